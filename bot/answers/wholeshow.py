"""What a show is, in its own words, and who has been on it: asked of the show as a whole."""

from collections.abc import Sequence
from statistics import median

from bot.answers import compose
from bot.answers.described import own_words
from bot.answers.placed import Place
from bot.answers.question import asks
from bot.model.answer import Answer, Question, QuestionKind
from bot.model.episode import Credit, Episode, EpisodeKind, Role
from bot.model.scope import Scope
from bot.say import say
from bot.store import episodes
from bot.store.database import Database
from bot.store.episodes import Narrowing
from bot.text import clock

_LOOKED_AT = 200
_FEWEST_TIMED = 3


async def of_whole_show(db: Database, scope: Scope, question: Question, place: Place) -> Answer | None:
    """Answer what a show is, or who all has been on it; None where neither is asked, or nothing is known of it."""
    for facet, told in _COUNTED.items():
        if asks(facet, question.text):
            found = await episodes.find(db, scope, Narrowing(show_id=place.show_id))
            return told(question, found)
    if asks("what_show", question.text):
        return await own_words(db, scope, question, place)
    listing = question.kind in {QuestionKind.GUEST, QuestionKind.LIST} and asks("all_guests", question.text)
    counted = question.counts and asks("how_many_guests", question.text)
    return await _all_guests(db, scope, question, place) if listing or counted else None


def _usual_length(question: Question, found: Sequence[Episode]) -> Answer | None:
    """Tell how long an episode mostly is: the middle one of them, and between which most lie."""
    lengths = sorted(one.duration_s for one in found if one.duration_s and one.kind is EpisodeKind.FULL)
    if len(lengths) < _FEWEST_TIMED:
        return None
    shortest, longest = lengths[len(lengths) // 10], lengths[-1 - len(lengths) // 10]
    text = say(
        "answer_usual_length",
        show=found[0].show,
        length=clock(median(lengths)),
        shortest=clock(shortest),
        longest=clock(longest),
    )
    return Answer(question=question, text=compose.bounded([text]), episodes=tuple(found[:1]))


def _seasons(question: Question, found: Sequence[Episode]) -> Answer | None:
    """Count the seasons that a show's episodes say they are of."""
    seasons = {one.season for one in found if one.season}
    if not seasons:
        return None
    lines = [say("answer_count_seasons", count=len(seasons)), say("answer_newest", **compose.named(found[0]))]
    return Answer(question=question, text=compose.bounded(lines), episodes=tuple(found[:1]), total=len(seasons))


_COUNTED = {"usual_length": _usual_length, "seasons": _seasons}


async def of_last_guest(db: Database, scope: Scope, question: Question, place: Place) -> Answer | None:
    """Name who was the guest last, where that is asked of a show whose newest episode may have none."""
    if place.show_id is None or place.number is not None or not asks("last_guest", question.text):
        return None
    found = await episodes.find(db, scope, Narrowing(show_id=place.show_id), limit=_LOOKED_AT)
    credited = await episodes.people_of(db, scope, [one.id for one in found])
    for one in found:
        guests = tuple(credit for _, credit in credited.get(one.id, ()) if credit.role is Role.GUEST)
        if guests:
            lines = [say("answer_people_as_guest", names=compose.names_of(guests)), compose.receipt(one)]
            return Answer(question=question, text=compose.bounded(lines), episodes=(one,), people=guests)
    return None


async def _all_guests(db: Database, scope: Scope, question: Question, place: Place) -> Answer | None:
    """Name the guests of a show, those who were on last first, with their episodes."""
    wanted = Narrowing(show_id=place.show_id, period=question.period, season=question.season)
    found = await episodes.find(db, scope, wanted, limit=_LOOKED_AT)
    credited = await episodes.people_of(db, scope, [one.id for one in found])
    guests: dict[int, Credit] = {}
    for one in found:
        guests |= {id_: credit for id_, credit in credited.get(one.id, ()) if credit.role is Role.GUEST} | guests
    with_any = tuple(one for one in found if any(credit.role is Role.GUEST for _, credit in credited.get(one.id, ())))
    if not guests:
        return None
    people = tuple(guests.values())
    key = "answer_people_as_guest" if len(people) <= compose.MOST_NAMES else "answer_guests_among"
    lines = [say(key, names=compose.names_of(people), count=len(people)), *map(compose.receipt, with_any[:2])]
    return Answer(question=question, text=compose.bounded(lines), episodes=with_any, people=people, total=len(people))
