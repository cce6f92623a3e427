"""What is typed into the search fields, letter by letter: beginnings of names that `dsar demo` gives."""

WORDS = ("anneke", "hoek", "postma", "schim")
