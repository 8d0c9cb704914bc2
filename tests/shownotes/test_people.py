import pytest

from bot.model.episode import Credit, Role
from tests.shownotes.making import facts_of, names

TITLES = [
    ("#45 Street trees with Oskar Lindqvist", {"Oskar Lindqvist"}),
    ("Street trees w/ Oskar Lindqvist", {"Oskar Lindqvist"}),
    ("Street trees (with Oskar Lindqvist and Dana Whitfield)", {"Oskar Lindqvist", "Dana Whitfield"}),
    ("Street trees feat. Oskar Lindqvist", {"Oskar Lindqvist"}),
    ("Street trees | Oskar Lindqvist", {"Oskar Lindqvist"}),
    ("Street trees — Oskar Lindqvist", {"Oskar Lindqvist"}),
    ("Ep. 12: Oskar Lindqvist on street trees", {"Oskar Lindqvist"}),
    ("Oskar Lindqvist, city gardener, on street trees", {"Oskar Lindqvist"}),
    ("Dana Whitfield & Oskar Lindqvist on street trees", {"Oskar Lindqvist", "Dana Whitfield"}),
    ("118 - Oskar Lindqvist: Street trees and rain", {"Oskar Lindqvist"}),
    ("Interview: Oskar Lindqvist", {"Oskar Lindqvist"}),
    ("A chat with Dr. Oskar Lindqvist of Greenwork", {"Oskar Lindqvist"}),
    ("Greenwork's Oskar Lindqvist on street trees", {"Oskar Lindqvist"}),
    ("Folge 7: Stadtbäume mit Wiebke Hansen", {"Wiebke Hansen"}),
    ("Stadtbäume (mit Gast: Wiebke Hansen)", {"Wiebke Hansen"}),
    ("Wiebke Hansen über Stadtbäume", {"Wiebke Hansen"}),
    ("Stadtbäume – im Gespräch mit Wiebke Hansen", {"Wiebke Hansen"}),
    ("#3 Zu Gast: Wiebke Hansen", {"Wiebke Hansen"}),
    ("Bytrær med Ingrid Solbakken (#31)", {"Ingrid Solbakken"}),
    ("Les arbres avec Claire Fontenay", {"Claire Fontenay"}),
    ("Street trees with rain barrels and Spring Flowers", set()),
    ("The story of Oskar Lindqvist", set()),
    ("Building Better Streets", set()),
    ("Remembering Dana Whitfield", set()),
]


@pytest.mark.parametrize(("title", "guests"), TITLES)
def test_guests_are_read_from_titles(title: str, guests: set[str]) -> None:
    facts = facts_of("We talk for an hour about what grows in the city.", title=title)
    assert names(facts, "guest") == guests


INTROS = [
    (
        "Special Guests: Dana Whitfield, Oskar Lindqvist, and Ruth Ackland.",
        {"Dana Whitfield", "Oskar Lindqvist", "Ruth Ackland"},
    ),
    ("Guest: Dana Whitfield", {"Dana Whitfield"}),
    (
        "This week we are joined by Dana Whitfield, author of Rain Barrels, and Oskar Lindqvist.",
        {"Dana Whitfield", "Oskar Lindqvist"},
    ),
    ("We sit down with gardener Dana Whitfield to talk about rain.", {"Dana Whitfield"}),
    ("Dana Whitfield joins us to talk about rain.", {"Dana Whitfield"}),
    ("Dana Whitfield, who runs Greenwork, joins the show.", {"Dana Whitfield"}),
    ("Our guest today is Dana Whitfield.", {"Dana Whitfield"}),
    ("My guest this week is the novelist Dana Whitfield.", {"Dana Whitfield"}),
    ("In this episode we speak with Dana Whitfield about rain.", {"Dana Whitfield"}),
    ("An interview with Dana Whitfield about rain.", {"Dana Whitfield"}),
    ("Tom talks to Dana Whitfield of Greenwork about Paul Bunyan.", {"Dana Whitfield"}),
    ("Featuring Dana Whitfield and Oskar Lindqvist.", {"Dana Whitfield", "Oskar Lindqvist"}),
    ("Please welcome Dana Whitfield!", {"Dana Whitfield"}),
    (
        "Guests\n- Dana Whitfield, gardener at Greenwork\n- Oskar Lindqvist (Rain Lab)",
        {"Dana Whitfield", "Oskar Lindqvist"},
    ),
    ("GUEST\nDana Whitfield\nhttps://twitter.com/danawhitfield", {"Dana Whitfield"}),
    ("Dana Whitfield is back on the show.", {"Dana Whitfield"}),
    ("Dana Whitfield returns, this time as a judge. Why marrows split.", {"Dana Whitfield"}),
    ("Shed Talk returns, and the story of two people who made a pond.", set()),
    ("With: Dana Whitfield\n\nHosted by Tom Berry", {"Dana Whitfield"}),
    ("If you liked this, check out our episodes with Dana Whitfield and Ruth Ackland.", set()),
    ("Previous guests include Dana Whitfield and Ruth Ackland.", set()),
    ("Next week we talk to Dana Whitfield.", set()),
    ("We talk about Dana Whitfield and her rain barrels.", set()),
    ("Thanks to Dana Whitfield, Ruth Ackland and Oskar Lindqvist for comments on a draft.", set()),
    ("Music by Dana Whitfield. Edited by Ruth Ackland.", set()),
    ("We talk with people from Google DeepMind and Apollo Research about Claude Code.", set()),
]


