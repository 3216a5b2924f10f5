"""Passes over a rendered package, each of which makes one kind of Word part of what the template asked for."""
