"""Nothing of a case can be read in any file that the desk wrote, nor in freed pages after a purge."""

from dataclasses import replace

import pytest
from raw_pages import decrypted
from register_making import NOW, TODAY, a_case, a_controller, a_letter, an_event, dates, store

from dsar_desk.domain.letters import Enclosure
from dsar_desk.domain.next_step import next_step
from dsar_desk.domain.people import Person
from dsar_desk.storage.backup import write_backup
from dsar_desk.storage.engine import clear_log
from dsar_desk.storage.lock import DeskLock

SECRETS = [
    b"Quirijntje",
    b"quirijntje",
    b"zwaluwnest",
    b"Kwikstaartlaan",
    b"QX-998877",
    b"vogelhuisje",
    b"%PDF-geheimschrift",
    b"bestelwonderlijk",
    b"Wilhelmientje",
    b"redenverzonnen",
]
CASE = a_case(
    person=Person("Quirijntje van Nergens", "zwaluwnest@example.org", "Kwikstaartlaan 1\n9999 ZZ Nergens"),
    customer_number="QX-998877",
    text="Ik wil mijn vogelhuisje terug.",
    facts={"note": "Wilhelmientje"},
)


@pytest.fixture
def written(register):
    """A desk in which all the secrets have been written, changed and sent."""
    for number in range(2, 80):
        store(
            register,
            a_case(f"KTG-2026-{number:04}", person=Person(f"Iemand {number} Anders"), text="Kwispel vogels"),
        )
    with register.begin() as work:
        work.cases.add(CASE, dates(), next_step(CASE))
        work.letters.add(
            CASE.reference, a_letter(), b"%PDF-geheimschrift", [Enclosure("a.csv", b"bestelwonderlijk")]
        )
        work.history.append(an_event(reason="redenverzonnen", changes={"name": ("", "Quirijntje")}))
        work.controllers.save(a_controller())
        work.commit()
    with register.begin() as work:
        work.cases.save(replace(CASE, acknowledged_on=TODAY), dates(), next_step(CASE))
        work.commit()
    return register


def test_no_file_of_the_desk_shows_anything_of_a_case(written, folder, tmp_path):
    hidden = [
        *SECRETS,
        bytes(written.key),
        bytes(written.key).hex().encode(),
        b"kaartje2go",
        b"SQLite format 3",
    ]
    seen = {}
    with DeskLock(folder):
        write_backup(written, tmp_path / "b.dsarbackup", now=NOW)
        for moment in ("open", "closed"):
            for path in (*folder.iterdir(), tmp_path / "b.dsarbackup"):
                content = path.read_bytes()
                seen[path.name] = len(content)
                assert [secret for secret in hidden if secret in content] == [], (moment, path.name)
            written.close()
    assert set(seen) == {"desk.db", "desk.db-wal", "desk.db-shm", "desk.key", "desk.lock", "b.dsarbackup"}


def test_after_a_purge_no_page_of_the_file_holds_anything_of_the_case(written, folder):
    with written.connection() as connection:
        clear_log(connection)
    assert set(found_in(folder, written.key)) == set(SECRETS)
    with written.begin() as work:
        work.cases.purge(CASE.reference)
        work.commit()
    assert (folder / "desk.db-wal").stat().st_size == 0
    assert found_in(folder, written.key) == []


def found_in(folder, key):
    """Return the secrets in the decrypted pages, those that are free among them."""
    pages = decrypted(folder / "desk.db", bytes(key))
    return [secret for secret in SECRETS if secret in pages]
