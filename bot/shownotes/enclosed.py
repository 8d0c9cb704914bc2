"""What documents beside the notes add: chapters and a transcript that take the place of those in prose."""

from dataclasses import replace

from bot.model.episode import Chapter, Facts, PassageKind, Turn
from bot.shownotes.passages import MOST_PASSAGES, of_facts

_REPLACED = (PassageKind.TITLE, PassageKind.CHAPTER, PassageKind.TRANSCRIPT)


def with_documents(
    facts: Facts, title: str, *, chapters: tuple[Chapter, ...] = (), turns: tuple[Turn, ...] = ()
) -> Facts:
    """Give the facts with these chapters and turns, their passages too; what is empty leaves what the notes gave."""
    if not (chapters or turns):
        return facts
    chapters, turns = chapters or facts.chapters, turns or facts.transcript
    kept = [passage for passage in facts.passages if passage.kind not in _REPLACED]
    passages = (*of_facts(title, chapters, turns), *kept)[:MOST_PASSAGES]
    return replace(facts, chapters=chapters, transcript=turns, passages=passages)
