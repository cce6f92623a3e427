"""A code to a known address: made here, shown once, kept as a hash, and checked a few times.

scrypt and not a plain HMAC: a code is short enough to be read out, so that whoever gets at the open file
could try all of them in minutes; with scrypt that takes decades. It comes with Python.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from dsar_desk.domain.cases import Case
from dsar_desk.domain.checklist import discloses
from dsar_desk.domain.identity import MOST_WRONG, IdentityMethod, SentCode, TryResult
from dsar_desk.domain.people import RepresentativeKind, as_lines
from dsar_desk.errors import InvalidInput, NotAllowed
from dsar_desk.services.amending import require_open, store
from dsar_desk.services.guard import check_typed
from dsar_desk.services.identity_tries import with_try
from dsar_desk.services.letter_fit import kind_of
from dsar_desk.services.letter_ports import CodeSheet, LetterPress
from dsar_desk.services.letters import LetterOrder, letter_request
from dsar_desk.services.ports import Actor, Catalog
from dsar_desk.services.register_ports import Begin, Work
from dsar_desk.services.shops import shop_of
from dsar_desk.settings import SETTINGS

ALPHABET = "CDFHJKMNPRTVWXY34679"
"""No character that another is taken for, and no vowels, so that no word comes up. Eight of them: 34 bits."""
_LENGTH = 8
_DAYS = "identity.code-days"
_LETTER = "identity-request"
"""The kind of letter beside which a sheet goes, on the same letterhead."""
FOR_A_WARD = frozenset({RepresentativeKind.PARENT, RepresentativeKind.GUARDIAN})
"""Who gets the sheet in the data subject's place."""
CODE_WAYS = frozenset({IdentityMethod.CODE_EMAIL, IdentityMethod.CODE_LETTER})


@dataclass(frozen=True)
class MadeCode:
    """A code in clear, for this once: nothing keeps it."""

    code: str = field(repr=False)
    sent: SentCode
    case: Case


@dataclass(frozen=True)
class CodeCheck:
    """Whether a code was the one, and how many tries are left."""

    matched: bool
    left: int
    case: Case


def make_code(
    begin: Begin, catalog: Catalog, actor: Actor, reference: str, *, way: IdentityMethod
) -> MadeCode:
    """Make a code for a case and keep its hash; one that was made before no longer counts.

    Raises:
        InvalidInput: If the way is none with a code.
        NotAllowed: If the case is not open, nothing in it asks for a check, or identity is settled.
    """
    if way not in CODE_WAYS:
        raise InvalidInput("code-way", way=way)
    code = "".join(secrets.choice(ALPHABET) for _ in range(_LENGTH))
    salt = secrets.token_bytes(16)
    digest = _hash(code, salt)
    with begin() as work:
        before = work.cases.get(reference)
        _require_check(before)
        sent = SentCode(
            way=way,
            made_on=actor.today,
            valid_until=actor.today + timedelta(days=_days(work)),
            made_by=actor.name,
            salt=salt.hex(),
            digest=digest,
        )
        asked = with_try(before, way, TryResult.ASKED, actor)
        case = replace(asked, identity=replace(asked.identity, code=sent))
        shop = shop_of(work, catalog, before.controller)
        store(work, actor, shop, before=before, after=case, kind="code-made")
        work.commit()
    return MadeCode(_in_groups(code), sent, case)


def check_code(begin: Begin, catalog: Catalog, actor: Actor, reference: str, *, typed: str) -> CodeCheck:
    """Compare what came back with the code; a wrong one is counted, a right one is recorded as matched.

    Raises:
        InvalidInput: If no code waits: none was made, it matched before, or it is used up or expired; or if
            nothing was typed that can be one.
        NotAllowed: If the case is not open.
    """
    with begin() as work:
        before = work.cases.get(reference)
        require_open(before)
        sent = _waiting(before, today=actor.today)
        given = "".join(sign for sign in typed.upper() if sign.isalnum())
        if len(given) != _LENGTH:
            raise InvalidInput("code-length", length=_LENGTH)
        matched = hmac.compare_digest(_hash(given, bytes.fromhex(sent.salt)), sent.digest)
        case = _checked(before, sent, matched=matched, actor=actor)
        shop = shop_of(work, catalog, before.controller)
        kind = "code-matched" if matched else "code-wrong"
        store(work, actor, shop, before=before, after=case, kind=kind)
        work.commit()
    left = MOST_WRONG - (case.identity.code.wrong if case.identity.code else 0)
    return CodeCheck(matched, left, case)


