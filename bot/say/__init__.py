"""Every sentence that a person reads, by key and language; English is complete, others fall back to it."""

from collections.abc import Callable

from bot.errors import PlayheadError
from bot.say.en import SENTENCES as ENGLISH
from bot.text import clip

LONGEST_VALUE = 120

LANGUAGES: dict[str, dict[str, str]] = {"en": ENGLISH}


def say(key: str, /, language: str = "en", **values: object) -> str:
    """Give the sentence of a key with its values filled in; raises KeyError where English lacks the key."""
    spoken = LANGUAGES.get(language.split("-", maxsplit=1)[0], ENGLISH)
    sentence = spoken[key] if key in spoken else ENGLISH[key]
    return sentence.format(**values)


def say_error(error: PlayheadError, language: str = "en", *, dress: Callable[[str], str] = str) -> str:
    """Give the sentence of an error, and what was perhaps meant where the error knows.

    Its values are clipped to 120 characters and put through `dress`, which makes them harmless where they are shown.
    """
    values = {
        name: dress(clip(value, LONGEST_VALUE)) if isinstance(value, str) else value
        for name, value in error.values.items()
    }
    sentence = say(error.key, language, **values)
    near = error.values.get("near")
    if isinstance(near, tuple) and near:
        names = ", ".join(f"“{dress(clip(str(name), LONGEST_VALUE))}”" for name in near)
        sentence += say("did_you_mean", language, near=names)
    return sentence
