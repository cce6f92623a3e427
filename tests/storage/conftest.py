import pytest
from register_making import PlainCodec  # which the processes that the tests start share

from dsar_desk.storage.desks import create_desk, open_register


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "desk"


@pytest.fixture
def made(folder, vault):
    register, code = create_desk(folder, vault=vault, controller_codec=PlainCodec())
    yield register, code
    register.close()


@pytest.fixture
def register(made):
    return made[0]


@pytest.fixture
def recovery_code(made):
    return made[1]


@pytest.fixture
def reopen(folder, vault, made):
    opened = []

    def _open(**how):
        made[0].close()
        opened.append(open_register(folder, vault=vault, controller_codec=PlainCodec(), **how))
        return opened[-1]

    yield _open
    for each in opened:
        each.close()
