"""Ways to bring people in that no list of verbs tells: announced, addressed, told of in pairs, by the words around."""

import pytest

from bot.model.episode import Credit, Role
from tests.shownotes.making import facts_of, names

# Title, notes, language, guests, hosts.
CASES: list[tuple[str, str, str, set[str], set[str]]] = [
    (
        "Locks",
        "Our guest today is Ilse Brandvold. Our experts today are Dr. Thomas Mell and Dr. Chiara Bellini.",
        "en",
        {"Ilse Brandvold", "Thomas Mell", "Chiara Bellini"},
        set(),
    ),
    (
        "Rust",
        "Rust doctors Dr Thomas Mell and Dr. Chiara Bellini are my experts today.",
        "en",
        {"Thomas Mell", "Chiara Bellini"},
        set(),
    ),
    (
        "A book",
        "On this the first Raft Hour of 2019, friend of the show Thomas Mell talks to us about his new book.",
        "en",
        {"Thomas Mell"},
        set(),
    ),
    (
        "Raft team",
        "Thomas Mell, Chiara Bellini, and Ilse Brandvold are creators of Raft, a tool for rivers.",
        "en",
        {"Thomas Mell", "Chiara Bellini", "Ilse Brandvold"},
        set(),
    ),
    (
        "Gates",
        "Ada talks about the weather and talks to The Lantern's Thomas Mell about gates.",
        "en",
        {"Thomas Mell"},
        set(),
    ),
    (
        "A club on the river",
        "We are joined by Angel City FC co-founder Chiara Bellini to talk about her column.",
        "en",
        {"Chiara Bellini"},
        set(),
    ),
    (
        "The desk",
        "Producer Ilse Brandvold has the dream job. I knew at once that I had to have her on the show.",
        "en",
        {"Ilse Brandvold"},
        set(),
    ),
    (
        "Two sides",
        "We speak with Chiara Bellini about moss. They discuss the criticism of the episode featuring Thomas Mell.",
        "en",
        {"Chiara Bellini"},
        set(),
    ),
    (
        "A first office",
        "Ilse Brandvold's path was unlike any other. In this episode, Ilse shares how she found it.",
        "en",
        {"Ilse Brandvold"},
        set(),
    ),
    (
        "A memoir",
        "Chiara Bellini's new memoir holds her thoughts on rust. Bellini joins Raft Hour's Ada for a long talk.",
        "en",
        {"Chiara Bellini"},
        set(),
    ),
    (
        "The weir",
        "A talk on the weir. With Chiara Bellini, Thomas Mell and Ilse Brandvold.",
        "en",
        {"Chiara Bellini", "Thomas Mell", "Ilse Brandvold"},
        set(),
    ),
    (
        "Reading",
        "In this episode of the podcast, Thomas Mell, author of Moss is the Thing with Roots reads a tale by Ada Sand.",
        "en",
        {"Thomas Mell"},
        set(),
    ),
    (
        "A first contract",
        "A first contract sounds impossible, but Ilse Brandvold did it. The host sits down with the head of Locks.",
        "en",
        {"Ilse Brandvold"},
        set(),
    ),
    ("Moss, Bird Bowl & Thomas Mell on rust", "A talk on rust.", "en", {"Thomas Mell"}, set()),
    (
        "Locks",
        "In this episode Ilse Brandvold, head of the Tromsø Lock Office joins us to talk about rust.",
        "en",
        {"Ilse Brandvold"},
        set(),
    ),
    (
        "Two offices",
        "Rivergate CTO Thomas Mell and Head of Locks Chiara Bellini join for a talk about what a gate is.",
        "en",
        {"Thomas Mell", "Chiara Bellini"},
        set(),
    ),
    (
        "Steam",
        "On this UNLOCKED SUPPORTER episode Ada has Chiara Bellini on.",
        "en",
        {"Chiara Bellini"},
        set(),
    ),
    (
        "A row",
        (
            "Ada lays out how the weir came. Rep. Ilse Brandvold discusses the vote. Leading Marxist scholar Thomas "
            "Mell talks about debt. And Chiara Bellini explains the gate."
        ),
        "en",
        {"Ilse Brandvold", "Thomas Mell", "Chiara Bellini"},
        set(),
    ),
    (
        "The queen of the weir",
        (
            "We are joined by historian Chiara Bellini to explore the queen's life, from the death of her mother, Ilse "
            "Brandvold, to her last year."
        ),
        "en",
        {"Chiara Bellini"},
        set(),
    ),
    (
        "Four on a raft",
        (
            "In this bonus episode of Raft Hour, Thomas Mell, The Lantern’s Chiara Bellini and Ilse Brandvold, a man "
            "of ten years, discuss rafts."
        ),
        "en",
        {"Thomas Mell", "Chiara Bellini", "Ilse Brandvold"},
        set(),
    ),
    (
        "A lock that sells itself",
        "In this episode of Lock Hours, Jerrod Sandvik and Chiara Bellini go over a lock with a shop. It runs.",
        "en",
        {"Jerrod Sandvik", "Chiara Bellini"},
        set(),
    ),
    (
        "Two in the shed",
        "On today's show Ilse Brandvold talks with Chiara Bellini about sheds.",
        "en",
        {"Chiara Bellini"},
        {"Ilse Brandvold"},
    ),
    (
        "Best of the year",
        "Brace yourself for the vocal stylings of Ilse Brandvold (Moss Weekly), Thomas Mell and Chiara Bellini.",
        "en",
        {"Ilse Brandvold", "Thomas Mell", "Chiara Bellini"},
        set(),
    ),
    (
        "Who sleeps?",
        "My guest today says nobody does. Chiara Bellini spent ten years beside flies. We ask why they nap.",
        "en",
        {"Chiara Bellini"},
        set(),
    ),
    (
        "Gaps between stones",
        "Professor Ilse Brandvold of Tromsø has been after the gaps for years. Ilse tells the story of Ole Hansen.",
        "en",
        {"Ilse Brandvold"},
        set(),
    ),
    (
        "What a degree is",
        "For ages nobody could weigh air. Historian of science Dr Ilse Brandvold (Museum of Tromsø) tells the story.",
        "en",
        {"Ilse Brandvold"},
        set(),
    ),
    (
        "Two in a coat",
        "A moss is a small forest, says Dr Ilse Brandvold, who has been curator of mosses since 1999.",
        "en",
        {"Ilse Brandvold"},
        set(),
    ),
    (
        "The long way",
        "Producer Ilse Brandvold tells the story of a road that nobody took.",
        "en",
        set(),
        set(),
    ),
    (
        "The last ice",
        "Mount Kibora is losing its ice. Glaciologist Thomas Mell has measured it for years. He explains what is left.",
        "en",
        {"Thomas Mell"},
        set(),
    ),
    (
        "Live: Nuno, Austin & Rachel",
        "Recorded in spring. Austin Cheng (Fenwick), Nuno Sempre (Aldway) and Rachel Weins (Holt) on stage.",
        "en",
        {"Austin Cheng", "Nuno Sempre", "Rachel Weins"},
        set(),
    ),
    (
        "Week nine, and Mina Kimble",
        "Jake Tully and Brandon Ross break down the derby. Then the reporter Mina Kimble joins to talk about money.",
        "en",
        {"Mina Kimble"},
        {"Jake Tully", "Brandon Ross"},
    ),
    (
        "Tides | Will Marley & Nora Vinde",
        "Nora Vinde interviews Will Marley about his book.",
        "en",
        {"Will Marley"},
        {"Nora Vinde"},
    ),
    (
        "Normal people [Sayan Kapoor & Arvind Mehta]",
        "Sayan Kapoor and Arvind Mehta are from Fenwick. They say that all is normal.",
        "en",
        {"Sayan Kapoor", "Arvind Mehta"},
        set(),
    ),
    (
        "Chips",
        "Diesmal mit unserem Gast Jan-Peter Kleinholz von der Stiftung Neue Karten. Er weiß, wo es hakt.",
        "de",
        {"Jan-Peter Kleinholz"},
        set(),
    ),
    ("Chips", "Heute mit Jan-Peter Kleinholz, Drucker in Ulm.", "de", {"Jan-Peter Kleinholz"}, set()),
    (
        "Die Hebamme: Ingrid Salzer hat es gesehen",
        "Ingrid Salzer war lange Hebamme. Im Gespräch mit Moderatorin Karla Wenz erzählt sie von Nächten im Schnee.",
        "de",
        {"Ingrid Salzer"},
        {"Karla Wenz"},
    ),
    (
        "Quanten",
        "Christine Silber\u00adhorst forscht an Licht und erklärt im Gespräch mit Tim Pritzel, was ein Qubit ist.",
        "de",
        {"Christine Silberhorst"},
        {"Tim Pritzel"},
    ),
    (
        "Macht",
        "Mit Katharina Zwick, Professorin in Kaiserslautern, spricht Tim Pritzel über Zahlen.",
        "de",
        {"Katharina Zwick"},
        {"Tim Pritzel"},
    ),
    (
        "Regeln",
        "Was gilt? Darüber sprechen Gregor Schmal, Fritz Espe und Marie Kilz mit der Juristin Sandra Wachtel.",
        "de",
        {"Sandra Wachtel"},
        {"Gregor Schmal", "Fritz Espe", "Marie Kilz"},
    ),
    (
        "Ist das gefährlich, Frau Eisen?",
        "Die Medienforscherin Ulrike Eisen zählt seit Jahren Nachrichten.",
        "de",
        {"Ulrike Eisen"},
        set(),
    ),
    (
        "Träume",
        "Fritz Espe und Gregor Schmal wollen wissen, was nachts im Netz passiert.",
        "de",
        set(),
        {"Fritz Espe", "Gregor Schmal"},
    ),
]


