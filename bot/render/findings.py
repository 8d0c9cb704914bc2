"""Cards of what was looked up: answers, moments, links, people, shows."""

import re
from collections.abc import Sequence

from bot.model.answer import Answer, FoundLink, Moment
from bot.model.episode import Episode, Role
from bot.model.show import Show, ShowSummary
from bot.render.cards import Card, Tone, date_tag
from bot.render.episodes import LINE_CHARS, LISTED, episode_line, link_line
from bot.render.markdown import escape, masked
from bot.say import say
from bot.text import clip, clock

RECEIPTS = 3
TITLE_CHARS = 72  # to which answers clip a title
QUOTE_CHARS = 160
DESCRIPTION_CHARS = 300


def answer_card(answer: Answer) -> Card:
    """Make the card of an answer: its own lines, each that stands for something linked to it as a whole."""
    lines = tuple(_linked(line, answer) for line in answer.text.split("\n"))
    return Card(lines=lines, tone=Tone.NOTICE if answer.abstained else Tone.ANSWER)


def _linked(line: str, answer: Answer) -> str:
    """Link a line to the moment whose time it names, the link whose URL, or the episode whose title begins it."""
    for moment in answer.moments[:RECEIPTS]:
        if re.search(rf"(?<![\d:]){clock(moment.start_s)}(?!:?\d)", line):
            return masked(line, moment.url)
    for found in answer.links[:RECEIPTS]:
        if found.link.url in line:
            return masked(line.replace(found.link.url, "").strip(" :–—-·") or found.link.label, found.link.url)
    for episode in answer.episodes[:RECEIPTS]:
        if line.startswith(clip(episode.title, TITLE_CHARS)):
            return episode_line(episode)
    return f"> {escape(line)}" if line.startswith("“") and line.endswith("”") else escape(line)


def moment_lines(moment: Moment) -> list[str]:
    """Make the lines of a moment: the link that plays from it, where it is, and the words said or written there."""
    where = masked(f"{clock(moment.start_s)} {clip(moment.title, LINE_CHARS)}", moment.url)
    lines = [f"{where} · {escape(clip(moment.episode.title, LINE_CHARS))}"]
    if moment.quote and moment.quote != moment.title:
        speaker = f"{escape(moment.speaker)}: " if moment.speaker else ""
        lines.append(f"> {speaker}{escape(clip(moment.quote, QUOTE_CHARS))}")
    return lines


def found_link_line(found: FoundLink) -> str:
    """Make the line of a link together with its episode."""
    return f"{link_line(found.link)} · {escape(clip(found.episode.title, LINE_CHARS))}"


def moments_card(title: str, moments: Sequence[Moment], *, language: str = "en") -> Card:
    """Make a list of moments."""
    lines = tuple(line for moment in moments[:LISTED] for line in moment_lines(moment))
    return Card(title=title, lines=lines or (say("nothing_found", language),))


def found_links_card(title: str, found: Sequence[FoundLink], *, language: str = "en") -> Card:
    """Make a list of links from many episodes."""
    lines = tuple(found_link_line(one) for one in found[:LISTED])
    return Card(title=title, lines=lines or (say("nothing_found", language),))


def person_card(name: str, appearances: Sequence[tuple[Role, Episode]], *, language: str = "en") -> Card:
    """Make the profile of a person: their episodes by role, the newest first; mentions stand apart."""
    lines: list[str] = []
    for role in Role:
        episodes = [episode for held, episode in appearances if held is role]
        if not episodes:
            continue
        lines.append(f"**{say(f'as_{role.value}', language, count=len(episodes))}**")
        lines += [episode_line(episode) for episode in episodes[:LISTED]]
        more = len(episodes) - LISTED
        lines += [say("more_episodes", language, count=more)] if more > 0 else []
    return Card(title=name, lines=tuple(lines) or (say("nothing_found", language),), tone=Tone.EPISODE)


def show_card(summary: ShowSummary, latest: Sequence[Episode], *, language: str = "en") -> Card:
    """Make the card of a show: what it is, since when, and its latest episodes."""
    show = summary.show
    lines = [escape(clip(" ".join((show.description or "").split()), DESCRIPTION_CHARS))]
    lines.append(_counted(summary, language))
    lines += [say("hosted_by", language, names=escape(", ".join(summary.hosts)))] if summary.hosts else []
    lines += [episode_line(episode) for episode in latest]
    return Card(
        title=show.title,
        url=show.page_url,
        lines=tuple(line for line in lines if line),
        artwork_url=show.artwork_url,
        tone=Tone.EPISODE,
    )


def _counted(summary: ShowSummary, language: str) -> str:
    counted = say(
        "show_counted",
        language,
        episodes=summary.episodes,
        chapters=summary.with_chapters,
        transcripts=summary.with_transcript,
    )
    if summary.first_at is None or summary.latest_at is None:
        return counted
    return f"{counted} · {date_tag(summary.first_at, 'd')} – {date_tag(summary.latest_at, 'd')}"


def shows_card(summaries: Sequence[ShowSummary], *, language: str = "en") -> Card:
    """Make the list of shows that a reader may see."""
    lines = tuple(f"{_show_link(summary.show)} · {_counted(summary, language)}" for summary in summaries)
    return Card(title=say("shows_title", language), lines=lines or (say("no_shows", language),), tone=Tone.EPISODE)


def _show_link(show: Show) -> str:
    return masked(clip(show.title, LINE_CHARS), show.page_url)


def notice_card(sentence: str, *, fault: bool = False) -> Card:
    """Make the card of a plain sentence; feeds' text in it must be escaped by the caller."""
    return Card(lines=(sentence,), tone=Tone.FAULT if fault else Tone.NOTICE)
