"""Titles, frames and wordings to relations between entities."""
