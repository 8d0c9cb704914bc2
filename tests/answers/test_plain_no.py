from collections.abc import Iterator

import pytest

from bot.answers.compose import nothing
from bot.model.answer import Coverage, Question, QuestionKind
from bot.say import speak


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    speak("en")


@pytest.mark.parametrize(
    ("transcripts", "chapters", "english", "german"),
    [
        (0, 0, "There are no transcripts and no chapters, so", "Transkripte und Kapitel gibt es keine;"),
        (0, 1, "There are no transcripts, and 1 has chapters, so", "Transkripte gibt es keine, 1 hat Kapitel;"),
        (0, 9, "There are no transcripts, and 9 have chapters, so", "Transkripte gibt es keine, 9 haben Kapitel;"),
        (3, 0, "3 have a transcript, none has chapters, so", "3 haben ein Transkript, Kapitel keine;"),
        (1, 9, "1 has a transcript, 9 chapters, so", "1 hat ein Transkript, 9 haben Kapitel;"),
        (3, 9, "3 have a transcript, 9 chapters, so", "3 haben ein Transkript, 9 Kapitel;"),
    ],
)
def test_a_plain_no_counts_nothing_that_there_is_not(
    transcripts: int, chapters: int, english: str, german: str
) -> None:
    coverage = Coverage(episodes=17, with_transcript=transcripts, with_chapters=chapters)
    for language, said in (("en", english), ("de", german)):
        speak(language)
        told = nothing(Question(text="?", kind=QuestionKind.EPISODE, topic=""), coverage).text
        assert said in told
        assert not told.startswith("0 ")
        assert " 0 " not in told
