"""The help of the window."""