CASES += [
    (
        "The turned tree",
        "Sam Dunby, Adam Chaser and Ben Doyler face questions about ranks.\nHOST: Tom Scotter.",
        "en",
        {"Sam Dunby", "Adam Chaser", "Ben Doyler"},
        {"Tom Scotter"},
    ),
    (
        "Fear",
        "We are joined by grief expert, certified counsellor, and founder of the After Hours Foundation, Kelvin Chen.",
        "en",
        {"Kelvin Chen"},
        set(),
    ),
    (
        "Neil deGroote Tyler: The sky is old",
        "Tyler discusses why the sky is dark.",
        "en",
        {"Neil deGroote Tyler"},
        set(),
    ),
    (
        "Owl Creek",
        "A play.\nStarring: William Prinz, Mildred Clay\nWritten by: Sam Dane",
        "en",
        set(),
        set(),
    ),
    (
        "Versions",
        "We talk.\nHost: Conor Hook\nGuest: John Early\nPanel: Marshall Loch, Stephen Tailor and Bob Terry",
        "en",
        {"John Early"},
        {"Conor Hook", "Marshall Loch", "Stephen Tailor", "Bob Terry"},
    ),
    ("Wechsel", "Zu Gast sind Doreen und Ellen vom Nachbarpodcast. Wir reden.", "de", {"Doreen", "Ellen"}, set()),
    (
        "Runde",
        "Die Woche war lang. Mit dabei diesmal Don, Flo (FloM) und Thomas.",
        "de",
        set(),
        {"Don", "Flo", "Thomas"},
    ),
    (
        "Blind",
        "Christian ist durch drei Städte gereist. Über seine Fotos spricht er mit mir in dieser Episode.",
        "de",
        {"Christian"},
        set(),
    ),
    (
        "Moor",
        "Moderation: Cem Arslander\nNass! Dr. Henrike Tolk, Moorforscherin, stapft mit Cem Arslander durchs Moor.",
        "de",
        {"Henrike Tolk"},
        {"Cem Arslander"},
    ),
    (
        "Orgel",
        "Erika Brand war lange Bäuerin. Pfarrerin Miriam Hauf hat sie besucht. Moderation: Miriam Hauf",
        "de",
        {"Erika Brand"},
        {"Miriam Hauf"},
    ),
    (
        "Folge 3 - Interview de Jean-François Arcade sur le vent",
        "Enregistré mardi.",
        "fr",
        {"Jean-François Arcade"},
        set(),
    ),
    ("ep3", "今回は、 @myneko さんと @nunni (hiro) さんをお迎えして話しました。", "ja", {"myneko", "nunni"}, set()),
    (
        "Rennen",
        "Wir reden über Nico Rosenbergs merkwürdige Worte, und warum Svenja Trainerin wurde.",
        "de",
        set(),
        set(),
    ),
]


