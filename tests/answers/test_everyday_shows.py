"""What a community asks every day, of three shows whose notes are of very different kinds.

Prose with numbers in titles alone; lists with seasons, sponsors and chapters; German with a code before the number.
"""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import settings
from bot.answers.answer import answer
from bot.app import open_app
from bot.model.scope import Scope
from bot.store.database import Database
from bot.subscriptions import index_feed

SHOWS = Path(__file__).parent / "shows"
NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)

# The question, and words that the answer must hold.
PLACES = {
    "latset ep of the ferry logbook": "109: The Timetable Maker",
    "ferry logbook newst episode": "109: The Timetable Maker",
    "neuste folge weichenkunde": "WK021",
    "last weeks weichenkunde": "WK021",
    "#107": "What the Gulls Know",
    "ferry logbook 106": "Ticket Machine",
    "what is 107 about": "has ringed four thousand gulls",
    "whats 105 about": "makes rope by hand",
    "107 guest?": "Wilhelmina Faro",
    "S3E4": "Batteries Not Included",
    "s3e2 guest": "Marguerite Sole",
    "season 3 episode 1 bench noise": "New Season, Old Radios",
    "episode 3 of season 3 bench noise": "E-Paper Everything",
    "episode 9 of season 2": "Solder Fumes",
    "season 2 of bench noise": "2: The Oscilloscope Episode; Solder Fumes",
    "how many episodes in season 2 of bench noise": "2 episodes",
    "last episode of season 2 of bench noise": "The Oscilloscope Episode",
    "season 2 finale of bench noise": "The Oscilloscope Episode",
    "who was on the season 3 finale": "Yara Nordahl",
    "bench noise season 3 opener": "New Season, Old Radios",
    "finale von staffel 2 bench noise": "The Oscilloscope Episode",
    "bench noise 3x02 chapters": "5 chapters",
    "WK020": "Das Kursbuch",
    "wk 18 worum gehts": "erklärt uns ein Stellwerk",
    "worum geht es in WK020": "dreihundert Kursbücher",
    "wer war in wk019": "Lennard Focke und Moni Sprenger",
    "first ferry logbook": "104: The Night Boat",
    "kürzeste weichenkunde folge": "Die kürzeste Folge ist „WK019",
    "which episode came after 106": "107: What the Gulls Know",
    "episode after the oscilloscope episode": "New Season, Old Radios",
    "the one before the latest ferry logbook": "108: Rosalind Returns",
    "welche folge kam vor dem kursbuch": "WK019",
    "vorletzte folge weichenkunde": "WK020",
    "second to last episode of bench noise": "E-Paper Everything",
    "who was on the episode before 109": "Bo Lindgard and Rosalind Achterkamp",
    "what is said at 34:10 in s3e2": "Firmware that forgets the garden",
    "robot lawnmowers at 28:00": "Hedgehogs and blades",
    "was ist bei 0:13:00 in wk 20": "Hauptthema",
    "how long is s3e2": "1:10:12",
    "length of 107": "1:12:44",
    "dauer wk021": "1:33:00",
    "anything new from bench noise": "Batteries Not Included",
    "whats new on bench noise": "Batteries Not Included",
}
OF_EPISODES = {
    "chapters robot lawnmowers": "5 chapters",
    "what's s3e3 about": "4 chapters",
    "kapitel von wk 17": "4 Kapitel",
    "all links s3e3": "https://epaper.example/fridge",
    "all links from the e-paper one": "https://epaper.example/fridge",
    "books mentioned on the ferry logbook": "The Drowned Timetable",
    "what books came up in 105": "Knots for the Impatient",
    "welche bücher wurden erwähnt in weichenkunde": "https://buch.example/",
    "kwame and ottoline together": "together on one episode: “The Oscilloscope Episode”",
    "Terschek und Brommel zusammen": "WK021",
    "episodes without guest bench noise": "New Season, Old Radios",
    "folgen ohne gast weichenkunde": "WK019",
    "how many times has kwame been on": "2 episodes",
    "when was ottoline brandt last on": "17 September 2026",
    "how many episodes with rosalind achterkamp": "2 episodes",
    "first episode with kwame idowu": "The Oscilloscope Episode",
    "longest episode with rosalind achterkamp": "108: Rosalind Returns",
    "latest with ottoline brandt": "The Oscilloscope Episode",
    "the oscilloscope ep, who was on": "Kwame Idowu and Ottoline Brandt",
    "who was on the last two episodes of bench noise": "Yara Nordahl.\n“E-Paper Everything”: Kwame Idowu.",
    "last three guests of the ferry logbook": "“105: Ropes, with Dmitri Vass”: Dmitri Vass.",
    "wer war in den letzten zwei folgen von weichenkunde": "„WK020 Das Kursbuch“: Theo Grabow.",
    "who wrote the drowned timetable": "Edda Marr",
    "episodes about trouble with ropes": "105: Ropes",
}
OF_SHOWS = {
    "how many episodes total": "17 episodes",
    "wie viele folgen hat weichenkunde": "5 Folgen",
    "next ep of bench noise": "26 November 2026",
    "wann kommt die nächste weichenkunde": "3. Dezember 2026",
    "where can i listen to bench noise": "https://benchnoise.example",
    "ferry logbook patreon": "https://patreon.com/ferrylogbook",
    "weichenkunde unterstützen": "https://steadyhq.com/weichenkunde",
    "merch": "https://shop.ferrylogbook.example/",
    "where do i get a mug": "https://shop.ferrylogbook.example/",
    "promo code bench noise": "WATT20",
    "code for larkspur hosting": "BENCH",
    "who sponsors s3e4": "Tin & Sons",
    "current sponsor of bench noise": "Tin & Sons",
    "wer sponsert bench noise": "Tin & Sons",
    "bench noise promo": "Tin & Sons",
    "who does the music on the ferry logbook": "Salome Birk",
    "who composed the theme of bench noise": "The Dim Bulbs",
    "titelmusik weichenkunde": "Duo Prellbock",
    "von wem ist die musik bei weichenkunde": "Duo Prellbock",
    "who hosts bench noise": "Desmond Achebe and Lotte Krüger",
    "wer macht weichenkunde": "Lennard Focke und Moni Sprenger",
    "who is behind the ferry logbook": "Hanne Quill and Pieter Osgood",
    "who is the co-host of bench noise": "Desmond Achebe and Lotte Krüger",
    "who co-hosts the ferry logbook": "Hanne Quill and Pieter Osgood",
    "ferry logbook instagram": "https://www.instagram.com/ferrylogbook",
    "wilhelmina faro mastodon": "https://mastodon.social/@wfaro",
    "email of the ferry logbook": "logbook@ferrylogbook.example",
    "wie erreiche ich weichenkunde": "post@weichenkunde.example",
    "next weichenkunde?": "3 December 2026",
    "how often does bench noise come out": "every 14 days",
    "wie oft erscheint weichenkunde": "alle 14 Tage",
    "when did the ferry logbook start": "19 October 2026",
    "seit wann gibt es weichenkunde": "24. September 2026",
    "website of weichenkunde": "https://weichenkunde.example",
    "where is bench noise available": "https://benchnoise.example",
    "tin & sons code": "WATT20",
    "larkspur hosting discount": "BENCH",
    "can i buy a t-shirt": "https://shop.ferrylogbook.example/",
}
REFUSED = {
    "guest on 106 of the ferry logbook": "name no guest",
    "hosts?": "Of which show?",
    "has the ferry logbook had a guest host": "name no guest host",
    "bench noise merch": "no such link",
    "ferry logbook twitter": "no such link",
    "chapters of 107": "no chapters",
    "episode before 104": "no other",
    "the episode after the election": "Nothing",
    "ep 300": "no such episode",
    "is bench noise on spotify": "no such link",
    "transkript wk020": "keine Links zu einem Transkript",
    "bo lindgard on gulls": "Nothing",
    "summary of 107": "I look things up",
}


@pytest.fixture
async def told(tmp_path: Path) -> AsyncIterator[Database]:
    """An index of the three shows, by words alone."""
    async with open_app(settings.only(semantic="off"), path=tmp_path / "shows.db") as app:
        for file in sorted(SHOWS.glob("*.xml")):
            await index_feed(app.tools, file.as_uri(), file.read_bytes())
        yield app.db


@pytest.mark.parametrize("questions", [PLACES, OF_EPISODES, OF_SHOWS, REFUSED], ids=["places", "parts", "shows", "no"])
async def test_everyday_questions_are_answered_whatever_the_notes_are_like(
    told: Database, questions: dict[str, str]
) -> None:
    wrong = {}
    for text, holds in questions.items():
        given = await answer(told, Scope.everything(), text, now=NOW)
        if holds not in given.text or given.abstained is not (questions is REFUSED):
            wrong[text] = given.text
    assert wrong == {}
