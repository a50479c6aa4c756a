"""The core of Foedus: articles in, attributed claims out. Knows no HTTP, no settings and no clock of its own."""
