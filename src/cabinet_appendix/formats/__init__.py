"""The formats that hold a report; each reads it and writes it."""
