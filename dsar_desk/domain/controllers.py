"""A controller: who must answer, on which letterhead, and what its privacy statement says.

Every fact carries the sentence of the statement that it comes from. What the statement does not say is
absent here (`None` or an empty tuple) and is said to be missing, never invented.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date


@dataclass(frozen=True)
class Fact:
    """One fact. `value` is in the statement's language, `translations` by language code.

    `quotation` is the statement's own words: ` … ` stands for a gap, a table row is quoted cell by cell
    with ` | `. `source` is `statement`, or `user` for an own entry. `section` is the statement's heading.
    `code` is the contract's or our code where there is one (a right, a channel, a legal basis).
    """

    value: str
    quotation: str = ""
    source: str = "statement"
    section: str = ""
    code: str = ""
    translations: Mapping[str, str] = field(default_factory=dict)

    def text(self, language: str) -> str:
        """Return the value in a language, or as the statement has it."""
        return self.translations.get(language, self.value)

    def speaks(self, language: str, *, statement_language: str) -> bool:
        """Return whether `text(language)` really is in that language."""
        return language == statement_language or language in self.translations


@dataclass(frozen=True)
class Retention(Fact):
    """A retention period. `period` is ISO 8601 (P7Y), `starts` what it counts from; empty where not said.

    `starts`: `last-login`, `end-of-contract`, `end-of-financial-year`, `collection`, `unsubscribe`,
    `last-contact`, `account-closed`, `last-activity`, `delivery`, `end-of-use`; `fiscal` marks a period
    that a tax law demands.
    """

    period: str = ""
    starts: str = ""
    fiscal: bool = False


@dataclass(frozen=True)
class Recipient(Fact):
    """A recipient. `named` tells a name from a category (Art. 15(1)(c); C-154/21)."""

    named: bool = False
    country: str = ""


@dataclass(frozen=True)
class Purpose:
    """One purpose of the inventory with all that Art. 15(1) asks of it.

    `relations` are the roles of data subjects whom it touches: `customer`, `account-holder`,
    `newsletter`, `recipient-of-gift`, `visitor`, `business-contact`, `applicant`, `reviewer`, `contact`.
    """

    id: str
    name: Fact
    categories: tuple[Fact, ...] = ()
    legal_basis: tuple[Fact, ...] = ()
    """`code` is `consent` `contract` `legal-obligation` `vital-interests` `public-task`
    `legitimate-interest`."""
    recipients: tuple[Recipient, ...] = ()
    retention: tuple[Retention, ...] = ()
    origin: tuple[Fact, ...] = ()
    transfers: tuple[Fact, ...] = ()
    automated_decisions: tuple[Fact, ...] = ()
    relations: tuple[str, ...] = ()
    by_default: bool = True
    """Whether a letter names it when no purposes are chosen; false for what touches hardly anybody, such
    as special categories of data."""


@dataclass(frozen=True)
class Cookie:
    """A cookie or group of cookies that the statement lists."""

    name: Fact
    kind: Fact | None = None
    purpose: Fact | None = None
    retention: Retention | None = None


@dataclass(frozen=True)
class Statement:
    """The privacy statement that the facts come from.

    `text_file` lies beside a shipped controller's file; `text` is an own statement, kept with the controller.
    """

    title: str = ""
    language: str = "nl"
    text_file: str = ""
    text: str = field(default="", repr=False)
    updated: Fact | None = None


@dataclass(frozen=True)
class Letterhead:
    """How letters look. Measures are in millimetres; their limits stand in `domain/letterheads.py`.

    `colour` is #RRGGBB; `window` is `nl-left`, `nl-right`, `din-a`, `din-b` or `fr-right`.
    """

    colour: str = "#1D4C9B"
    window: str = "nl-left"
    logo: bytes = field(default=b"", repr=False)
    logo_type: str = ""
    """`png`, `jpeg` or `svg`."""
    logo_height: int = 20
    """At most; a wide logo is as wide as it may be, and lower."""
    typeface: str = "sans"
    """`sans`, `serif`, `round` or `book`."""
    margin_left: int = 25
    margin_right: int = 20
    margin_top: int = 27
    """Of the pages after the first."""
    margin_bottom: int = 27
    first_top: int = 95
    """Where the text of the first page begins."""
    sender_line: bool = True
    """Whether the sender stands small above the address, for a letter that comes back."""
    sender: str = ""
    """Own words for it; empty for name and address."""
    foot_vat: bool = False
    """Whether the foot has the VAT number; the number of the trade register always stands there."""
    foot_lines: tuple[str, ...] = ()
    """Lines of one's own at the foot, without a bank account."""
    page_in_head: bool = False
    """Whether later pages have their number at the head; no page has it at the foot then."""
    fold_marks: str = "window"
    """`window` (as the window asks), `din-a`, `din-b`, `thirds` or `none`."""
    signature: bytes = field(default=b"", repr=False)
    signature_type: str = ""
    """A picture of a signature, as the logo."""


