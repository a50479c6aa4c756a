"""Words that tell an event, and who takes part in it."""
