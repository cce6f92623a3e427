"""The identity checklist: which items apply to a case, in which order, and which of them are still open.

The words of the items come from `resources/identity/checklist.csv`; when each is needed stands here, as a
table. Source: GDPR Art. 12(6); EDPB Guidelines 01/2022, par. 58-81; UAVG Art. 46.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from dsar_desk.domain.cases import Case
from dsar_desk.domain.checklist_failures import FailAct, fail_act, good_answer
from dsar_desk.domain.identity import Answer, ChecklistAnswer, IdentityMethod, IdentityOutcome
from dsar_desk.domain.people import RepresentativeKind
from dsar_desk.domain.rights import RIGHTS


class Stage(StrEnum):
    """The parts of the checklist, least intrusive first."""

    DOUBT = "doubt"
    KNOWN = "known"
    MEANS = "means"
    COPY = "copy"
    RECORD = "record"
    REPRESENTATIVE = "representative"
    SENDING = "sending"


@dataclass(frozen=True)
class ChecklistItem:
    """One item as the checklist has it. `labels` are by language; the rest is in English."""

    code: str
    labels: Mapping[str, str]
    when_needed: str
    passes: str
    fails: str
    fail_action: str
    basis: str
    stores: str

    def label(self, language: str) -> str:
        """Return the question in a language, or in English."""
        return self.labels.get(language) or self.labels["en"]


@dataclass(frozen=True)
class CopyPlace:
    """A place on a copy of an ID that must be illegible; `item` is the checklist's item it belongs to."""

    code: str
    item: str


COPY_PLACES = (
    CopyPlace("ID-07-front", "ID-07"),
    CopyPlace("ID-07-back", "ID-07"),
    CopyPlace("ID-07-strip", "ID-07"),
    CopyPlace("ID-07-qr", "ID-07"),
    CopyPlace("ID-08-photo", "ID-08"),
    CopyPlace("ID-08-number", "ID-08"),
)
"""Where a national number can stand (printed on front or back, in the machine-readable strip, in the QR
code), the photo, and the number of the document. Each is answered apart."""

COMPARED = "ID-10"
"""Whether name and validity fit: answered while a document is looked at; nothing of it is copied."""


def said_legible(answers: Mapping[str, Answer]) -> bool:
    """Return whether somebody said of a place on a copy that it can be read: such a copy is never kept."""
    return any(answers.get(place.code) is Answer.NO for place in COPY_PLACES)


_DESTROYED = "ID-11"
_REASONED = frozenset({("ID-01", Answer.YES), ("ID-03", Answer.NO), ("ID-04", Answer.YES)})


def needs_reason(item: str, answer: Answer) -> bool:
    """Return whether an answer counts only with its reason in writing.

    Doubt, that no lighter means could be used, and that a copy is necessary (Art. 12(6); EDPB par. 65-75).
    """
    return (item, answer) in _REASONED


@dataclass(frozen=True)
class _Need:
    code: str
    stage: Stage
    applies: Callable[[Case], bool]


def answer_to(case: Case, code: str) -> ChecklistAnswer | None:
    """Return what was answered to an item or a place on a copy."""
    return next((given for given in case.identity.answers if given.item == code), None)


def answered(case: Case, code: str) -> Answer | None:
    """Return the answer to an item; of one with places on a copy what the places come to.

    One place that is legible makes it no; yes once all are answered. A copy is destroyed (ID-11) when its day
    is recorded.
    """
    if code == _DESTROYED:
        return _destroyed(case)
    given = answer_to(case, code)
    if given is not None:
        return given.answer
    places = [answer_to(case, place.code) for place in COPY_PLACES if place.item == code]
    if any(each is not None and each.answer is Answer.NO for each in places):
        return Answer.NO
    if places and all(each is not None for each in places):
        return Answer.YES
    return None


