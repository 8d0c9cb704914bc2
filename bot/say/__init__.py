"""Every sentence that a person reads, by key and language; English is complete, others fall back to it."""

from bot.errors import PlayheadError
from bot.say.en import SENTENCES as ENGLISH

LANGUAGES: dict[str, dict[str, str]] = {"en": ENGLISH}


def say(key: str, /, language: str = "en", **values: object) -> str:
    """Give the sentence of a key with its values filled in; raises KeyError where English lacks the key."""
    spoken = LANGUAGES.get(language.split("-", maxsplit=1)[0], ENGLISH)
    sentence = spoken[key] if key in spoken else ENGLISH[key]
    return sentence.format(**values)


def say_error(error: PlayheadError, language: str = "en") -> str:
    """Give the sentence of an error, and what was perhaps meant where the error knows."""
    sentence = say(error.key, language, **error.values)
    near = error.values.get("near")
    if isinstance(near, tuple) and near:
        sentence += say("did_you_mean", language, near=", ".join(f"“{name}”" for name in near))
    return sentence
