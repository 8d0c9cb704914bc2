"""Cards of what was looked up: answers, moments, links, shows; and plain sentences."""

import math
import re
from collections.abc import Sequence
from datetime import datetime

from bot.model.answer import Answer, FoundLink, Moment
from bot.model.episode import Episode
from bot.model.show import Show, ShowSummary
from bot.render.cards import Button, Card, Select, Tone, date_tag, date_words
from bot.render.episodes import LINE_CHARS, episode_line, link_line, open_button
from bot.render.ids import Press, Step, id_of, talk_id
from bot.render.markdown import escape, masked
from bot.render.pages import Entry, go_select
from bot.render.players import play_url
from bot.say import LANGUAGES, say
from bot.text import clip, clock

RECEIPTS = 3
MOST_CHOSEN = 10
TITLE_CHARS = 72  # to which answers clip a title
QUOTE_CHARS = 160
DESCRIPTION_CHARS = 300
SCREEN_LINES = 12  # of a phone, 40 characters wide
SCREEN_WIDTH = 40
_TAG = re.compile(r"<t:\d+(?::\w)?>")
_ADDRESS = re.compile(r"\]\([^)\s]*\)")


def answer_card(answer: Answer) -> Card:
    """Make the card of an answer: its own lines, each that stands for something linked to it as a whole.

    It fits one screen of a phone; a plain no has nothing to press.
    """
    lines = tuple(_linked(line, answer) for line in answer.text.split("\n"))
    if answer.abstained:
        return Card(lines=_on_screen(lines), tone=Tone.NOTICE)
    return Card(lines=_on_screen(lines), tone=Tone.ANSWER, buttons=_answer_buttons(answer), selects=_chosen(answer))


def _answer_buttons(answer: Answer) -> tuple[Button, ...]:
    more = Button(label=say("button_more"), custom_id=talk_id("more"))
    if answer.moments:
        moment = answer.moments[0]
        said = Step(kind="said", numbers=(moment.episode.id, int(moment.start_s)))
        heard = Button(label=say("button_said"), custom_id=id_of(said))
        return heard, open_button(moment.episode, moment.start_s), more
    if len(answer.episodes) == 1:
        return open_button(answer.episodes[0]), more
    return (more,)


def _chosen(answer: Answer) -> tuple[Select, ...]:
    """Let one go on to the episodes of an answer, the first of them marked as what it is about; or call it wrong."""
    listed = list(dict.fromkeys((*(moment.episode for moment in answer.moments), *answer.episodes)))[:MOST_CHOSEN]
    choices = [(one.title, id_of(Press(kind="card", episode_id=one.id))) for one in listed]
    if listed and (answer.moments or len(listed) == 1):
        choices[0] = (say("button_about"), id_of(Step(kind="about", numbers=(listed[0].id,))))
    return (go_select(say("more_of_answer"), [*choices, (say("button_wrong"), talk_id("wrong"))]),)


def _on_screen(lines: Sequence[str]) -> tuple[str, ...]:
    """Give the first lines, as many as fit a phone's screen; never half a line, and at least one."""
    kept: list[str] = []
    room = SCREEN_LINES
    for line in lines:
        room -= max(1, math.ceil(len(shown_of(line)) / SCREEN_WIDTH))
        if kept and room < 0:
            break
        kept.append(line)
    return tuple(kept)


def shown_of(line: str) -> str:
    """Give a line of Markdown roughly as it is seen: links by their words, dates as short as Discord writes them."""
    return _TAG.sub("00/00/0000", _ADDRESS.sub("", line)).replace("\\", "").lstrip("[")


def _linked(line: str, answer: Answer) -> str:
    """Link a line to the moment whose time it names, the link whose URL, or the episode whose title begins it."""
    for moment in answer.moments[:RECEIPTS]:
        if re.search(rf"(?<![\d:]){clock(moment.start_s)}(?!:?\d)", line):
            return masked(line, moment.url)
    for found in answer.links[:RECEIPTS]:
        if found.link.url in line:
            return masked(line.replace(found.link.url, "").strip(" :–—-·") or found.link.label, found.link.url)
    if line.startswith("“") and line.endswith("”"):
        return f"> {escape(line)}"
    return _of_episode(line, answer) or _dated(line, answer)


def _of_episode(line: str, answer: Answer) -> str | None:
    """Make the line of an episode: one that its title begins, or one about it that quotes its title."""
    for episode in answer.episodes[:RECEIPTS]:
        if line.startswith(clip(episode.title, TITLE_CHARS)):
            return episode_line(episode)
    about = next((episode for episode in answer.episodes[:RECEIPTS] if _names(line, episode)), None)
    return masked(line, about.page_url or play_url(about)) if about else None