@pytest.mark.parametrize(("notes", "guests"), INTROS)
def test_guests_are_read_from_english_notes(notes: str, guests: set[str]) -> None:
    assert names(facts_of(notes), "guest") == guests


GERMAN = [
    ("Zu Gast: Dr. Annegret Möller, Professorin für Bodenkunde an der Universität Kiel.", {"Annegret Möller"}),
    ("Heute sprechen wir mit unserem Gast Torben Lüders von der Firma Klarwerk über Abwasser.", {"Torben Lüders"}),
    ("In dieser Folge spricht Wiebke Hansen mit dem Physiker Jonas Albrecht über Magneten.", {"Jonas Albrecht"}),
    ("Bei uns zu Gast ist heute die Autorin Selma Aydin.", {"Selma Aydin"}),
    ("Die Biologin Franka Olsen ist zu Gast und erklärt, warum Moos bleibt.", {"Franka Olsen"}),
    ("Unser heutiger Gast ist Peter Brandt.", {"Peter Brandt"}),
    ("Gäste:\n- Paula Reimann (Stadtblatt)\n- Okan Demir, Landfunk", {"Paula Reimann", "Okan Demir"}),
    ("Wir haben Miriam Vogt eingeladen, um über das Moor zu reden.", {"Miriam Vogt"}),
    (
        "Max unterhält sich mit Anna Lindner, Gründerin von Blattwerk, und Jörg Petersen über Torf.",
        {"Anna Lindner", "Jörg Petersen"},
    ),
    ("Mit Lena Kröger über Gezeiten und Deiche", {"Lena Kröger"}),
    ("Im Gespräch mit Lena Kröger geht es um Gezeiten.", {"Lena Kröger"}),
    ("Wir begrüßen Lena Kröger im Studio.", {"Lena Kröger"}),
    ("Als Gast dabei: Lena Kröger.", {"Lena Kröger"}),
    ("Es geht um die Große Koalition, den Rhein und Angela Merkel.", set()),
    ("Nächste Woche zu Gast: Lena Kröger.", set()),
    ("In der letzten Folge war Lena Kröger zu Gast.", set()),
    ("Das Gespräch dreht sich um Moderne Architektur und Neue Musik.", set()),
    ("Schnitt: Lena Kröger. Musik: Paul Stern.", set()),
]


@pytest.mark.parametrize(("notes", "guests"), GERMAN)
def test_guests_are_read_from_german_notes(notes: str, guests: set[str]) -> None:
    assert names(facts_of(notes, title="Folge 12", language="de"), "guest") == guests


OTHERS = [
    ("ゲスト：山田花子さん（編集者）\n\n今回は川の話です。", "ja", {"山田花子"}),
    ("ゲスト：山田花子、佐藤健一", "ja", {"山田花子", "佐藤健一"}),
    ("Invitée : Claire Fontenay, autrice de romans", "fr", {"Claire Fontenay"}),
    ("Notre invité est Luc Marchand.", "fr", {"Luc Marchand"}),
    ("Gjester denne gangen er: Ingrid Solbakken og Lars Nygård.", "no", {"Ingrid Solbakken", "Lars Nygård"}),
    ("Vi snakker med Ingrid Solbakken om bytrær.", "no", {"Ingrid Solbakken"}),
    ("Dagens gäst: Karin Sjöberg", "sv", {"Karin Sjöberg"}),
    ("Hoy conversamos con Lucía Herrera sobre árboles.", "es", {"Lucía Herrera"}),
    ("Te gast: Joris van den Berg", "nl", {"Joris van den Berg"}),
]


