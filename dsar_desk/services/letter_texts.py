"""A controller's own texts of letters: typed, taken into use, compared with the shipped ones, taken back.

What is typed is kept as a draft, also when it is faulty; letters are made from what was taken into use, and
only a text without a fault is.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dsar_desk.domain.history import Event
from dsar_desk.domain.letter_texts import (
    CarriedText,
    TextKey,
    TextState,
    TextVersion,
    merged,
    passage_name,
    text_hash,
    usage_of,
)
from dsar_desk.errors import InvalidInput, NotAllowed, NotFound
from dsar_desk.services.guard import check_typed
from dsar_desk.services.letter_ports import TextChecks
from dsar_desk.services.ports import Actor, Catalog
from dsar_desk.services.register_ports import Begin, Work
from dsar_desk.services.shops import controller_of


@dataclass(frozen=True)
class OwnText:
    """One text with all that is kept of it. `versions` are those that were in use, oldest first."""

    key: TextKey
    shipped: str
    draft: TextVersion | None
    versions: tuple[TextVersion, ...]

    @property
    def in_use(self) -> TextVersion | None:
        """The own version that letters are made from, if there is one."""
        return next((version for version in self.versions if version.in_use), None)

    @property
    def newest(self) -> TextVersion | None:
        """What is worked on: the draft, else what is in use."""
        return self.draft or self.in_use

    @property
    def text(self) -> str:
        """What the editor shows: the draft, else what letters are made from."""
        return self.newest.text if self.newest is not None else self.shipped

    @property
    def used(self) -> str:
        """What letters are made from."""
        return self.in_use.text if self.in_use is not None else self.shipped

    @property
    def base(self) -> str:
        """The shipped text that it was made from."""
        return self.newest.base if self.newest is not None else self.shipped

    @property
    def is_behind(self) -> bool:
        """Whether the shipped text was improved since."""
        return text_hash(self.base) != text_hash(self.shipped)

    @property
    def merged(self) -> str | None:
        """The own text with our improvements, or None where both changed one place."""
        return merged(self.base, self.text, self.shipped)


def text_states(begin: Begin, controller: str) -> Sequence[TextState]:
    """Return how it stands with each text of a controller that is its own or is being changed."""
    with begin() as work:
        return tuple(work.letter_texts.states(controller))


def read_text(begin: Begin, checks: TextChecks, key: TextKey) -> OwnText:
    """Return a text with all that is kept of it.

    Raises:
        NotFound: If there is no such kind, or no text in the language.
    """
    shipped = checks.shipped(key.kind, key.language)
    with begin() as work:
        return _read(work, key, shipped)


def faults_of(begin: Begin, checks: TextChecks, key: TextKey, text: str) -> Sequence[InvalidInput]:
    """Return what is wrong with a text beside the other own ones, by line; letters are filled with it."""
    return checks.faults(key.kind, key.language, text, whole=True, beside=texts_in_use(begin, key))


def letters_touched(begin: Begin, checks: TextChecks, key: TextKey, text: str) -> Sequence[str]:
    """Return the kinds of letter that a text comes into, as the controller's texts are now.

    `several-answers` stands for one letter that answers several rights.
    """
    return checks.letters_with(key.kind, key.language, {**texts_in_use(begin, key), key.name: text})


def texts_in_use(begin: Begin, key: TextKey) -> Mapping[str, str]:
    """Return the controller's own texts in the language of a text that letters are made from, by name."""
    with begin() as work:
        return work.letter_texts.in_use(key.controller, *usage_of(key.language))


def keep_draft(
    begin: Begin,
    catalog: Catalog,
    checks: TextChecks,
    actor: Actor,
    key: TextKey,
    text: str,
    *,
    base: str = "",
) -> OwnText:
    """Keep what is typed, faulty or not; it is used for no letter. What is as in use is no draft.

    Args:
        begin: Opens the transaction.
        catalog: Where shipped controllers and kinds come from.
        checks: Knows the shipped texts.
        actor: Who types, and when.
        key: Which text.
        text: What is typed.
        base: The shipped text that it is made from; where it is empty the one it was made from so far.

    Raises:
        InvalidInput: If a national number certainly stands in it, or it is too long to be kept.
    """
    check_typed(text, field="letter-text")
    shipped = _known(begin, catalog, checks, key)
    with begin() as work:
        before = _read(work, key, shipped)
        base = base or before.base
        if text == before.used and base == (before.in_use.base if before.in_use else shipped):
            work.letter_texts.drop_draft(key)
        else:
            work.letter_texts.keep_draft(key, text, base=base, at=actor.now, by=actor.name)
        after = _read(work, key, shipped)
        work.commit()
    return after


def use_text(
    begin: Begin,
    catalog: Catalog,
    checks: TextChecks,
    actor: Actor,
    key: TextKey,
    text: str,
    *,
    base: str = "",
) -> OwnText:
    """Let letters be made from an own text from now on. As `keep_draft` otherwise.

    Raises:
        InvalidInput: The first fault of the text, or `text-as-shipped` where it says what ours says.
    """
    check_typed(text, field="letter-text")
    shipped = _known(begin, catalog, checks, key)
    for fault in faults_of(begin, checks, key, text):
        raise fault
    with begin() as work:
        before = _read(work, key, shipped)
        if text == shipped:
            raise InvalidInput("text-as-shipped")
        base = base or before.base
        work.letter_texts.use(key, text, base=base, at=actor.now, by=actor.name)
        _tell(work, actor, key, "letter-text-used", before.used, text)
        after = _read(work, key, shipped)
        work.commit()
    return after


