"""Who hosted a show as a guest: whoever hosts few of the episodes that somebody else hosts steadily."""

from collections import Counter

from bot.answers import compose
from bot.answers.language.of_shows import ANY_SHOW
from bot.answers.placed import Place
from bot.answers.question import facet_in
from bot.model.answer import Answer, Question
from bot.model.episode import Credit, Role
from bot.model.scope import Scope
from bot.say import say
from bot.search.plan import telling_words
from bot.store import episodes
from bot.store.database import Database
from bot.store.episodes import Narrowing

_LOOKED_AT = 400
# Who hosts so much of the episodes at most is no host of the show, where another hosts so many times more.
_SELDOM, _TIMES_MORE = 0.1, 4
_MOST_LISTED = 4


async def of_guest_hosts(db: Database, scope: Scope, question: Question, place: Place) -> Answer | None:
    """Name who hosted a show as a guest, with the episodes; a no where nobody did; None where that is not asked."""
    asked = facet_in("guest_host", question.text) is not None and question.role is Role.HOST
    if not asked or place.show_id is None or place.episodes is not None or set(telling_words(place.topic)) - ANY_SHOW:
        return None
    listed = await episodes.find(db, scope, Narrowing(show_id=place.show_id), limit=_LOOKED_AT)
    credited = await episodes.people_of(db, scope, [one.id for one in listed])
    hosting = {one: {p: credit for p, credit in held if credit.role is Role.HOST} for one, held in credited.items()}
    times = Counter(person for held in hosting.values() for person in held)
    most = max(1, int(_SELDOM * len(hosting)))
    seldom = {one for one, many in times.items() if many <= most and max(times.values()) >= _TIMES_MORE * many}
    found = tuple(one for one in listed if seldom & set(hosting.get(one.id, ())))
    named: dict[int, Credit] = {p: hosting[one.id][p] for one in found for p in hosting[one.id] if p in seldom}
    if not found:
        text = say("answer_no_guest_host", show=listed[0].show) if listed else say("answer_nothing_placed")
        return Answer(question=question, text=text, episodes=listed[:1], abstained=True)
    people = tuple(named.values())
    lines = [say("answer_people_as_host", names=compose.names_of(people))]
    lines += [compose.receipt(one) for one in found[:_MOST_LISTED]]
    return Answer(question=question, text=compose.bounded(lines), episodes=found, people=people, total=len(found))