def _destroyed(case: Case) -> Answer | None:
    if case.identity.copy_destroyed is not None:
        return Answer.YES
    given = answer_to(case, _DESTROYED)
    return given.answer if given is not None and given.answer is not Answer.YES else None


def discloses(case: Case) -> bool:
    """Return whether any right of the case asks for an identity check before its answer."""
    return any(RIGHTS[item.right].needs_identity for item in case.rights)


def _doubted(case: Case) -> bool:
    return answered(case, "ID-01") is Answer.YES


def _known_failed(case: Case) -> bool:
    return _doubted(case) and answered(case, "ID-02") is Answer.NO


def _means_failed(case: Case) -> bool:
    return _known_failed(case) and answered(case, "ID-03") is Answer.NO


def _copy_asked(case: Case) -> bool:
    return _means_failed(case) and answered(case, "ID-04") is Answer.YES


def _copy_came(case: Case) -> bool:
    return case.identity.copy_received is not None


def _document_seen(case: Case) -> bool:
    return _copy_came(case) or case.identity.method in {IdentityMethod.COUNTER, IdentityMethod.VIDEO}


def _checked(case: Case) -> bool:
    return (_doubted(case) or _copy_came(case)) and case.identity.outcome is not IdentityOutcome.OPEN


_AGENTS = frozenset({RepresentativeKind.MANDATE, RepresentativeKind.LAWYER})
_FOR_MINORS = frozenset({RepresentativeKind.PARENT, RepresentativeKind.GUARDIAN})

_HINTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "ID-13": (
            *("volmacht", "gemachtigde", "machtiging", "namens mijn cliënt", "namens mijn cliënte"),
            *("on behalf of", "power of attorney", "mandat", "procuration", "vollmacht"),
        ),
        "ID-14": (
            *("mijn zoon", "mijn zoontje", "mijn dochter", "mijn dochtertje", "mijn kind", "mijn kinderen"),
            *("minderjarig", "minderjarige", "my son", "my daughter", "my child", "my children"),
            *("mon fils", "ma fille", "mon enfant", "mein sohn", "meine tochter", "mein kind"),
        ),
        "ID-15": (
            *("curatele", "curator", "bewindvoerder", "mentorschap", "onder bewind", "guardianship"),
            *("sous tutelle", "sous curatelle", "betreuer"),
        ),
        "ID-16": (
            *("overleden", "overlijden", "erfgenaam", "erfgename", "nalatenschap", "deceased", "passed away"),
            *("heir", "défunt", "défunte", "décédé", "décédée", "décès", "verstorben"),
        ),
    }
)
"""Words of a request that point at somebody else than the data subject; they only bring up the question."""


def hinted(case: Case, code: str) -> bool:
    """Return whether the text of the request points at an item about representatives."""
    text = case.text.casefold()
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) for word in _HINTS.get(code, ()))


def _acts(case: Case, kinds: Iterable[RepresentativeKind]) -> bool:
    return case.representative is not None and case.representative.kind in kinds


def _agent(case: Case) -> bool:
    return _acts(case, _AGENTS) or hinted(case, "ID-13")


def _minor(case: Case) -> bool:
    return _acts(case, _FOR_MINORS) or hinted(case, "ID-14")


def _guarded(case: Case) -> bool:
    return _acts(case, {RepresentativeKind.GUARDIAN}) or hinted(case, "ID-15")


def _deceased(case: Case) -> bool:
    return _acts(case, {RepresentativeKind.HEIR}) or hinted(case, "ID-16")


