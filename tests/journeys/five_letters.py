"""Five real letters, one to each of the five controllers, and what the controller does with them."""

from dataclasses import dataclass, field

from dsar_desk.domain.identity import Answer, IdentityMethod
from dsar_desk.domain.letters import Posting
from dsar_desk.domain.rights import Decision, Right


@dataclass(frozen=True)
class Reply:
    """The letter that answers a right: what only this case knows, and what goes along."""

    kind: str
    facts: dict[str, str]
    says: tuple[str, ...]
    enclosure: tuple[str, str] = ("", "")


@dataclass(frozen=True)
class Journey:
    """One real letter to one controller."""

    controller: str
    legal_name: str
    letter: str
    rights: tuple[Right, ...]
    person: str
    replies: tuple[Reply, ...]
    typed: str = ""
    days_ago: int = 3
    points: dict[str, tuple[Answer, str]] = field(default_factory=dict)
    means: IdentityMethod | None = None
    found: tuple[str, str, str] = ("", "", "")
    decision: Decision = Decision.GRANTED
    ground: str = ""
    reason: str = ""
    how: Posting = Posting.EMAIL


NO_DOUBT = {"ID-01": (Answer.NO, "Zij schrijft vanaf het adres dat bij haar bestellingen staat.")}
JOURNEYS = [
    Journey(
        "kaartje2go",
        "Kaartje2go B.V.",
        "001_nl_req_dade-access.txt",
        (Right.ACCESS,),
        "Lotte van den Berg",
        points=NO_DOUBT,
        means=IdentityMethod.KNOWN_EMAIL,
        found=("Webshop", "12 bestellingen, 2024 tot en met 2026", "copy"),
        replies=(
            Reply(
                "access-response",
                {
                    "recipients_named": "- Bezorgdienst De Snelle Slak: naam en adres, voor de bezorging",
                    "automated": "Nee, zo'n besluit is er niet.",
                },
                ("Bezorgdienst De Snelle Slak", "Autoriteit Persoonsgegevens", "12 bestellingen"),
                ("bestellingen.csv", "datum;artikel\n2026-01-02;kaart\n"),
            ),
        ),
    ),
    Journey(
        "kleintjesgeluk",
        "Bianca Koning, Kleintjesgeluk",
        "111_nl_req_acc-verwijderen-kort.txt",
        (Right.ERASURE,),
        "Sanne Verzonnen",
        typed="Sanne Verzonnen",
        points=NO_DOUBT,
        means=IdentityMethod.LOGIN,
        found=("Webshop", "Account met naam en e-mailadres", "erase"),
        decision=Decision.PARTIAL,
        ground="17-3-b",
        reason="De belastingwet verplicht ons facturen zeven jaar te bewaren.",
        replies=(
            Reply(
                "erasure-response",
                {
                    "erased_what": "- Webshop: account met naam en e-mailadres",
                    "erased_on": "{day}",
                    "kept_what": "Twee facturen, volgens de belastingwet, tot en met 31 december 2033.",
                    "backups": "Back-ups zijn binnen dertig dagen overschreven.",
                    "told_erasure": "Wij hebben onze bezorgdienst gevraagd de gegevens ook te wissen.",
                },
                ("facturen", "Autoriteit Persoonsgegevens", "rechter"),
            ),
        ),
    ),
    Journey(
        "dnp-giftcard",
        "DNP Giftcard BV",
        "006_nl_req_dade-rectification.txt",
        (Right.RECTIFICATION,),
        "Ömer Yılmaz",
        days_ago=40,
        points={
            "ID-01": (Answer.YES, "Hij schrijft vanaf een adres dat wij niet kennen."),
            "ID-02": (Answer.YES, "Klantnummer en laatste bestelling kloppen."),
        },
        means=IdentityMethod.CALLBACK,
        found=("Klantenbestand", "Naam, postcode en geboortedatum", "correct"),
        how=Posting.POST,
        replies=(
            Reply(
                "rectification-response",
                {
                    "changed": "- Postcode: eerst 9999 XX, nu 9996 GH",
                    "changed_on": "{day}",
                    "told_change": "Wij hebben dit vandaag doorgegeven aan de bezorgdienst.",
                },
                ("9996 GH",),
            ),
        ),
    ),
    Journey(
        "kamadospace",
        "KamadoSpace",
        "007_nl_req_dade-objection-dm.txt",
        (Right.DIRECT_MARKETING, Right.CONSENT_WITHDRAWAL),
        "Greet Van Hoecke",
        days_ago=0,
        replies=(
            Reply(
                "direct-marketing-stopped+consent-withdrawal-response",
                {
                    "consent_for": "- de nieuwsbrief met aanbiedingen",
                    "consent_erased": "De aanmelding voor de nieuwsbrief hebben wij vandaag gewist.",
                },
                ("reclame", "de nieuwsbrief met aanbiedingen", "toestemming"),
            ),
        ),
    ),
    Journey(
        "kalido",
        "KALIDO",
        "023_fr_req_dade-access-portability.txt",
        (Right.ACCESS, Right.PORTABILITY),
        "François N'Diaye",
        points={"ID-01": (Answer.NO, "Il écrit de l'adresse de son compte.")},
        means=IdentityMethod.KNOWN_EMAIL,
        found=("Boutique", "3 commandes, 2025", "copy"),
        how=Posting.POST,
        replies=(
            Reply(
                "access-response+portability-response",
                {
                    "recipients_named": "- Transporteur Escargot : nom et adresse, pour la livraison",
                    "automated": "Non, il n'y a pas de telle décision.",
                    "copy": "La copie des commandes se trouve dans le fichier joint.",
                    "ported": "- Commandes : date et article (champs « date » et « item »)",
                },
                (
                    "Transporteur Escargot",
                    "Commission nationale de l'informatique et des libertés",
                    "orders.csv",
                    "champs « date »",
                ),
                ("orders.csv", "date;item\n2025-03-04;yarn\n"),
            ),
        ),
    ),
]
