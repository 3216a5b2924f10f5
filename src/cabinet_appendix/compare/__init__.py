"""Comparing: two reports, or two documents, and what differs between them."""
