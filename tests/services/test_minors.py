from dsar_desk.bootstrap import change_setting
from dsar_desk.services.minors import own_request_age


def age(desk, country):
    with desk.read() as work:
        return own_request_age(work, desk.catalog.country(country))


def test_a_child_of_sixteen_asks_alone_in_the_netherlands_and_not_in_france(desk):
    assert (age(desk, "NL"), age(desk, "FR")) == (16, 18)


def test_the_setting_moves_the_dutch_age_alone(desk):
    change_setting(desk, "age.of-consent", "14")
    assert (age(desk, "NL"), age(desk, "BE")) == (14, 18)
