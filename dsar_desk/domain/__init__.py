"""The rules of the desk: plain values and pure functions; no files, no clock, no database."""
