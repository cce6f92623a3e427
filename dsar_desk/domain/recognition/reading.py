"""Reads a request that came in as text and says what it seems to be."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from dsar_desk.domain.recognition.dates import find_day
from dsar_desk.domain.recognition.rights import Evidence, find_rights, primary_right
from dsar_desk.domain.recognition.senders import Sender, find_sender
from dsar_desk.domain.recognition.word_lists import WordList, written
from dsar_desk.domain.rights import Right

READ_LIMIT = 30_000
"""Characters that are read: whoever uses a right says so before that."""
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_FEW = 2
"""Common words below which the language is anybody's guess."""


@dataclass(frozen=True)
class Recognised:
    """What a text seems to be. Places are counted in the text as given."""

    evidence: tuple[Evidence, ...] = ()
    primary: Right | None = None
    language: str = ""
    """Empty where too few words tell, or where it is a language that we do not know."""
    sender: Sender = field(default_factory=Sender)
    day: date | None = None
    on_behalf: bool = False
    """Somebody seems to write for another person; the sender then is not the data subject."""

    @property
    def rights(self) -> tuple[Right, ...]:
        """The rights in the order in which the text uses them, the one it is about first."""
        asked = [each.right for each in self.evidence]
        return tuple(dict.fromkeys([self.primary, *asked] if self.primary else asked))

    def places(self, right: Right) -> tuple[Evidence, ...]:
        """Return where the text uses one right."""
        return tuple(each for each in self.evidence if each.right is right)


def read_request(text: str, lists: Sequence[WordList]) -> Recognised:
    """Return what the text seems to ask for, who sent it and when."""
    text = written(text[:READ_LIMIT])
    evidence = find_rights(text, lists)
    return Recognised(
        evidence=evidence,
        primary=primary_right(evidence),
        language=find_language(text, lists),
        sender=find_sender(text, lists),
        day=find_day(text, lists),
        on_behalf=any(words.on_behalf.search(text) for words in lists),
    )


def find_language(text: str, lists: Sequence[WordList]) -> str:
    """Return the language whose common words the text has most, or the empty string."""
    words = Counter(word.casefold() for word in _WORD.findall(text))
    if not words:
        return ""
    scores = {
        known.name: sum(count for word, count in words.items() if word in known.common)
        for known in lists
        if known.name
    }
    best = max(scores, key=lambda name: scores[name], default="")
    enough = best and scores[best] >= _FEW and scores[best] * 8 >= words.total()
    alone = sum(score == scores[best] for score in scores.values()) == 1 if best else False
    return best if enough and alone else ""
