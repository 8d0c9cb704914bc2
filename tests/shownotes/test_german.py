import pytest

from tests.shownotes.making import facts_of, names

# Title, notes, the show's author, guests, hosts.
CASES: list[tuple[str, str, str | None, set[str], set[str]]] = [
    (
        "Herz",
        (
            "Es geht um das Herz. Unser heutiger Gast kennt es gut. Bald erscheint ein Buch - Dr. Katharina Hamm ist "
            "Internistin."
        ),
        None,
        {"Katharina Hamm"},
        set(),
    ),
    (
        "KI",
        "In dieser Folge spreche ich mit Klaus Rodewald LinkedIn und Alexander Heusing LinkedIn darüber.",
        None,
        {"Klaus Rodewald", "Alexander Heusing"},
        set(),
    ),
    ("KI", "Mein Gast heute: Tine Brandt. Wir reden über Angela Merkel und Olaf Scholz.", None, {"Tine Brandt"}, set()),
    ("Wie geht Moor, Lena Kröger?", "Lena Kröger ist Biologin. Ein Gespräch über Torf.", None, {"Lena Kröger"}, set()),
    (
        "Moor",
        "Gemeinsam mit unserem Gast, der Biologin Lena Kröger, schauen wir ins Moor.",
        None,
        {"Lena Kröger"},
        set(),
    ),
    (
        "Moor",
        "Lena Kröger und Paul Reet vom NABU diskutieren mit Jan über Torf.",
        "Jan Schulz",
        {"Lena Kröger", "Paul Reet"},
        {"Jan Schulz"},
    ),
    (
        "Moor",
        "Bei Jan Schulz zu Gast: die Biologin Lena Kröger und der Bauer Paul Reet.",
        "Jan Schulz",
        {"Lena Kröger", "Paul Reet"},
        {"Jan Schulz"},
    ),
    (
        "Moor",
        "Jan Schulz trifft Lena Kröger. Sie hat das Moor gerettet.",
        "Jan Schulz",
        {"Lena Kröger"},
        {"Jan Schulz"},
    ),
    ("Moor", "Im Interview: Lena Kröger, Biologin\nModeration: Jan Schulz", None, {"Lena Kröger"}, {"Jan Schulz"}),
    (
        "Moor",
        "In dieser Folge sprechen Anna Meier und Jan Schulz über Torf. Außerdem: Olaf Scholz.",
        None,
        set(),
        {"Anna Meier", "Jan Schulz"},
    ),
    ("Moor | Lena Kröger, Moorstation", "Torf und mehr.", None, {"Lena Kröger"}, set()),
    ("Moor - Gespräch mit der Biologin Lena Kröger", "Torf und mehr.", None, {"Lena Kröger"}, set()),
    ("KI-Forscher Paul Reet: „Wir müssen reden“", "Der Forscher Paul Reet warnt.", None, {"Paul Reet"}, set()),
    (
        "Best of",
        "Kapitel:\n00:00 Begrüßung\n01:00 Lena Kröger über das Moor\n12:00 Paul Reet über Regen\n20:00 Abschied",
        None,
        {"Lena Kröger", "Paul Reet"},
        set(),
    ),
    (
        "Live",
        "Live-Podcast mit Lena Kröger, Paul Reet und Überraschungsgast Ina Vogel",
        None,
        {"Lena Kröger", "Paul Reet", "Ina Vogel"},
        set(),
    ),
]


@pytest.mark.parametrize(("title", "notes", "author", "guests", "hosts"), CASES)
def test_who_is_who_in_german_notes(
    title: str, notes: str, author: str | None, guests: set[str], hosts: set[str]
) -> None:
    facts = facts_of(notes, title=title, channel_author=author, language="de")
    assert (names(facts, "guest"), names(facts, "host")) == (guests, hosts)


def test_glued_german_notes_give_up_all_they_hold() -> None:
    notes = (
        "In dieser Folge spricht Jan mit Dr. Lena Kröger, Leiterin der Moorstation Wilsum, über Torf.Shownotes:"
        "Moorstation: https://moor.example/stationBuch „Torf“: https://buch.example/torf-2Unser Werbepartner: "
        "Kesselwerk. "
        "Mit dem Code MOOR spart ihr 10 %: https://kessel.example/moorKapitel:00:00:00 Begrüßung00:02:31 Was ist "
        "ein Moor?"
        "01:02:10 Am Ende ein LiedModeration: Jan SchulzFolgt uns auf https://social.example/moorcast"
    )
    facts = facts_of(notes, language="de")
    assert [(chapter.start_s, chapter.title) for chapter in facts.chapters] == [
        (0, "Begrüßung"),
        (151, "Was ist ein Moor?"),
        (3730, "Am Ende ein Lied"),
    ]
    assert [link.url for link in facts.links] == [
        "https://moor.example/station",
        "https://buch.example/torf-2",
        "https://kessel.example/moor",
        "https://social.example/moorcast",
    ]
    assert (names(facts, "guest"), names(facts, "host")) == ({"Lena Kröger"}, {"Jan Schulz"})
