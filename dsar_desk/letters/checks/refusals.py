"""The block of Art. 12(4): reasons, complaint, court, in time."""

from dsar_desk.domain.rights import GROUNDS, RIGHTS
from dsar_desk.letters.checks.reading import FAILS, Letter, Rule, Verdict, kept_if
from dsar_desk.letters.context import bare_address

_FEWEST_WORDS = 4
"""A sentence, not an article number alone."""


def reasons(letter: Letter) -> Verdict:
    """Fail unless each refusal has a reason in a sentence, and names the article of its ground."""
    articles = letter.context.words["ground_articles"]
    for item in letter.refusing:
        told = len(item.reason.split()) >= _FEWEST_WORDS and _stands(letter, item.reason)
        if not told and not letter.is_open(f"reason.{item.right}"):
            return {"right": item.right.value}
        ground = articles.get(item.ground, "")
        if not letter.has(ground) and not letter.is_open(f"ground.{item.right}"):
            return {"right": item.right.value}
    return None


def _stands(letter: Letter, reason: str) -> bool:
    return all(letter.has(line.lstrip("-•* ")) for line in reason.splitlines() if line.strip())


def complaint(letter: Letter) -> Verdict:
    """Fail unless the authority of the controller's country stands there with name and website."""
    authority = letter.context.request.country.authority
    name = authority.names.in_language(letter.context.request.language)
    website = any(letter.has(bare_address(url)) for url in (authority.url, authority.complaint_url))
    return kept_if(letter.has(name) and website, authority=name)


def court(letter: Letter) -> Verdict:
    """Fail unless the way to the court of the controller's country stands there, where there is one."""
    if not any(RIGHTS[item.right].court for item in letter.context.about):
        return None
    code = letter.context.request.country.court.code
    return kept_if(all(letter.finds(pattern) for pattern in letter.patterns("court", code)))


def in_time(letter: Letter) -> Verdict:
    """Fail when a refusal is late and does not say so."""
    request = letter.context.request
    last = request.deadlines.refusal_by
    if last is None or request.on <= last:
        return None
    return kept_if(all(letter.finds(pattern) for pattern in letter.patterns("late", "all")))


def ground_fits(letter: Letter) -> Verdict:
    """Fail when a right is refused on a ground that does not exist for it; marketing on any (Art. 21(3))."""
    for item in letter.refusing:
        known = GROUNDS.get(item.ground)
        fits = known is not None and item.right in known.rights and not RIGHTS[item.right].stops_at_once
        if not fits and not letter.is_open(f"ground.{item.right}"):
            return {"right": item.right.value}
    return None if letter.refusing or letter.draft.open_fields else FAILS


def refusal_block(kind: str) -> tuple[Rule, ...]:
    """Return the four rules of a refusal for a kind of letter."""
    return (
        Rule(f"{kind}-R01", "MUST", "12(4)", reasons),
        Rule(f"{kind}-R02", "MUST", "12(4)", complaint),
        Rule(f"{kind}-R03", "MUST", "12(4); UAVG 35", court),
        Rule(f"{kind}-R04", "MUST", "12(4)", in_time),
    )


def _if_partly(rule: Rule) -> Rule:
    def check(letter: Letter) -> Verdict:
        return rule.check(letter) if letter.refusing else None

    return Rule(rule.id, rule.level, rule.basis, check)


PARTLY = tuple(_if_partly(rule) for rule in refusal_block("partly"))
"""For an answer that grants a right in part: Art. 12(4) holds for the rest."""
