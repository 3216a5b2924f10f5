"""Reading an appendix by what it looks like: from headings, lists, tables and dots to the parts of a report."""