@pytest.mark.parametrize(("notes", "language", "guests"), OTHERS)
def test_guests_are_read_from_notes_in_other_languages(notes: str, language: str, guests: set[str]) -> None:
    assert names(facts_of(notes, title="12", language=language), "guest") == guests


HOSTS = [
    ("Hosted by Tom Berry and Ruth Ackland.", {"Tom Berry", "Ruth Ackland"}),
    ("Host: Tom Berry", {"Tom Berry"}),
    ("Host Tom Berry talks with Dana Whitfield about rain.", {"Tom Berry"}),
    ("Tom Berry interviews Dana Whitfield about rain.", {"Tom Berry"}),
    ("Dana Whitfield and host Tom Berry discuss rain.", {"Tom Berry"}),
    ("Interviewer - Tom Berry", {"Tom Berry"}),
    ("I'm your host Tom Berry.", {"Tom Berry"}),
    ("The hilarious Dana Whitfield joins Tom in the shed!", {"Tom"}),
    ("Moderation: Heike Sander\nRedaktion: Lars Thomas", {"Heike Sander"}),
    ("In dieser Folge spricht Wiebke Hansen mit dem Physiker Jonas Albrecht über Magneten.", {"Wiebke Hansen"}),
    ("Dana Whitfield is a host of problems solved.", set()),
]


@pytest.mark.parametrize(("notes", "hosts"), HOSTS)
def test_hosts_are_read_from_notes(notes: str, hosts: set[str]) -> None:
    assert names(facts_of(notes), "host") == hosts


def test_the_author_of_a_feed_is_host_when_it_is_a_person() -> None:
    facts = facts_of("We talk.", channel_author="Tom Berry & Ruth Ackland")
    assert names(facts, "host") == {"Tom Berry", "Ruth Ackland"}


@pytest.mark.parametrize(
    "author", ["Greenwork Media", "Radio Nord", "The Invented Hour", "tom@example.org", "Rain Podcast Network"]
)
def test_a_company_is_no_host(author: str) -> None:
    assert names(facts_of("We talk.", channel_author=author), "host") == set()


def test_a_host_of_the_feed_is_no_guest() -> None:
    facts = facts_of("Dana Whitfield joins Tom Berry.", title="Rain with Tom Berry", channel_author="Tom Berry")
    assert names(facts, "host") == {"Tom Berry"}
    assert names(facts, "guest") == {"Dana Whitfield"}


def test_the_persons_of_an_item_replace_the_hosts_of_its_channel() -> None:
    tom = Credit(name="Tom Berry", role=Role.HOST)
    ruth = Credit(name="Ruth Ackland", role=Role.HOST)
    assert names(facts_of("We talk.", persons=(ruth,), hosts=(tom,)), "host") == {"Ruth Ackland"}
    assert names(facts_of("We talk.", hosts=(tom,)), "host") == {"Tom Berry"}


def test_the_hosts_of_an_advert_are_not_the_shows() -> None:
    notes = (
        "Tom Berry interviews Dana Whitfield about rain.\n\n"
        "RECOMMENDED PODCAST: Money moves fast. Hosts Nolan Pierce and Kelly Draper talk with traders. "
        "https://ads.example/mm\n\n"
        "TIMESTAMPS:\n(00:00) Intro\n(10:00) Rain\n(20:00) More rain"
    )
    facts = facts_of(notes)
    assert names(facts, "host") == {"Tom Berry"}
    assert names(facts, "guest") == {"Dana Whitfield"}
    assert {"Nolan Pierce", "Kelly Draper"} <= names(facts, "mentioned")


def test_the_guests_of_highlights_stand_in_chapter_titles_only() -> None:
    notes = (
        "Chapters:\nCold open (00:00:00)\nDana Whitfield on why rain matters (00:01:10)\n"
        "Oskar Lindqvist on trees that drink (00:12:30)\nRuth Ackland on what cities forget (00:31:02)\nTom's outro "
        "(00:45:00)"
    )
    facts = facts_of(notes, title="Highlights: what our guests said about rain")
    assert names(facts, "guest") == {"Dana Whitfield", "Oskar Lindqvist", "Ruth Ackland"}


