"""Names to mentions: which stretch of a text names which entity."""
