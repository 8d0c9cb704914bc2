"""Questions as people write them at a bot: without apostrophes, by its name, behind what asks for nothing."""

import pytest

from bot.answers.question import understand
from bot.model.answer import QuestionKind
from tests import make


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("whats the price of the lamp", "what's the price of the lamp"),
        ("wheres the bit about goats", "where's the bit about goats"),
        ("whod they have on for the frog episode", "who did they have on for the frog episode"),
        ("wen do they talk about goats", "when do they talk about goats"),
        ("hey playhead, when do they talk about goats?", "when do they talk about goats?"),
        ("@playhead who hosts night shift", "who hosts night shift"),
        ("ts for the goats pls", "timestamp for the goats pls"),
        ("does anyone know when they talk about goats", "when they talk about goats"),
        ("i cant remember who wrote the otter paper", "who wrote the otter paper"),
        ("could you tell me who was on 212", "who was on 212"),
        ("kannst du mir sagen, wer in folge 9 war", "wer in folge 9 war"),
        ("who tf is ada bell", "who is ada bell"),
        ("wie lang is die letzte folge", "wie lang ist die letzte folge"),
        ("ham die über ziegen geredet", "haben die über ziegen geredet"),
        ("weiß jemand noch, wo sie über ziegen reden", "wo sie über ziegen reden"),
        ("ich weiß nicht mehr, wer über ziegen geredet hat", "wer über ziegen geredet hat"),
    ],
)
def test_what_is_written_as_spoken_asks_what_it_asks_in_full(text: str, plain: str) -> None:
    one, other = understand(text, now=make.NOW), understand(plain, now=make.NOW)
    assert (one.kind, one.topic, one.role, one.link_kinds) == (other.kind, other.topic, other.role, other.link_kinds)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("whats the price of the lamp", QuestionKind.FACT),
        ("wheres the bit about goats", QuestionKind.MOMENT),
        ("whod they have on for the frog episode", QuestionKind.GUEST),
        ("any idea where i can find the goat petition", QuestionKind.LINK),
        ("wheres the site for the two lamps", QuestionKind.LINK),
        ("wo krieg ich die app", QuestionKind.LINK),
        ("weiß jemand wo sie über ziegen reden", QuestionKind.MOMENT),
        ("wo gehts um lampen, die folge mit ada", QuestionKind.MOMENT),
        ("ab wann sind sie im museum", QuestionKind.MOMENT),
        ("night shift podcast facebook", QuestionKind.LINK),
        ("do you know that song", QuestionKind.EPISODE),
    ],
)
def test_its_kind_is_understood(text: str, kind: QuestionKind) -> None:
    assert understand(text, now=make.NOW).kind is kind


def test_the_newest_is_meant_without_a_word_for_episodes() -> None:
    asked = understand("wer is der gast in der neusten", now=make.NOW)
    assert (asked.kind, asked.ordinal) == (QuestionKind.GUEST, "newest")


def test_typescript_is_no_timestamp() -> None:
    assert understand("ts decorators", now=make.NOW).topic == "ts decorators"