def test_people_in_the_outline_of_a_narrated_text_are_mentioned_and_no_guests() -> None:
    notes = (
        "I work on rain. ---Outline:(02:15) The case for rain(04:11) Surveys(08:21) Dana Whitfield (Senior Gardener "
        "at Greenwork)"
        "(11:15) Oskar Lindqvist (founder of Rain Lab)(12:51) What now? --- First published: March 10th, 2026 --- "
        "Narrated by READER AUDIO."
    )
    facts = facts_of(notes, title="The case for rain")
    assert names(facts, "guest") == set()
    assert names(facts, "mentioned") == {"Dana Whitfield", "Oskar Lindqvist"}


AUTHORS = [
    (
        "This is: On Rain, published by Dana Whitfield on July 7, 2024 on The Garden Forum. Rain falls.",
        "On Rain",
        {"Dana Whitfield"},
    ),
    (
        "This is: On Rain, published by raindrop_99 on July 7, 2024 on The Garden Forum. Rain falls.",
        "On Rain",
        {"raindrop_99"},
    ),
    (
        "This is: On Rain, published by Dana Whitfield on July 7, 2024. Joint contribution by Tom Berry.",
        "On Rain",
        {"Dana Whitfield", "Tom Berry"},
    ),
    (
        "This is: Rain, published by Dana Whitfield on July 7, 2024. Drops Tom Berry, Dana Whitfield TL;DR: Rain.",
        "On Rain",
        {"Dana Whitfield", "Tom Berry"},
    ),
    ("Narrated for the Garden Forum.", "“On Rain” by Dana Whitfield", {"Dana Whitfield"}),
    ("Narrated by READER AUDIO.", '"On Rain" by Dana Whitfield, Tom Berry', {"Dana Whitfield", "Tom Berry"}),
]


@pytest.mark.parametrize(("notes", "title", "authors"), AUTHORS)
def test_authors_of_narrated_texts_are_no_guests(notes: str, title: str, authors: set[str]) -> None:
    facts = facts_of(notes, title=title)
    assert names(facts, "author") == authors
    assert names(facts, "guest") == set()


def test_credits_are_crew_even_where_lines_are_glued() -> None:
    notes = (
        "Neat talk.This episode was recorded on July 21.Video editing: Simon Marsh and Luke MarshAudio engineering: "
        "Ben Cotter, "
        "Milo McGrath, and Simon MarshMusic: Ben CotterCamera operator: Jeremy ChevalierCoordination and web: Katy "
        "Moss"
    )
    assert names(facts_of(notes), "crew") == {
        "Simon Marsh",
        "Luke Marsh",
        "Ben Cotter",
        "Milo McGrath",
        "Jeremy Chevalier",
        "Katy Moss",
    }


def test_bare_first_names_belong_to_the_full_name_in_the_text() -> None:
    facts = facts_of(
        "Servers with Matt from Caddis. Scott and Wes talk to Matt Holton about servers.", title="Servers with Matt"
    )
    assert names(facts, "guest") == {"Matt Holton"}


def test_two_spellings_are_one_person() -> None:
    facts = facts_of("Joe Isaac Bloom joins us. Joe Bloom is funded by nobody. Bloom writes.")
    assert [credit.name for credit in facts.people] == ["Joe Isaac Bloom"]


def test_speakers_of_a_transcript_are_resolved_and_the_one_who_asks_is_host() -> None:
    turns = "".join(
        f"{who} [00:0{n}:00]: Some words that were said here, and then some more of them."
        for n, who in enumerate(["Pip", "Dana", "Pip", "Dana", "Pip", "Dana"])
    )
    facts = facts_of(f"Dana Whitfield joins us today.Transcript{turns}")
    assert names(facts, "guest") == {"Dana Whitfield"}
    assert names(facts, "host") == {"Pip"}


@pytest.mark.parametrize(
    "thing",
    [
        "Claude Code",
        "Golden Gate Bridge",
        "Apollo Research",
        "Silicon Valley",
        "Max Planck Institute",
        "Toy Models",
        "Sparse Autoencoders",
        "Puerto Rico",
        "Section 230",
        "New York",
    ],
)
def test_what_is_capitalised_is_not_always_a_person(thing: str) -> None:
    facts = facts_of(f"We look at {thing} and what it means. {thing} is everywhere.", title=f"All about {thing}")
    assert facts.people == ()
