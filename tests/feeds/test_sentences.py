"""Each error of this room has its sentence, and the sentence its values."""

import re
from pathlib import Path
from string import Formatter

import pytest

import bot.feeds
from bot.errors import FeedError
from bot.feeds.address import normalise
from bot.say import say_error
from bot.say.en.feeds import SENTENCES

SOURCES = [path.read_text() for path in Path(str(bot.feeds.__file__)).parent.glob("*.py")]
RAISED = {key for source in SOURCES for key in re.findall(r"FeedError\(\s*\"(\w+)\"", source)}
VALUES = {
    "url": "https://show.example/",
    "status": 404,
    "reason": "Not Found",
    "seconds": 30,
    "limit_mb": 20,
    "most": 5,
    "typed": "Night Shift",
    "title": "Day Shift",
}


def test_every_error_that_is_raised_here_has_a_sentence() -> None:
    assert RAISED - SENTENCES.keys() == set()


@pytest.mark.parametrize("key", sorted(RAISED))
def test_a_sentence_asks_for_known_values_and_is_one(key: str) -> None:
    asked = {name for _, name, _, _ in Formatter().parse(SENTENCES[key]) if name}
    assert asked <= VALUES.keys()
    sentence = say_error(FeedError(key, **VALUES))
    assert sentence.endswith(".")
    assert len(sentence) < 250


def test_a_person_reads_what_to_do_and_no_secret() -> None:
    with pytest.raises(FeedError) as caught:
        normalise("ftp://me:hunter2@show.example/")
    told = say_error(caught.value)
    assert told == (
        "“ftp://***@show.example/” is no address that I can open; give it in full, such as https://show.example/feed.xml."
    )
