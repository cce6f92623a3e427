"""The page on which a letter is written, looked at, frozen, printed and sent."""
