"""Every sentence that a person reads, by key and language; English is complete, others fall back to it."""

from collections.abc import Callable
from contextvars import ContextVar

from bot.errors import PlayheadError
from bot.say.de import SENTENCES as GERMAN
from bot.say.en import SENTENCES as ENGLISH
from bot.say.ja import SENTENCES as JAPANESE
from bot.text import clip

LONGEST_VALUE = 120

LANGUAGES: dict[str, dict[str, str]] = {"en": ENGLISH, "de": GERMAN, "ja": JAPANESE}
# Whom one task answers; ticks and the command line never set it, and speak English.
_SPOKEN: ContextVar[str] = ContextVar("spoken", default="en")


def speak(locale: str) -> None:
    """Let what is said from here on in this task be in a reader's language, by a locale such as `de` or `en-GB`."""
    language = locale.split("-", maxsplit=1)[0]
    _SPOKEN.set(language if language in LANGUAGES else "en")


def spoken() -> str:
    """Give the language that is spoken in this task."""
    return _SPOKEN.get()


def say(key: str, /, language: str | None = None, **values: object) -> str:
    """Give the sentence of a key with its values filled in, in the language spoken where none is named.

    A number that a sentence counts may choose its words: `{count:# episode|# episodes}` is the first for one and the
    second else, with the number for `#`. Raises KeyError where English lacks the key.
    """
    known = LANGUAGES.get((language or spoken()).split("-", maxsplit=1)[0], ENGLISH)
    sentence = known[key] if key in known else ENGLISH[key]
    return sentence.format(**{name: _Count(value) if type(value) is int else value for name, value in values.items()})


class _Count(int):
    """A number that knows the forms of what it counts."""

    def __format__(self, spec: str, /) -> str:
        one, bar, several = spec.partition("|")
        return (one if self == 1 else several).replace("#", str(int(self))) if bar else super().__format__(spec)


def say_error(error: PlayheadError, language: str | None = None, *, dress: Callable[[str], str] = str) -> str:
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
