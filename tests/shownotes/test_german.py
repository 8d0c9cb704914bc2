import pytest

from tests.shownotes.making import facts_of, names

# Title, notes, the show's author, guests, hosts.
CASES: list[tuple[str, str, str | None, set[str], set[str]]] = [
    (
        "Die Sonne im Moor",
        "Viele wollten die Sonne im Moor sehen. Lena Kröger vom Moorinstitut erklärt das Besondere daran. Es ist so.",
        "Moorfunk",
        {"Lena Kröger"},
        set(),
    ),
    (
        "Zahlen",
        "„Es fehlen drei Millionen. Das sind nicht alles Kenner“, sagt Lena Kröger, die das Moor und die Zahlen kennt.",
        "Moorfunk",
        {"Lena Kröger"},
        set(),
    ),
    (
        "Das Moor in der Zerreißprobe - Droht der Partei die Spaltung?",
        "Der Streit um das Moor ist bitter und das Ende ist nicht in Sicht.",
        "Moderation Jan Schulz",
        set(),
        {"Jan Schulz"},
    ),
    (
        "G17: Lena Kröger und ihr Moorhaus",
        "Wir reden in dieser Folge über ein Haus. Kröger baute es selbst. Kröger sagte, sie habe es geträumt.",
        "Jan Schulz",
        set(),
        {"Jan Schulz"},
    ),
    (
        "Das Ende des Moores, mit JProf. Dr. Lena Kröger",
        "Der Podcast ist Teil eines Netzes.",
        "Jan Schulz",
        {"Lena Kröger"},
        {"Jan Schulz"},
    ),
    (
        "Schätze",
        (
            "Es gibt viele Schätze im Moor. Lena Kröger ist eine erfahrene Sucherin und hat schon mehr als tausend "
            "gefunden. Im Gespräch mit Jan Schulz gibt sie einen Einblick in das Suchen."
        ),
        "Jan Schulz",
        {"Lena Kröger"},
        {"Jan Schulz"},
    ),
    (
        "Das Ohr",
        (
            "Es geht um das Ohr. Audiologe und Tüftler Paul Reet entwickelt Geräte, die wieder hören lassen, und "
            "berichtet im Gespräch mit Jan Schulz vom Weg des Schalls."
        ),
        "Jan Schulz",
        {"Paul Reet"},
        {"Jan Schulz"},
    ),
    (
        "Film und Moor",
        "Lena Kröger kennt jeden Film. Im Gespräch mit Jan Schulz stellt Lena eine Reihe davon vor, die sie mag.",
        "Jan Schulz",
        {"Lena Kröger"},
        {"Jan Schulz"},
    ),
    (
        "Netze",
        "Für diese Folge luden sich Jo und Mia den Netzkenner Paul Reet ein und plauderten über das Netz der Welt.",
        None,
        {"Paul Reet"},
        set(),
    ),
    (
        "Rallye",
        (
            "Diese Episode startet in Oberstaufen. Marcel erzählt von seiner Fahrt mit dem Auto, bei der die Teams "
            "in drei Wochen nach Osten fahren. Das ist nicht leicht, und wir reden darüber."
        ),
        "Jan Schulz",
        {"Marcel"},
        {"Jan Schulz"},
    ),
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
    (
        "Watt",
        "Hubert „Hubsi“ Dorn mäht den Deich. Ein Gespräch über Schafe, Maulwürfe und Sturm.",
        "Jan Schulz",
        {"Hubert Dorn"},
        {"Jan Schulz"},
    ),
    (
        "Watt",
        "Lena Dorn, früher Lotsin, heute Wirtin der „Boje“, redet zum ersten Mal über die Nacht im Eis.",
        "Jan Schulz",
        {"Lena Dorn"},
        {"Jan Schulz"},
    ),
    (
        "Watt",
        "Lotsin Lena Dorn steuert seit zehn Jahren Schiffe. Mit Jan Schulz redet sie über Nebel.",
        "Jan Schulz",
        {"Lena Dorn"},
        {"Jan Schulz"},
    ),
    ("Watt", "Lena Dorn zählt Robben. Jan Schulz fragt sie, warum.", "Jan Schulz", {"Lena Dorn"}, {"Jan Schulz"}),
    (
        "Watt",
        "Mit dabei am Mikro: Deichbeauftragte Lena Dorn und der müde Trommler Flo.",
        "Jan Schulz",
        {"Lena Dorn"},
        {"Jan Schulz"},
    ),
    (
        "Watt",
        "Wir haben mit Berta S. gesprochen, die als Erste anrief, und mit dem Psychologen Prof. Paul Reet über Angst.",
        "Jan Schulz",
        {"Berta S.", "Paul Reet"},
        {"Jan Schulz"},
    ),
    (
        "Watt",
        "Wir haben mit dem Ermittler gesprochen, der den Fall löste: Hauptkommissar a. D. Paul Reet aus Husum.",
        "Jan Schulz",
        {"Paul Reet"},
        {"Jan Schulz"},
    ),
    (
        "Watt",
        "Zu Gast: Enno Harms, Fischer. Die Biologin Lena Dorn ordnet ein.",
        "Jan Schulz",
        {"Enno Harms", "Lena Dorn"},
        {"Jan Schulz"},
    ),
    (
        "Watt",
        "Kunstdetektiv Paul Reet sucht das Bild seit Jahren.\n\n0:00 Nacht\n9:10 Paul Reet und das Bild\n20:00 Ende",
        "Jan Schulz",
        {"Paul Reet"},
        {"Jan Schulz"},
    ),
    (
        "Reusen flicken mit Fährmann Enno",
        "Endlich ist er da: Enno Harms aus Husum flickt seit vierzig Jahren. Wir stehen mit ihm am Hafen.",
        "Jan Schulz",
        {"Enno Harms"},
        {"Jan Schulz"},
    ),
    ("Watt", "Kanzler Paul Reet verspricht viel und erklärt, wie er sparen will.", "Jan Schulz", set(), {"Jan Schulz"}),
    ("Watt", "Der Mörder Paul Reet schweigt und verrät, wo er war.", "Jan Schulz", set(), {"Jan Schulz"}),
    (
        "Watt",
        "Jan und Mia haben Besuch von Lena Dorn. Die Hebamme bringt ihren Koffer mit.",
        "Jan Schulz",
        {"Lena Dorn"},
        {"Jan Schulz"},
    ),
    ("Watt", "Was macht eigentlich eine Hebamme? Lena Dorn weiß es.", "Jan Schulz", {"Lena Dorn"}, {"Jan Schulz"}),
    (
        "Watt",
        "Wie klingt ein Sturm im Turm? Das weiß Turmwärter Paul Reet, der seit 1988 dort lebt.",
        "Jan Schulz",
        {"Paul Reet"},
        {"Jan Schulz"},
    ),
    (
        "Watt",
        "Jan hat sich mit Lena Dorn verabredet, der letzten Hebamme der Hallig.",
        "Jan Schulz",
        {"Lena Dorn"},
        {"Jan Schulz"},
    ),
    (
        "Watt",
        "Live aus dem Deichhaus, mit Lena Dorn und Paul Reet auf der Bühne.",
        "Jan Schulz",
        {"Lena Dorn", "Paul Reet"},
        {"Jan Schulz"},
    ),
    (
        "Watt",
        "Lena Dorn (Hebamme) und Paul Reet (Kinderarzt) streiten über Vitamine.",
        "Jan Schulz",
        {"Lena Dorn", "Paul Reet"},
        {"Jan Schulz"},
    ),
    ("Watt", "Lena Dorn stellt sich den Fragen von Jan Schulz.", "Jan Schulz", {"Lena Dorn"}, {"Jan Schulz"}),
    (
        "Watt",
        "Jan Schulz befragt Lena Dorn, Hebamme aus Husum, zu ihrem Alltag.",
        "Jan Schulz",
        {"Lena Dorn"},
        {"Jan Schulz"},
    ),
    (
        "Watt",
        "Bei Jan Schulz auf dem Sofa sitzt heute die Hebamme Lena Dorn.",
        "Jan Schulz",
        {"Lena Dorn"},
        {"Jan Schulz"},
    ),
    (
        "Watt",
        "Rentnerin Lena Dorn sammelt seit Jahren Strandgut. Im Studio packt sie ihre Stücke aus.",
        "Jan Schulz",
        {"Lena Dorn"},
        {"Jan Schulz"},
    ),
    ("Watt", "Gästin dieser Folge ist Lena Dorn.", "Jan Schulz", {"Lena Dorn"}, {"Jan Schulz"}),
    ("Watt", "Wir reden über den Deichgraf Paul Reet und den Dichter Olaf Storm.", "Jan Schulz", set(), {"Jan Schulz"}),
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


@pytest.mark.parametrize("heading", ["On Air", "Mitwirkende", "Beteiligte"])
def test_who_is_on_air_stands_in_bold_above_what_they_are(heading: str) -> None:
    notes = (
        f"<p>Im Watt ist es nass.</p><h3>{heading}</h3>"
        "<table><tr><td><strong>Jan Schulz</strong><br/><em>Moderation</em></td></tr></table>"
        "<table><tr><td><strong>Dr. Enno Harms</strong><br/><em>Küstenforscher, Seeamt Husum</em></td></tr></table>"
        "<h3>Shownotes</h3><p>Watt</p>"
    )
    facts = facts_of(notes, html=True, language="de", title="Watt")
    assert (names(facts, "guest"), names(facts, "host")) == ({"Enno Harms"}, {"Jan Schulz"})


def test_a_list_of_guests_in_bold_goes_on_behind_what_is_said_of_each() -> None:
    said = "<p>Sie leitet seit zwanzig Jahren die Vogelwarte auf der Hallig und schreibt darüber.</p>"
    notes = f"<h3>Gäste</h3><p><b>Silke Brandt</b></p>{said}<p><b>Enno Harms</b></p><p>Er fischt.</p>"
    assert names(facts_of(notes, html=True, language="de"), "guest") == {"Silke Brandt", "Enno Harms"}
