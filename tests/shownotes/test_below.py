"""What stands below chapters has their seconds; times are no text to be found."""

from bot.model.episode import Facts, PassageKind
from tests.shownotes.making import facts_of

ROW = "<dt>{at}</dt><dd><strong>{title}</strong><div>{told}</div></dd>"
TOLD = (
    ("00:00:00", "Hello", "We say hello to all of you."),
    ("00:05:10", "Rope", 'How rope is made: <a href="https://ropes.example/hemp">hemp and nylon</a>.'),
    ("00:15:10", "Twine", "Twine is thinner than we all thought."),
    ("00:30:00", "Bye", "Thanks for being here with us."),
)


def notes(facts: Facts) -> list[tuple[str, float | None]]:
    return [(one.text, one.start_s) for one in facts.passages if one.kind is PassageKind.NOTES]


def test_what_stands_below_a_chapter_has_its_second() -> None:
    rows = "".join(ROW.format(at=at, title=title, told=told) for at, title, told in TOLD)
    facts = facts_of(f"<p>Of ropes.</p><dl>{rows}</dl><p>Made by nobody at all.</p>", html=True)
    assert notes(facts) == [
        ("Of ropes.", None),
        ("We say hello to all of you.", 0.0),
        ("How rope is made: hemp and nylon.", 310.0),
        ("Twine is thinner than we all thought.", 910.0),
        ("Thanks for being here with us.", 1800.0),
        ("Made by nobody at all.", None),
    ]
    assert [(link.label, link.start_s) for link in facts.links] == [("hemp and nylon", 310.0)]


def test_times_of_a_plain_list_are_no_passages() -> None:
    facts = facts_of("Of ropes.\n\n0:00 Hello\n5:10 - Rope and more\n(15:10) Twine\n\nThanks to all of you.")
    assert len(facts.chapters) == 3
    assert notes(facts) == [("Of ropes.", None), ("Thanks to all of you.", None)]


def test_a_list_with_words_below_one_chapter_alone_is_no_outline() -> None:
    facts = facts_of("0:00 Hello\n5:10 Rope\nHow rope is made of hemp and nylon.\n15:10 Twine\n20:10 Hemp\n30:00 Bye")
    assert [start for text, start in notes(facts) if "nylon" in text] == [None]


def test_words_behind_titles_that_stand_before_their_times_are_of_no_second() -> None:
    told = (
        "Hello 0:00\nWe say hello to all of you.\nRope 5:10\nHow rope is made.\nTwine 15:10\nTwine is thin.\nBye 30:00"
    )
    assert {start for _, start in notes(facts_of(told))} <= {None}
