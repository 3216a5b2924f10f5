"""Comparing: two reports, or two documents, what differs between them, and from one and the changes to the other."""
