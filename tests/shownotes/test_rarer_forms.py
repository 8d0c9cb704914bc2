"""Times and links in forms that few notes use: waves behind times, `from minute`, years glued to times, lone times."""

import pytest

from tests.shownotes.making import chapters, facts_of, moments, urls

LISTS = [
    (
        "Salt.\n\n➤ 1.40 min — A tax on soup\n➤ 8.15 min — The dogs\n➤ 17.52 min — What was kept",
        [(100.0, "A tax on soup"), (495.0, "The dogs"), (1072.0, "What was kept")],
    ),
    (
        "<h3>Why rain (0:00~)</h3><p>a</p><h3>How wells dry(7:26~)</h3><p>b</p><h3>Who owns fog (17:30~)</h3>",
        [(0.0, "Why rain"), (446.0, "How wells dry"), (1050.0, "Who owns fog")],
    ),
    (
        "Das Moor.\nAb Minute 2:10 – Torf\nAb Minute 9:45 – Wasser\nAb Minute 21:30 – Nebel",
        [(130.0, "Torf"), (585.0, "Wasser"), (1290.0, "Nebel")],
    ),
    (
        "Das Moor.Kapitel:00:00 Intro00:52 Was ist ein Moor?08:17 Der Fehler von 195017:40 Nasse Felder29:03 Büffel",
        [
            (0.0, "Intro"),
            (52.0, "Was ist ein Moor?"),
            (497.0, "Der Fehler von 1950"),
            (1060.0, "Nasse Felder"),
            (1743.0, "Büffel"),
        ],
    ),
    (
        (
            "Themen (00:00:00) Intro (00:10:00) Gehalt (00:20:00) Abschluss HostsAda Lang (https://social.example/@ada)"
            "Ben Kurz (https://social.example/@ben)"
        ),
        [(0.0, "Intro"), (600.0, "Gehalt"), (1200.0, "Abschluss")],
    ),
]


@pytest.mark.parametrize(("notes", "found"), LISTS)
def test_chapters_in_rarer_forms(notes: str, found: list[tuple[float, str]]) -> None:
    assert chapters(facts_of(notes, html=notes.startswith("<"), language="de")) == found


def test_times_alone_above_links_are_when_the_links_are_spoken_of() -> None:
    notes = (
        "<p>We talk.</p><p>[01] 00:01:15</p><ul><li><a href='https://rain.example/a'>Rain</a></li>"
        "<li><a href='https://rain.example/b'>Wells and how to dig them</a></li></ul>"
        "<p>[02] 00:03:08</p><ul><li><a href='https://rain.example/c'>Fog</a></li></ul><p>Bye.</p>"
    )
    facts = facts_of(notes, html=True)
    assert chapters(facts) == []
    assert moments(facts) == [
        (75.0, "https://rain.example/a"),
        (75.0, "https://rain.example/b"),
        (188.0, "https://rain.example/c"),
    ]


ENDS = [
    (
        "It rains.We dry.Lab: https://rain.example/X: https://x.example/rain",
        ["https://rain.example/", "https://x.example/rain"],
    ),
    (
        "Es regnet.Ende.Alle Folgen: https://rain.example/archivUnterstützt uns: https://dry.example/rain",
        ["https://rain.example/archiv", "https://dry.example/rain"],
    ),
    ("We talk.It rains.Visit https://rain.example.HOST: Ada Lang. MUSIC: Ben Kurz.", ["https://rain.example"]),
    (
        "It rains.We dry.Get 10% off at Rain.com/dry.Right now Fog gives you more at Fog.com/DRY.Wells are deep.",
        ["https://Rain.com/dry", "https://Fog.com/DRY"],
    ),
    (
        "It rains.We dry.Sponsors:Rain - https://rain.example/CEO Fog - https://fog.example/a",
        ["https://rain.example/CEO", "https://fog.example/a"],
    ),
    (
        "Es regnet.Links: Moor: https://moor.example/Torf-Buch für alle: https://torf.example/aNebel: https://n.example/",
        ["https://moor.example/", "https://torf.example/a", "https://n.example/"],
    ),
]


@pytest.mark.parametrize(("notes", "found"), ENDS)
def test_links_end_where_the_next_words_begin(notes: str, found: list[str]) -> None:
    assert urls(facts_of(notes)) == found
