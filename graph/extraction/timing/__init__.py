"""When a proposition holds."""
