"""Who was on the last few episodes: the last two, the last three guests. Each with the episode that they were on."""

from bot.answers import compose
from bot.answers.guests import with_roles
from bot.answers.placed import Place
from bot.answers.question import facet_in
from bot.answers.retrieve import measure
from bot.model.answer import Answer, Question, QuestionKind
from bot.model.episode import Credit, Episode, EpisodeKind, Role
from bot.model.scope import Scope
from bot.say import say
from bot.search.plan import telling_words
from bot.store import episodes
from bot.store.database import Database
from bot.store.episodes import Narrowing

_MANY = {"two": 2, "zwei": 2, "couple": 2, "three": 3, "drei": 3, "few": 3, "paar": 3, "four": 4, "vier": 4}
_FIVE = 5
# Of so many episodes at most the last ones that have a guest are sought.
_LOOKED_AT = 40


async def of_last_few(db: Database, scope: Scope, question: Question, place: Place) -> Answer | None:
    """Name the guests of the last few episodes, or who else was on them; None where anything else is asked."""
    found = facet_in("last_few", question.text) if question.kind is QuestionKind.GUEST else None
    if found is None or set(telling_words(place.topic)) - {found["few"]}:
        return None
    many = int(found["few"]) if found["few"].isdecimal() else _MANY.get(found["few"], _FIVE)
    newest = await episodes.find(db, scope, Narrowing(show_id=place.show_id), limit=_LOOKED_AT)
    full = [one for one in newest if one.kind is EpisodeKind.FULL] or list(newest)
    on = await _on(db, scope, question, full)
    if "guest" in found.group() or "gast" in found.group():
        full = [one for one in full if on[one.id]]
    return _told(question, full[:many], on)


async def _on(db: Database, scope: Scope, question: Question, listed: list[Episode]) -> dict[int, tuple[Credit, ...]]:
    roles = (Role.HOST,) if question.role is Role.HOST else (Role.GUEST, Role.AUTHOR)
    measured = await measure(db, scope, [one.id for one in listed], ((), (), question))
    return {one.episode.id: with_roles(one, *roles) for one in measured}


def _told(question: Question, listed: list[Episode], on: dict[int, tuple[Credit, ...]]) -> Answer | None:
    """Give a line an episode, the newest first; a no where nobody is named on any."""
    named = tuple({credit.name: credit for one in listed for credit in on[one.id]}.values())
    if not listed:
        return None
    lines = [
        say("answer_each_on", title=compose.named(one)["title"], names=compose.names_of(on[one.id]))
        if on[one.id]
        else say("answer_each_nobody", title=compose.named(one)["title"])
        for one in listed
    ]
    return Answer(
        question=question, text=compose.bounded(lines), episodes=tuple(listed), people=named, abstained=not named
    )
