import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsar_desk.errors import InvalidInput
from dsar_desk.storage.recovery import new_recovery_code, recovery_code, recovery_secret

SECRET = bytes(range(20))


@given(st.binary(min_size=20, max_size=20))
def test_a_code_gives_back_its_160_bits(secret):
    assert recovery_secret(recovery_code(secret)) == secret


def test_a_code_is_nine_groups_of_four_without_letters_that_look_alike():
    code = new_recovery_code()
    assert [len(group) for group in code.split("-")] == [4] * 9
    assert not set(code) & set("ILOU")
    assert code != new_recovery_code()


@pytest.mark.parametrize(
    "typed",
    [
        recovery_code(SECRET).lower(),
        recovery_code(SECRET).replace("-", ""),
        "  " + recovery_code(SECRET).replace("-", " \u2013 ") + " \n",
        recovery_code(SECRET).replace("0", "O").replace("1", "I"),
        recovery_code(SECRET).replace("0", "o").replace("1", "l"),
    ],
)
def test_spaces_dashes_case_and_look_alikes_do_not_matter(typed):
    assert recovery_secret(typed) == SECRET


@given(
    st.binary(min_size=20, max_size=20),
    st.integers(0, 35),
    st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"),
)
def test_one_wrong_letter_is_noticed(secret, place, letter):
    letters = list(recovery_code(secret).replace("-", ""))
    if letters[place] == letter:
        return
    letters[place] = letter
    with pytest.raises(InvalidInput) as told:
        recovery_secret("".join(letters))
    assert told.value.code == "recovery-code-mistyped"


def test_a_missing_group_is_told_with_how_many_letters_there_were():
    with pytest.raises(InvalidInput) as told:
        recovery_secret(recovery_code(SECRET)[:-5])
    assert (told.value.code, told.value.facts["given"], told.value.facts["wanted"]) == (
        "recovery-code-length",
        "32",
        "36",
    )
