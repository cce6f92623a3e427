"""`python benchmarks/propose.py`: what is proposed from the five statements, against the hand-made files."""

import argparse
import csv
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from dsar_desk.bootstrap import shipped, statement_text
from dsar_desk.domain.controllers import Controller, Fact, Recipient, Retention, facts_of
from dsar_desk.domain.fact_places import place_name
from dsar_desk.domain.quotations import CELL, GAP, fold
from dsar_desk.domain.statement_reading import Proposal
from dsar_desk.services.proposing import propose

CONTACTS = (
    "legal_name", "trade_name", "address", "email", "privacy_email", "phone", "website", "contact_page",
    "company_number", "vat_number", "dpo",
)  # fmt: skip
OTHERS = ("authority", "complaint", "response_time", "updated")
LISTS = ("rights", "recipients", "legal_basis", "transfers", "backups")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--verbose", action="store_true", help="name what was missed and what is not right")
    chosen = parser.parse_args()
    sums: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for controller in shipped().controllers():
        for kind, counted in _counted(controller, verbose=chosen.verbose):
            sums[kind] = [a + b for a, b in zip(sums[kind], counted, strict=True)]
    _print(sums)
    _print_invented(verbose=chosen.verbose)
    return 0


def _print_invented(*, verbose: bool) -> None:
    """Print recall over the invented statements of the tests, which a reader went through."""
    folder = Path(__file__).resolve().parent.parent / "tests" / "data" / "statements"
    with (folder / "proposals.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for what in ("contact", "retention"):
        wanted = [row for row in rows if (row["place"] == "retention") == (what == "retention")]
        missed = [row for row in wanted if not _is_proposed(row, folder)]
        print(f"invented, {what}: {len(wanted) - len(missed)} of {len(wanted)}")
        if verbose:
            print(*(f"- {row}" for row in missed), sep="\n")


def _is_proposed(row: dict[str, str], folder: Path) -> bool:
    text = (folder / f"{row['statement']}.txt").read_text(encoding="utf-8")
    return any(
        each.place == row["place"]
        and row["words"] in each.quotation
        and row["value"] in {each.period, each.value.replace("\n", " / ")}
        for each in propose(text, shipped()).proposals
    )


def _counted(controller: Controller, *, verbose: bool) -> Iterable[tuple[str, list[int]]]:
    proposals = propose(statement_text(controller), shipped()).proposals
    truth: dict[str, list[Fact]] = defaultdict(list)
    for path, fact in facts_of(controller):
        truth[_kind(place_name(path), fact)].append(fact)
    found: dict[str, list[Proposal]] = defaultdict(list)
    for each in proposals:
        found[_kind(each.place.rpartition(".")[2], each)].append(each)
    for kind in (*CONTACTS, *OTHERS, "retention with a period", "retention without", *LISTS):
        same = _same(kind)
        missed = [fact for fact in truth[kind] if not any(same(fact, each) for each in found[kind])]
        wrong = [each for each in found[kind] if not any(same(fact, each) for fact in truth[kind])]
        if verbose:
            for fact in missed:
                print(f"- {controller.id} {kind}: {fact.code} {fact.value!r} “{fact.quotation[:90]}”")
            for each in wrong:
                print(f"+ {controller.id} {kind}: {each.code} {each.value[:90]!r} “{each.quotation[:90]}”")
        all_, told = len(truth[kind]), len(found[kind])
        yield kind, [all_ - len(missed), all_, told - len(wrong), told]


def _kind(place: str, fact: Fact | Proposal) -> str:
    if place != "retention":
        return place
    period = fact.period if isinstance(fact, Retention | Proposal) else ""
    return "retention with a period" if period else "retention without"


def _same(kind: str) -> Callable[[Fact, Proposal], bool]:
    if kind == "recipients":
        return _is_same_recipient
    if kind == "retention with a period":
        return lambda fact, each: fact.period == each.period and _overlap(fact, each)
    if kind in {"rights", "legal_basis"}:
        return lambda fact, each: fact.code == each.code and (kind == "rights" or _overlap(fact, each))
    if kind in {"retention without", "transfers", "backups", "complaint", "response_time"}:
        return _overlap
    if kind == "dpo":
        return lambda fact, each: fact.code == each.code and fact.value.split()[-1] in each.value
    if kind == "authority":
        return lambda fact, each: each.value.split(", ")[0].casefold() in fact.value.casefold()
    if kind == "updated":
        return lambda fact, each: fact.code == each.code
    if kind == "contact_page":
        return _overlap
    return lambda fact, each: _plain(fact.value) == _plain(each.value)


def _is_same_recipient(fact: Fact, each: Proposal) -> bool:
    if isinstance(fact, Recipient) and fact.named:
        return bool(set(_words(fact.value)) & set(_words(each.value)))
    return (
        not each.named
        and _overlap(fact, each)
        and bool({word[:5] for word in _words(fact.value)} & {word[:5] for word in _words(each.value)})
    )


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", text.casefold()) if len(word) > 2]


def _plain(text: str) -> str:
    """Return letters and figures alone; a country in a last line is left out."""
    return re.sub(r"[\W_]", "", "".join(text.casefold().split("\n")[:2]))


def _overlap(fact: Fact, each: Proposal) -> bool:
    """Return whether a part of one quotation stands in the other's."""
    ours, theirs = ([*_parts(each.quotation)], [*_parts(fact.quotation)])
    return any(a in b or b in a for a in ours for b in theirs if min(len(a), len(b)) > 5)


def _parts(quotation: str) -> Iterable[str]:
    for part in quotation.split(GAP):
        yield from (fold(cell).casefold() for cell in part.split(CELL))


def _print(sums: dict[str, list[int]]) -> None:
    sums = dict(sums)
    sums["contact facts, all"] = [
        sum(column) for column in zip(*(sums[each] for each in CONTACTS), strict=True)
    ]
    print(f"{'kind of fact':<26}{'found':>12}{'recall':>9}{'right':>12}{'precision':>11}")
    for kind, (found, all_, right, told) in sums.items():
        recall = f"{found / all_:.0%}" if all_ else "–"
        precision = f"{right / told:.0%}" if told else "–"
        print(f"{kind:<26}{f'{found} of {all_}':>12}{recall:>9}{f'{right} of {told}':>12}{precision:>11}")


if __name__ == "__main__":
    sys.exit(main())
