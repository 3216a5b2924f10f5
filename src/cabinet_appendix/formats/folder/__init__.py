"""The folder format: report.yaml, two CSV tables and Markdown narrative, read and written."""
