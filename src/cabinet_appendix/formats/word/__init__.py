"""The Word format: a report and a council's template to a finished document."""
