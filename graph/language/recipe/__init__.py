"""How the shipped model was made: see README.md beside this file."""
