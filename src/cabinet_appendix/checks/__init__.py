"""Rules that a report and its document must keep; each looks at a Subject and yields what breaks it."""
