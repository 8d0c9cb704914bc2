"""The card of a new episode in the channel that announces it."""

from bot.model.episode import Episode, Facts, Role
from bot.render.cards import Button, Card, Tone, date_tag
from bot.render.ids import Press, id_of
from bot.render.markdown import escape, masked
from bot.render.players import play_url
from bot.say import say
from bot.text import clip, clock

FIRST_CHAPTERS = 5
SUMMARY_CHARS = 240
LINE_CHARS = 90


def announcement_card(episode: Episode, facts: Facts, *, nonce: str, language: str = "en") -> Card:
    """Make the announcement of an episode; the nonce in its button marks it for the outbox."""
    about = [date_tag(episode.published_at)] if episode.published_at else []
    about += [clock(episode.duration_s)] if episode.duration_s else []
    guests = [person.name for person in facts.people if person.role in (Role.GUEST, Role.AUTHOR)]
    lines = [" · ".join(about)] if about else []
    lines += [say("announce_with", language, names=escape(", ".join(guests)))] if guests else []
    lines += [escape(clip(episode.summary, SUMMARY_CHARS))] if episode.summary else []
    lines += [
        masked(f"{clock(c.start_s)} {clip(c.title, LINE_CHARS)}", play_url(episode, c.start_s))
        for c in facts.chapters[:FIRST_CHAPTERS]
    ]
    return Card(
        content=say("announce_line", language, show=escape(episode.show), title=escape(clip(episode.title, 200))),
        title=episode.title,
        url=episode.page_url or play_url(episode),
        lines=tuple(line for line in lines if line),
        footer=episode.show,
        artwork_url=episode.artwork_url,
        tone=Tone.EPISODE,
        buttons=(
            Button(
                label=say("button_about", language),
                custom_id=id_of(Press(kind="card", episode_id=episode.id, nonce=nonce)),
            ),
            Button(label=say("button_listen", language), url=play_url(episode)),
        ),
    )
