import pytest

from bot.answers.answer import answer
from bot.answers.own import is_own
from bot.model.scope import Scope
from bot.shownotes.extract import extract
from bot.store.database import Database
from bot.store.drafts import store
from tests import make

_OWN = "We visit the last ropewalk of the coast and ask how a rope gets its length."
ASIDE = [
    "Support for this show comes from Otter Twine, rope for any weather.",
    "Thanks to Otter Twine for sponsoring this episode!",
    "Sponsor: Otter Twine, rope for any weather",
    "Our sponsor this week: Otter Twine.",
    "Try Otter Twine for free at ottertwine.example/knots",
    "Dieser Podcast wird gesponsert von Otter Seile.",
    "Anzeige: Otter Seile. Mehr auf otter.example.",
    "Photo: The ropewalk at dawn, by Ines Valdorf / CC BY 2.0",
    "Image credit: Ines Valdorf",
    "(Image: Ines Valdorf via Getty Images)",
    "The ropewalk at dawn. Photo by Ines Valdorf.",
    "Foto: Ines Valdorf / dpa",
    "Bild: Seilerei bei Nacht (Ines Valdorf)",
    "Cover art by Ines Valdorf.",
    "Bildnachweis: Ines Valdorf",
]


@pytest.mark.parametrize("aside", ASIDE)
async def test_what_an_episode_is_about_is_told_in_its_own_sentences(db: Database, aside: str) -> None:
    show = await make.show(db, "Harbour Knots")
    item = make.item("Ropes", number=44, notes=f"<p>{aside}</p><p>{_OWN}</p>")
    await store(db, [make.draft(show.id, item, extract(item, make.channel("Harbour Knots")))])
    given = await answer(db, Scope.server(8), "what is harbour knots 44 about", now=make.NOW)
    assert _OWN in given.text
    assert aside.rsplit(". ", maxsplit=1)[-1] not in given.text


@pytest.mark.parametrize(
    "sentence",
    [
        _OWN,
        "Photos of the ropewalk hang in the museum.",
        "The image of the sailor changed in those years.",
        "She sponsors a school for knots.",
        "Bilder einer Ausstellung, gespielt auf dem Akkordeon.",
        "Cover songs by sailors are what this is about.",
    ],
)
def test_what_only_speaks_of_pictures_or_sponsors_is_its_own(sentence: str) -> None:
    assert is_own(sentence)


async def test_what_stands_under_a_picture_is_told_only_where_a_picture_is_asked_for(db: Database) -> None:
    show = await make.show(db, "Harbour Knots")
    told = make.facts("A walk of hemp.\nPhoto: The ropewalk at dawn, by Ines Valdorf / CC BY 2.0")
    await store(db, [make.draft(show.id, make.item("Ropes"), told)])
    texts = ("what is the ropewalk at dawn", "what is the photo of the ropewalk at dawn")
    given = [(await answer(db, Scope.server(8), text, now=make.NOW)).text for text in texts]
    assert ["CC BY" in one for one in given] == [False, True], given
