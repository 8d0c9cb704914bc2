"""Who pays for an episode: every sponsor of a list is named, and one advert only once."""

from pathlib import Path

import pytest

from bot.answers.answer import answer
from bot.model.episode import Chapter, Link, LinkKind
from bot.model.scope import Scope
from tests import make


def _paid(url: str, label: str, context: str = "") -> Link:
    return make.link(url, label, LinkKind.SPONSOR, context=context)


LISTED = make.facts(
    "Wicks, and who trims them.",
    links=[
        _paid("https://lanternworks.example/shift", "Lanternworks", "Lanternworks: Wicks by post."),
        _paid("https://boilwell.example/", "Boilwell", "Boilwell: Kettles that tell you when."),
        _paid("https://www.tidetable.example/night", "Tidetable", "Tidetable: The sea, on paper."),
    ],
    adverts=[
        "Sponsored by:",
        "Lanternworks: Wicks by post. Use code GLOW for 10% off.",
        "Boilwell: Kettles that tell you when.",
        "Tidetable: The sea, on paper.",
    ],
)
TOLD = make.facts(
    "Ropes.",
    links=[
        _paid("https://boilwell.example/shift", "boilwell.example/shift"),
        _paid("https://boilwell.example/rope", "this page", "Order on this page before Sunday."),
    ],
    adverts=["This episode is brought to you by Boilwell, whose kettles sing.", "They sing in four keys."],
)


@pytest.mark.parametrize(
    ("text", "names", "lines"),
    [
        ("who sponsored night shift 3", ["Lanternworks", "Boilwell", "Tidetable"], 5),
        ("sponsors of night shift 3", ["Lanternworks", "Boilwell", "Tidetable"], 5),
        ("who sponsored night shift 4", ["brought to you by Boilwell"], 3),
    ],
)
async def test_all_sponsors_of_a_list_are_named(tmp_path: Path, text: str, names: list[str], lines: int) -> None:
    items = [(make.item("Wicks", number=3), LISTED), (make.item("Ropes", number=4), TOLD)]
    db = await make.index(tmp_path, {"Night Shift": items})
    told = await answer(db, Scope.everything(), text, now=make.NOW)
    await db.close()
    assert [name for name in names if name not in told.text] == []
    assert len(told.text.splitlines()) == lines


@pytest.mark.parametrize(
    "text",
    [
        "who sponsors the episode about trimmed wicks",
        "who sponsored the trimmed wicks episode",
        "sponsor of the trimmed wicks episode?",
        "wer hat die Folge über trimmed wicks gesponsert",
    ],
)
async def test_who_pays_for_an_episode_that_words_name_is_told(tmp_path: Path, text: str) -> None:
    wicks = make.facts("Trimmed wicks, and who trims them.", adverts=["Brought to you by Lanternworks: wicks by post."])
    db = await make.index(tmp_path, {"Night Shift": [(make.item("Wicks"), wicks), (make.item("Ropes"), TOLD)]})
    told = await answer(db, Scope.everything(), text, now=make.NOW)
    await db.close()
    assert "Lanternworks" in told.text
    assert told.episodes[0].title == "Wicks"


@pytest.mark.parametrize("text", ["promo code of night shift", "gibt es einen rabattcode bei night shift?"])
async def test_a_code_is_found_among_other_sentences_where_one_sells_by_itself(tmp_path: Path, text: str) -> None:
    said = "Ada dries wicks. Our friends at Boilwell: use WICKS15 for fifteen percent off every kettle. Write to us."
    items = [(make.item("Wicks"), make.facts(said)), (make.item("Ropes"), make.facts("Use ROPE for your knots."))]
    db = await make.index(tmp_path, {"Night Shift": items})
    told = await answer(db, Scope.everything(), text, now=make.NOW)
    await db.close()
    assert "WICKS15" in told.text
    assert "Ada" not in told.text


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("which night shift episodes had sponsors", {"Wicks", "Ropes"}),
        ("welche folgen von night shift hatten werbung", {"Wicks", "Ropes"}),
        ("which night shift episodes have no ads", {"Salt"}),
        ("welche night shift folgen sind ohne werbung", {"Salt"}),
    ],
)
async def test_the_episodes_that_have_adverts_are_listed_or_those_without(
    tmp_path: Path, text: str, titles: set[str]
) -> None:
    free = make.facts("Salt.", links=[_paid("https://club.example", "Night Club", "Every episode without ads.")])
    items = [(make.item("Salt", number=5), free), (make.item("Wicks", number=3), LISTED), (make.item("Ropes"), TOLD)]
    db = await make.index(tmp_path, {"Night Shift": items})
    told = await answer(db, Scope.everything(), text, now=make.NOW)
    await db.close()
    assert {one.title for one in told.episodes} == titles


@pytest.mark.parametrize(
    "text",
    ["which night shift episodes have the kettle company as sponsor", "night shift episodes sponsored by kettles"],
)
async def test_who_pays_is_known_by_what_they_sell_and_by_no_chapter(tmp_path: Path, text: str) -> None:
    kettles = make.facts("Steam.", chapters=[Chapter(start_s=60, title="Kettles boil over")])
    items = [(make.item("Ropes"), TOLD), (make.item("Wicks"), LISTED), (make.item("Steam"), kettles)]
    db = await make.index(tmp_path, {"Night Shift": items})
    told = await answer(db, Scope.everything(), text, now=make.NOW)
    await db.close()
    assert {one.title for one in told.episodes} == {"Ropes", "Wicks"}
