"""Comparing reports and documents, and merging what several people made of one."""
