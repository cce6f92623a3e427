"""What the requests of tests/data/requests ask, thing by thing, as asked.toml and answered.toml have it."""

import json
import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from dsar_desk.domain.cases import Channel
from dsar_desk.domain.letters import Posting
from dsar_desk.domain.rights import Right

HERE = Path(__file__).parent
LETTERS = HERE.parent / "data" / "requests"
_OWN_SPELLING = {
    "consent_withdrawal": Right.CONSENT_WITHDRAWAL,
    "automated_decision": Right.AUTOMATED_DECISION,
}

READ_OTHERWISE = {
    21: {Right.CONSENT_WITHDRAWAL},
    30: {Right.CONSENT_WITHDRAWAL},
    32: {Right.CONSENT_WITHDRAWAL},
    43: {Right.CONSENT_WITHDRAWAL},
}
"""The rights that the desk does not find in a letter, so that a person ticks them."""


@dataclass(frozen=True)
class Thing:
    """One thing that is asked, how it is answered, and the ways in which it must be seen in the letter."""

    name: str
    fact: str = ""
    answer: str = ""
    row: str = ""
    check: str = ""
    says: str = ""
    engine: str = ""
    refused: str = ""
    enclosure: bool = False
    kept: bool = False
    authority: bool = False

    @property
    def is_seen_somehow(self):
        """Whether a letter could fail to answer it."""
        return any((self.fact, self.row, self.check, self.says, self.engine, self.refused)) or any(
            (self.enclosure, self.kept, self.authority)
        )


@dataclass(frozen=True)
class Request:
    """One letter that came in, and all that it asks."""

    number: int
    file: str
    controller: str
    rights: tuple[Right, ...]
    person: dict
    language: str
    things: tuple[Thing, ...]
    partial: dict = field(default_factory=dict)
    channel: Channel = Channel.EMAIL
    how: Posting = Posting.EMAIL
    lawyer: str = ""

    @property
    def text(self):
        return (LETTERS / self.file).read_text(encoding="utf-8")

    @property
    def encloses(self):
        """Whether a file goes along."""
        return any(thing.enclosure for thing in self.things) or Right.ACCESS in self.rights


@cache
def answered():
    return tomllib.loads((HERE / "answered.toml").read_text(encoding="utf-8"))


def words(table, language):
    """Return what a table has in a language, or what it has for all."""
    return table.get(language) or table.get("all", "")


@cache
def requests():
    """Return all requests, as the labels and the table of what is asked have them."""
    labels = {each["id"]: each for each in json.loads((LETTERS / "labels.json").read_text(encoding="utf-8"))}
    table = tomllib.loads((HERE / "asked.toml").read_text(encoding="utf-8"))
    return tuple(_request(row, labels[row["letter"]], table["families"]) for row in table["requests"])


def _request(row, label, families):
    language = row.get("language", label["language"])
    names = [name for entry in row["asks"] for name in families.get(entry, [entry])]
    own = [
        Thing(**{"name" if key == "thing" else key: each[key] for key in each}) for each in row.get("own", [])
    ]
    return Request(
        row["letter"],
        label["file"],
        row["controller"],
        tuple(_right(name, label) for name in label["rights"]),
        {**label["requester"], "name": label["on_behalf_of"] or label["requester"]["name"]},
        language,
        (*(_thing(name, language) for name in dict.fromkeys(names)), *own),
        row.get("partial", {}),
        Channel(row.get("channel", "email")),
        Posting(row.get("how", "email")),
        label["requester"]["name"] if row.get("lawyer") else "",
    )


def _right(name, label):
    if name == "objection" and label["direct_marketing"]:
        return Right.DIRECT_MARKETING
    return _OWN_SPELLING.get(name) or Right(name)


def _thing(name, language):
    table = answered()["things"][name]
    given = {key: value for key, value in table.items() if key in Thing.__dataclass_fields__}
    if "says" in given:
        given["says"] = given["says"][language]
    return Thing(name, answer=words(table, language), **given)