def _dated(line: str, answer: Answer) -> str:
    """Let each reader see the date of a line in their own zone and language, whatever language the answer is in."""
    moments = [one.published_at for one in answer.episodes[:RECEIPTS] if one.published_at is not None]
    for moment in moments:
        for words in _spelled(moment):
            if words in line:
                before, _, after = line.partition(words)
                return f"{escape(before)}{date_tag(moment)}{escape(after)}"
    return escape(line)


def _spelled(moment: datetime) -> list[str]:
    return [date_words(moment, language) for language in LANGUAGES]


def _names(line: str, episode: Episode) -> bool:
    """Tell whether a line is about an episode by its quoted title, and tells no date, which no link can show."""
    title = re.escape(clip(episode.title, TITLE_CHARS))
    dated = episode.published_at is not None and any(words in line for words in _spelled(episode.published_at))
    return not dated and re.search(rf"[“„「]{title}[”“」]", line) is not None


def moment_entry(moment: Moment) -> Entry:
    """Make the entry of a moment: the link that plays from it, and the words said or written there."""
    episode = moment.episode
    step = Step(kind="said", numbers=(episode.id, max(0, int(moment.start_s))))
    label = f"{clock(moment.start_s)} {moment.title}"
    return Entry(text="\n".join(moment_lines(moment)), label=label, goes=step)


def moment_lines(moment: Moment) -> list[str]:
    """Make the lines of a moment: the link that plays from it, where it is, and the words said or written there."""
    where = masked(f"{clock(moment.start_s)} {clip(moment.title, LINE_CHARS)}", moment.url)
    parts = [where] if moment.title == moment.episode.title else [where, _titled(moment.episode)]
    parts += [say("moment_elsewhere", show=escape(clip(moment.elsewhere, LINE_CHARS)))] if moment.elsewhere else []
    lines = [" · ".join(parts)]
    if moment.quote and moment.quote != moment.title:
        speaker = f"{escape(moment.speaker)}: " if moment.speaker else ""
        lines.append(f"> {speaker}{escape(' '.join(clip(moment.quote, QUOTE_CHARS).split()))}")
    return lines


def _titled(episode: Episode) -> str:
    return escape(clip(episode.title, LINE_CHARS))


def found_link_entry(found: FoundLink) -> Entry:
    """Make the entry of a link together with its episode."""
    press = Press(kind="card", episode_id=found.episode.id)
    return Entry(text=f"{link_line(found.link)} · {_titled(found.episode)}", label=found.episode.title, goes=press)


def show_card(summary: ShowSummary, latest: Sequence[Episode]) -> Card:
    """Make the card of a show: what it is, since when, and its latest episodes."""
    show = summary.show
    lines = [escape(clip(" ".join((show.description or "").split()), DESCRIPTION_CHARS))]
    lines.append(_counted(summary))
    lines += [say("hosted_by", names=escape(", ".join(summary.hosts)))] if summary.hosts else []
    lines += [episode_line(episode, named=False) for episode in latest]
    moves = [(say("go_follow_show"), id_of(Step(kind="follow_show", numbers=(show.id,))))]
    moves += [(say("go_guests"), id_of(Step(kind="guests", numbers=(show.id, 0))))]
    moves += [(episode.title, id_of(Press(kind="card", episode_id=episode.id))) for episode in latest]
    return Card(
        title=show.title,
        url=show.page_url,
        lines=tuple(line for line in lines if line),
        artwork_url=show.artwork_url,
        tone=Tone.EPISODE,
        selects=(go_select(say("more_of_show"), moves),),
    )


def _counted(summary: ShowSummary) -> str:
    known = {
        "show_episodes": summary.episodes,
        "show_chapters": summary.with_chapters,
        "show_transcripts": summary.with_transcript,
    }
    told = [say(f"{key}_one" if count == 1 else key, count=count) for key, count in known.items() if count]
    counted = " · ".join(told) or say("feed_no_episodes")
    if summary.first_at is None or summary.latest_at is None:
        return counted
    return f"{counted} · {date_tag(summary.first_at, 'd')} – {date_tag(summary.latest_at, 'd')}"


def show_entry(summary: ShowSummary) -> Entry:
    """Make the entry of a show in a list; choosing it leads to its card."""
    show = summary.show
    text = f"{_show_link(show)} · {_counted(summary)}"
    return Entry(text=text, label=show.title, goes=Step(kind="show", numbers=(show.id,)))


def _show_link(show: Show) -> str:
    return masked(clip(show.title, LINE_CHARS), show.page_url)


def notice_card(sentence: str, *, fault: bool = False) -> Card:
    """Make the card of a plain sentence; feeds' text in it must be escaped by the caller."""
    return Card(lines=(sentence,), tone=Tone.FAULT if fault else Tone.NOTICE)
