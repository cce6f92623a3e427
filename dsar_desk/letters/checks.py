"""Checks."""

from dsar_desk.domain.letters import Failure


def check(catalog, context, text, draft) -> tuple[Failure, ...]:
    return ()
