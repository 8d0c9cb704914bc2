"""The cards of new episodes: the announcement, the digest of many, and the post in which one is talked about."""

from collections.abc import Sequence

from bot.model.episode import Episode, Facts, Role
from bot.render.cards import Button, Card, Choice, Select, Tone, date_tag
from bot.render.episodes import also_line, chapter_lines, clock_line, episode_line, watch_buttons
from bot.render.ids import MARK_CHARS, MARKS_EACH, Press, id_of
from bot.render.markdown import escape
from bot.render.players import play_url
from bot.say import say
from bot.text import clip, clock

FIRST_CHAPTERS = 5
SUMMARY_CHARS = 240
TITLE_CHARS = 200
LINE_CHARS = 1_500
GUESTS_CHARS = 200
MOST_NAMED = 25
DIGEST_CHARS = 3_800
NAME_CHARS = 100
PLACEHOLDERS = ("show", "title", "guests", "length", "date")


def announcement_card(
    episode: Episode, facts: Facts, *, nonce: str, line: str | None = None, talk_url: str | None = None
) -> Card:
    """Make the announcement of an episode; the nonce in its button marks it for the outbox."""
    about = [date_tag(episode.published_at)] if episode.published_at else []
    about += [clock(episode.duration_s)] if episode.duration_s else []
    guests = guests_of(facts)
    lines = [" · ".join(about), also_line(episode)]
    lines += [say("announce_with", names=escape(clip(", ".join(guests), GUESTS_CHARS)))] if guests else []
    lines += [escape(clip(episode.summary, SUMMARY_CHARS))] if episode.summary else []
    lines += chapter_lines(episode, facts.chapters[:FIRST_CHAPTERS])
    lines.append(clock_line(episode, facts))
    return Card(
        content=line_of(line, episode, facts),
        title=episode.title,
        url=episode.page_url or play_url(episode),
        lines=tuple(line for line in lines if line),
        footer=episode.show,
        artwork_url=episode.artwork_url,
        tone=Tone.EPISODE,
        buttons=_buttons(episode, facts, nonce, talk_url),
    )


def _buttons(episode: Episode, facts: Facts, nonce: str, talk_url: str | None) -> tuple[Button, ...]:
    chapters = Button(label=say("button_chapters"), custom_id=id_of(Press(kind="chapters", episode_id=episode.id)))
    links = Button(label=say("button_links"), custom_id=id_of(Press(kind="links", episode_id=episode.id)))
    ask = id_of(Press(kind="ask", episode_id=episode.id, nonce=nonce))
    return (
        Button(label=say("button_listen"), url=play_url(episode)),
        *watch_buttons(episode),
        *([chapters] if facts.chapters else []),
        *([links] if facts.links else []),
        Button(label=say("button_ask"), custom_id=ask),
        *([Button(label=say("button_talk"), url=talk_url)] if talk_url else []),
    )


def guests_of(facts: Facts) -> tuple[str, ...]:
    """Give the names of those who make the episode worth hearing: guests, and authors of what is read."""
    return tuple(dict.fromkeys(p.name for p in facts.people if p.role in (Role.GUEST, Role.AUTHOR)))


def line_of(line: str | None, episode: Episode, facts: Facts) -> str:
    """Give the text above a card; `line` is a server's own, with placeholders in braces."""
    if line is None:
        return say("announce_line", show=escape(episode.show), title=escape(clip(episode.title, TITLE_CHARS)))
    values = {
        "show": episode.show,
        "title": clip(episode.title, TITLE_CHARS),
        "guests": clip(", ".join(guests_of(facts)), GUESTS_CHARS),
        "length": clock(episode.duration_s) if episode.duration_s else "",
    }
    told = line
    for name, value in values.items():
        told = told.replace("{" + name + "}", escape(value))
    told = told.replace("{date}", date_tag(episode.published_at) if episode.published_at else "")
    return clip(told, LINE_CHARS)


def digest_card(episodes: Sequence[Episode], nonces: Sequence[str]) -> Card:
    """Make one message about many episodes, the oldest first: at most 25 are named, the rest are counted.

    Every nonce is marked in it, those of the counted ones by their beginnings.
    """
    named: list[str] = []
    for episode in episodes[:MOST_NAMED]:
        line = episode_line(episode)
        if sum(map(len, named)) + len(line) > DIGEST_CHARS:
            break
        named.append(line)
    rest = len(episodes) - len(named)
    lines = named + ([say("more_episodes", count=rest)] if rest else [])
    shows = list(dict.fromkeys(episode.show for episode in episodes))
    title = say("digest_title", count=len(episodes))
    return Card(
        content=say("digest_line", count=len(episodes), shows=escape(clip(", ".join(shows), TITLE_CHARS))),
        title=title,
        lines=tuple(lines),
        tone=Tone.EPISODE,
        selects=(
            Select(
                custom_id=id_of(Press(kind="digest")),
                placeholder=say("digest_choose"),
                choices=_choices(episodes, nonces),
            ),
        ),
    )


def _choices(episodes: Sequence[Episode], nonces: Sequence[str]) -> tuple[Choice, ...]:
    rest = [nonce[:MARK_CHARS] for nonce in nonces[MOST_NAMED:]]
    return tuple(
        Choice(
            label=clip(episode.title, NAME_CHARS) or "–",
            value=id_of(
                Press(
                    kind="card",
                    episode_id=episode.id,
                    nonce=nonce,
                    marks=tuple(rest[at * MARKS_EACH : (at + 1) * MARKS_EACH]),
                )
            ),
        )
        for at, (episode, nonce) in enumerate(zip(episodes[:MOST_NAMED], nonces, strict=False))
    )


def talk_card(episode: Episode, facts: Facts, *, nonce: str, announcement_url: str | None = None) -> Card:
    """Make the first message of the forum post in which an episode is talked about."""
    card = announcement_card(episode, facts, nonce=nonce)
    back = [Button(label=say("button_announcement"), url=announcement_url)] if announcement_url else []
    return Card(
        content=say("talk_line", title=escape(clip(episode.title, TITLE_CHARS))),
        title=card.title,
        url=card.url,
        lines=card.lines,
        footer=card.footer,
        artwork_url=card.artwork_url,
        tone=card.tone,
        buttons=(*card.buttons, *back),
    )


def name_of(episode: Episode) -> str:
    """Give the name of an episode's thread or post."""
    return clip(" ".join(episode.title.split()), NAME_CHARS) or clip(episode.show, NAME_CHARS) or "–"
