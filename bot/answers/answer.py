"""One question, one answer: understand, retrieve, decide, compose."""

from datetime import datetime

from bot.answers import compose
from bot.answers.explain import Explanation
from bot.answers.question import is_beyond, is_chatter, understand
from bot.answers.retrieve import read
from bot.answers.verdict import decide
from bot.model.answer import Answer
from bot.model.scope import Scope
from bot.store.database import Database


async def answer(db: Database, scope: Scope, text: str, *, now: datetime, explain: Explanation | None = None) -> Answer:
    """Answer a question from what a reader may see; the text is empty where nothing was asked (thanks, lol)."""
    question = understand(text, now=now)
    if is_chatter(text):
        return Answer(question=question, text="", abstained=True)
    if is_beyond(text):
        return compose.beyond(question)
    explanation = explain or Explanation()
    explanation.note(f"kind {question.kind}, topic “{question.topic}”, role {question.role}, period {question.period}")
    reading = await read(db, scope, question)
    for scored in reading.episodes[:5]:
        explanation.note(f"{scored.score:.2f} share {scored.share:.2f} {scored.episode.title}")
    return await decide(db, scope, reading, explanation)
