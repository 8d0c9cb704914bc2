"""What comes next: as the newest episode announces it, else by the rhythm."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.answers.answer import answer
from bot.answers.upcoming import announced
from bot.model.episode import Passage, PassageKind
from bot.model.scope import Scope
from tests import make


@pytest.mark.parametrize(
    ("notes", "told"),
    [
        ("Winner: Ola Brekke. Next episode on 3 May: the eel pie with Ines Hald.", "Next episode on 3 May: the eel"),
        ("Salt.\nNext Episode: Wednesday, May 6th 9 P.M.\nSubscribe here", "Next Episode: Wednesday"),
        ("Salt. Coming up next: a lamp that nobody lit.", "Coming up next"),
        ("Salt. In the next episode, we climb down again.", "In the next episode"),
        ("Salt. And if the wind holds, next week we row to the island.", "next week we row"),
        ("Salz. In der nächsten Folge geht es um Aale.", "um Aale"),
        ("Nächste Woche: der Leuchtturm von innen.", "Leuchtturm"),
        ("See you next week!", None),
        ("Next episode: https://show.example/next", None),
        ("Bring a torch next time, please.", None),
        ("The next lighthouse along the coast is dark.", None),
    ],
)
def test_an_announcement_is_a_sentence_that_says_something_of_the_next_episode(notes: str, told: str | None) -> None:
    found = announced([Passage(kind=PassageKind.NOTES, text=notes)])
    assert (found is None) is (told is None)
    assert told is None or (found is not None and told in found)


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("whats coming up next on night shift", "the eel pie"),
        ("when does night shift come out next", "the eel pie"),
        ("wann kommt night shift als nächstes raus", "the eel pie"),
        ("what's next on night shift?", "the eel pie"),
        ("who is the next guest on night shift", "the eel pie"),
        ("wer ist der nächste gast bei night shift", "the eel pie"),
        ("when is the next night shift", "10 May"),
        ("was kommt als nächstes bei night shift", "the eel pie"),
        ("when is the next night shift after 2", "oil"),
    ],
)
async def test_what_comes_next_is_quoted_from_the_newest_episode_or_the_one_named(
    tmp_path: Path, text: str, holds: str
) -> None:
    notes = ["Rope.", "Wicks. Next time: where the oil is from.", "Oil.", "Ropes. Next episode on 10 May: the eel pie."]
    made = [
        (make.item(f"Night {n}", number=n, published_at=make.NOW + (n - 4) * timedelta(days=7)), make.facts(said))
        for n, said in enumerate(notes, 1)
    ]
    db = await make.index(tmp_path, {"Night Shift": made, "Harbour Kiosk": [(make.item("The tower"), make.facts())]})
    given = await answer(db, Scope.everything(), text, now=make.NOW)
    await db.close()
    assert holds in given.text
    assert not given.abstained


def test_an_announcement_is_read_at_the_end_of_what_was_said_where_the_notes_have_none() -> None:
    early = Passage(kind=PassageKind.TRANSCRIPT, text="Next week: the eel pie, I said to her.", start_s=5)
    talk = [Passage(kind=PassageKind.TRANSCRIPT, text="And so it went on.", start_s=n) for n in range(10, 40)]
    late = Passage(kind=PassageKind.TRANSCRIPT, text="Thanks. Next time on the show: Ines Hald on wicks.", start_s=50)
    assert announced([early, *talk, late]) == "Next time on the show: Ines Hald on wicks."
    assert announced([early, *talk]) is None
    assert announced([Passage(kind=PassageKind.NOTES, text="Coming up next: a new lamp."), late]) is not None
