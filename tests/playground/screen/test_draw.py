from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.screen.draw import plain_text
from bot.playground.screen.eyes import Numbers
from bot.playground.screen.markup import styled
from bot.playground.screen.names import Names
from bot.playground.screen.shown import Form, Note, Said, Typed

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
NAMES = Names(
    now=NOW,
    users={7: "Mia"},
    channels={8: "news"},
    roles={9: "Listeners"},
    hosts={"http://127.0.0.1:4711": "https://feeds.example"},
)


def message(content: str = "", **more: Any) -> dict[str, Any]:
    author = {"username": "Gardener", "global_name": None}
    return {"id": "1", "channel_id": "2", "author": author, "content": content, "flags": 0, **more}


def seen(body: dict[str, Any], *, width: int | None = None, names: Names = NAMES) -> str:
    return plain_text([Said(message=body, numbers=Numbers().of(body))], names, width=width)


EMBED = {
    "title": "The moss book",
    "url": "https://garden.example/moss",
    "description": "Grows **slowly** on walls that nobody has painted for some twenty years.\n"
    "[0:40 Which wall](https://media.garden.example/moss.mp3#t=40) · north",
    "fields": [{"name": "Light", "value": "little"}],
    "footer": {"text": "The Old Wall"},
    "color": 0x2F9E8F,
}
BUTTONS = [
    {
        "type": 1,
        "components": [
            {"type": 2, "style": 2, "label": "Roots", "custom_id": "a"},
            {"type": 2, "style": 2, "label": "Leaves", "custom_id": "b", "disabled": True},
            {"type": 2, "style": 5, "label": "Listen", "url": "https://media.garden.example/moss.mp3"},
        ],
    }
]


def test_a_card_is_drawn_behind_its_bar_with_where_its_links_lead() -> None:
    assert seen(message(embeds=[EMBED], components=BUTTONS, flags=64)) == (
        "Gardener · only you see this\n"
        "▌ The moss book\n"
        "▌   https://garden.example/moss\n"
        "▌ Grows slowly on walls that nobody has painted for some twenty years.\n"
        "▌ 0:40 Which wall · north\n"
        "▌   https://media.garden.example/moss.mp3#t=40\n"
        "▌\n"
        "▌ Light\n"
        "▌ little\n"
        "▌ The Old Wall\n"
        "[1] Roots   (Leaves)\n"
        "Listen ↗ https://media.garden.example/moss.mp3\n"
    )


def test_at_40_columns_every_line_keeps_the_bar_and_fits() -> None:
    drawn = seen(message(embeds=[EMBED]), width=40)
    lines = drawn.splitlines()
    assert max(map(len, lines)) <= 40
    assert all(line.startswith("▌") for line in lines[1:])
    assert "▌ Grows slowly on walls that nobody has\n▌ painted for some twenty years.\n" in drawn


def test_at_80_columns_a_line_that_fits_is_not_broken() -> None:
    assert "▌ Grows slowly on walls that nobody has painted for some twenty years.\n" in seen(
        message(embeds=[EMBED]), width=80
    )


def test_where_a_line_must_hold_a_link_its_middle_goes() -> None:
    narrow = Names(now=NOW, longest_target=24)
    assert "▌   media.garde…oss.mp3#t=40\n" in seen(message(embeds=[EMBED]), names=narrow)


def test_a_link_to_a_place_here_shows_the_name_of_the_place() -> None:
    place = "https://discord.com/channels/1/8"
    assert (NAMES.target(place), NAMES.target(f"{place}/3")) == ("#news", "#news › a message")
    assert NAMES.target("https://discord.com/channels/1/99") == "https://discord.com/channels/1/99"


def test_a_select_numbers_each_of_its_options() -> None:
    select = {
        "type": 3,
        "custom_id": "s",
        "placeholder": "Which wall",
        "options": [{"label": "North", "value": "n"}, {"label": "South", "value": "s", "description": "hot"}],
    }
    drawn = seen(message("Pick", components=[{"type": 1, "components": [select]}]))
    assert drawn == "Gardener\nPick\n[1] ▾ Which wall\n    [2] North\n    [3] South  hot\n"


