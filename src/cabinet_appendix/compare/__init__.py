"""Comparing reports: from two of them to what changed, and from one and the changes to the other."""
