"""Cards of announcements stay within Discord's limits, whatever a feed says."""

from hypothesis import given
from hypothesis import strategies as st

from bot.render.announcement import announcement_card, digest_card, line_of, name_of
from bot.render.embeds import embed_of
from bot.render.ids import markers_of
from bot.render.views import view_of
from bot.store.outbox import nonce_of
from tests import make


@given(title=st.text(min_size=1, max_size=400), line=st.none() | st.text(max_size=600))
def test_any_title_and_line_make_a_card_that_discord_takes(title: str, line: str | None) -> None:
    episode = make.episode(title, audio_url="https://media.example/a.mp3")
    facts = make.facts(chapters=make.chapters((0, title), (60, title)), people=(make.credit(title or "x"),))
    card = announcement_card(episode, facts, nonce=nonce_of(1), line=line, talk_url="https://discord.com/channels/1/2")
    assert len(card.content) <= 2_000 - 30
    embed, view = embed_of(card), view_of(card)
    assert embed is not None
    assert len(embed) <= 6_000
    assert view is not None
    assert 0 < len(name_of(episode)) <= 100


def test_a_line_of_ones_own_is_filled_in_and_cannot_be_broken_out_of() -> None:
    episode = make.episode("Salt @everyone", duration_s=3_600)
    facts = make.facts(people=(make.credit("Mara Lindqvist"),))
    told = line_of("{title} with {guests}, {length}: {show} {unknown}", episode, facts)
    assert told.startswith("Salt @\u200beveryone with Mara Lindqvist, 1:00:00: Night Shift {unknown}")


def test_a_digest_names_25_counts_the_rest_and_marks_them_all() -> None:
    episodes = [make.episode(f"Episode {n}", id=n, audio_url=f"https://media.example/{n}.mp3") for n in range(1, 41)]
    nonces = [nonce_of(n) for n in range(1, 41)]
    card = digest_card(episodes, nonces)
    embed, view = embed_of(card), view_of(card)
    assert embed is not None
    assert view is not None
    assert "Episode 25" in (embed.description or "")
    assert "Episode 26" not in (embed.description or "")
    assert "15 more" in (embed.description or "")
    marks = markers_of(choice.value for select in card.selects for choice in select.choices)
    assert all(nonce in marks or nonce[:8] in marks for nonce in nonces)
    assert all(len(choice.value) <= 100 for select in card.selects for choice in select.choices)
