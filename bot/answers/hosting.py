"""Who hosts a show is heard on every episode of it, named there or not: what did X say about, asked of such a host."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers.question import asks, language_of
from bot.answers.reading import Material
from bot.model.answer import Question, QuestionKind
from bot.model.episode import Credit, Role
from bot.model.scope import Scope
from bot.people.mentions import Mention
from bot.store import people
from bot.store.database import Database
from bot.text import fold

# What is somebody's that they say: behind their name in the genitive.
_THOUGHTS = (
    r"(?:\w+ )?(?:advice|analogy|anecdotes?|answers?|approach|arguments?|beliefs?|case for|claims?|comments?"
    r"|comparison|complaints?|concerns?|confession|critique|criticism|definition|description|doubts?|estimates?|examples?"
    r"|experiences?|explanations?|fears?|forecasts?|guess|hopes?|hypothesis|ideas?|impressions?|insights?|jokes?|lessons?"
    r"|memor(?:y|ies)|metaphors?|methods?|objections?|opinions?|perspectives?|philosophy|points?|position|predictions?"
    r"|proposals?|rants?|reasons?|recipe|remarks?|reply|response|routine|rules?|secrets?|stance|stor(?:y|ies)|strategy"
    r"|suggestions?|takes?|techniques?|theor(?:y|ies)|thoughts?|tips?|tricks?|views?|vision|warnings?|workflow|worr(?:y|ies)"
    r"|anekdoten?|ansichten|ansicht|argumente?|bedenken|beispiele?|definition|einwände|erfahrungen|erklärung|erlebnisse?"
    r"|geschichten?|ideen?|kritik|meinung|methoden?|prognosen?|ratschläge|rat|sicht|strategien?|thesen?|theorien?|tipps?"
    r"|tricks?|vergleiche?|vorschläge|warnungen|warnung|witze?)"
)
_KINDS = frozenset((QuestionKind.MOMENT, QuestionKind.FACT, QuestionKind.EPISODE))


def speaker_of(question: Question, words: Sequence[str], mentions: Sequence[Mention]) -> Mention | None:
    """Give who is asked about as speaking: what did X say about, X on."""
    whole = [one for one in mentions if one.end - one.start > 1] or _thinking(question, words, mentions)
    named = {at for one in mentions for at in range(one.start, one.end)}
    if len(whole) != 1 or len(named) == len(words) or question.kind not in _KINDS:
        return None
    said = fold(question.text)
    if whole[0].end - whole[0].start == 1:
        return whole[0]
    name = r"\W+".join(re.escape(word) for word in words[whole[0].start : whole[0].end])
    found = re.search(rf"(?<!\w){name}(?!\w)", said)
    if found is None or asks("comes_up", question.text):
        return None
    beside = f"{''.join(said[: found.start()].split()[-1:])} … {' '.join(said[found.end() :].split()[:2])}"
    return whole[0] if language_of(said).facets["speaks"].search(beside) else None


def _thinking(question: Question, words: Sequence[str], mentions: Sequence[Mention]) -> list[Mention]:
    """Give who is called by one word before what they think: anna's view, annas tricks."""
    said = fold(question.text).replace("’", "'")
    found = [
        (one, re.search(rf"(?<!\w){re.escape(words[one.start])}(?:'s)? ({_THOUGHTS})(?!\w)", said)) for one in mentions
    ]
    return [one for one, thought in found if thought and re.match(r"\w+'?s ", thought.group())]


async def with_hosts(
    db: Database, scope: Scope, speaker: Mention | None, held: Sequence[Material]
) -> tuple[Material, ...]:
    """Credit who is asked about as speaking with the episodes of the shows that they host."""
    if speaker is None:
        return tuple(held)
    hosting = [one for person in speaker.people for one in await people.hosting(db, scope, person)]
    return tuple(_credited(one, [who for who in hosting if who.show_id == one.episode.show_id]) for one in held)


def _credited(one: Material, hosting: Sequence[people.Hosting]) -> Material:
    there = {person for person, _ in one.credits}
    also = [(who.person_id, Credit(name=who.name, role=Role.HOST)) for who in hosting if who.person_id not in there]
    return replace(one, credits=(*one.credits, *also))
