"""The rights of data subjects, one entry each: article, clock, identity, answer and grounds of refusal."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple


class Right(StrEnum):
    """A right under the GDPR, spelled as in the contract."""

    ACCESS = "access"
    RECTIFICATION = "rectification"
    ERASURE = "erasure"
    RESTRICTION = "restriction"
    PORTABILITY = "portability"
    OBJECTION = "objection"
    DIRECT_MARKETING = "direct-marketing"
    CONSENT_WITHDRAWAL = "consent-withdrawal"
    AUTOMATED_DECISION = "automated-decision"


class Decision(StrEnum):
    """What was decided on one right."""

    GRANTED = "granted"
    PARTIAL = "partial"
    REFUSED = "refused"


class Ground(NamedTuple):
    """A ground on which a right may be refused, whole or in part.

    Its text per language stands under `grounds` in `resources/sentences` and `resources/letters`.
    """

    code: str
    article: str
    rights: frozenset[Right]
    warns: bool = False
    """The ground is narrow; the desk asks for facts that prove it (Art. 12(5): burden on the controller)."""


class RightRule(NamedTuple):
    """What the law says of one right."""

    right: Right
    article: str
    answer: str
    """Kind of letter that answers it when granted."""
    stops_at_once: bool = False
    """Processing stops on the day of receipt; neither suspension nor extension (Art. 21(3), 7(3))."""
    identity_suspends: bool = True
    """Art. 12(6) covers Art. 15 to 21 only."""
    needs_identity: bool = True
    """The answer discloses or changes data, so it goes to nobody whose identity is not settled."""
    court: bool = True
    """UAVG Art. 35 covers decisions on Art. 15 to 22."""


_RULES = (
    RightRule(Right.ACCESS, "15", "access-response"),
    RightRule(Right.RECTIFICATION, "16", "rectification-response"),
    RightRule(Right.RESTRICTION, "18", "restriction-response"),
    RightRule(Right.PORTABILITY, "20", "portability-response"),
    RightRule(Right.OBJECTION, "21(1)", "objection-response"),
    RightRule(
        Right.DIRECT_MARKETING,
        "21(2)-(3)",
        "direct-marketing-stopped",
        stops_at_once=True,
        identity_suspends=False,
        needs_identity=False,
    ),
    RightRule(
        Right.CONSENT_WITHDRAWAL,
        "7(3)",
        "consent-withdrawal-response",
        stops_at_once=True,
        identity_suspends=False,
        needs_identity=False,
        court=False,
    ),
    RightRule(Right.AUTOMATED_DECISION, "22", "automated-decision-review", identity_suspends=False),
    RightRule(Right.ERASURE, "17", "erasure-response"),
)

RIGHTS: Mapping[Right, RightRule] = MappingProxyType({rule.right: rule for rule in _RULES})
"""In the order in which they are answered: whatever needs the data comes before erasing them."""

_TWELVE_FIVE = frozenset(set(Right) - {Right.DIRECT_MARKETING, Right.CONSENT_WITHDRAWAL})


def _ground(code: str, article: str, *rights: Right) -> Ground:
    return Ground(code, article, frozenset(rights))


UNIDENTIFIED = "12-2-unidentified"
"""The controller cannot identify the data subject, and shows so (Art. 11(2), 12(2))."""

_GROUNDS = (
    Ground("12-5-unfounded", "12(5)", _TWELVE_FIVE, warns=True),
    Ground("12-5-excessive", "12(5)", _TWELVE_FIVE, warns=True),
    _ground("15-4", "15(4)", Right.ACCESS),
    _ground("23-national", "23", Right.ACCESS),
    _ground("16-accurate", "16", Right.RECTIFICATION),
    _ground("17-1-none", "17(1)", Right.ERASURE),
    _ground("17-3-a", "17(3)(a)", Right.ERASURE),
    _ground("17-3-b", "17(3)(b)", Right.ERASURE),
    _ground("17-3-c", "17(3)(c)", Right.ERASURE),
    _ground("17-3-d", "17(3)(d)", Right.ERASURE),
    _ground("17-3-e", "17(3)(e)", Right.ERASURE),
    _ground("18-1-none", "18(1)", Right.RESTRICTION),
    _ground("20-1", "20(1)", Right.PORTABILITY),
    _ground("20-3", "20(3)", Right.PORTABILITY),
    _ground("20-4", "20(4)", Right.PORTABILITY),
    _ground("21-1-compelling", "21(1)", Right.OBJECTION),
    _ground("21-1-claims", "21(1)", Right.OBJECTION),
    _ground("22-1-not-automated", "22(1)", Right.AUTOMATED_DECISION),
    _ground("22-2", "22(2)(b)", Right.AUTOMATED_DECISION),
    Ground(UNIDENTIFIED, "12(2)", _TWELVE_FIVE),
)

GROUNDS: Mapping[str, Ground] = MappingProxyType({ground.code: ground for ground in _GROUNDS})


def grounds_for(right: Right) -> tuple[Ground, ...]:
    """Return the grounds on which this right may be refused; none for direct marketing and withdrawal."""
    return tuple(ground for ground in _GROUNDS if right in ground.rights)
