"""Where lists end when their line breaks were lost, and where hours were."""

import pytest

from bot.model.episode import PassageKind, Section
from tests.shownotes.making import chapters, facts_of, moments

GLUED = "We talk about eels.It was wet.(00:00) Knots(05:33) The last haircut(48:00) "


@pytest.mark.parametrize(
    ("end", "title", "label"),
    [
        ("Perms for tug crewsNell's boat page: https://nell.example/boat", "Perms for tug crews", "Nell's boat page"),
        ("What I learnedFull versions at https://nell.example/full", "What I learned", "Full versions at"),
        ("Im AalkellerStudie zum Lesen: https://nell.example/s", "Im Aalkeller", "AalkellerStudie zum Lesen"),
        ("Wer fragt?Übersicht: https://nell.example/s", "Wer fragt?", "Übersicht"),
        ("Eels on YouTubeWebsite: https://nell.example/", "Eels on YouTube", "YouTubeWebsite"),
        ("Working at OpenAIBlog: https://nell.example/", "Working at OpenAI", "OpenAIBlog"),
        ("Goodbye👉 Nell's page: https://nell.example/", "Goodbye", "Nell's page"),
        ("Goodbye ► Nell's page: https://nell.example/", "Goodbye", "Nell's page"),
    ],
)
def test_a_last_title_ends_where_the_label_of_a_link_begins(end: str, title: str, label: str) -> None:
    facts = facts_of(f"{GLUED}{end}")
    assert [found for _, found in chapters(facts)] == ["Knots", "The last haircut", title]
    assert moments(facts) == []
    assert label in facts.links[-1].label


@pytest.mark.parametrize(
    "title", ["We love YouTube", "A day with Ann McDonald", "JavaScript at GitHub", "With Ann O’Neill"]
)
def test_words_with_a_capital_inside_stay_whole(title: str) -> None:
    assert chapters(facts_of(f"{GLUED}{title}https://nell.example/"))[-1][1] == title


def test_a_last_title_ends_where_the_next_sentence_begins() -> None:
    notes = f"{GLUED}The LighthouseHarbour Mutual pays for this. They insure boats and people."
    assert chapters(facts_of(notes))[-1] == (2880, "The Lighthouse")


def test_a_link_with_a_time_in_a_list_of_links_keeps_its_time() -> None:
    rows = "".join(f"[00:0{n}:00] OpenKettle {n} https://kettle{n}.example/" for n in range(1, 5))
    assert [start for start, _ in moments(facts_of(f"It was good.We talk.REFERENCES:{rows}"))] == [60, 120, 180, 240]


@pytest.mark.parametrize(
    ("times", "starts"),
    [
        (["00:00", "13:50", "26:08", "47:26", "59:02", "01:03"], [0, 830, 1568, 2846, 3542, 3780]),
        (["00:00", "13:50", "26:08", "59:02", "1:03", "1:15"], [0, 830, 1568, 3542, 3780, 4500]),
        (["00:00", "13:50", "26:08", "47:26", "59:02", "11:03"], [0, 830, 1568, 2846, 3542, 4263]),
        (["00:00", "13:50", "26:08", "47:26", "59:02", "01:11:03"], [0, 830, 1568, 2846, 3542, 4263]),
    ],
)
def test_times_after_an_hour_are_read_as_what_goes_on(times: list[str], starts: list[int]) -> None:
    notes = "\n".join(f"{time} Part {letter}" for time, letter in zip(times, "ABCDEF", strict=True))
    assert [start for start, _ in chapters(facts_of(notes))] == starts


def test_times_with_a_title_each_on_one_line_are_chapters_and_a_programme_is_none() -> None:
    notes = "We talk. 0:40 Ponds 5:12 Baths 17:03 Newts 31:50 Goodbye"
    assert chapters(facts_of(notes)) == [(40, "Ponds"), (312, "Baths"), (1023, "Newts"), (1910, "Goodbye")]
    assert chapters(facts_of("On Friday: 18:30 Doors 19:30 Newts 20:15 Baths 22:00 Goodbye")) == []


def test_indented_lists_are_lists() -> None:
    assert chapters(facts_of("We talk.\n\n    0:40 Ponds\n    5:12 Baths\n    9:00 Newts")) == [
        (40, "Ponds"), (312, "Baths"), (540, "Newts"),
    ]  # fmt: skip


def test_notes_below_a_time_under_its_title_belong_to_that_moment() -> None:
    parts = "".join(
        f"Part {letter}\n\n00:0{n}:00\n\nEels — https://eel{n}.example/\n\n" for n, letter in enumerate("ABC")
    )
    facts = facts_of(f"We talk.\n\nShownotes:\n\n{parts}Part D 00:09:00\n\nNewts\n\nPart E 00:12:00\n\nMore")
    assert chapters(facts) == [(0, "Part A"), (60, "Part B"), (120, "Part C"), (540, "Part D"), (720, "Part E")]
    assert moments(facts) == [(60 * n, f"https://eel{n}.example/") for n in range(3)]


def test_stories_that_begin_with_the_same_words_are_no_speakers() -> None:
    rows = "".join(
        f"0:0{n}:00\nPond Fair 2017: {what} is shown to many people who had come from far away to see it all\n\n"
        for n, what in enumerate(["The newt", "A bath", "The eel", "A frog", "A toad"])
    )
    facts = facts_of(f"We talk.\n\n{rows}")
    assert facts.transcript == ()
    assert len(facts.chapters) == 5


def test_a_link_ends_where_a_heading_and_the_first_time_of_a_list_are_glued_to_it() -> None:
    notes = (
        "Rain came.It went.Try it: https://kettle.example/cookTopics(01:20) What the weir says(10:05) Home by boat"
        "(19:33) Letters of the week"
    )
    facts = facts_of(notes)
    assert [link.url for link in facts.links] == ["https://kettle.example/cook"]
    assert chapters(facts) == [(80, "What the weir says"), (605, "Home by boat"), (1173, "Letters of the week")]


def test_a_link_behind_a_list_that_lost_its_breaks_is_called_by_what_stands_behind_the_heading() -> None:
    notes = (
        "Ada walks the dyke. Timings: 00:00 Hello04:44 A wet start10:30 Eels and who eats them46:22 Jobs for the week "
        "Links: Ada's map of the dyke: https://dyke.example/map"
    )
    found = [(link.label, link.context) for link in facts_of(notes).links]
    assert found == [("Ada's map of the dyke", "Ada's map of the dyke: https://dyke.example/map")]


def test_at_any_rate_the_asks_nobody_for_stars() -> None:
    notes = "Ada eats eels. You will like them too, or at any rate the nine kinds that taste of mud.\n\nPlease rate us."
    passages = [one for one in facts_of(notes).passages if one.kind is PassageKind.NOTES]
    assert [one.section for one in passages] == [Section.BODY, Section.BOILERPLATE]