def back_to_shipped(
    begin: Begin, catalog: Catalog, checks: TextChecks, actor: Actor, key: TextKey
) -> OwnText:
    """Let letters be made from the shipped text again; what was in use stays among the versions.

    Raises:
        NotAllowed: If neither an own text is in use nor a draft is kept.
    """
    shipped = _known(begin, catalog, checks, key)
    with begin() as work:
        before = _read(work, key, shipped)
        if before.newest is None:
            raise NotAllowed("text-is-shipped")
        work.letter_texts.back_to_shipped(key)
        if before.in_use is not None:
            _tell(work, actor, key, "letter-text-shipped", before.used, shipped)
        after = _read(work, key, shipped)
        work.commit()
    return after


def put_back(begin: Begin, catalog: Catalog, checks: TextChecks, actor: Actor, before: OwnText) -> OwnText:
    """Make a text as it was: the version that was in use, and the draft.

    Raises:
        InvalidInput: If a national number certainly stands in it.
    """
    key, used, draft = before.key, before.in_use, before.draft
    for kept in filter(None, (used, draft)):
        check_typed(kept.text, field="letter-text")
    shipped = _known(begin, catalog, checks, key)
    with begin() as work:
        now = _read(work, key, shipped)
        work.letter_texts.back_to_shipped(key)
        if used is not None:
            work.letter_texts.use(key, used.text, base=used.base, at=actor.now, by=actor.name)
        if draft is not None:
            work.letter_texts.keep_draft(key, draft.text, base=draft.base, at=draft.kept_at, by=draft.kept_by)
        if now.used != before.used:
            kind = "letter-text-used" if used is not None else "letter-text-shipped"
            _tell(work, actor, key, kind, now.used, before.used)
        after = _read(work, key, shipped)
        work.commit()
    return after


def note_compared(begin: Begin, catalog: Catalog, checks: TextChecks, actor: Actor, key: TextKey) -> OwnText:
    """Note that somebody saw how the shipped text was improved, and keeps the own one.

    Raises:
        NotFound: If there is no own text.
    """
    shipped = _known(begin, catalog, checks, key)
    with begin() as work:
        before = _read(work, key, shipped)
        if before.newest is None:
            raise NotFound("own-text")
        work.letter_texts.rebase(key, shipped)
        _tell(work, actor, key, "letter-text-compared", before.base, shipped)
        after = _read(work, key, shipped)
        work.commit()
    return after


def texts_to_carry(begin: Begin, controller: str) -> tuple[CarriedText, ...]:
    """Return the own texts of a controller that are in use, for its file."""
    found = []
    with begin() as work:
        for state in work.letter_texts.states(controller):
            kept = work.letter_texts.versions(TextKey(controller, state.kind, state.language))
            found += [CarriedText(state.kind, state.language, v.text, v.base) for v in kept if v.in_use]
    return tuple(found)


def take_texts(
    begin: Begin,
    catalog: Catalog,
    checks: TextChecks,
    actor: Actor,
    controller: str,
    carried: Sequence[CarriedText],
) -> int:
    """Take the own texts that came in a controller's file into use; a faulty one is kept as a draft.

    Returns:
        How many are in use now.

    Raises:
        NotFound: If there is no such kind or language.
        InvalidInput: If a national number certainly stands in one.
    """
    used = 0
    for each in sorted(carried, key=lambda each: not passage_name(each.kind)):
        key = TextKey(controller, each.kind, each.language)
        shipped = _known(begin, catalog, checks, key)
        if faults_of(begin, checks, key, each.text):
            keep_draft(begin, catalog, checks, actor, key, each.text, base=each.base)
        elif each.text != shipped:
            use_text(begin, catalog, checks, actor, key, each.text, base=each.base)
            used += 1
    return used


def _known(begin: Begin, catalog: Catalog, checks: TextChecks, key: TextKey) -> str:
    """Return the shipped text of a controller and a kind that there are."""
    shipped = checks.shipped(key.kind, key.language)
    with begin() as work:
        controller_of(work, catalog, key.controller)
    return shipped


def _read(work: Work, key: TextKey, shipped: str) -> OwnText:
    kept = work.letter_texts.versions(key)
    draft = next((version for version in kept if version.is_draft), None)
    return OwnText(key, shipped, draft, tuple(version for version in kept if not version.is_draft))


def _tell(work: Work, actor: Actor, key: TextKey, kind: str, before: str, after: str) -> None:
    """Write into the history which text changed, by its hash; the versions have the words."""
    changes = {"letter-text": (text_hash(before), text_hash(after)), "kind": ("", key.kind)}
    changes["language"] = ("", key.language)
    work.history.append(
        Event(kind, by=actor.name, at=actor.now, subject=f"controller:{key.controller}", changes=changes)
    )