def test_a_layout_is_drawn_with_its_container() -> None:
    inside = [
        {"type": 10, "content": "## Walls"},
        {"type": 14},
        {
            "type": 9,
            "components": [{"type": 10, "content": "North"}],
            "accessory": {"type": 2, "style": 1, "label": "Go", "custom_id": "g"},
        },
    ]
    drawn = seen(message(components=[{"type": 17, "accent_color": 255, "components": inside}]))
    assert drawn == "Gardener\n▌ Walls\n▌ ────────\n▌ North\n▌ [1] Go\n"


def test_what_steers_a_terminal_is_taken_out() -> None:
    assert "\x1b" not in seen(message("a\x1b[2Jb\x07", embeds=[{"title": "\x9b31mred"}]))


def test_notes_forms_and_typed_lines_are_told_apart() -> None:
    drawn = plain_text(
        [Typed(line="hello"), Note.of("First.", "Then."), Form(title="Wall", label="Name", hint="short")], NAMES
    )
    assert drawn == "\n> hello\n· First.\n  Then.\nWall · Name (short)\n"


def test_messages_are_parted_by_a_blank_line() -> None:
    said = Said(message=message("one"))
    assert plain_text([said, said], NAMES) == "Gardener\none\n\nGardener\none\n"


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        (r"\*not bold\* and snake\_case", "*not bold* and snake_case"),
        ("**bold** *it* _it_ __under__ ~~gone~~ ||hush|| `code`", "bold it it under gone hush code"),
        ("snake_case_name", "snake_case_name"),
        ("<@7> <@&9> <#8> <@!99> </plant find:12> <:leaf:5>", "@Mia @Listeners #news @unknown /plant find :leaf:"),
        (
            "<https://garden.example/a>, https://garden.example/b.",
            "https://garden.example/a, https://garden.example/b.",
        ),
        ("http://127.0.0.1:4711/a.xml", "https://feeds.example/a.xml"),
        ("# Head\n-# small\n> quoted\n- item\n5. five", "Head\nsmall\n│ quoted\n• item\n5. five"),
        ("```py\nx = '**'\n```\nafter", "x = '**'\nafter"),
        ("[a **b**](https://garden.example/a(1%29)", "a b\n  https://garden.example/a(1%29"),
        (r"[a\]b](https://garden.example/)", "a]b\n  https://garden.example/"),
        ("<t:0:D> <t:0:d> <t:0:t> <t:0>", "1 January 1970 01/01/1970 00:00 1 January 1970 00:00"),
        ("<t:9999999999999>", "Invalid date"),
    ],
)
def test_markdown_reads_as_in_discord(source: str, shown: str) -> None:
    assert styled(source, NAMES).plain == shown


@given(st.text(alphabet="*_~|`[]()<>\\#-: @t.ahtps/\n", max_size=80))
def test_any_text_can_be_drawn(source: str) -> None:
    styled(source, NAMES)


@pytest.mark.parametrize(
    ("before", "told", "still"),
    [
        (timedelta(seconds=5), "just now", "about now"),
        (timedelta(hours=3), "3 hours ago", "about now"),
        (timedelta(days=1), "1 day ago", "1 day ago"),
        (timedelta(days=400), "1 year ago", "1 year ago"),
        (-timedelta(minutes=2), "in 2 minutes", "about now"),
    ],
)
def test_the_distance_of_a_moment_is_told_and_for_keeping_only_from_a_day_on(
    before: timedelta, told: str, still: str
) -> None:
    at_s = int((NOW - before).timestamp())
    assert Names(now=NOW).moment(at_s, "R") == told
    assert Names(now=NOW, still=True).moment(at_s, "R") == still
