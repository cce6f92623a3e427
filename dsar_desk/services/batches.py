"""All letters that are ready to leave, as one print job, and their posting recorded in one act.

A batch holds what was frozen: nothing is laid out again. What must not leave any more is left out, with
the reason: a letter replaced by a newer one, one whose decision was taken anew, one that discloses while
the identity is open again.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from dsar_desk.domain.cases import Case, RightState
from dsar_desk.domain.controllers import Controller
from dsar_desk.domain.letters import Effect, IssuedLetter, LetterKind
from dsar_desk.domain.mailings import Posting
from dsar_desk.errors import DeskError, NotFound
from dsar_desk.services.letter_fit import kind_of
from dsar_desk.services.letter_ports import Binder, CoverRow
from dsar_desk.services.ports import Actor, Catalog
from dsar_desk.services.posting import mark_sent
from dsar_desk.services.register_ports import Begin, Work
from dsar_desk.services.shops import controller_of

Progress = Callable[[int, int], object]
"""Told how much is done, and of how much; an exception from it stops the work."""


@dataclass(frozen=True)
class ReadyLetter:
    """A letter that can leave. `address` is what stands on it, `how` what that address lends itself to."""

    reference: str
    controller: str
    letter: IssuedLetter
    kind: LetterKind
    address: tuple[str, ...]
    pages: int
    how: Posting
    sender: str = ""
    """Name and address of the controller on one line, for the envelope: mail without it never comes back."""

    @property
    def addressee(self) -> str:
        """The first line of the address."""
        return self.address[0] if self.address else ""


@dataclass(frozen=True)
class LeftOut:
    """A letter that has not left and must not: `why` is `replaced`, `decided-anew` or `identity-open`."""

    reference: str
    letter: IssuedLetter
    why: str


@dataclass(frozen=True)
class Batch:
    """What can leave now, and what cannot although it was issued."""

    letters: tuple[ReadyLetter, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True)
class Recorded:
    """What came of recording that one letter has left; `error` says why it was not."""

    letter: ReadyLetter
    error: DeskError | None = None


def ready_letters(
    begin: Begin,
    catalog: Catalog,
    binder: Binder,
    *,
    controllers: Collection[str] = (),
    progress: Progress = lambda _done, _of: None,
) -> Batch:
    """Return the letters of open cases that are issued and have not left, by organisation and reference.

    Args:
        begin: Opens the transaction.
        catalog: The kinds of letter.
        binder: Reads the frozen PDFs.
        controllers: Only of these; none means all.
        progress: Hears of each letter.
    """
    ready: list[ReadyLetter] = []
    out: list[LeftOut] = []
    with begin() as work:
        waiting = work.letters.waiting(controllers)
        for done, (reference, letter) in enumerate(waiting):
            progress(done, len(waiting))
            case, kind = work.cases.get(reference), kind_of(catalog, letter.kind)
            why = _stale(work, case, letter, kind)
            if why:
                out.append(LeftOut(reference, letter, why))
            else:
                ready.append(_ready(work, catalog, binder, case, letter, kind))
        progress(len(waiting), len(waiting))
    newest, older = _newest(ready)
    return Batch(newest, (*out, *older))


def _stale(work: Work, case: Case, letter: IssuedLetter, kind: LetterKind) -> str:
    same = [each.id for each in work.letters.of(case.reference) if each.kind == letter.kind]
    if kind.addressee is None and max(same) > letter.id:
        return "replaced"
    if kind.effect is Effect.ANSWERS and not any(
        item.state is RightState.ISSUED and item.answered_by == kind.kind for item in case.rights
    ):
        return "decided-anew"
    return "identity-open" if kind.discloses and not case.identity.is_settled else ""


def _ready(
    work: Work, catalog: Catalog, binder: Binder, case: Case, letter: IssuedLetter, kind: LetterKind
) -> ReadyLetter:
    controller = controller_of(work, catalog, case.controller)
    face = binder.face(work.letters.pdf(letter.id), controller.letterhead.window)
    to = case.representative or case.person
    address = face.address or ((to.name,) if kind.addressee is None else ())
    by_mail = len(address) == 2 and "@" in address[1]  # the letter has nothing but a mail address
    how = Posting.EMAIL if by_mail else Posting.POST
    sender = _sender(controller, letter.language)
    return ReadyLetter(case.reference, case.controller, letter, kind, address, face.pages, how, sender)


def _sender(controller: Controller, language: str) -> str:
    lines = controller.address.text(language).splitlines() if controller.address else []
    return " · ".join(filter(None, (controller.name, ", ".join(line.strip() for line in lines))))


def _newest(ready: Sequence[ReadyLetter]) -> tuple[tuple[ReadyLetter, ...], tuple[LeftOut, ...]]:
    """Part the newest letter to an addressee from older ones of its kind to the same."""
    last = {(each.reference, each.kind.kind, each.address): each for each in ready}
    kept = tuple(last.values())
    older = [each for each in ready if each not in kept]
    return kept, tuple(LeftOut(each.reference, each.letter, "replaced") for each in older)


def bind_batch(
    begin: Begin,
    binder: Binder,
    letters: Sequence[ReadyLetter],
    *,
    day: date,
    language: str,
    title: str,
    enclosures: bool = False,
    progress: Progress = lambda _done, _of: None,
) -> bytes:
    """Return one PDF of a cover list and these letters, each from a front page on.

    Args:
        begin: Opens the transaction.
        binder: Puts the PDFs together.
        letters: What to print, in this order.
        day: The day on the list.
        language: The language of the user, for the list.
        title: What stands over the list.
        enclosures: Whether enclosures that are PDFs come behind their letter; the others are on the list.
        progress: Hears of each letter.

    Raises:
        NotFound: If there are no letters, or one was deleted meanwhile.
        DamagedDesk: If a letter no longer matches its hash.
    """
    if not letters:
        raise NotFound("no-letters-ready")
    with begin() as work:
        bound = {each.letter.id: _bindable(work, binder, each) if enclosures else () for each in letters}
        cover = [_row(each, bound[each.letter.id], language) for each in letters]

        def parts() -> Iterator[bytes]:
            for done, each in enumerate(letters):
                progress(done, len(letters))
                yield work.letters.pdf(each.letter.id)
                for name in bound[each.letter.id]:
                    yield work.letters.enclosure(each.letter.id, name)

        pdf = binder.bind(parts(), cover, title=title, day=day, language=language)
    progress(len(letters), len(letters))
    return pdf


def _bindable(work: Work, binder: Binder, ready: ReadyLetter) -> tuple[str, ...]:
    names = ready.letter.enclosures
    return tuple(name for name in names if binder.pages_of(work.letters.enclosure(ready.letter.id, name)))


def _row(ready: ReadyLetter, bound: Collection[str], language: str) -> CoverRow:
    return CoverRow(
        ready.reference,
        ready.addressee,
        ready.kind.title_in(language),
        ready.pages,
        ready.how.value,
        tuple(name for name in ready.letter.enclosures if name not in bound),
    )


def record_batch(
    begin: Begin,
    catalog: Catalog,
    actor: Actor,
    letters: Sequence[ReadyLetter],
    *,
    on: date,
    how: Posting,
    tracking: Mapping[int, str] = MappingProxyType({}),
    progress: Progress = lambda _done, _of: None,
) -> tuple[Recorded, ...]:
    """Record that these letters have left; one that cannot be recorded keeps none of the others back.

    `tracking` has the carrier's code by the letter's number, where there is one.

    Returns:
        For each letter what came of it. What `progress` raises stops before the next letter; those before
        it stay recorded.
    """
    told: list[Recorded] = []
    for done, each in enumerate(letters):
        progress(done, len(letters))
        code = tracking.get(each.letter.id, "")
        told.append(_record(begin, catalog, actor, each, on=on, how=how, tracking=code))
    progress(len(letters), len(letters))
    return tuple(told)


def _record(
    begin: Begin,
    catalog: Catalog,
    actor: Actor,
    ready: ReadyLetter,
    *,
    on: date,
    how: Posting,
    tracking: str,
) -> Recorded:
    try:
        mark_sent(
            begin,
            catalog,
            actor,
            ready.reference,
            ready.letter.kind,
            on=on,
            how=how,
            tracking=tracking,
            letter_id=ready.letter.id,
        )
    except DeskError as error:
        return Recorded(ready, error)
    return Recorded(ready)
