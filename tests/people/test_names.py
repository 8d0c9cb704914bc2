import pytest

from bot.people.names import is_slip_of, likest, mended, part_of, same_tokens

NAMES = ["mara lindqvist", "tove aas", "marcus lund", "ada tideman"]


@pytest.mark.parametrize(
    ("typed", "place"),
    [("mara lindkvist", 0), ("Lindqvist", 0), ("tideman ada", 3), ("tove as", 1), ("marcus", 2), ("ada t", 3)],
)
def test_a_name_is_found_with_a_slip_by_a_part_or_turned_round(typed: str, place: int) -> None:
    assert likest(typed, NAMES, limit=1)[0].place == place


def test_what_is_like_nothing_finds_nobody() -> None:
    assert likest("zzzz", NAMES, limit=3, at_least=60) == ()


def test_a_part_of_a_title_finds_it_and_the_whole_title_wins() -> None:
    titles = ["the lamp room and after", "the lamp room", "fog"]
    assert part_of("the lamp room", titles, limit=2, at_least=60) == (1, 0)
    assert part_of("lmap room", titles, limit=1, at_least=60) == (0,)


def test_one_slip_in_a_word_of_a_name_is_forgiven() -> None:
    assert same_tokens("conner", ("connor", "conrad")) == ("connor",)
    assert same_tokens("mat", ("matt",)) == ("matt",)
    assert same_tokens("mo", ("moe",)) == ()


def test_words_are_mended_by_few_letters_only() -> None:
    assert mended("foghron", ("foghorn", "frog")) == (("foghorn", 1),)
    assert mended("fog", ("fig",)) == ()


def test_a_long_word_with_one_slip_is_known_again() -> None:
    assert is_slip_of("interveiw", ["interview", "episode"])
    assert not is_slip_of("lamp", ["lamb"])
    assert not is_slip_of("charter", ["chapter"])
