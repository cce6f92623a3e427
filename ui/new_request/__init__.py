"""The dialog in which a request that came in is registered."""