@pytest.mark.parametrize(("title", "notes", "language", "guests", "hosts"), CASES)
def test_people_are_brought_in(title: str, notes: str, language: str, guests: set[str], hosts: set[str]) -> None:
    facts = facts_of(notes, title=title, language=language)
    assert (names(facts, "guest"), names(facts, "host")) == (guests, hosts)


@pytest.mark.parametrize(
    ("title", "authors"),
    [
        ("Ten people on the inside, by Bridget Huang", {"Bridget Huang"}),
        ("Against the ledger by mossgreen", {"mossgreen"}),
        ("On rain by OwenCB", {"OwenCB"}),
        ("Death by chocolate", set()),
        ("A day by the Sea", set()),
    ],
)
def test_the_end_of_a_title_signs_a_text_that_is_read_out(title: str, authors: set[str]) -> None:
    facts = facts_of("It began as a talk with Ryan Green.\nNarrated by a machine.", title=title)
    assert names(facts, "author") == authors
    assert not authors or names(facts, "guest") == set()


def test_writers_sign_and_players_are_credited_where_line_breaks_were_lost() -> None:
    facts = facts_of(
        "She finds love.Starring: Evie Justin, Earl HammerWritten by: Gerald KeanOriginally broadcast 1980"
    )
    assert names(facts, "author") == {"Gerald Kean"}
    assert names(facts, "crew") == {"Evie Justin", "Earl Hammer"}


