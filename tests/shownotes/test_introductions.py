"""Ways to bring people in that no list of verbs tells: announced, addressed, told of in pairs, by the words around."""

import pytest

from tests.shownotes.making import facts_of, names

# Title, notes, language, guests, hosts.
CASES: list[tuple[str, str, str, set[str], set[str]]] = [
    (
        "Who sleeps?",
        "My guest today says nobody does. Chiara Bellini spent ten years beside flies. We ask why they nap.",
        "en",
        {"Chiara Bellini"},
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


def test_what_nobody_sees_parts_no_word_and_keeps_offsets() -> None:
    notes = "<p>Our guest: Ada Love\u00adlace\u200b. Read https://rain.exam\u200bple/x</p>"
    facts = facts_of(notes, html=True)
    (credit,) = facts.people
    assert (credit.name, notes[credit.origin.start : credit.origin.end]) == ("Ada Lovelace", "Ada Love\u00adlace")
    assert "\u200b" not in facts.text
