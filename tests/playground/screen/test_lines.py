from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.screen.lines import (
    Directive,
    Meaning,
    Nothing,
    Press,
    Slash,
    Trouble,
    Unknown,
    Words,
    meaning_of,
    split_options,
)

TEXT, SUBCOMMAND, BOOLEAN = 3, 1, 5


def option(name: str, kind: int = TEXT, *, required: bool = False) -> dict[str, Any]:
    return {"name": name, "type": kind, "required": required}


COMMANDS: list[dict[str, Any]] = [
    {"name": "ask", "type": 1, "options": [option("question", required=True), option("private", BOOLEAN)]},
    {
        "name": "plant",
        "type": 1,
        "options": [
            {"name": "find", "type": SUBCOMMAND, "options": [option("words"), option("garden"), option("after")]},
            {"name": "all", "type": SUBCOMMAND, "options": []},
        ],
    },
    {"name": "What is said here?", "type": 3, "options": []},
]


def meant(line: str, *numbers: int) -> Meaning:
    return meaning_of(line, COMMANDS, numbers)


def test_a_plain_line_is_something_said() -> None:
    assert meant("who was on?") == Words(text="who was on?")
    assert meant("  ") == Nothing()


def test_the_first_option_needs_no_name() -> None:
    assert meant("/ask who was on: and why?") == Slash(name="/ask", options={"question": "who was on: and why?"})


def test_options_are_named_in_any_order_and_quoted_or_not() -> None:
    wanted = {"words": "moss on stone", "garden": "The Old Wall"}
    assert meant('/plant find words:moss on stone garden:"The Old Wall"') == Slash(name="/plant find", options=wanted)
    assert meant("/plant find moss on stone garden:The Old Wall") == Slash(name="/plant find", options=wanted)
    assert meant('/PLANT Find garden:"The Old Wall" words:moss on stone') == Slash(name="/plant find", options=wanted)


def test_a_quoted_value_may_hold_what_looks_like_an_option() -> None:
    assert meant('/plant find words:"after: the rain"') == Slash(
        name="/plant find", options={"words": "after: the rain"}
    )


def test_a_link_is_no_option() -> None:
    assert meant("/plant find https://garden.example/a") == Slash(
        name="/plant find", options={"words": "https://garden.example/a"}
    )


def test_an_option_that_is_not_there_is_named_with_those_that_are() -> None:
    told = meant("/plant find moss colour:green")
    assert isinstance(told, Trouble)
    assert "“colour”" in told.sentence
    assert "[garden:…]" in told.sentence


def test_what_is_required_is_asked_for() -> None:
    told = meant("/ask private:true")
    assert isinstance(told, Trouble)
    assert "needs question" in told.sentence


def test_a_command_of_several_names_them() -> None:
    told = meant("/plant fnd moss")
    assert isinstance(told, Trouble)
    assert "“fnd”" in told.sentence
    assert "/plant find" in told.sentence


def test_a_command_without_options_takes_nothing() -> None:
    assert meant("/plant all") == Slash(name="/plant all", options={})
    assert isinstance(meant("/plant all please"), Trouble)


def test_an_unknown_command_comes_with_what_is_like_it() -> None:
    assert meant("/plnt find moss") == Unknown(typed="/plnt find", near=("/plant find",))
    assert meant("/zebra") == Unknown(typed="/zebra", near=())
    assert meant("/") == Unknown(typed="/", near=())


def test_a_number_presses_what_has_it() -> None:
    assert meant("3", 1, 2, 3) == Press(number=3)
    assert meant("3 4 5", 1, 2, 3) == Press(number=3, rest="4 5")
    assert isinstance(meant("9", 1, 2, 3), Trouble)


def test_a_year_is_a_question() -> None:
    assert meant("1984", 1) == Words(text="1984")


def test_words_to_the_terminal_begin_with_a_colon() -> None:
    assert meant(":in #news") == Directive(name="in", rest="#news")
    assert meant(":Q") == Directive(name="quit")
    assert meant(":)") == Words(text=":)")
    told = meant(":pubish")
    assert isinstance(told, Trouble)
    assert ":publish" in told.sentence


@given(st.text(max_size=200))
def test_any_line_means_something(line: str) -> None:
    meaning_of(f"/plant find {line}", COMMANDS)
    meaning_of(line, COMMANDS, (1, 2))


@pytest.mark.parametrize(
    ("rest", "options"),
    [
        ("", {}),
        ("moss", {"": "moss"}),
        ("words:", {}),
        ('words:""', {}),
        ("words:a words:b", {"words": "b"}),
        ('who said "hello', {"": 'who said "hello'}),
    ],
)
def test_what_follows_a_command_is_split_into_options(rest: str, options: dict[str, str]) -> None:
    assert split_options(rest, ["words", "garden"])[0] == options
