"""What is asked of an episode at a place (number 212, the newest): the episode itself, its people, chapters, links."""

import re
from collections.abc import Callable, Mapping

from bot.answers import compose
from bot.answers.guests import with_roles
from bot.answers.links import BESIDE
from bot.answers.own import is_own
from bot.answers.placed import Place, sentence
from bot.answers.players import of_chapter, play_url
from bot.answers.question import asks, time_asked, without_links
from bot.answers.quotes import sentences
from bot.answers.reading import Scored
from bot.model.answer import Answer, FoundLink, Moment, Question, QuestionKind
from bot.model.episode import Credit, LinkKind, PassageKind, Role
from bot.say import say
from bot.search.plan import telling_words
from bot.text import clip, clock

# Each on a line of a phone, and as many as leave room for the title.
MOST_CHAPTERS_SAID, CHAPTER_CHARS = 9, 34
MOST_OWN_WORDS = 45
# From so many words on, a sentence that lists (`Links: …`), gives times or addresses ends what notes say in prose.
_ENOUGH_WORDS = 10
_FEWEST_OWN = 5
_STANDING = BESIDE | {LinkKind.SUPPORT, LinkKind.SOCIAL, LinkKind.SURVEY}
_NO_PROSE = re.compile(
    r"(?i)^(?:the )?(?:links?|show ?notes|read|papers?|mention\w*|erwähnt\w*|kapitel\w*|chapters?|time ?stamps?"
    r"|books?|buch\w*|resources|references|sources|quellen|sponsors?|music|musik|hosts?|moderation)\s?:|\d:\d\d|https?://|www\."
)


def of_place(question: Question, place: Place, best: Scored) -> Answer | None:
    """Answer what needs no words of the notes; None where a topic is left that does."""
    at_s = time_asked(question.text)
    if at_s is not None:
        return at_second(question, best, at_s)
    topic = without_links(place.topic) if question.kind is QuestionKind.LINK else place.topic
    if telling_words(topic) and question.kind not in {QuestionKind.EPISODE, QuestionKind.GUEST}:
        return None
    for facet, told in _TOLD.items():
        given = told(question, best) if asks(facet, question.text) else None
        if given is not None:
            return given
    match question.kind:
        case QuestionKind.GUEST:
            return people_of(question, best)
        case QuestionKind.LINK:
            return links_of(question, best)
        case QuestionKind.FACT:
            return fact_of(question, best)
        case _:
            return itself(question, place, best)


def itself(question: Question, place: Place, best: Scored) -> Answer:
    """Name the episode, when it came out and who is on it."""
    people = with_roles(best, Role.GUEST, Role.AUTHOR)
    lines = [sentence(question, best.episode), compose.dated(best.episode.published_at)]
    if people:
        lines.append(say(f"answer_people_as_{people[0].role}", names=compose.names_of(people)))
    lines += [compose.receipt(other) for other in (place.episodes or ())[1:3]]
    return Answer(question=question, text=compose.bounded(lines), episodes=place.episodes or (best.episode,))


def people_of(question: Question, best: Scored) -> Answer:
    """Name the people of an episode who have the role asked for; guests unless another is."""
    asked = question.role if question.role not in {None, Role.MENTIONED} else Role.GUEST
    wanted = (asked or Role.GUEST,)
    people = with_roles(best, *wanted) or (with_roles(best, Role.AUTHOR) if Role.GUEST in wanted else ())
    if not people and question.role is None and asks("there", question.text):
        # Who hosts it was there too.
        people = with_roles(best, Role.HOST)
    if not people:
        role = say(f"role_word_{wanted[0]}")
        text = say("answer_people_none", **compose.named(best.episode), role=role)
        return Answer(question=question, text=text, episodes=(best.episode,), abstained=True)
    return Answer(question=question, text=people_text(people, best), episodes=(best.episode,), people=people)


def people_text(people: tuple[Credit, ...], best: Scored) -> str:
    """Say who is on an episode, by their role."""
    role = people[0].role
    key = f"answer_people_as_{role}" if role in {Role.GUEST, Role.HOST, Role.AUTHOR} else "answer_people"
    return compose.bounded([say(key, names=compose.names_of(people)), compose.receipt(best.episode)])


def chapters_of(question: Question, best: Scored) -> Answer:
    """Give all chapters of an episode; the text names the first ones."""
    chapters = [p.hit for p in best.pieces if p.hit.kind is PassageKind.CHAPTER and p.hit.start_s is not None]
    moments = tuple(
        of_chapter(
            Moment(
                episode=best.episode,
                start_s=hit.start_s or 0.0,
                title=hit.text,
                url=play_url(best.episode, hit.start_s or 0.0),
            )
        )
        for hit in chapters
    )
    if not moments:
        text = say("answer_no_chapters", **compose.named(best.episode))
        return Answer(question=question, text=text, episodes=(best.episode,), abstained=True)
    lines = [say("answer_chapters", count=len(moments), **compose.named(best.episode))]
    lines += [f"{clock(one.start_s)} {clip(one.title, CHAPTER_CHARS)}" for one in moments[:MOST_CHAPTERS_SAID]]
    lines.append(compose.elsewhere(moments[0]))
    return Answer(
        question=question, text=compose.bounded(lines), episodes=(best.episode,), moments=moments, total=len(moments)
    )


