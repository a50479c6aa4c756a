"""From what an article tells to claims: each with its holder, stance, time and evidence."""
