"""Every card, whatever it is made of, is one that Discord takes and a phone shows."""

import math
from typing import Any

import discord
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model.answer import Answer, FoundLink, Moment, Question, QuestionKind
from bot.model.episode import Episode, Facts, Role
from bot.model.follow import Follow, FollowKind, Hit, Pace
from bot.model.show import Show, ShowSummary
from bot.render.cards import Card
from bot.render.embeds import embed_of
from bot.render.episodes import chapters_card, episode_card, episode_entry, links_card, people_card
from bot.render.findings import (
    SCREEN_LINES,
    SCREEN_WIDTH,
    answer_card,
    found_link_entry,
    moment_entry,
    show_card,
    show_entry,
    shown_of,
)
from bot.render.follows import Made, Told, follows_card, hit_card, hits_card, made_card
from bot.render.ids import Step
from bot.render.pages import Entry, Listing, listing_card, paged
from bot.render.people import Namesake, Profile, profile_card, which_card
from bot.render.plain import plain_text
from bot.render.players import PLAYERS, opened
from bot.render.views import view_of
from bot.render.words import words_card
from tests import make

LONG = "https://media.example/" + "y" * 470 + ".mp3"
TEXTS = st.text(max_size=300)
URLS = st.sampled_from([LONG, "https://x.example/a.mp3", "ftp://x", "", None, "https://x.example/(a) b"])


def check(card: Card, *, most_buttons: int = 3) -> None:
    """Hold a card against what Discord takes, and against our own measure."""
    embed, view = embed_of(card), view_of(card)
    if embed is not None:
        assert len(embed) <= 6_000
        assert len(embed.title or "") <= 256
        assert len(embed.description or "") <= 4_096
        assert len(embed.footer.text or "") <= 2_048
        assert (embed.title or "").encode("utf-8", "strict") is not None
    assert len(card.content) <= 2_000
    items = list(view.children) if view else []
    buttons = [item for item in items if isinstance(item, discord.ui.Button)]
    selects = [item for item in items if isinstance(item, discord.ui.Select)]
    assert len(buttons) <= most_buttons
    assert len(selects) <= 1
    for button in buttons:
        assert 1 <= len(button.label or "") <= 80
        assert len(button.custom_id or "") <= 100
        assert len(button.url or "") <= 512
    for select in selects:
        assert 1 <= len(select.options) <= 25
        assert len({option.value for option in select.options}) == len(select.options)
        assert all(1 <= len(option.label) <= 100 and 1 <= len(option.value) <= 100 for option in select.options)
    assert 1 <= len(plain_text(card)) <= 2_000


def episode_of(title: str, url: str | None, at: int = 1) -> Episode:
    return make.episode(title, id=at, audio_url=url, page_url=url, artwork_url=url, summary=title * 3, show=title)


def facts_of(words: list[str]) -> Facts:
    return make.facts(
        chapters=make.chapters(*((61.0 * at, word) for at, word in enumerate(words))),
        people=[make.credit(word or "x", list(Role)[at % 5]) for at, word in enumerate(words)],
        links=[make.link(LONG, word, start_s=3.0 * at) for at, word in enumerate(words)],
        transcript=make.turns(*((5.0 * at, word, word * 3) for at, word in enumerate(words))),
    )


@settings(max_examples=60, deadline=None)
@given(title=TEXTS, words=st.lists(TEXTS, max_size=40), url=URLS, page=st.integers(0, 60))
def test_episodes_and_their_parts(title: str, words: list[str], url: str | None, page: int) -> None:
    episode, facts = episode_of(title, url), facts_of(words)
    people = [(at, credit) for at, credit in enumerate(facts.people)]
    check(episode_card(episode, facts))
    check(words_card(episode, facts, 5.0 * page))
    for card in (chapters_card(episode, facts, page), links_card(episode, facts, page)):
        check(card)
    check(people_card(episode, people, facts, page))


