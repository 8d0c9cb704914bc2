"""Which links are named as likely, where none holds enough of what is asked: no profiles, shared words first."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from bot.answers import verdict
from bot.answers.links import Offered
from bot.answers.question import understand
from bot.answers.reading import Reading
from bot.model.answer import FoundLink
from bot.model.episode import LinkKind
from bot.store.episodes import Narrowing
from tests import make

EPISODE = make.episode("Salt on brass")


def offered(label: str, kind: LinkKind, near: float, share: float = 0.0) -> Offered:
    found = FoundLink(link=make.link(f"https://{label}.example/", label, kind), episode=EPISODE)
    return Offered(found=found, share=share, score=0.5, near=near)


def likely(text: str, links: list[Offered], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setattr(verdict, "fitting_of", lambda _: [SimpleNamespace(episode=EPISODE)])
    asked = Reading(
        question=understand(text, now=make.NOW),
        words=(),
        terms=(),
        details=(),
        mentions=(),
        episodes=(),
        narrowing=Narrowing(),
    )
    return [one.found.link.label for one in verdict._likely(asked, links)]


def test_a_profile_is_likely_only_where_one_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    links = [offered("profile", LinkKind.SOCIAL, 0.5), offered("paper", LinkKind.REFERENCE, 0.3)]
    assert likely("the stance of the keepers on salt, got a link?", links, monkeypatch) == ["paper"]
    assert likely("the linkedin of the keeper of salt", links, monkeypatch) == ["profile", "paper"]


def test_what_holds_words_of_the_question_goes_before_what_is_as_near(monkeypatch: pytest.MonkeyPatch) -> None:
    near = offered("near", LinkKind.REFERENCE, 0.34)
    links = [near, replace(near, found=offered("worded", LinkKind.REFERENCE, 0.3).found, near=0.3, share=0.2)]
    assert likely("a link to the survey of salt", links, monkeypatch) == ["worded", "near"]
    assert likely("a link to the survey", [*links, offered("far", LinkKind.REFERENCE, 0.2)], monkeypatch)[-1] == "near"
