"""Pictures of IDs: opens them, finds what must not be seen, burns it in. All in a process of its own."""
