from datetime import datetime, timedelta, timezone

import pytest
from register_making import NOW, an_event, store
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from dsar_desk.storage.verification import verify


def write(register, sql, *, unguarded=()):
    """Change the file behind the register's back, as somebody with the key might."""
    with register.begin() as work:
        for trigger in unguarded:
            work._connection.execute(text(f"DROP TRIGGER {trigger}"))
        work._connection.execute(text(sql))
        work.commit()


def problems(register):
    return [problem.code for problem in verify(register).problems]


@pytest.fixture
def told(register):
    with register.begin() as work:
        for number in range(5):
            work.history.append(an_event(f"KTG-2026-000{number % 2 + 1}", kind=f"kind-{number}"))
        work.commit()
    return register


def test_events_come_back_oldest_first_with_old_and_new(told):
    event = an_event(
        "desk", at=NOW.astimezone(timezone(timedelta(hours=1))), changes={"naam": ("Ána", "Ænne")}
    )
    with told.begin() as work:
        work.history.append(event)
        assert [each.event.kind for each in work.history.of("KTG-2026-0001")] == [
            "kind-0",
            "kind-2",
            "kind-4",
        ]
        (recorded,) = work.history.of("desk")
        work.commit()
    assert recorded.event == event
    assert (recorded.sequence, recorded.purged, len(recorded.sha256)) == (6, False, 64)


def test_an_event_without_time_zone_is_refused(register):
    with register.begin() as work, pytest.raises(ValueError):
        work.history.append(an_event(at=datetime(2026, 11, 22)))


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE events SET kind = 'other'",
        "UPDATE events SET payload = '{}'",
        "UPDATE events SET sha256 = ''",
        "UPDATE events SET salt = NULL, payload = NULL, by = 'Iemand'",
        "DELETE FROM events WHERE sequence = 5",
        "UPDATE chain SET length = 4",
        "DELETE FROM chain",
        "REPLACE INTO events SELECT sequence, at, '', kind, subject, salt, payload, digest, '' FROM events",
        "REPLACE INTO chain VALUES (1, 0, '')",
    ],
)
def test_history_cannot_be_edited(told, sql):
    with pytest.raises(IntegrityError):
        write(told, sql)
    assert problems(told) == []


@pytest.mark.parametrize(
    ("sql", "guards", "code"),
    [
        ("UPDATE events SET by = 'Iemand' WHERE sequence = 3", ["events_stay"], "chain-broken"),
        (
            "UPDATE events SET payload = replace(payload, 'Ana', 'Bob') WHERE sequence = 3",
            ["events_stay"],
            "event-changed",
        ),
        ("DELETE FROM events WHERE sequence = 3", ["events_remain"], "event-missing"),
        ("DELETE FROM events WHERE sequence = 5", ["events_remain"], "chain-cut-off"),
        ("DELETE FROM events", ["events_remain"], "chain-cut-off"),
    ],
)
def test_a_change_behind_the_guards_is_found(told, sql, guards, code):
    write(told, sql, unguarded=guards)
    assert code in problems(told)


def test_the_chain_verifies_without_what_was_purged(told):
    case = store(told)
    with told.begin() as work:
        work.cases.purge(case.reference)
        work.commit()
    assert problems(told) == []
    with told.read() as work:
        assert all(event.purged for event in work.history.of(case.reference))
        assert not any(event.purged for event in work.history.of("KTG-2026-0002"))


def test_equal_events_have_unequal_digests_so_that_a_purged_name_cannot_be_guessed(register):
    with register.begin() as work:
        work.history.append(an_event())
        work.history.append(an_event())
        digests = work._connection.execute(text("SELECT digest FROM events")).scalars().all()
    assert digests[0] != digests[1]
