"""What an item of the identity checklist leads to when its answer is the one that stops the check.

The column `fail_action` of `resources/identity/checklist.csv`, as data; sentences stand under `item-fails`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from dsar_desk.domain.identity import Answer


@dataclass(frozen=True)
class FailAct:
    """What to do now: a code, and the kind of letter that goes with it, where there is one."""

    code: str
    letter: str = ""


_GOOD: Mapping[str, Answer] = MappingProxyType({"ID-01": Answer.NO})

_MANDATE = FailAct("ask-for-mandate", "mandate-request")
_ACTS: Mapping[str, FailAct] = MappingProxyType(
    {
        "ID-04": FailAct("ask-no-copy"),
        "ID-05": FailAct("tell-what-to-mask", "identity-request"),
        "ID-06": FailAct("offer-a-channel"),
        "ID-07": FailAct("incident", "id-copy-destroyed"),
        "ID-08": FailAct("mask-now"),
        "ID-09": FailAct("advise-watermark"),
        "ID-10": FailAct("other-means", "identity-request"),
        "ID-11": FailAct("destroy-everywhere"),
        "ID-12": FailAct("strip-note"),
        "ID-13": _MANDATE,
        "ID-14": _MANDATE,
        "ID-15": _MANDATE,
        "ID-16": FailAct("answer-deceased", "deceased-response"),
        "ID-17": FailAct("use-known-address"),
    }
)
"""Doubt (ID-01), and means that did not do (ID-02, ID-03), lead to the next item instead."""

_TRIED: Mapping[str, FailAct] = MappingProxyType({"ID-10": FailAct("not-identified", "not-identified")})
"""Instead, once the check has failed: other means are asked for once."""


def good_answer(code: str) -> Answer:
    """Return the answer that is well: yes, but for doubt about identity."""
    return _GOOD.get(code, Answer.YES)


def fail_act(code: str, answer: Answer | None, *, tried: bool) -> FailAct | None:
    """Return what a bad answer leads to; nothing where the answer is well, or there is none.

    Args:
        code: The item.
        answer: What was answered.
        tried: Whether the check has failed before.
    """
    if answer in {None, good_answer(code), Answer.NOT_APPLICABLE}:
        return None
    return (_TRIED.get(code) if tried else None) or _ACTS.get(code)
