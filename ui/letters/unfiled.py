"""What the person chose of letters that are not filed yet, to stand there again when they come back."""

from collections.abc import Mapping

from dsar_desk.domain.letters import Draft
from dsar_desk.services.letters import LetterOrder


class Unfiled:
    """Language, enclosures, large print and reasons by case and kind, until the letter is filed."""

    def __init__(self) -> None:
        self._orders: dict[tuple[str, str], LetterOrder] = {}
        self._reasons: dict[tuple[str, str], dict[str, str]] = {}

    def remember(self, reference: str, order: LetterOrder) -> None:
        """Remember what is chosen for a kind."""
        self._orders[reference, order.kind] = order

    def order(self, reference: str, kind: str) -> LetterOrder:
        """Return what was chosen for a kind; an order without choices when nothing was."""
        return self._orders.get((reference, kind), LetterOrder(kind))

    def overrule(self, reference: str, kind: str, *, rule: str, reason: str) -> None:
        """Remember why a remark is left as it is."""
        self._reasons.setdefault((reference, kind), {})[rule] = reason

    def overruled(self, reference: str, kind: str, draft: Draft) -> Mapping[str, str]:
        """Return the reasons for remarks that the letter as it stands still has."""
        remarks = {failure.rule for failure in draft.failures if not failure.stops}
        reasons = self._reasons.get((reference, kind), {})
        return {rule: reason for rule, reason in reasons.items() if rule in remarks}

    def forget(self, reference: str, kind: str) -> None:
        """Forget a letter that is filed."""
        self._orders.pop((reference, kind), None)
        self._reasons.pop((reference, kind), None)
