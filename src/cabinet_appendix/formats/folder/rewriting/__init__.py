"""Rewriting a quarter's files: only what has changed is touched; comments, order and layout stay."""