@dataclass(frozen=True)
class Practice:
    """What the controller chose, not what its statement says."""

    backup_days: int | None = None
    """Days until a backup is overwritten; none for the five, whose statements give no period."""
    financial_year_end: str = "12-31"
    target_days: int = 5
    """Working days before the safe day on which the answer should be ready."""
    retention_years: int = 5
    """Years that a closed case is kept (law.md part 4)."""
    signatory: str = ""
    place: str = ""


CONTACTS = (
    "trade_name",
    "address",
    "email",
    "privacy_email",
    "phone",
    "website",
    "company_number",
    "vat_number",
    "dpo",
)
"""The fields of a controller that are typed in a form beside its legal name."""


@dataclass(frozen=True)
class Controller:
    """A controller with everything its statement holds."""

    id: str
    prefix: str
    """Two to four capitals that begin its references, so that numbering stays the controller's own."""
    country: str
    form_of_address: str
    """`je` or `u`, for Dutch letters."""
    languages: tuple[str, ...]
    legal_name: Fact
    statement: Statement = field(default_factory=Statement)
    trade_name: Fact | None = None
    address: Fact | None = None
    """Lines of the postal address, joined by line breaks."""
    email: Fact | None = None
    privacy_email: Fact | None = None
    phone: Fact | None = None
    website: Fact | None = None
    contact_page: Fact | None = None
    company_number: Fact | None = None
    vat_number: Fact | None = None
    dpo: Fact | None = None
    authority: Fact | None = None
    """The supervisory authority as the statement names it; letters name the country's own."""
    complaint: Fact | None = None
    response_time: Fact | None = None
    channels: tuple[Fact, ...] = ()
    identification: tuple[Fact, ...] = ()
    """What is asked for identification; `code` is an identity method, `customer-reference`, `phone`,
    `address` or `id-copy`."""
    rights: tuple[Fact, ...] = ()
    """Rights that the statement grants; `code` is a right of the contract."""
    purposes: tuple[Purpose, ...] = ()
    categories: tuple[Fact, ...] = ()
    """Categories of data that the statement lists for no purpose in particular."""
    recipients: tuple[Recipient, ...] = ()
    """Recipients that the statement names for no purpose in particular."""
    retention: tuple[Retention, ...] = ()
    """Periods that the statement gives for no purpose in particular."""
    legal_basis: tuple[Fact, ...] = ()
    """Legal bases that the statement gives for no purpose in particular; codes as in `Purpose`."""
    origin: tuple[Fact, ...] = ()
    transfers: tuple[Fact, ...] = ()
    automated_decisions: tuple[Fact, ...] = ()
    backups: tuple[Fact, ...] = ()
    cookies: tuple[Cookie, ...] = ()
    remarks: tuple[Fact, ...] = ()
    """Everything else that a letter may need, as Kaartje2go's four weeks between closing and deletion."""
    letterhead: Letterhead = field(default_factory=Letterhead)
    practice: Practice = field(default_factory=Practice)
    is_example: bool = False

    @property
    def name(self) -> str:
        """The name by which customers know it."""
        return self.trade_name.value if self.trade_name else self.legal_name.value

    @property
    def has_statement(self) -> bool:
        """Whether its facts come from a privacy statement that the desk has; else they are its own record."""
        return bool(self.statement.text or self.statement.text_file)

    @property
    def privacy_contact(self) -> Fact | None:
        """Where questions about a request go: the privacy address, else the general one."""
        return self.privacy_email or self.email or self.contact_page


def facts_of(thing: object, path: str = "") -> Iterator[tuple[str, Fact]]:
    """Yield every fact below a controller (or a part of one) with its path, as `purposes.account.name`."""
    if isinstance(thing, Fact):
        yield path, thing
    elif isinstance(thing, tuple):
        for number, part in enumerate(thing):
            yield from facts_of(part, f"{path}.{getattr(part, 'id', number)}")
    elif isinstance(thing, (Controller, Purpose, Cookie, Statement)):
        for part in fields(thing):
            yield from facts_of(getattr(thing, part.name), f"{path}.{part.name}".lstrip("."))


@dataclass(frozen=True)
class Finding:
    """Something missing, outdated or contradictory in a statement.

    `severity` is `fault` (the law asks otherwise) or `remark`. The sentence for `code` stands under
    `findings` in `resources/sentences`, filled with `facts`. `path` is the fact it is about, if any.
    """

    code: str
    severity: str
    article: str
    quotation: str = ""
    path: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)


def statement_date(controller: Controller) -> date | None:
    """Return the day on which the statement says it was last changed; its fact's `code` is that ISO date."""
    updated = controller.statement.updated
    return date.fromisoformat(updated.code) if updated and updated.code else None
