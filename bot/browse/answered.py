"""An answer as a card; under a plain no, what may be done about it: being told once the topic comes up."""

import re
from dataclasses import replace
from datetime import datetime

from bot.announce.follows import wanted_stems
from bot.model.answer import Answer, QuestionKind
from bot.render.cards import Button, Card
from bot.render.findings import answer_card, notice_card
from bot.render.ids import Step, id_of
from bot.say import say
from bot.search.plan import telling_words
from bot.store import memos
from bot.store.database import Database
from bot.text import clip, fold

TOPIC_CHARS = 80
LABEL_CHARS = 40
MOST_STEMS = 4  # more words than that hardly meet in one place again
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_OF_A_TOPIC = frozenset((QuestionKind.EPISODE, QuestionKind.MOMENT, QuestionKind.LIST))


async def answered(db: Database, answer: Answer, *, now: datetime) -> Card:
    """Give the card of an answer; of one without words, as to a thank-you, a hint of what can be asked."""
    if not answer.text:
        return notice_card(say("mention_empty"))
    card = answer_card(answer)
    topic = topic_of(answer)
    if not topic:
        return card
    key = await memos.keep(db, topic, now=now)
    label = say("go_follow_topic", topic=clip(topic, LABEL_CHARS))
    offer = Button(label=label, custom_id=id_of(Step(kind="follow_topic", key=key)))
    return replace(card, buttons=(*card.buttons, offer))


def topic_of(answer: Answer) -> str:
    """Give the topic of which nothing was found, where it can be followed; else nothing."""
    question = answer.question
    placed = question.number is not None or question.ordinal is not None or question.period is not None
    if not answer.abstained or placed or question.kind not in _OF_A_TOPIC:
        return ""
    written = {fold(word): word for word in _WORD.findall(question.text)}  # "Füße", not "fusse"
    telling = (written.get(word, word) for word in question.topic.split() if telling_words(word))
    topic = clip(" ".join(telling), TOPIC_CHARS)
    return topic if 0 < len(wanted_stems(topic)) <= MOST_STEMS else ""