@settings(max_examples=60, deadline=None)
@given(title=TEXTS, words=st.lists(TEXTS, max_size=30), url=URLS, page=st.integers(0, 60))
def test_lists_and_people(title: str, words: list[str], url: str | None, page: int) -> None:
    many = [episode_of(word, url, at) for at, word in enumerate(words)]
    moments = [Moment(episode=one, start_s=5.0, title=title, quote=title * 2, speaker=title, url=url) for one in many]
    links = [FoundLink(link=make.link(url or "x", title), episode=one) for one in many]
    summaries = [ShowSummary(show=Show(id=at, title=word, feed_url="x"), episodes=3) for at, word in enumerate(words)]
    for entries in (
        [episode_entry(one) for one in many],
        [moment_entry(one) for one in moments],
        [found_link_entry(one) for one in links],
        [show_entry(one) for one in summaries],
    ):
        listing = Listing(
            title=title, entries=tuple(entries), turn=lambda at: Step(kind="page", numbers=(at,)), choose="Go on"
        )
        check(listing_card(listing, page))
    by_role = tuple((list(Role)[at % 5], one) for at, one in enumerate(many))
    check(profile_card(Profile(id=1, name=title, appearances=by_role, seconds={1: [(5.0, title)]}, words=title), page))
    namesakes = [Namesake(id=at, name=word, role=Role.HOST, count=2, shows=(title,)) for at, word in enumerate(words)]
    check(which_card(title, namesakes or [Namesake(id=1, name="x", role=Role.HOST, count=2, shows=())]))
    check(show_card(ShowSummary(show=Show(id=1, title=title, feed_url="x", description=title), episodes=1), many[:3]))


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=2_000), words=st.lists(TEXTS, max_size=6), url=URLS)
def test_an_answer_fits_one_screen_of_a_phone(text: str, words: list[str], url: str | None) -> None:
    many = tuple(episode_of(word, url, at) for at, word in enumerate(words))
    moments = tuple(Moment(episode=one, start_s=61.0, title="x", url=url) for one in many[:2])
    asked = Question(text="q", kind=QuestionKind.MOMENT)
    for answer in (
        Answer(question=asked, text=text, episodes=many, moments=moments),
        Answer(question=asked, text=text, episodes=many),
        Answer(question=asked, text=text, abstained=True),
    ):
        card = answer_card(answer)
        check(card)
        shown = sum(max(1, math.ceil(len(shown_of(line)) / SCREEN_WIDTH)) for line in card.lines)
        assert shown <= SCREEN_LINES or len(card.lines) == 1


@settings(max_examples=60, deadline=None)
@given(name=TEXTS, words=st.lists(TEXTS, min_size=1, max_size=25), url=URLS)
def test_what_is_told_to_who_follows(name: str, words: list[str], url: str | None) -> None:
    follows = [
        Follow(id=at, user_id=1, kind=list(FollowKind)[at % 3], words=name or "x", show_id=at, mentioned=bool(at % 2))
        for at in range(30)
    ]
    told = [
        Told(
            hit=Hit(id=at, user_id=1, episode_id=at, nonce=f"{at:022x}", follows=(1,), seconds=((5.0, name),) * 5),
            episode=episode_of(word, url, at),
            follow=follows[at % 3],
        )
        for at, word in enumerate(words)
    ]
    check(hit_card(told[0]))
    check(hits_card(told))
    check(follows_card(follows, {1: name}, told, pace=Pace.DAILY))
    newest = tuple(one.episode for one in told[:3])
    check(made_card(Made(follow=follows[0], show=name, count=3, newest=newest), reach="open", pace=None))


@given(st.lists(st.text(max_size=3_900), max_size=30))
def test_pages_keep_every_entry_once_and_in_order(texts: list[str]) -> None:
    pages = paged([Entry(text=text) for text in texts])
    assert [entry.text for page in pages for entry in page] == texts
    assert all(page for page in pages) or texts == []


@given(url=URLS, links=st.lists(st.text(max_size=80)), at=st.floats(0, 1e6))
def test_every_player_opens_something_or_nothing(url: str | None, links: list[str], at: float) -> None:
    episode = episode_of("x", url)
    for player in (*PLAYERS, "gramophone"):
        place = opened(player, episode, links, at)
        assert place.url is None or isinstance(place.url, str)


def test_players_open_at_the_second_where_the_notes_say_how() -> None:
    episode = make.episode(
        "x", guid="tag:1", audio_url="https://media.example/x.mp3", page_url="https://show.example/x"
    )
    links = (
        "https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk?si=1",
        "https://pca.st/episode/0e0ff5a0-a1b2-0123-9e4f-0acc26574db2",
        "https://overcast.fm/+AbCdEf",
        "https://podcasts.apple.com/us/podcast/x/id1234567890?i=1000600000000",
        "https://www.youtube.com/watch?v=abcdefghijk",
    )
    at: dict[str, Any] = {player: opened(player, episode, links, 2_044.0) for player in PLAYERS}
    assert at["browser"].url == "https://media.example/x.mp3#t=2044"
    assert at["youtube"].url == "https://youtu.be/abcdefghijk?t=2044"
    assert at["spotify"].url == "https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk?t=2044"
    assert at["pocketcasts"].url == "https://pca.st/episode/0e0ff5a0-a1b2-0123-9e4f-0acc26574db2?t=2044"
    assert at["overcast"].url == "https://overcast.fm/+AbCdEf/34:04"
    assert at["apple"].url == "https://podcasts.apple.com/us/podcast/x/id1234567890?i=1000600000000"
    assert at["podcastaddict"].url == "https://podcastaddict.com/episode/https%3A%2F%2Fmedia.example%2Fx.mp3"
    assert at["others"].url == "https://episodes.fm/1234567890/episode/dGFnOjE"
    assert [player for player in PLAYERS if not at[player].exact] == ["apple", "podcastaddict", "others"]
    assert not opened("spotify", episode, (), 5.0).own
