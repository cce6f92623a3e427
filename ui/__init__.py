"""The window of DSAR Desk: shows what the core decides, holds no rules of its own."""
