"""A question about somebody's appearances: is X on, episodes with X, X alone."""

from bot.answers import compose
from bot.answers.reading import Reading
from bot.model.answer import Answer, QuestionKind
from bot.model.episode import Credit, Episode, Role
from bot.model.scope import Scope
from bot.say import say
from bot.store import episodes, people
from bot.store.database import Database
from bot.store.episodes import Narrowing

MOST_LISTED = 500


async def about_person(db: Database, scope: Scope, reading: Reading) -> Answer | None:
    """Answer where a question names one person and nothing else; None where it asks for something more."""
    question = reading.question
    alone = len(reading.mentions) == 1 and not reading.topic_terms
    if not alone or question.kind not in {QuestionKind.GUEST, QuestionKind.EPISODE}:
        return None
    if question.role in {Role.HOST, Role.AUTHOR} and question.kind is QuestionKind.GUEST:
        return None
    worths = reading.mentions[0].people
    ranked = [(worths[one], len(await people.appearances(db, scope, one)), -one) for one in worths]
    person = -max(ranked)[2]
    return await appearances_of(db, scope, reading, person)


async def appearances_of(db: Database, scope: Scope, reading: Reading, person: int) -> Answer:
    """Say where a person was on; one who is only mentioned was not."""
    named = await people.appearances(db, scope, person)
    found = await episodes.by_ids(db, scope, tuple({one.episode_id for one in named}))
    on: dict[int, tuple[Episode, Credit]] = {}
    for one in named:
        if one.credit.role not in {Role.MENTIONED, Role.CREW} and one.episode_id in found:
            on.setdefault(one.episode_id, (found[one.episode_id], one.credit))
    if not on:
        return await _only_mentioned(db, scope, reading, (named[0].credit.name, tuple(found.values())))
    listed = tuple(episode for episode, _ in on.values())
    credit = next(iter(on.values()))[1]
    wrote = all(held.role is Role.AUTHOR for _, held in on.values())
    key = f"answer_{'wrote' if wrote else 'on'}{'_once' if len(listed) == 1 else ''}"
    text = say(key, name=credit.name, count=len(listed), **compose.named(listed[0]))
    lines = [text, *(compose.receipt(episode) for episode in listed[1:4])]
    return Answer(
        question=reading.question,
        text=compose.bounded(lines),
        episodes=listed,
        people=(credit,),
        total=len(listed),
    )


async def _only_mentioned(
    db: Database, scope: Scope, reading: Reading, known: tuple[str, tuple[Episode, ...]]
) -> Answer:
    name, found = known
    coverage = await episodes.coverage(db, scope, Narrowing())
    text = say("answer_mentioned_only", name=name, count=len(found), episodes=coverage.episodes)
    lines = [text, *(compose.receipt(episode) for episode in found[:2])]
    return Answer(question=reading.question, text=compose.bounded(lines), episodes=found, abstained=True)
