"""Treaties, their articles, and what these oblige to."""
