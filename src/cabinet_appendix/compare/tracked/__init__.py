"""A document in which the differences between two stand as tracked changes: stories, blocks, tables, paragraphs."""
