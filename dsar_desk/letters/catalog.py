"""The kinds of letter and their texts, as the files in `resources/letters` have them.

A kind is a folder with `letter.toml` and a text per language; `docs/letters.md` describes both.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources.abc import Traversable
from typing import Any

from dsar_desk.assets import asset
from dsar_desk.domain.letters import LETTER_LANGUAGES, Addressee, Day, Effect, FactWanted, LetterKind
from dsar_desk.domain.rights import GROUNDS, Decision, Right
from dsar_desk.errors import InvalidInput, NotFound
from dsar_desk.letters.nearest import nearest

_BLOCK_NAME = re.compile(r"[a-z][a-z0-9-]*")
"""A passage is named, never a way to another folder."""
_SHARED = {"blocks", "words", "checks"}
_ANSWERS = "answers.toml"
_KEYS = {"order", "effect", "rights", "answers", "grounds", "addressee", "discloses", "title", "facts"}
_ADDRESSEE_KEYS = {"name", "address"}
_FACT_KEYS = {"key", "label", "short", "many_lines", "optional", "day", "unless", "otherwise", "sample"}


@dataclass(frozen=True)
class Source:
    """A text as its file has it; `name` is the file's, for errors."""

    name: str
    text: str


@dataclass(frozen=True)
class KindFile:
    """All that a `letter.toml` says: the kind, and what only the press needs.

    `otherwise` names, per fact, the placeholder that stands in when nobody gave it; `samples` are for
    proofs, by fact and language.
    """

    kind: LetterKind
    otherwise: Mapping[str, str]
    samples: Mapping[str, Mapping[str, str]]


class LetterCatalog:
    """Reads a folder of letters, each file once."""

    def __init__(self, folder: Traversable | None = None) -> None:
        self._folder = folder if folder is not None else asset("letters")
        self._sources: dict[str, Source] = {}
        self._words: dict[str, Mapping[str, Any]] = {}
        self._differs: dict[tuple[str, str, str], bool] = {}

    @cached_property
    def files(self) -> Mapping[str, KindFile]:
        """The kinds by their slug, in the order of the process.

        Raises:
            InvalidInput: If a `letter.toml` cannot be read or has an unknown key.
        """
        folders = [entry for entry in self._folder.iterdir() if entry.is_dir() and entry.name not in _SHARED]
        shared = self._facts_of_answers()
        found = [_read_kind(entry, shared) for entry in folders if entry.joinpath("letter.toml").is_file()]
        found.sort(key=lambda file: (file.kind.order, file.kind.kind))
        return {file.kind.kind: file for file in found}

    def _facts_of_answers(self) -> Sequence[Mapping[str, Any]]:
        """Return what every answer asks for, beside what its own kind asks for."""
        path = self._folder.joinpath(_ANSWERS)
        table = _parse(path.read_text(encoding="utf-8"), f"letters/{_ANSWERS}") if path.is_file() else {}
        facts: Sequence[Mapping[str, Any]] = table.get("facts", [])
        return facts

    def kinds(self) -> tuple[LetterKind, ...]:
        """Return the kinds in the order of the process."""
        return tuple(file.kind for file in self.files.values())

    def file(self, kind: str) -> KindFile:
        """Return what a kind's `letter.toml` says. Raises NotFound("letter-kind")."""
        if kind not in self.files:
            raise NotFound("letter-kind", kind=kind, nearest=nearest(kind, self.files))
        return self.files[kind]

    def text(self, kind: str, language: str) -> Source:
        """Return the text of a kind. Raises NotFound("letter-text")."""
        return self._source(kind, f"{language}.md")

    def joined_title(self) -> Mapping[str, str]:
        """Return the title, by language, of one letter that answers several rights."""
        return {language: str(text) for language, text in self._table("several-answers", "title").items()}

    def block(self, name: str, language: str, region: str = "") -> Source:
        """Return a passage that letters share, as a country has it where it differs there.

        Raises:
            NotFound: ("letter-text") If there is no such passage.
        """
        if not _BLOCK_NAME.fullmatch(name):
            raise NotFound("letter-text", file=f"letters/blocks/{name[:40]}")
        own = f"{name}.{language}-{region}.md"
        return self._source(
            "blocks", own if self.differs(name, language, region) else f"{name}.{language}.md"
        )

    def differs(self, name: str, language: str, region: str) -> bool:
        """Return whether a passage is said otherwise in a country."""
        key = (name, language, region)
        if key not in self._differs:
            self._differs[key] = bool(region) and self._has("blocks", f"{name}.{language}-{region}.md")
        return self._differs[key]

    def passages(self, usage: str) -> tuple[str, ...]:
        """Return the names of the passages in a language, or of those that a country has otherwise."""
        end = f".{usage}.md"
        files = sorted(entry.name for entry in self._folder.joinpath("blocks").iterdir())
        return tuple(name.removesuffix(end) for name in files if name.endswith(end))

    def words(self, language: str, region: str = "") -> Mapping[str, Any]:
        """Return the words of a language, with those of a country laid over them where they differ there.

        Raises:
            NotFound: ("letter-text") If there are no words in the language.
        """
        words, own = self._table("words", language), f"{language}-{region}"
        return _laid_over(words, self._table("words", own)) if self._has("words", f"{own}.toml") else words

    def checks(self, language: str) -> Mapping[str, Any]:
        """Return the words by which checks know their subject. Raises NotFound("letter-text")."""
        return self._table("checks", language)

    def _table(self, folder: str, language: str) -> Mapping[str, Any]:
        key = f"{folder}/{language}"
        if key not in self._words:
            source = self._source(folder, f"{language}.toml")
            self._words[key] = _parse(source.text, source.name)
        return self._words[key]

    def _has(self, folder: str, file: str) -> bool:
        return self._folder.joinpath(folder).joinpath(file).is_file()

    def _source(self, folder: str, file: str) -> Source:
        name = f"letters/{folder}/{file}"
        if name not in self._sources:
            path = self._folder.joinpath(folder).joinpath(file)
            if not path.is_file():
                raise NotFound("letter-text", file=name)
            self._sources[name] = Source(name, path.read_text(encoding="utf-8"))
        return self._sources[name]


