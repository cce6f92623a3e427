"""Which text a passage has in a letter: the controller's own one, that of its country first, else ours."""

from collections.abc import Mapping
from dataclasses import dataclass

from dsar_desk.domain.letter_texts import in_country, passage_kind, passages_in
from dsar_desk.errors import NotFound
from dsar_desk.letters.catalog import LetterCatalog, Source


@dataclass(frozen=True)
class Passages:
    """The passages of a language as a country has them; `own` are the controller's own texts, by name."""

    catalog: LetterCatalog
    language: str
    region: str
    own: Mapping[str, str]

    def name_of(self, passage: str) -> str:
        """Return what its own text would be called. Where a country has a shipped one, only its own fits."""
        there = in_country(passage_kind(passage), self.region)
        differs = self.catalog.differs(passage, self.language, self.region)
        return there if differs or there in self.own else passage_kind(passage)

    def source(self, passage: str) -> Source:
        """Return its text. Raises NotFound."""
        shipped = self.catalog.block(passage, self.language, self.region)
        name = self.name_of(passage)
        return own_source(name, self.language, self.own[name]) if name in self.own else shipped

    def taken_in(self, text: str, *, without: frozenset[str] = frozenset()) -> frozenset[str]:
        """Return the passages that a text takes in, also by way of another, but for those left out."""

        def read(passage: str) -> str:
            try:
                return "" if passage in without else self.source(passage).text
            except NotFound:
                return ""

        return passages_in(text, read) - without


def name_in_use(kind: str, region: str, own: Mapping[str, str]) -> str:
    """Return what the own text of a kind is called: that for the country where there is one."""
    there = in_country(kind, region)
    return there if there in own else kind


def own_source(name: str, language: str, text: str) -> Source:
    """Return a controller's own text, under a name of its own for errors."""
    return Source(f"own/{name}/{language}.md", text)
