import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.answers.answer import answer
from bot.answers.explain import Explanation
from bot.model.answer import Answer
from bot.model.scope import Scope
from bot.store.database import Database
from tests import make

PUBLIC = Scope.server(8)


async def ask(db: Database, text: str, scope: Scope = PUBLIC) -> Answer:
    return await answer(db, scope, text, now=make.NOW)


@pytest.mark.parametrize(
    ("text", "title", "start_s"),
    [
        ("when do they talk about salt on brass", "Salt and brass", 120),
        ("timestamp for the lens that fell", "Salt and brass", 900),
        ("where does bo say a foghorn needs air", "The last foghorn", 64),
    ],
)
async def test_a_moment_is_the_chapter_or_turn_where_it_starts(
    db: Database, text: str, title: str, start_s: float
) -> None:
    given_ = await ask(db, text)
    assert (given_.moments[0].episode.title, given_.moments[0].start_s) == (title, start_s)
    assert given_.moments[0].url is not None
    assert given_.moments[0].url.endswith(f"#t={int(start_s)}")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("who was on the foghorn episode?", ["Bo Zander"]),
        ("who hosted the episode about salt and brass", ["Tove Aas"]),
        ("who restores lenses at the museum", ["Mara Lindqvist"]),
        ("mara lindkvist", ["Mara Lindqvist"]),
        ("has bo zander ever been on?", ["Bo Zander"]),
        ("who wrote tables of the tide", ["Mara Lindqvist"]),
        ("who was on night shift #2", ["Bo Zander"]),
    ],
)
async def test_people_are_named(db: Database, text: str, names: list[str]) -> None:
    given_ = await ask(db, text)
    assert [person.name for person in given_.people] == names
    assert names[0] in given_.text


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("the paper on corrosion", "https://museum.example/salt.pdf"),
        ("mara's twitter", "https://twitter.com/maralenses"),
        ("twitter of mara lindqvist", "https://twitter.com/maralenses"),
    ],
)
async def test_links_are_found(db: Database, text: str, url: str) -> None:
    given_ = await ask(db, text)
    assert given_.links[0].link.url == url
    assert url in given_.text


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("everything by mara lindqvist", {"Tables of the tide"}),
        ("everything published in april 2026", {"Salt and brass", "The last foghorn", "Tables of the tide"}),
        ("all episodes with tove aas", {"Salt and brass", "The last foghorn"}),
        ("how many episodes does night shift have", {"Salt and brass", "The last foghorn"}),
        ("last month", {"Salt and brass", "The last foghorn", "Tables of the tide"}),
    ],
)
async def test_lists_hold_all_that_fits_and_nothing_else(db: Database, text: str, titles: set[str]) -> None:
    assert {episode.title for episode in (await ask(db, text)).episodes} == titles


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("how much are tickets for the open night", "14 crowns"),
        ("when was the salt and brass interview recorded", "3 March"),
        ("when was tables of the tide published", "29 April 2026"),
        ("newest episode of night shift", "The last foghorn"),
        ("longest episode", "The last foghorn"),
        ("how long is night shift episode 2", "1:30:00"),
        ("what is episode 2 of night shift about", "the people who miss them"),
        ("who hosts night shift", "Tove Aas"),
        ("what is said at 2:30 in night shift episode 1", "Salt on brass"),
        ("chapters of night shift #1", "15:00 The lens that fell"),
        ("wer war in Folge 2 von Night Shift zu Gast?", "Bo Zander"),
    ],
)
async def test_everyday_questions_are_answered(db: Database, text: str, said: str) -> None:
    assert said in (await ask(db, text)).text


@pytest.mark.parametrize(
    "text",
    [
        "when do they discuss quantum gravity?",
        "what does bo zander say about tide tables",
        "was odd berg a guest",
        "bo zander's phone number",
        "link to the fog insurance form",
        "timestamp where they explain tide tables",
        "night shift episode 99",
        "everything by nobody nowhere",
    ],
)
async def test_what_the_index_does_not_hold_gets_a_plain_no(db: Database, text: str) -> None:
    given_ = await ask(db, text)
    assert given_.abstained
    assert given_.text


async def test_a_no_says_what_was_read(db: Database) -> None:
    text = (await ask(db, "when do they discuss quantum gravity?")).text
    assert "Nothing in the notes of 3 episodes." in text
    assert "1 has a transcript, 1 has chapters" in text


async def test_a_person_who_is_only_mentioned_was_not_on(db: Database) -> None:
    given_ = await ask(db, "was odd berg a guest")
    assert "mentioned" in given_.text
    assert [episode.title for episode in given_.episodes] == ["Salt and brass"]


async def test_a_reader_learns_nothing_of_shows_outside_their_scope(db: Database) -> None:
    for text in ("ingrid holm", "secret lanterns", "who was on secret lanterns", "newest episode", "everything"):
        for scope in (PUBLIC, Scope.direct()):
            given_ = await ask(db, text, scope)
            assert "Secret" not in given_.text
            assert all(episode.show != "Members Only" for episode in given_.episodes)
    assert (await ask(db, "secret lanterns", Scope.server(7))).episodes[0].title == "Secret lanterns"


async def test_chatter_gets_silence_and_what_we_cannot_do_a_sentence(db: Database) -> None:
    assert (await ask(db, "thanks!")).text == ""
    assert "look things up" in (await ask(db, "summarize the newest episode")).text


@pytest.mark.parametrize(
    "text",
    [
        "is ole brandt a nice guy",
        "was the last one any good?",
        "is night shift a good podcast",
        "is the newest episode worth a listen",
        "should i listen to night shift",
        "ist ole brandt eine nette Frau",
        "war die neueste Folge gut?",
        "lohnt sich die letzte Folge",
        "ist Ole ein netter Typ",
    ],
)
async def test_a_judgement_is_not_ours(db: Database, text: str) -> None:
    given = await ask(db, text)
    assert not given.episodes
    assert any(told in given.text for told in ("look things up", "schlage nach"))


@pytest.mark.parametrize(
    "text", ["is salt good for brass lamps", "are brass lamps worth it", "is salt any good", "lohnt sich die Lampe"]
)
async def test_what_a_thing_is_worth_is_looked_up(db: Database, text: str) -> None:
    given = await ask(db, text)
    assert not any(told in given.text for told in ("look things up", "schlage nach"))


async def test_an_explanation_tells_what_competed(db: Database) -> None:
    explanation = Explanation()
    await answer(db, PUBLIC, "when do they talk about salt on brass", now=make.NOW, explain=explanation)
    assert "kind moment" in str(explanation)
    assert "Salt and brass" in str(explanation)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(max_size=300)
    | st.sampled_from(['"', "who", "when", "the", "c++", "#0", "S1E1", "x" * 6000, "99:99", "everything"])
)
async def test_any_text_gets_an_answer_of_at_most_80_words(db: Database, text: str) -> None:
    assert len((await ask(db, text)).text.split()) <= 80


async def test_all_of_a_show_is_listed_by_its_name_alone(db: Database) -> None:
    given = await answer(db, Scope.everything(), "all episodes of night shift", now=make.NOW)
    assert [one.title for one in given.episodes] == ["The last foghorn", "Salt and brass"]
