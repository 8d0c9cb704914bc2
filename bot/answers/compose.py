"""Verdicts to words: one or two sentences, then at most three receipts; never over 80 words. Pure."""

from collections.abc import Sequence
from datetime import datetime

from bot.model.answer import Answer, Coverage, FoundLink, Moment, Question
from bot.model.episode import Credit, Episode
from bot.say import say
from bot.text import clip, clock

MOST_WORDS = 80
MOST_RECEIPTS = 3
TITLE_CHARS = 72
LABEL_CHARS = 90
MOST_LISTED = 4
MOST_NAMES = 6


def bounded(lines: Sequence[str]) -> str:
    """Join lines, the last ones left out where they would be too many words, the first cut if it alone is."""
    kept: list[str] = []
    left = MOST_WORDS
    for line in (one for one in lines if one):
        count = len(line.split())
        if count > left:
            if not kept:
                kept.append(" ".join(line.split()[: left - 1]) + " …")
            break
        kept.append(line)
        left -= count
    return "\n".join(kept)


def dated(moment: datetime | None) -> str:
    """Write a date with the month by its name, so that it is read alike in every country."""
    if moment is None:
        return ""
    return say("answer_date", day=moment.day, month=say("month_names").split()[moment.month - 1], year=moment.year)


def named(episode: Episode) -> dict[str, str]:
    """Give an episode's title and show as sentences take them."""
    return {"title": clip(episode.title, TITLE_CHARS), "show": episode.show}


def receipt(episode: Episode) -> str:
    """Give the line that says where something stands."""
    date = dated(episode.published_at)
    return say("answer_receipt_dated" if date else "answer_receipt", **named(episode), date=date)


def quoted(quote: str, speaker: str | None = None) -> str:
    """Give quoted words, with who said them where that is known."""
    one_line = " ".join(quote.split())
    return say("answer_said", speaker=speaker, quote=one_line) if speaker else say("answer_quote", quote=one_line)


def names_of(people: Sequence[Credit]) -> str:
    """Join names for a sentence."""
    names = [credit.name for credit in people[:MOST_NAMES]]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {say('answer_and')} {names[-1]}" if names else ""


def moment_lines(moments: Sequence[Moment]) -> list[str]:
    """Give the first moment as a sentence with its receipt and words, further ones as a line each."""
    first = moments[0]
    lines = [say("answer_moment", time=clock(first.start_s), what=clip(first.title, LABEL_CHARS))]
    lines.append(receipt(first.episode))
    if first.quote and first.quote != first.title:
        lines.append(quoted(_words(first.quote, 25), first.speaker))
    lines.append(elsewhere(first))
    for other in moments[1:MOST_RECEIPTS]:
        same = other.episode.id == first.episode.id
        what = clip(other.title, LABEL_CHARS) if same else receipt(other.episode)
        lines.append(say("answer_moment_other", time=clock(other.start_s), what=what))
    return lines


def elsewhere(moment: Moment) -> str:
    """Say in which recording a second lies, where it is not the episode's own; else nothing."""
    return say("answer_elsewhere", show=moment.elsewhere) if moment.elsewhere else ""


def _words(text: str, most: int) -> str:
    said = text.split()
    return " ".join(said) if len(said) <= most else " ".join(said[:most]) + " …"


def list_line(episodes: Sequence[Episode], total: int) -> str:
    """Count a list and name as many titles as fit."""
    if len(episodes) == 1:
        return say("answer_list_one", **named(episodes[0]))
    titles = "; ".join(clip(episode.title, TITLE_CHARS) for episode in episodes[:MOST_LISTED])
    if total <= MOST_LISTED:
        return say("answer_list", count=total, titles=titles)
    return say("answer_list_more", count=total, titles=titles, more=total - min(MOST_LISTED, len(episodes)))


def link_lines(links: Sequence[FoundLink]) -> list[str]:
    """Give the first link with where it stands, and up to two others."""
    lines: list[str] = []
    for found in links[:MOST_RECEIPTS]:
        label = clip(found.link.label or found.link.url, LABEL_CHARS)
        lines.append(say("answer_link", label=label, url=found.link.url) if label != found.link.url else label)
        if len(lines) == 1:
            lines.append(receipt(found.episode))
    return lines


def read_of(coverage: Coverage) -> str:
    """Say what was read beside the notes."""
    transcripts, chapters = coverage.with_transcript, coverage.with_chapters
    key = "answer_read" if chapters else "answer_read_transcripts"
    if not transcripts:
        key = "answer_read_chapters" if chapters else "answer_read_notes"
    elif transcripts == 1 and chapters:
        key = "answer_read_one"
    return say(key, transcripts=transcripts, chapters=chapters)


def nothing(question: Question, coverage: Coverage, near: Sequence[Episode] = ()) -> Answer:
    """Say no, and what was read; near misses are named as such."""
    read = read_of(coverage)
    if coverage.episodes == 0:
        text = say("answer_nothing_dated", read="") if question.period else say("answer_nothing_read")
    elif coverage.episodes == 1:
        text = say("answer_nothing_one", read=read)
    else:
        text = say("answer_nothing", episodes=coverage.episodes, read=read)
    lines = [text.strip(), say("answer_nearest", **named(near[0])) if near else ""]
    return Answer(question=question, text=bounded(lines), episodes=tuple(near), abstained=True)


def beyond(question: Question) -> Answer:
    """Say what is never done here, and what can be asked instead."""
    return Answer(question=question, text=say("answer_beyond"), abstained=True)
