"""Holds a finished letter against the letter checklist."""