def code_sheet(
    begin: Begin,
    catalog: Catalog,
    press: LetterPress,
    actor: Actor,
    reference: str,
    *,
    code: str,
    address: str = "",
) -> CodeSheet:
    """Return the sheet with a code on the controller's letterhead, and the same as a text for a mail.

    It is kept nowhere: an issued letter would hold the code in clear for as long as the case. So the code
    goes on a sheet of its own; the letter that asks for it says that the code comes apart from it.

    Args:
        begin: Opens the transaction.
        catalog: Where the texts come from.
        press: Lays the sheet out.
        actor: Who sends it.
        reference: The case.
        code: As `make_code` showed it.
        address: The postal address that the shop had already; the case's own when empty.

    Raises:
        InvalidInput: If no code waits, or a national number stands in the address.
    """
    check_typed(address, field="address")
    with begin() as work:
        case = work.cases.get(reference)
        sent = _waiting(case, today=actor.today)
        case = _addressed(case, as_lines(address))
        order = LetterOrder(_LETTER, language=_language(catalog, case))
        request = letter_request(work, catalog, actor, case, order)
    return press.code_sheet(request, code=code, until=sent.valid_until)


def _addressed(case: Case, address: str) -> Case:
    """Return the case with the sheet's address: a parent's or guardian's, else the data subject's own.

    Of an agent the data subject confirms the mandate, so that theirs is not the address to use.
    """
    acting = case.representative
    if acting is not None and acting.kind in FOR_A_WARD:
        return replace(case, representative=replace(acting, address=address or acting.address))
    person = replace(case.person, address=address or case.person.address)
    return replace(case, representative=None, person=person)


def _language(catalog: Catalog, case: Case) -> str:
    theirs = case.person.language
    return theirs if theirs in kind_of(catalog, _LETTER).languages else "en"


def _require_check(case: Case) -> None:
    require_open(case)
    if not discloses(case):
        raise NotAllowed("code-not-needed")
    if case.identity.is_settled:
        raise NotAllowed("code-identity-settled")


def _waiting(case: Case, *, today: date) -> SentCode:
    sent = case.identity.code
    if sent is None:
        raise InvalidInput("code-none")
    if sent.matched_on is not None:
        raise InvalidInput("code-matched-before")
    if sent.is_used_up:
        raise InvalidInput("code-used-up")
    if today > sent.valid_until:
        raise InvalidInput("code-expired", date=sent.valid_until.isoformat())
    return sent


def _checked(case: Case, sent: SentCode, *, matched: bool, actor: Actor) -> Case:
    """Return the case after a try; once the code is done with, its hash goes too."""
    wrong = sent.wrong if matched else sent.wrong + 1
    after = replace(sent, wrong=wrong, matched_on=actor.today if matched else None)
    if matched or after.is_used_up:
        after = replace(after, salt="", digest="")
        result = TryResult.MATCHED if matched else TryResult.FAILED
        case = with_try(case, sent.way, result, actor)
    return replace(case, identity=replace(case.identity, code=after))


def _hash(code: str, salt: bytes) -> str:
    """Return the slow hash of a code: 16 MiB and some fifty milliseconds."""
    return hashlib.scrypt(code.encode(), salt=salt, n=2**14, r=8, p=1, dklen=32).hex()


def _in_groups(code: str) -> str:
    return f"{code[:4]}-{code[4:]}"


def _days(work: Work) -> int:
    return int(work.settings.get(_DAYS) or SETTINGS[_DAYS].default)
