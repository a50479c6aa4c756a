"""Whom a phrase means that names nobody: titles, bodies, pronouns, "both sides"."""
