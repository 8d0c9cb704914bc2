"""The card of a second: its chapter, and the words before and after it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.model.episode import Chapter, Episode, Facts, Turn
from bot.render.cards import Button, Card, Tone
from bot.render.episodes import LINE_CHARS, clock_line, moves_of, open_button
from bot.render.ids import Step, id_of
from bot.render.markdown import escape, masked
from bot.render.pages import go_select
from bot.render.players import play_url
from bot.say import say
from bot.text import clip, clock

BEFORE_S = 20
AFTER_S = 40
MOST_TURNS = 8
TURN_CHARS = 180
SHOWN_CHARS = 900


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What is known around a second: the chapter that it is in, the next one, and what is said."""

    chapter: Chapter | None
    next_chapter: Chapter | None
    turns: tuple[Turn, ...]


def around(facts: Facts, start_s: float) -> Around:
    """Give what is known around a second: half a minute or so of words, the turn under way included."""
    begun = [chapter for chapter in facts.chapters if chapter.start_s <= start_s]
    later = [chapter for chapter in facts.chapters if chapter.start_s > start_s]
    spoken = [turn for turn in facts.transcript if start_s - BEFORE_S <= turn.start_s <= start_s + AFTER_S]
    under_way = [turn for turn in facts.transcript if turn.start_s <= start_s][-1:]
    turns = [*(turn for turn in under_way if turn not in spoken), *spoken]
    return Around(
        chapter=begun[-1] if begun else None,
        next_chapter=later[0] if later else None,
        turns=tuple(turns[:MOST_TURNS]),
    )


def words_card(episode: Episode, facts: Facts, start_s: float) -> Card:
    """Make the card of a second of an episode; earlier and later turn through its words."""
    here = on_clock(episode, facts, start_s)
    known = around(here, start_s)
    played = episode.recording if is_elsewhere(episode, facts, start_s) else episode
    lines = [masked(say("said_play", time=clock(start_s)), play_url(played, start_s)), clock_line(episode, here)]
    lines += [say("said_chapter", title=escape(clip(known.chapter.title, LINE_CHARS)))] if known.chapter else []
    lines += _said(known.turns, start_s)
    if known.next_chapter and not known.turns:
        after = known.next_chapter
        label = say("said_next", time=clock(after.start_s), title=clip(after.title, LINE_CHARS))
        lines.append(masked(label, play_url(played, after.start_s)))
    buttons = _buttons(episode, here, known, start_s)
    moves = [(say("button_open"), id_of(Step(kind="open", numbers=(episode.id, int(start_s)))))]
    moves = [move for move in moves if move[1] not in {button.custom_id for button in buttons}]
    return Card(
        title=say("said_title", time=clock(start_s), title=episode.title),
        url=episode.page_url,
        lines=tuple(line for line in lines if line),
        footer=episode.show,
        tone=Tone.FINDING,
        buttons=buttons,
        selects=(go_select(say("more_of_episode"), moves + moves_of(episode, facts)),),
    )


def is_elsewhere(episode: Episode, facts: Facts, start_s: float) -> bool:
    """Whether a chapter of another recording, which runs otherwise, begins at a second."""
    starts = {int(chapter.start_s) for chapter in facts.chapters}
    return episode.recording is not episode and int(start_s) in starts


def on_clock(episode: Episode, facts: Facts, start_s: float) -> Facts:
    """Keep of an episode's facts those whose times are of the recording in which a second lies."""
    if episode.recording is episode:
        return facts
    return replace(facts, transcript=()) if is_elsewhere(episode, facts, start_s) else replace(facts, chapters=())


def _said(turns: Sequence[Turn], start_s: float) -> list[str]:
    if not turns:
        return [say("said_nothing")]
    lines: list[str] = []
    room = SHOWN_CHARS
    at = max((n for n, turn in enumerate(turns) if turn.start_s <= start_s), default=0)
    for n, turn in enumerate(turns):
        speaker = f"{escape(turn.speaker)}: " if turn.speaker else ""
        words = f"{speaker}{escape(clip(' '.join(turn.text.split()), TURN_CHARS))}"
        line = f"> **{clock(turn.start_s)}** {words}" if n == at else f"> {clock(turn.start_s)} {words}"
        room -= len(line)
        if room < 0:
            break
        lines.append(line)
    return lines


def _buttons(episode: Episode, facts: Facts, known: Around, start_s: float) -> tuple[Button, ...]:
    """Turn by the transcript where there is one, by chapters where not."""
    before, after = _neighbours(facts, known, start_s)
    turns = [("button_earlier", before), ("button_later", after)]
    buttons = [
        Button(label=say(key), custom_id=id_of(Step(kind="said", numbers=(episode.id, int(at)))))
        for key, at in turns
        if at is not None
    ]
    return (*buttons[:2], open_button(episode, start_s)) if len(buttons) < 2 else tuple(buttons)  # noqa: PLR2004


def _neighbours(facts: Facts, known: Around, start_s: float) -> tuple[float | None, float | None]:
    if known.turns:
        last = facts.transcript[-1].start_s
        before = max(0.0, start_s - BEFORE_S - AFTER_S)
        after = known.turns[-1].start_s + BEFORE_S
        return (before if int(start_s) > 0 else None), (after if after < last else None)
    earlier = [chapter.start_s for chapter in facts.chapters if int(chapter.start_s) < int(start_s)]
    if known.chapter and int(known.chapter.start_s) < int(start_s):
        earlier = [chapter for chapter in earlier if chapter < known.chapter.start_s]
    return (earlier[-1] if earlier else None), (known.next_chapter.start_s if known.next_chapter else None)
