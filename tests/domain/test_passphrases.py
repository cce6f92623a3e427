import pytest

from dsar_desk.domain.passphrases import LEAST, check_length, is_short
from dsar_desk.errors import InvalidInput


@pytest.mark.parametrize(("length", "short"), [(0, True), (1, True), (LEAST - 1, True), (LEAST, False)])
def test_a_passphrase_below_the_least_is_short(length, short):
    assert is_short("é" * length) is short


def test_where_it_is_insisted_on_the_least_is_named():
    with pytest.raises(InvalidInput) as refused:
        check_length("kort")
    assert refused.value.facts == {"least": str(LEAST)}
    check_length("vier losse woorden")
