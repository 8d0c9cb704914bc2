"""English says everything once; what members see is said in every language, with the same values."""

import re
import string

import pytest

from bot.say import LANGUAGES, say, speak, spoken
from bot.say.en import SENTENCES, announce, answers, cli, commands, feeds, follows, members, settings, store, trying

FILES = (settings, store, feeds, answers, commands, members, follows, announce, cli, trying)
# What only moderators, administrators and owners come to see, in files that members see the rest of.
BEYOND_MEMBERS = re.compile(r"feed|reindex_|status_|admins_only|owners_only|help_admins|help_moderators|role_word_crew")
SEEN = {
    key: sentence
    for file in (answers, commands, members, follows)
    for key, sentence in file.SENTENCES.items()
    if not BEYOND_MEMBERS.match(key)
}


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_no_key_says_two_things() -> None:
    assert sum(len(file.SENTENCES) for file in FILES) == len(SENTENCES)


@pytest.mark.parametrize("language", ["de", "ja"])
def test_what_members_see_is_said_in_every_language(language: str) -> None:
    assert set(SEEN) - set(LANGUAGES[language]) == set()
    assert set(LANGUAGES[language]) - set(SENTENCES) == set()


@pytest.mark.parametrize("language", ["de", "ja"])
def test_a_translation_fills_in_the_same_values(language: str) -> None:
    differing = {
        key: (placeholders(SENTENCES[key]), placeholders(sentence))
        for key, sentence in LANGUAGES[language].items()
        if placeholders(SENTENCES[key]) != placeholders(sentence)
    }
    assert differing == {}


def test_a_locale_is_spoken_by_its_language_and_an_unknown_one_in_english() -> None:
    for locale, language in (("de", "de"), ("de-AT", "de"), ("ja", "ja"), ("en-GB", "en"), ("xx", "en"), ("", "en")):
        speak(locale)
        assert spoken() == language
    assert say("button_listen") == SENTENCES["button_listen"]
    assert say("button_listen", "xx") == SENTENCES["button_listen"]
