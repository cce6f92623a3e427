"""What most tests share: a real encrypted desk, a day, invented people. No display is needed."""

import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["DSAR_LANGUAGE"] = "en"

from dsar_desk.bootstrap import make_desk
from dsar_desk.domain.cases import Channel
from dsar_desk.domain.people import Person
from dsar_desk.domain.rights import Right
from dsar_desk.services.ports import Actor
from dsar_desk.services.registration import NewRequest, register_request

sys.path.insert(0, str(Path(__file__).parent / "storage"))

from register_making import MemoryVault  # found by the line above

TODAY = date(2026, 11, 22)


@pytest.fixture
def vault():
    return MemoryVault()


@pytest.fixture
def desk(tmp_path, vault):
    made, _ = make_desk(tmp_path / "desk", vault=vault)
    yield made
    made.close()


@pytest.fixture
def actor():
    return acting_on(TODAY)


def acting_on(day):
    return Actor(
        "Ilse Vermeer", "privacycoördinator", day, datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    )


@pytest.fixture
def on_day():
    return acting_on


@pytest.fixture
def register(desk, actor):
    """Register a request of Ana at Kaartje2go, received on 2 November 2026; returns what was registered."""

    def registered(*rights, by=actor, **changes):
        new = {
            "controller": "kaartje2go",
            "rights": rights or (Right.ACCESS,),
            "received": date(2026, 11, 2),
            "channel": Channel.EMAIL,
            "person": Person("Ana Voorbeeld", "ana@example.org", "Nergensstraat 1\n9999 ZZ Nergens"),
        }
        return register_request(desk.begin, desk.catalog, by, NewRequest(**{**new, **changes}))

    return registered
