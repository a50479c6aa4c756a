"""Whose words are whose, and how firmly they are held."""
