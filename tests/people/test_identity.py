from bot.people.identity import Mention, Ties, people_among
from tests.people.crowd import crowd, judged, pairwise


def mention(n: int, key: str, show: int = 1, *, handle: str = "", about: str = "", host: bool = False) -> Mention:
    return Mention(
        at=(n, 0),
        key=key,
        show_id=show,
        handles=frozenset(handle.split()),
        about=frozenset(about.split()),
        host=host,
    )


def hosts(*named: tuple[int, str, int]) -> tuple[Mention, ...]:
    return tuple(mention(n, key, show, host=True) for n, key, show in named)


def parted(*mentions: Mention, ties: Ties | None = None) -> list[list[int]]:
    found = people_among(mentions, ties or Ties(), lambda _: 1.0)
    return sorted(sorted(one.at[0] for one in person) for person in found)


SALT = "salt lenses brass glass museum lamp"
BREAD = "rye crumb oven flour sourdough crust"


def test_a_middle_name_and_an_initial_are_no_other_person() -> None:
    assert parted(mention(1, "mara lindqvist"), mention(2, "mara j lindqvist"), mention(3, "mara lindqvist")) == [
        [1, 2, 3]
    ]


def test_two_middle_names_are_two_people() -> None:
    assert parted(mention(1, "mara j lindqvist"), mention(2, "mara k lindqvist")) == [[1], [2]]


def test_a_handle_written_together_is_the_name() -> None:
    assert parted(mention(1, "maralindqvist"), mention(2, "mara lindqvist")) == [[1, 2]]


def test_one_name_with_two_accounts_on_one_site_is_two_people_and_the_bare_ones_go_where_their_words_are() -> None:
    assert parted(
        mention(1, "mara lindqvist", handle="x:maralenses", about=SALT),
        mention(2, "mara lindqvist", handle="x:breadmara", about=BREAD),
        mention(3, "mara lindqvist", about="oven flour"),
    ) == [[1], [2, 3]]


def test_one_name_on_shows_that_have_nothing_in_common_is_two_people() -> None:
    assert parted(mention(1, "mara lindqvist", 1, about=SALT), mention(2, "mara lindqvist", 2, about=BREAD)) == [
        [1],
        [2],
    ]
    assert parted(mention(1, "mara lindqvist", 1, about=SALT), mention(2, "mara lindqvist", 2, about=SALT)) == [[1, 2]]


def test_a_typo_needs_more_than_the_name() -> None:
    assert parted(mention(1, "mara lindqvist"), mention(2, "mara lindqvits", 2)) == [[1], [2]]
    assert parted(mention(1, "mara lindqvist", about=SALT), mention(2, "mara lindqvits", 2, about=SALT)) == [[1, 2]]


def test_neighbours_in_one_episode_are_two_people() -> None:
    left = Mention(at=(1, 0), key="jon dahl", show_id=1, about=frozenset(SALT.split()))
    right = Mention(at=(1, 1), key="jan dahl", show_id=1, about=frozenset(SALT.split()))
    assert len(people_among([left, right], Ties(), lambda _: 1.0)) == 2


def test_an_initial_that_fits_two_people_is_given_to_neither() -> None:
    assert parted(
        mention(1, "mara lindqvist", about=SALT),
        mention(2, "mona lindqvist", about=SALT),
        mention(3, "m lindqvist", about=SALT),
    ) == [[1], [2], [3]]


def test_the_first_name_alone_of_a_host_is_the_only_host_of_that_name() -> None:
    assert parted(*hosts((1, "mara", 1), (2, "mara", 1), (3, "mara lindqvist", 1))) == [[1, 2, 3]]
    assert parted(*hosts((1, "mara", 1), (3, "mara lindqvist", 1), (4, "mara berg", 1))) == [[1], [3], [4]]


def test_the_first_name_alone_is_no_guest_and_nobody_beside_the_full_name() -> None:
    assert parted(mention(1, "mara", host=True), mention(2, "mara lindqvist")) == [[1], [2]]
    both = (Mention(at=(1, 0), key="mara", show_id=1, host=True), *hosts((2, "mara", 1)))
    assert len(people_among([*both, Mention(at=(1, 1), key="mara berg", show_id=1, host=True)], Ties(), float)) == 2


def test_the_first_name_alone_on_another_show_is_somebody_else() -> None:
    named = hosts((1, "mara", 1), (2, "mara lindqvist", 1), (3, "mara", 2), (4, "mara berg", 2))
    assert parted(*named) == [[1, 2], [3, 4]]


def test_what_only_looks_like_a_host_once_does_not_part_a_host_from_the_own_name() -> None:
    often = [(n, "mara lindqvist", 1) for n in range(2, 9)]
    found = parted(*hosts((1, "mara", 1), *often, (9, "mara mends lamps", 1)), *hosts((10, "mara", 1)))
    assert found == [[1, *range(2, 9), 10], [9]]


def test_another_family_name_needs_the_same_account() -> None:
    assert parted(mention(1, "mara lindqvist"), mention(2, "mara berg")) == [[1], [2]]
    assert parted(
        mention(1, "mara lindqvist", handle="x:maralenses"), mention(2, "mara berg", handle="x:maralenses")
    ) == [[1, 2]]


def test_what_people_decided_goes_before_the_evidence() -> None:
    one, two = (1, "mara lindqvist"), (2, "mara lindqvist")
    both = (mention(1, "mara lindqvist", about=SALT), mention(2, "mara lindqvist", about=SALT))
    assert parted(*both, ties=Ties(apart=((one, two),))) == [[1], [2]]
    strangers = (mention(1, "mara lindqvist", 1, about=SALT), mention(2, "mara lindqvist", 2, about=BREAD))
    assert parted(*strangers, ties=Ties(same=((one, two),))) == [[1, 2]]


def test_a_crowd_of_5_000_is_parted_as_it_was_made() -> None:
    mentions, truth = crowd()
    precision, recall, wrong = pairwise(judged(mentions), truth)
    assert 2 * precision * recall / (precision + recall) >= 0.97
    assert [(a, b) for a, b in wrong if a.handles and b.handles and not a.handles & b.handles] == []
