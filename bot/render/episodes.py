"""Cards of episodes: one whole, or many as a list whose lines are links."""

from collections.abc import Sequence

from bot.model.episode import Chapter, Credit, Episode, Facts, Link, Role
from bot.render.cards import Button, Card, Tone, date_tag
from bot.render.ids import Press, id_of
from bot.render.markdown import escape, masked
from bot.render.players import play_url
from bot.say import say
from bot.text import clip, clock

SUMMARY_CHARS = 300
FIRST_CHAPTERS = 6
LISTED = 10
LINE_CHARS = 80
_SHOWN_ROLES = (Role.GUEST, Role.AUTHOR, Role.HOST, Role.CREW, Role.MENTIONED)


def episode_card(episode: Episode, facts: Facts, *, language: str = "en") -> Card:
    """Make the card of one episode: date, length, people by role, first words, first chapters."""
    lines = [_dated(episode)]
    lines += _people_lines(facts.people, language)
    lines += [escape(clip(episode.summary, SUMMARY_CHARS))] if episode.summary else []
    lines += chapter_lines(episode, facts.chapters[:FIRST_CHAPTERS])
    more = len(facts.chapters) - FIRST_CHAPTERS
    lines += [say("more_chapters", language, count=more)] if more > 0 else []
    buttons = [Button(label=say("button_listen", language), url=play_url(episode))]
    if more > 0:
        buttons.append(_button("chapters", episode, language))
    if facts.links:
        buttons.append(_button("links", episode, language))
    return Card(
        title=episode.title,
        url=episode.page_url or play_url(episode),
        lines=tuple(line for line in lines if line),
        footer=episode.show,
        artwork_url=episode.artwork_url,
        tone=Tone.EPISODE,
        buttons=tuple(buttons),
    )


def _button(kind: str, episode: Episode, language: str) -> Button:
    return Button(label=say(f"button_{kind}", language), custom_id=id_of(Press(kind=kind, episode_id=episode.id)))


def _dated(episode: Episode) -> str:
    parts = [date_tag(episode.published_at)] if episode.published_at else []
    parts += [clock(episode.duration_s)] if episode.duration_s else []
    return " · ".join(parts)


def _people_lines(people: Sequence[Credit], language: str) -> list[str]:
    lines = []
    for role in _SHOWN_ROLES:
        names = list(dict.fromkeys(person.name for person in people if person.role is role))
        if names:
            lines.append(say(f"role_{role.value}", language, names=escape(clip(", ".join(names), 200))))
    return lines


def chapter_lines(episode: Episode, chapters: Sequence[Chapter]) -> list[str]:
    """Make a line a chapter, each as a whole the link that plays from there."""
    return [masked(f"{clock(c.start_s)} {clip(c.title, LINE_CHARS)}", play_url(episode, c.start_s)) for c in chapters]


def chapters_card(episode: Episode, facts: Facts, *, language: str = "en") -> Card:
    """Make the card of all chapters of an episode."""
    lines = tuple(chapter_lines(episode, facts.chapters)) or (say("no_chapters", language),)
    return Card(title=episode.title, url=episode.page_url, lines=lines, footer=episode.show, tone=Tone.EPISODE)


def links_card(episode: Episode, links: Sequence[Link], *, language: str = "en") -> Card:
    """Make the card of all links of an episode."""
    lines = tuple(link_line(link) for link in links) or (say("no_links", language),)
    return Card(title=episode.title, url=episode.page_url, lines=lines, footer=episode.show, tone=Tone.EPISODE)


def link_line(link: Link) -> str:
    """Make the line of a link: its label is the link, after the moment at which it is referred to."""
    moment = f"{clock(link.start_s)} " if link.start_s is not None else ""
    return f"{moment}{masked(clip(link.label or link.url, LINE_CHARS), link.url)}"


def episodes_card(title: str, episodes: Sequence[Episode], *, total: int | None = None, language: str = "en") -> Card:
    """Make a list of episodes, ten at most; what it leaves out is counted."""
    lines = [episode_line(episode) for episode in episodes[:LISTED]]
    more = (total if total is not None else len(episodes)) - len(lines)
    lines += [say("more_episodes", language, count=more)] if more > 0 else []
    return Card(title=title, lines=tuple(lines) or (say("nothing_found", language),), tone=Tone.EPISODE)


def episode_line(episode: Episode) -> str:
    """Make the line of an episode: its title is the link, then show and date."""
    parts = [masked(clip(episode.title, LINE_CHARS), episode.page_url or play_url(episode)), escape(episode.show)]
    parts += [date_tag(episode.published_at, "d")] if episode.published_at else []
    return " · ".join(parts)