@cache
def shipped_letters() -> LetterCatalog:
    """Return the catalogue that the desk ships, read once."""
    return LetterCatalog()


def letter_kinds() -> tuple[LetterKind, ...]:
    """Return the shipped kinds of letter, in the order of the process."""
    return shipped_letters().kinds()


def _parse(text: str, name: str) -> Mapping[str, Any]:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise InvalidInput("letter-file-unreadable", file=name, problem=error) from error


def _laid_over(words: Mapping[str, Any], own: Mapping[str, Any]) -> Mapping[str, Any]:
    return {group: {**table, **own.get(group, {})} for group, table in words.items()}


def _read_kind(folder: Traversable, of_answers: Sequence[Mapping[str, Any]]) -> KindFile:
    name = f"letters/{folder.name}/letter.toml"
    table = _parse(folder.joinpath("letter.toml").read_text(encoding="utf-8"), name)
    _check_keys(table, _KEYS, name)
    _check_keys(table.get("addressee", {}), _ADDRESSEE_KEYS, name)
    effect = table.get("effect", "none")
    facts = [*table.get("facts", []), *(of_answers if effect == Effect.ANSWERS else ())]
    for fact in facts:
        _check_keys(fact, _FACT_KEYS, name)
    try:
        kind = LetterKind(
            kind=folder.name,
            title=dict(table["title"]),
            languages=tuple(lang for lang in LETTER_LANGUAGES if folder.joinpath(f"{lang}.md").is_file()),
            effect=Effect(effect),
            rights=frozenset(Right(right) for right in table.get("rights", [])),
            answers=frozenset(Decision(decision) for decision in table.get("answers", [])),
            grounds=frozenset(_grounds(table.get("grounds", []))),
            addressee=Addressee(**table["addressee"]) if "addressee" in table else None,
            discloses=bool(table.get("discloses", False)),
            facts=tuple(_fact(fact) for fact in facts),
            order=int(table.get("order", 0)),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise InvalidInput("letter-file-unreadable", file=name, problem=error) from error
    otherwise = {fact["key"]: fact["otherwise"] for fact in facts if "otherwise" in fact}
    return KindFile(kind, otherwise, {fact["key"]: _sample(fact) for fact in facts})


def _grounds(codes: Iterable[str]) -> Iterator[str]:
    for code in codes:
        if code not in GROUNDS:
            raise ValueError(code)
        yield code


def _fact(table: Mapping[str, Any]) -> FactWanted:
    return FactWanted(
        table["key"],
        dict(table["label"]),
        bool(table.get("many_lines")),
        bool(table.get("optional")),
        dict(table.get("short", {})),
        Day(table["day"]) if "day" in table else None,
        str(table.get("unless", "")),
    )


def _sample(table: Mapping[str, Any]) -> Mapping[str, str]:
    sample = table.get("sample", "")
    if isinstance(sample, dict):
        return sample
    return dict.fromkeys(LETTER_LANGUAGES, str(sample)) if sample else {}


def _check_keys(table: Mapping[str, Any], known: set[str], name: str) -> None:
    for key in table:
        if key not in known:
            raise InvalidInput("letter-file-key", file=name, key=key, nearest=nearest(key, known))