def links_of(question: Question, best: Scored) -> Answer:
    """Give the links of an episode, of the kinds asked for if any are."""
    wanted = [link for link in best.links if link.kind in question.link_kinds]
    if not set(question.link_kinds) - {LinkKind.REFERENCE, LinkKind.OTHER}:
        wanted = wanted or list(best.links)
    # What an episode itself refers to goes before what stands under every one.
    wanted.sort(key=lambda link: link.kind in _STANDING)
    found = tuple(FoundLink(link=link, episode=best.episode) for link in wanted)
    if not found:
        text = say("answer_no_links", **compose.named(best.episode))
        return Answer(question=question, text=text, episodes=(best.episode,), abstained=True)
    text = compose.bounded(compose.link_lines(found))
    return Answer(question=question, text=text, episodes=(best.episode,), links=found, total=len(found))


def fact_of(question: Question, best: Scored) -> Answer | None:
    """Give length, date or author of an episode; None where something else is asked."""
    episode = best.episode
    if asks("duration", question.text) and episode.duration_s:
        text = say("answer_lasts", **compose.named(episode), length=clock(episode.duration_s))
    elif question.role is Role.AUTHOR and with_roles(best, Role.AUTHOR):
        return people_of(question, best)
    elif asks("date", question.text) and episode.published_at:
        text = say("answer_published", **compose.named(episode), date=compose.dated(episode.published_at))
    elif asks("titled", question.text):
        text = say("answer_episode", **compose.named(episode))
    else:
        return None
    return Answer(question=question, text=compose.bounded([text]), episodes=(episode,))


def in_own_words(question: Question, best: Scored) -> Answer:
    """Say what an episode is about by quoting how its notes begin."""
    notes = [piece.hit.text for piece in best.pieces if piece.hit.kind is PassageKind.NOTES]
    said = [sentence_ for text in notes[:3] for sentence_ in sentences(text) if is_own(sentence_)]
    kept: list[str] = []
    for one in said:
        words = sum(len(k.split()) for k in kept)
        listed = _NO_PROSE.search(one) is not None
        enough = words >= _ENOUGH_WORDS or (words < _FEWEST_OWN and _has_chapters(best))  # else these say more
        if (kept and words + len(one.split()) > MOST_OWN_WORDS) or (listed and enough):
            break
        kept.append(one)
    if sum(len(one.split()) for one in kept) < _FEWEST_OWN and _has_chapters(best):
        return chapters_of(question, best)
    quote = " ".join(" ".join(kept).split()[:MOST_OWN_WORDS])
    lines = [say("answer_about", **compose.named(best.episode)), compose.quoted(quote) if quote else ""]
    return Answer(question=question, text=compose.bounded(lines), episodes=(best.episode,))


def _has_chapters(best: Scored) -> bool:
    return any(piece.hit.kind is PassageKind.CHAPTER and piece.hit.start_s is not None for piece in best.pieces)


def at_second(question: Question, best: Scored, at_s: float) -> Answer:
    """Say what stands at a second of an episode: the words there, or the chapter it lies in."""
    own = best.episode.recording is best.episode
    timed = [p.hit for p in best.pieces if p.hit.start_s is not None and p.hit.start_s <= at_s]
    timed = [one for one in timed if own or one.kind is not PassageKind.CHAPTER]
    if not timed or (best.episode.duration_s and at_s > best.episode.duration_s):
        text = say("answer_no_second", time=clock(at_s), **compose.named(best.episode))
        return Answer(question=question, text=text, episodes=(best.episode,), abstained=True)
    hit = max(timed, key=lambda one: (one.start_s or 0.0, one.kind is PassageKind.TRANSCRIPT))
    chapters = [one for one in timed if one.kind is PassageKind.CHAPTER]
    title = max(chapters, key=lambda one: one.start_s or 0.0).text if chapters else best.episode.title
    moment = Moment(
        episode=best.episode,
        start_s=at_s,
        title=title,
        quote=clip(hit.text, 240) if hit.kind is not PassageKind.CHAPTER else "",
        speaker=hit.speaker,
        url=play_url(best.episode, at_s),
    )
    text = compose.bounded(compose.moment_lines((moment,)))
    return Answer(question=question, text=text, episodes=(best.episode,), moments=(moment,))


_TOLD: Mapping[str, Callable[[Question, Scored], Answer | None]] = {
    "about": in_own_words,
    "chapters": chapters_of,
    "every_link": links_of,
    "duration": fact_of,
    "how_many_guests": people_of,
}
