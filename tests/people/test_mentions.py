from bot.people.mentions import mentions, roll_of

ROLL = roll_of({1: "Mara Lindqvist", 2: "Mara Holt", 3: "Bo Zander", 4: "Ada Maria Tideman"})
NOBODY: frozenset[str] = frozenset()


def named(text: str, unknown: frozenset[str] = NOBODY) -> list[set[int]]:
    return [set(one.people) for one in mentions(text.split(), ROLL, common=frozenset(("bo",)), unknown=unknown)]


def test_a_whole_name_names_one_person() -> None:
    assert named("what does mara lindqvist say") == [{1}]


def test_a_first_name_alone_names_everybody_who_has_it() -> None:
    assert named("mara on fog") == [{1, 2}]


def test_a_name_between_is_not_needed() -> None:
    assert named("ada tideman") == [{4}]


def test_slips_in_both_words_are_forgiven() -> None:
    assert named("mora lindkvist") == [{1}]


def test_a_common_word_names_nobody() -> None:
    assert named("bo wins") == []


def test_an_unknown_word_before_a_surname_is_the_first_name_misspelt() -> None:
    found = mentions(["bohh", "zander"], ROLL, common=NOBODY, unknown=frozenset(("bohh",)))
    assert [(one.start, one.end, set(one.people)) for one in found] == [(0, 2, {3})]


def test_a_first_name_may_begin_with_another_letter_of_the_same_sound() -> None:
    roll = roll_of({5: "Clemens Tideman"})
    found = mentions(["klemens", "tideman"], roll, common=NOBODY, unknown=frozenset(("klemens",)))
    assert [(one.start, one.end, set(one.people)) for one in found] == [(0, 2, {5})]
    assert not mentions(["bemens", "tideman"], roll, common=NOBODY, unknown=frozenset(("bemens",)))


def test_a_first_name_of_others_before_a_surname_may_be_a_slip_of_the_right_one() -> None:
    roll = roll_of({6: "Lauren Tideman", 7: "Loren Holt", 8: "Petra Holt"})
    found = mentions(["loren", "tideman"], roll, common=NOBODY, unknown=NOBODY)
    assert [(one.start, one.end, set(one.people)) for one in found] == [(0, 2, {6})]
    apart = mentions(["petra", "tideman"], roll, common=NOBODY, unknown=NOBODY)
    assert [set(one.people) for one in apart] == [{8}, {6}]


def test_a_surname_may_begin_with_another_letter_of_the_same_sound() -> None:
    roll = roll_of({9: "Ida Zander", 10: "Ida Holt"})
    found = mentions(["ida", "sander"], roll, common=NOBODY, unknown=frozenset(("sander",)))
    assert [(one.start, one.end, set(one.people)) for one in found] == [(0, 2, {9})]
    assert not mentions(["ida", "vander"], roll, common=NOBODY, unknown=frozenset(("vander",)))


def test_an_unknown_word_is_a_surname_only_where_it_stands_beside_the_first_name() -> None:
    unknown = frozenset(("harbour",))
    said = (["mara", "harbour"], ROLL)
    assert not mentions(*said, common=NOBODY, unknown=unknown)
    assert mentions(*said, common=NOBODY, unknown=unknown, beside=frozenset((("mara", "own"), ("own", "harbour"))))
    assert not mentions(*said, common=NOBODY, unknown=unknown, beside=frozenset((("mara", "harbour"),)))
