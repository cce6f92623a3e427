"""A text in the four languages of the desk."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """One text in Dutch, English, French and German; as plain text the English."""

    nl: str
    en: str
    fr: str
    de: str

    def in_language(self, language: str) -> str:
        """Return the text in `nl`, `en`, `fr` or `de`; in English for any other language."""
        return {"nl": self.nl, "fr": self.fr, "de": self.de}.get(language, self.en)

    def __str__(self) -> str:
        return self.en


def same_words(text: str) -> Words:
    """Return a text that is the same in each language, as the name of a national law."""
    return Words(text, text, text, text)
