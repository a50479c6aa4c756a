"""Routes, one module for each noun. A route parses, calls and shapes, and does nothing more."""
