"""A register keeps a connection between two pieces of work, and nothing of the one in the other."""

import pytest
from register_making import a_controller, store
from sqlalchemy import text

from dsar_desk.errors import NotFound
from dsar_desk.storage.prepared import commit, is_in_transaction


def test_what_was_not_committed_is_gone_for_the_next_who_has_the_connection(register):
    case = store(register)
    with register.begin() as work:
        first = work._connection
        work.cases.purge(case.reference)
    with register.begin() as work:
        assert work._connection is first
        assert work.cases.get(case.reference) == case


def test_statements_of_sqlalchemy_are_in_the_same_transaction_as_prepared_ones(register):
    with register.begin() as work:
        work.settings.set("a", "prepared and not")  # SQLAlchemy's own
        work._connection.execute(text("UPDATE settings SET value = value || '!'"))
        assert work.settings.get("a") == "prepared and not!"
    with register.read() as work:
        assert work.settings.get("a") == ""


def test_a_reader_has_the_register_as_it_was_when_it_began(register):
    with register.read() as reader:
        assert reader.settings.get("a") == ""
        with register.begin() as work:
            assert work._connection is not reader._connection
            work.settings.set("a", "later")
            work.commit()
        assert reader.settings.get("a") == ""
    with register.read() as reader:
        assert reader.settings.get("a") == "later"


def test_an_act_that_fails_leaves_the_next_one_free(register):
    case = store(register)
    with register.begin() as work:
        work.cases.purge(case.reference)
        with pytest.raises(NotFound):
            work.cases.get("KTG-1999-0001")
    with register.begin() as work:
        assert is_in_transaction(work._connection)
        work.cases.get(case.reference)
        work.commit()
        assert not is_in_transaction(work._connection)
        commit(work._connection)  # nothing is open, and nothing is wrong


def test_a_connection_that_comes_back_to_a_closed_register_is_closed(register):
    work = register.begin()
    register.close()
    work.__exit__(None, None, None)
    assert work._connection.closed


def test_a_controller_whose_file_changed_is_read_anew(register):
    for name in ("First", "Second"):
        with register.begin() as work:
            work.controllers.save(a_controller(name=name))
            work.commit()
        with register.read() as work:
            found = work.controllers.find("kaartje2go")
            assert found is not None
            assert found.name == name
            assert work.controllers.find("kaartje2go") is found
    with register.begin() as work:
        work.controllers.remove("kaartje2go")
        assert work.controllers.find("kaartje2go") is None
