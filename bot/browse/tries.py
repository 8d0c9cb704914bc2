"""Questions to try, made from the shows of a server."""

from bot.model.episode import Role
from bot.model.scope import Scope
from bot.render.cards import Choice, Select
from bot.render.ids import Step, id_of
from bot.say import say
from bot.store import episodes
from bot.store.database import Database
from bot.store.episodes import Narrowing
from bot.text import clip

LOOKED_AT = 12
QUESTION_CHARS = 90
TITLE_CHARS = 50
MOST = 3


async def questions(db: Database, scope: Scope) -> tuple[str, ...]:
    """Give at most three questions that these shows can answer; general ones where there is no show yet."""
    newest = await episodes.find(db, scope, Narrowing(), limit=LOOKED_AT)
    asked: list[str] = []
    named = ""
    for episode in newest:
        facts = await episodes.facts_of(db, episode)
        titles = [c.title for c in facts.chapters[1:] if len(c.title.split()) > 1]
        middle = titles[len(titles) // 2] if titles else None
        if middle and not asked:
            asked.append(say("try_moment", topic=clip(middle, TITLE_CHARS)))
        guests = [one.name for one in facts.people if one.role is Role.GUEST]
        if guests and not named:
            named = say("try_person", name=clip(guests[0], TITLE_CHARS))
    asked += [named] if named else []
    if newest:
        asked.append(say("try_newest", show=clip(newest[0].show, TITLE_CHARS)))
    general = say("help_questions").split(" · ")
    return tuple(clip(one, QUESTION_CHARS) for one in (asked or general)[:MOST])


def try_select(asked: tuple[str, ...]) -> Select:
    """Make the select of questions to try; its values are the questions themselves."""
    choices = tuple(Choice(label=one, value=one) for one in dict.fromkeys(asked))
    return Select(custom_id=id_of(Step(kind="try")), placeholder=say("help_try"), choices=choices)
