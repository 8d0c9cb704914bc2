"""What documents beside the notes add: chapters and a transcript in the place of those in prose, and speakers."""

from collections import Counter
from dataclasses import replace

from bot.model.episode import Chapter, Credit, Facts, Origin, PassageKind, Role, Turn
from bot.shownotes.passages import MOST_PASSAGES, of_facts, of_people
from bot.shownotes.people.evidence import is_name_like
from bot.shownotes.people.ground import ground_of
from bot.shownotes.people.merge import tokens_of
from bot.shownotes.people.shapes import Trust, find

_REPLACED = (PassageKind.TITLE, PassageKind.CHAPTER, PassageKind.TRANSCRIPT)
_FEWEST_TURNS = 2
_MOST_SPEAKERS = 40


def with_documents(
    facts: Facts, title: str, *, chapters: tuple[Chapter, ...] = (), turns: tuple[Turn, ...] = ()
) -> Facts:
    """Give the facts with these chapters and turns, their passages too; what is empty leaves what the notes gave.

    Who speaks by a full name and is not among the people yet joins them.
    """
    if not (chapters or turns):
        return facts
    people = with_speakers(facts.people, turns)
    known = {credit.name for credit in facts.people}
    joined = of_people(tuple((credit, "") for credit in people if credit.name not in known))
    chapters, turns = chapters or facts.chapters, turns or facts.transcript
    kept = [passage for passage in facts.passages if passage.kind not in _REPLACED]
    passages = (*of_facts(title, chapters, turns), *joined, *kept)[:MOST_PASSAGES]
    return replace(facts, people=people, chapters=chapters, transcript=turns, passages=passages)


def with_speakers(people: tuple[Credit, ...], turns: tuple[Turn, ...]) -> tuple[Credit, ...]:
    """Give the people with those who speak by a full name: hosts beside guests, guests beside hosts.

    Where neither is known, whoever speaks first asks the questions; where both are, a stranger is mentioned.
    """
    counts = Counter(turn.speaker for turn in turns if turn.speaker)
    speakers = [name for name, many in counts.items() if many >= _FEWEST_TURNS and _is_full_name(name)]
    roles = {tokens_of(credit.name): credit.role for credit in people if credit.role is not Role.MENTIONED}
    strangers = [name for name in speakers if tokens_of(name) not in roles][:_MOST_SPEAKERS]
    given = dict(zip(strangers, _roles(strangers, set(roles.values())), strict=True))
    named = {tokens_of(name): role for name, role in given.items()}
    kept = [replace(credit, role=named.get(tokens_of(credit.name), credit.role)) for credit in people]
    present = {tokens_of(credit.name) for credit in people}
    origin = Origin(source="transcript", rule="speaker.document")
    new = [
        Credit(name=name, role=role, origin=origin) for name, role in given.items() if tokens_of(name) not in present
    ]
    return (*kept, *new)


def _roles(strangers: list[str], known: set[Role]) -> list[Role]:
    hosts, guests = Role.HOST in known, Role.GUEST in known
    if hosts and guests:
        return [Role.MENTIONED] * len(strangers)
    if hosts or guests:
        return [Role.GUEST if hosts else Role.HOST] * len(strangers)
    if len(strangers) < 2:  # noqa: PLR2004 - one voice alone has no partner
        return [Role.HOST] * len(strangers)
    return [Role.HOST, *[Role.GUEST] * (len(strangers) - 1)]


def _is_full_name(name: str) -> bool:
    shape = next(iter(find(ground_of(name, glued=False, nouns=False))), None)
    if shape is None or shape.single or shape.end - shape.start < len(name) - 1:
        return False
    return shape.trust >= Trust.COMMON or is_name_like(shape)
