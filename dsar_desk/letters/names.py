"""Every name that a letter's text may use, with what it stands for.

The one list of placeholders: texts are held against it before they are filled, so a wrong name is found
in a branch that nobody took yet, and `docs/letters.md` is held against it by a test.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Text:
    """A name that stands for words. `meaning` is for the person who writes a letter."""

    meaning: str


@dataclass(frozen=True, slots=True)
class Flag:
    """A name that is only asked, in `{% if … %}`."""

    meaning: str


@dataclass(frozen=True, slots=True)
class Block:
    """A name that stands for a whole part of a letter, alone in its paragraph."""

    meaning: str


@dataclass(frozen=True)
class Group:
    """A name with names below it, as `controller.phone`."""

    meaning: str
    names: Mapping[str, "Name"] = field(hash=False)


@dataclass(frozen=True)
class Many:
    """A list to go through with `{% for … in … %}`."""

    meaning: str
    each: "Name"


Name = Text | Flag | Block | Group | Many


def _texts(**meanings: str) -> dict[str, Name]:
    return {name: Text(meaning) for name, meaning in meanings.items()}


def _flags(**meanings: str) -> dict[str, Name]:
    return {name: Flag(meaning) for name, meaning in meanings.items()}


_LETTER = Group(
    "this letter",
    _texts(date="date of the letter, in words", title="title of the kind", place="place")
    | _flags(
        is_part="whether this answer stands in one letter with answers on other rights",
        names_recipients="whether the answer on access in the same letter names the recipients",
    ),
)

_CONTROLLER = Group(
    "the controller, as its privacy statement and the organisation page have it",
    _texts(
        name="name by which customers know it",
        legal_name="legal name",
        address="postal address on one line",
        email="general e-mail address",
        contact="where questions about the request go: privacy address, else e-mail, else contact page",
        phone="phone number",
        website="website",
        company_number="company number (KvK, BCE/KBO, SIREN)",
        dpo="data protection officer",
        statement_date="day on which the privacy statement was last changed",
        backups="what the privacy statement says of backups",
        backup_days="days until a backup is overwritten, a number",
        retention_years="years that a closed case is kept, a number",
    )
    | _flags(
        has_statement="the desk has its privacy statement, and what is told comes from there",
        has_own_entries="some of what is told was recorded by the organisation itself",
    ),
)

_PERSON = Group(
    "the data subject",
    _texts(
        name="name",
        email="e-mail address",
        address="postal address on one line",
        salutation="Geachte …, / Dear …,",
    ),
)

_REPRESENTATIVE = Group(
    "who acts for the data subject; empty when nobody does",
    _texts(name="name", capacity="in what capacity: as mandated representative, lawyer, parent …"),
)

_CASE = Group(
    "the case",
    _texts(
        reference="our reference",
        their_reference="the data subject's own reference",
        customer_number="customer number",
        received="day of receipt, in words",
        channel="how it came in: per e-mail, per post …",
        rights="all rights of the case: inzage en gegevenswissing",
        articles="their articles: artikel 15 en artikel 17 AVG",
        about="the rights that this letter is about",
        about_articles="the articles of the rights that this letter is about",
    ),
)

_RIGHT = Group(
    "one right of the case",
    _texts(
        code="the right's code, to be compared: access, erasure …",
        name="name: inzage",
        article="artikel 15 AVG",
        ground="ground of refusal in words, with its article",
        ground_article="the article of that ground",
        reason="the reason given with the decision",
        decided_on="day of the decision",
        decided_by="who decided",
        stopped_on="day on which marketing or consent was stopped",
    )
    | _flags(
        granted="granted whole",
        partial="granted in part",
        refused="refused whole",
        undecided="nothing decided yet",
        answered_beside="answered by another answer in the same letter",
    ),
)

_DATES = Group(
    "last days, in words, as the desk reckons them",
    _texts(
        today="date of the letter",
        due="last day to answer; empty while suspended",
        strict_due="last day without suspensions",
        safe_due="the safe day",
        target="day on which the answer should be ready",
        extension_by="last day for the extension notice",
        extension_safe_by="the same without suspensions",
        extended_due="last day once extended; with this notice where it is not yet extended",
        refusal_by="last day to tell a refusal",
    ),
)

_SUSPENSION = Group(
    "the suspension that is open, else the latest; empty when there is none",
    _texts(
        code="identity, mandate or clarification, to be compared",
        kind="what was asked",
        asked="day we asked",
        answered="day the answer came",
        reason="reason on record",
    ),
)

_EXTENSION = Group(
    "the extension on record; empty when there is none",
    _texts(sent="day the notice went out", until="last day that it promised", reason="reason on record"),
)

_IDENTITY = Group(
    "the identity check",
    _texts(
        method="how identity was established",
        reason="reason on record",
        checked_on="day of the check",
        checked_by="who checked",
        copy_received="day on which a copy of an ID came in",
        copy_destroyed="day on which it was destroyed",
        code_until="last day on which the code counts that was sent; empty while none waits",
    )
    | _flags(
        settled="identity is established or need not be",
        statement_asks_copy="the privacy statement asks for a copy of an ID",
        code_by_letter="a code went to the postal address that was known, and waits to come back",
        code_by_email="the same to the e-mail address that was known",
    )
    | {"lighter_means": Many("lighter means that the privacy statement itself names", Text("one means"))},
)


def _authority(meaning: str) -> Group:
    names = _texts(
        name="name",
        short_name="short name: AP",
        address="postal address on one line",
        phone="phone number",
        website="website",
        complaint_page="page for complaints",
    )
    return Group(meaning, names)


_COURT = Group(
    "the court in the controller's country",
    _texts(
        code="nl-district-court, be-first-instance or fr-tribunal-judiciaire, to be compared",
        name="name with article: de rechtbank",
        procedure="what is filed: verzoekschrift",
        law="the law on it: artikel 35 UAVG",
        weeks="weeks after receipt, in words: zes; empty where the law fixes none",
    )
    | _flags(no_lawyer_needed="no lawyer is needed"),
)

_HANDLER = Group("who writes the letter", _texts(name="name", role="role"))

_FOUND = Group(
    "what one system holds on the data subject, in words",
    _texts(
        system="system",
        found="what was found",
        because="why it is kept, in somebody's words",
        until="until when: as written, else as computed from the tax law or the period of an archive",
        law="the tax law by which it is kept, in the controller's country",
        years="years that the tax law demands, from the end of the financial year, a number",
        statement="what the privacy statement says on its period, in a sentence; empty where it says nothing",
    )
    | _flags(
        tax="a tax law demands it",
        claims="it is kept for legal claims",
        suppression="it is the entry against advertising",
    ),
)

_PURPOSE = Group(
    "one purpose of the inventory; what the privacy statement does not say is said in words",
    _texts(
        id="short name of the purpose, to be compared",
        name="purpose",
        categories="categories of data",
        legal_basis="legal basis",
        recipients="recipients",
        retention="retention period",
        origin="source of the data",
        transfers="transfers outside the EEA and their safeguards",
        automated_decisions="automated decisions",
    ),
)

_SENT = Group("one letter that was issued before", _texts(title="its title", date="its date, in words"))

COMMON: Mapping[str, Name] = {
    "letter": _LETTER,
    "controller": _CONTROLLER,
    "person": _PERSON,
    "representative": _REPRESENTATIVE,
    "case": _CASE,
    "rights": Many("all rights of the case, in the order in which they are answered", _RIGHT),
    "about": Many("the rights that this letter is about", _RIGHT),
    "granted": Many("rights granted, whole or in part", _RIGHT),
    "refused": Many("rights refused, whole or in part", _RIGHT),
    "dates": _DATES,
    "suspension": _SUSPENSION,
    "extension": _EXTENSION,
    "identity": _IDENTITY,
    "authority": _authority("the supervisory authority in the controller's country"),
    "other_authority": _authority("the authority where the requester lives; empty when it is the same"),
    "court": _COURT,
    "other_court": Group(
        "the court where the requester lives; empty when it is the same country",
        _texts(name="name with article"),
    ),
    "handler": _HANDLER,
    "enclosures": Many("files that go with the letter", Text("name of one file")),
    "enclosure_names": Text("their names on one line"),
    "earlier_letters": Many("letters issued before, oldest first", _SENT),
    "copied": Many("data found of which a copy goes along", _FOUND),
    "corrected": Many("data found and corrected", _FOUND),
    "erased": Many("data found and erased", _FOUND),
    "kept": Many("data found and kept", _FOUND),
    "restricted": Many("data found and restricted", _FOUND),
    "found": Many("all data found", _FOUND),
    "archives": Many("what the privacy statement says of an archive, each once", Text("one sentence")),
    "closing_remarks": Many(
        "what the privacy statement says of closing an account, as four weeks until it is erased",
        Text("one sentence"),
    ),
    "purposes": Many(
        "purposes of the inventory: those of the fact `purposes`, else those of the relations of the case",
        _PURPOSE,
    ),
    "purposes_chosen": Flag("only purposes that touch this data subject are told"),
    "recipients": Many("recipients whom the privacy statement names, each once", Text("one recipient")),
    "recipient_names": Text("their names on one line; empty when the statement names none"),
    "processing": Block("the tables of Art. 15(1) and 15(2), one for each purpose"),
    "je": Flag("the controller says je and not u (Dutch)"),
    "late": Flag("the last day to answer is over"),
    "refusal_late": Flag("the last day to tell a refusal is over"),
    "suspended": Flag("the clock stands still"),
    "extended": Flag("an extension is on record"),
    "electronic": Flag("the request came by e-mail, web form or chat"),
    "stops_at_once": Flag("all rights of the case are of the kind that stops at once: marketing, consent"),
    "may_go_to_court": Flag("a right of this letter is one that the law names a court for (Art. 15 to 22)"),
    "partly_refused": Flag("a right of this letter is refused, whole or in part"),
}
"""Names that every letter knows, beside `facts` and `earlier`, which depend on the kinds."""


def names_for(facts: Iterable[str], kinds: Iterable[str]) -> Mapping[str, Name]:
    """Return all names of a letter with these facts; `earlier` has the date of each kind issued before."""
    given = Group("facts that only this case knows", {key: Text("a fact of this kind") for key in facts})
    dates = {kind.replace("-", "_"): Text("date of the latest letter of this kind") for kind in kinds}
    return {**COMMON, "facts": given, "earlier": Group("dates of letters issued before", dates)}
