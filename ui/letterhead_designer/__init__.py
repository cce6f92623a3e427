"""The page on which a letterhead is designed: settings at the left, the letter at the right."""
