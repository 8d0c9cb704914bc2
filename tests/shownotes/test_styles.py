from typing import Any

import pytest

from tests.shownotes.making import facts_of, names

# Title, notes, role, the people who have it, what else the feed says.
CASES: list[tuple[str, str, str, set[str], dict[str, Any]]] = [
    (
        "19 - Soil Chemistry with Nadia Okonkwo",
        (
            "How do you look at soil? In this episode I speak with Nadia Okonkwo about digging. Patreon: "
            "patreon.com/soilcast\n\nTopics we discuss, and timestamps:\n - 00:01:05 - What is soil?\n - 00:12:04 - "
            "Why "
            "dig?\n - 00:30:04 - Roots\n\nTranscript: soilcast.net/episode/19\n\nLinks to Nadia's things:\n - Nadia "
            "on "
            "Twitter: twitter.com/nadiaok"
        ),
        "guest",
        {"Nadia Okonkwo"},
        {},
    ),
    (
        "#146 – Robert Langham on why mosses matter",
        (
            "By now, you've probably seen moss. In today's episode, host Luisa Romero speaks to Robert Langham — "
            "botanist "
            "at the Moss Foundation — about moss.\n\nLinks to learn more, highlights, and full "
            "transcript.\n\nChapters:\nCold open (00:00:00)\nLuisa's intro (00:00:57)\nThe interview begins "
            "(00:03:20)\n\nProducer and editor: Kieran Hale\nAudio engineering lead: Ben Cotter\nTechnical editing: "
            "Simon "
            "Marsh and Milo McGrath\nTranscriptions: Katy Moss"
        ),
        "guest",
        {"Robert Langham"},
        {},
    ),
    (
        "Highlights: #146 – Robert Langham on why mosses matter",
        "This is a selection of highlights from episode #146.",
        "guest",
        {"Robert Langham"},
        {},
    ),
    (
        "Mosses, with a twist",
        (
            "In this episode of Green Minds, Nathan Lorenz sits down with Robert Langham, co-founder of MossWorks. "
            "They "
            "discuss moss. SPONSORS: Oraclum | Fast clouds. Hosts Anna Bell and Ted Fox recommend it. SOCIAL: "
            "@nlorenz "
            "(Nathan)"
        ),
        "guest",
        {"Robert Langham"},
        {},
    ),
    (
        "The secret of moss",
        (
            "Robert Langham is a botanist at the Moss Foundation. He is also known for his channel. In this "
            "conversation we "
            "go deep on moss. Robert Langham: https://www.moss.example/about OUTLINE (00:00) Intro (00:57) Moss "
            "(10:00) "
            "More moss"
        ),
        "guest",
        {"Robert Langham"},
        {},
    ),
    ("Marie Curie", "Marie Curie was a scientist who discovered radium. This is her story.", "guest", set(), {}),
    ("Lena Kröger, wie rettet man ein Moor?", "Das Moor stirbt.", "guest", {"Lena Kröger"}, {"language": "de"}),
    ("Moor (mit Prof. Dr. Lena Kröger)", "Das Moor stirbt.", "guest", {"Lena Kröger"}, {"language": "de"}),
    ("Folge 88", "Mit dabei: Tom Berger (Host), Lena Kröger (Gast)", "guest", {"Lena Kröger"}, {"language": "de"}),
    ("Folge 88", "Mit: Tom Berger (Moderation) und Lena Kröger (Gast)", "host", {"Tom Berger"}, {"language": "de"}),
    (
        "Folge 88",
        (
            "Das Moor stirbt.Zu Gast ist Lena Kröger, Biologin.Mehr Infos: https://moor.example/aAbonniert "
            "uns!Kapitel:00:00:00 Intro00:02:00 Das Moor00:10:00 Ende"
        ),
        "guest",
        {"Lena Kröger"},
        {"language": "de"},
    ),
    (
        "Guest bio",
        "Guest Bio: Jane Dover is a professor of rain at Harvard, where she worked with Tom Jenkins and Paul Reed.",
        "guest",
        {"Jane Dover"},
        {},
    ),
    ("Rain", "Interviewer: Dr. Tim Scarlet (Host)\n\nProf. Jane Dover joins Tim.", "guest", {"Jane Dover"}, {}),
    ("Rain", "Jane Dover, PhD, and Paul Reed, MD, join us.", "guest", {"Jane Dover", "Paul Reed"}, {}),
    (
        "Rain",
        (
            "ABOUT THE GUEST\nJane Dover runs a lab at Oxford. She won the Rain Prize.\n\nABOUT THE HOST\nTom Berry "
            "is a "
            "writer."
        ),
        "guest",
        {"Jane Dover"},
        {},
    ),
    (
        "Rain",
        (
            "ABOUT THE GUEST\nJane Dover runs a lab at Oxford. She won the Rain Prize.\n\nABOUT THE HOST\nTom Berry "
            "is a "
            "writer."
        ),
        "host",
        {"Tom Berry"},
        {},
    ),
    (
        "Weekly news 12",
        (
            "This week: Elon Musk buys a bridge, Sam Altman sells it, and Tim Cook walks over it. Plus: Apple "
            "Intelligence."
        ),
        "guest",
        set(),
        {},
    ),
    (
        "Weekly news 12",
        "Paul McCartney explains nothing this week. President Joe Biden talks about rain. We discuss both.",
        "guest",
        set(),
        {},
    ),
    (
        "Rain [Classic]",
        "Originally aired in 2019. Jane Dover talks about her book Rain Barrels and why water matters.",
        "guest",
        {"Jane Dover"},
        {},
    ),
    (
        "Live from Rain Con!",
        "A panel with Jane Dover, Paul Reed and Ana Lucía Gómez, moderated by Tom Berry.",
        "guest",
        {"Jane Dover", "Paul Reed", "Ana Lucía Gómez"},
        {},
    ),
    (
        "Regen",
        "Zu Gast in dieser Folge: Jana Dover (@janad), Autorin von „Regen“. Außerdem sprechen wir über Angela Merkel.",
        "guest",
        {"Jana Dover"},
        {"language": "de"},
    ),
    ("Regen", "Heute bei uns: Jana Dover.", "guest", {"Jana Dover"}, {"language": "de"}),
    ("Regen", "Diesmal dabei ist Jana Dover vom Wetterdienst.", "guest", {"Jana Dover"}, {"language": "de"}),
    (
        "Regen",
        "Ich spreche heute mit Jana Dover. Sie leitet das Institut für Regen. Jana Dover hat mit Paul Reet promoviert.",
        "guest",
        {"Jana Dover"},
        {"language": "de"},
    ),
    (
        "Regen",
        "Host: Tom Berger\nGast: Jana Dover\nMusik: Paul Stern\nSchnitt: Max Klein",
        "crew",
        {"Paul Stern", "Max Klein"},
        {"language": "de"},
    ),
    (
        "Regen",
        "Jana Dover erzählt im Interview mit Tom Berger, wie Regen entsteht.",
        "guest",
        {"Jana Dover"},
        {"language": "de", "channel_author": "Tom Berger"},
    ),
    (
        "Regen",
        "Tom Berger und Ina Vogel sprechen über Regen und Jana Dover.",
        "guest",
        set(),
        {"language": "de", "channel_author": "Tom Berger, Ina Vogel"},
    ),
    ("Rain", "Thank you to our producers Jane Dover and Paul Reed. Special thanks to Ruth Hill.", "guest", set(), {}),
    ("Rain", "As Jane Dover put it: rain. We interview nobody.", "guest", set(), {}),
    ("Rain w/ Jane Dover (Rain Lab)", "Jane talks about rain with Tom.", "guest", {"Jane Dover"}, {}),
    ("Jane Dover: Rain is a feeling", "A conversation about rain.", "guest", {"Jane Dover"}, {}),
    ("E42 | Jane Dover | Rain is a feeling", "A conversation about rain.", "guest", {"Jane Dover"}, {}),
    ("Rain is a feeling // Jane Dover", "A conversation about rain.", "guest", {"Jane Dover"}, {}),
    ("Rain is a feeling, with Jane Dover, author of Rain Barrels", "x", "guest", {"Jane Dover"}, {}),
    ("Jane Dover Returns!", "Rain.", "guest", {"Jane Dover"}, {}),
    ("Jane Dover Mends Your Umbrellas", "Jane is back.", "guest", {"Jane Dover"}, {}),
    ("After the Rain: Dr. Jane Dover Answers Your Letters", "Rain.", "guest", {"Jane Dover"}, {}),
    ("Rain", "Hosting Infrastructure: Jane Dover", "crew", {"Jane Dover"}, {}),
    ("Jane Dover's Rainy Life", "We talk to Jane Dover about rain.", "guest", {"Jane Dover"}, {}),
    ("Ask Us Anything with Tom and Ruth", "We answer.", "guest", set(), {"channel_author": "Tom Berry and Ruth Hill"}),
    ("Rain ft. MC Puddle", "x", "guest", set(), {}),
    ("「雨の話」ゲスト：山田太郎", "今回は雨の話です。", "guest", {"山田太郎"}, {"language": "ja"}),
    ("第12回 雨の話", "今回のゲストは山田太郎さんです。", "guest", {"山田太郎"}, {"language": "ja"}),
]


@pytest.mark.parametrize(("title", "notes", "role", "people", "feed"), CASES)
def test_people_are_read_from_notes_of_every_style(
    title: str, notes: str, role: str, people: set[str], feed: dict[str, Any]
) -> None:
    assert names(facts_of(notes, title=title, **feed), role) == people