_NEEDS = (
    _Need("ID-01", Stage.DOUBT, lambda _: True),
    _Need("ID-02", Stage.KNOWN, _doubted),
    _Need("ID-03", Stage.MEANS, _known_failed),
    _Need("ID-04", Stage.COPY, _means_failed),
    _Need("ID-05", Stage.COPY, _copy_asked),
    _Need("ID-06", Stage.COPY, _copy_asked),
    _Need("ID-07", Stage.COPY, _copy_came),
    _Need("ID-08", Stage.COPY, _copy_came),
    _Need("ID-09", Stage.COPY, _copy_came),
    _Need("ID-10", Stage.COPY, _document_seen),
    _Need("ID-11", Stage.COPY, _copy_came),
    _Need("ID-12", Stage.RECORD, _checked),
    _Need("ID-13", Stage.REPRESENTATIVE, _agent),
    _Need("ID-14", Stage.REPRESENTATIVE, _minor),
    _Need("ID-15", Stage.REPRESENTATIVE, _guarded),
    _Need("ID-16", Stage.REPRESENTATIVE, _deceased),
    _Need("ID-17", Stage.SENDING, discloses),
)
"""When each item is needed. A copy (ID-04 on) only after what is known and the lighter means have failed."""

_WITHOUT_GATE = frozenset(need.code for need in _NEEDS if need.stage is not Stage.COPY)
"""What a case of nothing but stops never asks. A copy that came in all the same must still go."""


@dataclass(frozen=True)
class Point:
    """An item that applies to a case, and how it was answered."""

    item: ChecklistItem
    stage: Stage
    given: ChecklistAnswer | None
    answer: Answer | None
    places: tuple[CopyPlace, ...] = field(default=())
    fails_to: FailAct | None = None
    """What to do now, where the answer is the one that stops the check."""

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return self.answer is None

    @property
    def is_well(self) -> bool:
        """Whether the answer is the one that lets the check go on; not applicable is well too."""
        return self.answer in {good_answer(self.item.code), Answer.NOT_APPLICABLE}


def points_for(items: Iterable[ChecklistItem], case: Case) -> Sequence[Point]:
    """Return the items that apply to a case now, in order."""
    known = {item.code: item for item in items}
    gated = discloses(case)
    return tuple(
        _point(known[need.code], need.stage, case)
        for need in _NEEDS
        if need.code in known and (gated or need.code not in _WITHOUT_GATE) and need.applies(case)
    )


def _point(item: ChecklistItem, stage: Stage, case: Case) -> Point:
    places = tuple(place for place in COPY_PLACES if place.item == item.code)
    answer = answered(case, item.code)
    fails_to = fail_act(item.code, answer, tried=case.identity.outcome is IdentityOutcome.FAILED)
    return Point(item, stage, answer_to(case, item.code), answer, places, fails_to)


def letters_for_failures(case: Case) -> tuple[str, ...]:
    """Return the kinds of letter that items answered badly ask for, in the order of the checklist."""
    gated = discloses(case)
    acts = (
        fail_act(need.code, answered(case, need.code), tried=case.identity.outcome is IdentityOutcome.FAILED)
        for need in _NEEDS
        if (gated or need.code not in _WITHOUT_GATE) and need.applies(case)
    )
    return tuple(act.letter for act in acts if act is not None and act.letter)


def still_open(points: Iterable[Point]) -> Sequence[Point]:
    """Return the points without an answer."""
    return tuple(point for point in points if point.is_open)


def may_ask_for_copy(case: Case) -> bool:
    """Return whether a masked copy may be asked for: what is known and the lighter means failed (ID-04)."""
    return _copy_asked(case)


LIGHTER = ("customer-reference", "phone", "address", "email")
"""Lighter means that a statement may name, in the order in which to ask for them."""


def asks_for_copy(codes: Iterable[str]) -> bool:
    """Return whether a statement asks for a copy of an ID, by the codes of its facts on identification."""
    return "id-copy" in set(codes)


def lighter_means(codes: Iterable[str]) -> tuple[str, ...]:
    """Return the lighter means that a statement names itself, in the order in which to ask for them."""
    named = set(codes)
    return tuple(code for code in LIGHTER if code in named)


def has_use_for_copy(case: Case) -> bool:
    """Return whether a check is open for which a copy of an ID may be looked at (GDPR Art. 5(1)(b), (c))."""
    return discloses(case) and not case.identity.is_settled
