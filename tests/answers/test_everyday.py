"""What a community asks every day, over the sample feeds as they are indexed for real."""

from pathlib import Path

from bot.answers.answer import answer
from bot.model.scope import Scope
from tests.answers.test_samples import NOW, sampled

# The question, and words that the answer must hold.
ANSWERED = {
    "#12 of the signal path": "The Moor at Night",
    "signal path ep 12 guest?": "Jana Thalbeck",
    "The Signal Path 5": "Never Rewind Angry",
    "newest episode": "The Unsent Postcard Problem",
    "first episode of feldnotizen": "Was das Moor behält",
    "what came out last week": "The Unsent Postcard Problem",
    "longest episode": "Der Fluss, der zweimal verschwindet",
    "longest signal path episode": "Repair Night",
    "how many episodes of feldnotizen are there": "10 episodes",
    "wie viele Folgen gibt es": "36 Folgen",
    "how often was Tomasz Wieczorek on": "2 episodes",
    "when was Tomasz Wieczorek last on": "18 December 2025",
    "when does the next signal path come out": "January 2027",
    "what is signal path 12 about": "Two podcasts, one bog",
    "worum geht es in Folge 7": "Zurück im Moor",
    "chapters of signal path episode 12": "8 chapters",
    "Kapitel von Folge 7": "6 Kapitel",
    "all links from signal path 12": "https://feldnotizen.example/",
    "books mentioned in signal path 3": "https://forkarchive.example/",
    "what is said at 9:48 in signal path 1": "What a Leslie speaker actually does",
    "where can i listen to the signal path": "https://",
    "feldnotizen patreon": "https://www.patreon.example/feldnotizen",
    "promo code": "An advert",
    "who sponsors the signal path": "SPONSOR: Bramble & Oak",
    "intro music": "Theme music by Dot Farrier",
    "who does the music for the signal path": "Dot Farrier",
    "who hosts feldnotizen": "Konrad Wüstefeld",
    "wer moderiert Feldnotizen": "wird moderiert von",
    "who hosts the signal path": "Nell Aldworth and Tobias Renkema",
    "is Ruth Penhallow on anything": "Ruth Penhallow is on 2 episodes",
    "who is Ruth Penhallow": "Ruth Penhallow",
    "any episodes with Yusuf Karadag": "Yusuf Karadağ is on 2 episodes",
    "neueste Folge von Feldnotizen": "Igel im Industriegebiet",
    "random episode": "How about",
    "give me a random signal path": "The Signal Path",
    "who was on the latest signal path": "Ngaio Whitcombe",
    "how long is signal path 12": "1:04:30",
    "when was signal path 12 published": "24 September 2026",
    "the link from the newest feldnotizen": "https://",
    "episodes from november 2026": "6, the newest",
    "ep 3": "Flechten",
    "trailer": "Trailer: What Happens Between",
    "bonus episodes": "Bonus: Your Cable Questions",
    "how do i contact the show": "hello@thesignalpath.example",
    "rss feed": "https://",
    "which episodes were sponsored by copperline cables": "4: Bonus",
}
# The question, and what the plain no must say; nothing at all where nothing was asked.
REFUSED = {
    "S2E1": "I know no such episode",
    "episode 999": "I know no such episode",
    "signal path patreon": "no such link",
    "is there a discord": "no such link",
    "Ruth Penhallow and Tomasz Wieczorek together": "no episode with",
    "wann kommt die nächste Folge": "Von welchem Podcast?",
    "summarise episode 12": "I look things up",
    "what is your favourite episode": "I look things up",
    "recommend me something": "I look things up",
    "transcript of signal path 1": "no links",
    "what did i miss today": "Nothing",
    "thanks": "",
    "lol": "",
    "👍": "",
}


def test_sixty_everyday_questions_are_asked() -> None:
    assert len(ANSWERED) + len(REFUSED) >= 60


async def test_everyday_questions_are_answered(tmp_path: Path) -> None:
    db = await sampled(tmp_path)
    wrong = {}
    for text, holds in ANSWERED.items():
        given = await answer(db, Scope.everything(), text, now=NOW)
        if holds not in given.text or given.abstained:
            wrong[text] = given.text
    for text, holds in REFUSED.items():
        given = await answer(db, Scope.everything(), text, now=NOW)
        if holds not in given.text or not given.abstained or bool(holds) != bool(given.text):
            wrong[text] = given.text
    await db.close()
    assert wrong == {}


async def test_an_answer_fits_a_phone(tmp_path: Path) -> None:
    db = await sampled(tmp_path)
    long = [text for text in ANSWERED if len((await answer(db, Scope.everything(), text, now=NOW)).text.split()) > 80]
    await db.close()
    assert long == []