def test_a_line_above_a_link_points_elsewhere() -> None:
    facts = facts_of("The news.\n\nFull text: the daily interviews Ada Lovelace\n\nhttps://daily.example/ada\n")
    assert names(facts, "guest") == set()


def test_a_genitive_owns_what_follows() -> None:
    facts = facts_of("Wir sprechen über Nico Rosenbergs merkwürdige Worte und das Wetter.", language="de")
    assert names(facts, "mentioned") == {"Nico Rosenberg"}


def test_what_nobody_sees_parts_no_word_and_keeps_offsets() -> None:
    notes = "<p>Our guest: Ada Love\u00adlace\u200b. Read https://rain.exam\u200bple/x</p>"
    facts = facts_of(notes, html=True)
    (credit,) = facts.people
    assert credit.origin is not None
    assert (credit.name, notes[credit.origin.start : credit.origin.end]) == ("Ada Lovelace", "Ada Love\u00adlace")
    assert "\u200b" not in facts.text


def test_whom_the_known_host_talks_to_is_the_guest() -> None:
    told = "Few have seen more than Ben Rhodell. Rhodell wrote speeches. Krishna Murth talks to Ben about what is left."
    found = facts_of(told, hosts=(Credit(name="Krishna Murth", role=Role.HOST),))
    assert names(found, "guest") == {"Ben Rhodell"}
    assert names(found, "host") == {"Krishna Murth"}


def test_hosts_whom_a_title_names_leave_room_for_a_guest_of_the_prose() -> None:
    told = "Jamie Bartell has spent fifteen years in odd corners. He joins Ada Sand to tell what he saw."
    found = facts_of(told, title="Jamie Bartell with Ada Sand on corners", channel_author="Ada Sand")
    assert names(found, "guest") == {"Jamie Bartell"}


def test_a_host_in_the_name_of_a_series_is_no_guest() -> None:
    told = "Ada sits down with Thomas Mell, founder of Raft OS. Ada welcomes Thomas to the raft."
    found = facts_of(told, title="Brunch with Ada: Thomas Mell")
    assert names(found, "guest") == {"Thomas Mell"}
