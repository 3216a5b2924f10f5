"""Reports and findings as words, for people and for programs."""
