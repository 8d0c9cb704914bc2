from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.question import asks, is_beyond, is_chatter, time_asked, understand
from bot.answers.slips import respelt
from bot.model.answer import Question, QuestionKind
from bot.model.episode import LinkKind, Role

NOW = datetime(2026, 5, 13, tzinfo=UTC)


def read(text: str) -> Question:
    return understand(text, now=NOW)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("when do they talk about tide tables", QuestionKind.MOMENT),
        ("fog signals timestamp", QuestionKind.MOMENT),
        ("how much do you pay for a lamp, where does mara answer that", QuestionKind.MOMENT),
        ("where does odd berg say how much oil it takes", QuestionKind.MOMENT),
        ("an oil tank of nearly ten tons, when on night shift", QuestionKind.MOMENT),
        ("mara and who else were on about the lens", QuestionKind.GUEST),
        ("who sponsors the lens episode", QuestionKind.LINK),
        ("that clip where mara drops the lens", QuestionKind.LINK),
        ("the bit where the lamp goes out", QuestionKind.MOMENT),
        ("someone made a lamp website for his mates and it broke", QuestionKind.EPISODE),
        ("a keeper's wife, she gets a linkedin message from a gull, timestamp", QuestionKind.MOMENT),
        ("lamp oil company website episode", QuestionKind.EPISODE),
        ("the falling lens clip", QuestionKind.LINK),
        ("petition to keep the lamp lit", QuestionKind.LINK),
        ("that site which cleans old lenses", QuestionKind.LINK),
        ("which night shift episodes use salt", QuestionKind.LIST),
        ("which members of the lamp room were interviewed", QuestionKind.GUEST),
        ("which fog nerd did mara and odd invite", QuestionKind.GUEST),
        ("the two sociologists with the book on gulls", QuestionKind.GUEST),
        ("harbour historian they talked to about the war", QuestionKind.GUEST),
        ("what fog writer did mara explain the lens to", QuestionKind.GUEST),
        ("is the lamp too big for a house, time?", QuestionKind.MOMENT),
        ("the sailor who's famous on twitter, when does she come up", QuestionKind.MOMENT),
        ("wann reden sie über Nebelhörner?", QuestionKind.MOMENT),
        ("wie viele Lampen sind es, an welcher Stelle sagt sie das", QuestionKind.MOMENT),
        ("who was on the fog episode?", QuestionKind.GUEST),
        ("has mara lindqvist ever been on", QuestionKind.GUEST),
        ("episodes with Mara", QuestionKind.GUEST),
        ("wer war zu Gast in der Folge über Leuchttürme", QuestionKind.GUEST),
        ("mara's twitter", QuestionKind.LINK),
        ("the paper on salt and brass", QuestionKind.LINK),
        ("where can i download the tide tables", QuestionKind.LINK),
        ("where do i take the knot test", QuestionKind.LINK),
        ("studie über nebelhörner", QuestionKind.LINK),
        ("wann geht es darum, wie teuer ein leuchtturm ist", QuestionKind.MOMENT),
        ("stelle wo sie über den Leuchtturm reden", QuestionKind.MOMENT),
        ("alle links aus der folge über Lampen", QuestionKind.LINK),
        ("alle salz & reden folgen", QuestionKind.LIST),
        ("mara lindqvist's email address", QuestionKind.FACT),
        ("night shift episodes with a guest", QuestionKind.LIST),
        ("wer hat die nebelfolge moderirt", QuestionKind.GUEST),
        ("everything by mara lindqvist", QuestionKind.LIST),
        ("which episodes mention gulls", QuestionKind.LIST),
        ("alle Folgen über das Moor", QuestionKind.LIST),
        ("how many steps has the tower", QuestionKind.FACT),
        ("when was the fog episode published", QuestionKind.FACT),
        ("who wrote the brass essay", QuestionKind.FACT),
        ("bis wann kann man sich anmelden", QuestionKind.FACT),
        ("that one about the lamp", QuestionKind.EPISODE),
        ("salt on brass", QuestionKind.EPISODE),
        ("the night shift where they say goodbye to mara", QuestionKind.EPISODE),
        ("the last part of it where they say goodbye", QuestionKind.MOMENT),
        ("what's the name of the woman with the watch that shows what time it is at sea", QuestionKind.GUEST),
        ("what time do they light the lamp", QuestionKind.MOMENT),
        ("keeping lamps clean when they burn oil", QuestionKind.EPISODE),
        ("mara lindqvist when she lights the lamp", QuestionKind.MOMENT),
        ("petiton for better lamps", QuestionKind.LINK),
        ("the presets of a lamp", QuestionKind.EPISODE),
    ],
)
def test_the_kind_of_a_question_is_understood(text: str, kind: QuestionKind) -> None:
    assert read(text).kind is kind


@pytest.mark.parametrize(
    ("text", "season", "number"),
    [
        ("#212", None, 212),
        ("ep 212 guest?", None, 212),
        ("S3E4", 3, 4),
        ("Folge 7 von Nachtwache", None, 7),
        ("212", None, 212),
    ],
)
def test_numbers_of_episodes_are_read(text: str, season: int | None, number: int) -> None:
    assert (read(text).season, read(text).number) == (season, number)


def test_the_topic_is_what_no_word_of_questions_is() -> None:
    assert read("whats the timestamp where they discuss tide tables").topic.endswith("tide tables")
    assert "interveiw" not in read("lamp interveiw").topic


def test_a_time_that_is_not_in_the_notes_is_taken_out_of_the_topic() -> None:
    asked = read("last month's episode about gulls")
    assert asked.topic.split() == ["about", "gulls"]
    assert asked.period is not None


def test_small_words_of_a_language_without_a_table_are_no_topic() -> None:
    assert read("episoden der de snakker om tåkelur").topic == "takelur"


def test_a_part_with_its_number_is_a_name_though_misspelt() -> None:
    assert read("where does sectoin 512 come up").topic.split()[-3:] == ["section", "512", "up"]
    assert "section" not in read("the section about lamps").topic


def test_a_german_word_for_an_episode_is_what_it_is_about() -> None:
    assert "nebelhorn" in read("was sagt sie in der Nebelhornfolge").topic.split()
    assert "reihenfolge" in read("in welcher Reihenfolge läuten sie").topic.split()


def test_the_size_that_is_asked_for_is_no_topic() -> None:
    assert read("wie groß ist der Turm").topic.split()[-1:] == ["turm"]
    assert "gross" not in read("wie groß ist der Turm").topic


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [
        ("newest episode", "newest"),
        ("the first episode", "first"),
        ("longest episode", "longest"),
        ("wie hieß die allererste Sendung", "first"),
        ("longest night", None),
    ],
)
def test_places_are_read(text: str, ordinal: str | None) -> None:
    assert read(text).ordinal == ordinal


def test_roles_and_kinds_of_links_are_read() -> None:
    assert read("who hosts it").role is Role.HOST
    assert LinkKind.SUPPORT in read("patreon link").link_kinds


@pytest.mark.parametrize("text", ["thanks!", "lol", "😀", "", "danke", "ok."])
def test_chatter_asks_nothing(text: str) -> None:
    assert is_chatter(text)


def test_summaries_are_beyond_us() -> None:
    assert is_beyond("can you summarize the fog episode")
    assert not is_beyond("who was on the fog episode")


def test_a_second_is_read() -> None:
    assert time_asked("what is said at 34:10") == 2050
    assert time_asked("at noon") is None


@given(st.text(max_size=700))
def test_any_text_is_understood_as_something(text: str) -> None:
    assert isinstance(read(text).kind, QuestionKind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("saltglass papper", QuestionKind.EPISODE),
        ("teh papper on saltglass", QuestionKind.LINK),
        ("who was the geust on the fog one", QuestionKind.GUEST),
        ("which welder came to the harbour show", QuestionKind.GUEST),
        ("which chapter is about welding", QuestionKind.MOMENT),
        ("the ep where she rebuilt the whole lamp", QuestionKind.EPISODE),
        ("episode where they answer odd letters", QuestionKind.EPISODE),
        ("what minute of the episode where they fell in", QuestionKind.MOMENT),
        ("the part where they fell in", QuestionKind.MOMENT),
        ("die Folge wo der Kran umfällt", QuestionKind.EPISODE),
        ("die Folge wo der Kran umfällt, ab welcher Minute", QuestionKind.MOMENT),
        ("nebelhorn, wo erzählen sie von der Wärterin", QuestionKind.MOMENT),
        ("what did the harbour pay for the crane", QuestionKind.FACT),
        ("was hat der Kran gekostet", QuestionKind.FACT),
        ("was bekommt die Wärterin für eine Nacht", QuestionKind.FACT),
        ("ab wann sagt die Wärterin, was man bei Nebel tut", QuestionKind.MOMENT),
        ("wann erwähnen sie die Möwen", QuestionKind.MOMENT),
        ("welche Night Shift Folgen kamen 2013 raus", QuestionKind.LIST),
        ("in welchen Night Shift Folgen geht es um Nebel", QuestionKind.LIST),
        ("welche Night Shift Sendung war das mit dem Kran", QuestionKind.EPISODE),
        ("which lamp maker version was shown", QuestionKind.FACT),
        ("host your own lamp log", QuestionKind.EPISODE),
        ("der blog vom Türmer", QuestionKind.LINK),
        ("what did night shift publish in march", QuestionKind.LIST),
        ("plays by mara lindqvist", QuestionKind.LIST),
        ("qui a parlé de la corne de brume dans cette émission", QuestionKind.GUEST),
        ("wanneer praten ze over het zout van de toren", QuestionKind.MOMENT),
    ],
)
def test_kinds_are_read_from_slips_and_from_what_people_do(text: str, kind: QuestionKind) -> None:
    assert understand(text, now=NOW).kind is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("bei welchen nebelfunk folgen war ein gast da", QuestionKind.LIST),
        ("in welchen folgen gab es gäste", QuestionKind.LIST),
        ("welche nebelfunk-folgen sind ohne gast", QuestionKind.LIST),
        ("in welchen folgen war niemand zu gast", QuestionKind.LIST),
        ("in which episodes was there no guest", QuestionKind.LIST),
        ("in welchen folgen war odd berg zu gast", QuestionKind.GUEST),
        ("was kam von juni bis august 2025 raus", QuestionKind.LIST),
        ("fog episodes between march and may 2025", QuestionKind.LIST),
        ("wie heißt nochmal der typ, der die lampe putzt", QuestionKind.GUEST),
        ("wie hieß noch gleich die frau mit dem turm", QuestionKind.GUEST),
        ("wan reden die über nebelhörner", QuestionKind.MOMENT),
        ("ab wan gehts um nebelhörner", QuestionKind.MOMENT),
        ("der dieb und die lampe, zeitpunkt bitte", QuestionKind.MOMENT),
        ("lampen auf dem deich, wo war das nochmal", QuestionKind.MOMENT),
        ("bei wieviel minuten kommt das mit der lampe", QuestionKind.MOMENT),
        ("wo im podcast wird über lampen gesprochen", QuestionKind.MOMENT),
        ("die petition gegen den deichbau", QuestionKind.LINK),
        ("bauanleitung für den zaun", QuestionKind.LINK),
        ("das rezept vom quittengelee", QuestionKind.LINK),
        ("video vom tauchgang", QuestionKind.LINK),
        ("the petition against the dyke", QuestionKind.LINK),
        ("mit welchem code gibts die lampe billiger", QuestionKind.FACT),
        ("wie heißt der mit den lampen", QuestionKind.GUEST),
        ("name der biologin aus der moorfolge", QuestionKind.GUEST),
        ("hatten die mal nen imker da", QuestionKind.GUEST),
        ("what's the name of the guy with the lamps", QuestionKind.GUEST),
        ("what's the name of the lamp", QuestionKind.FACT),
        ("zu welchem zeitpunkt reden sie über honig", QuestionKind.MOMENT),
        ("wo lachen die so über den honig", QuestionKind.MOMENT),
        ("gibts das rezept irgendwo", QuestionKind.LINK),
        ("spendenlink für die station", QuestionKind.LINK),
        ("buch vom imker", QuestionKind.LINK),
    ],
)
def test_kinds_are_read_as_people_put_them_every_day(text: str, kind: QuestionKind) -> None:
    assert read(text).kind is kind


def test_whom_somebody_talked_with_is_a_guest() -> None:
    assert read("mit wem haben odd und mara über lampen geplaudert").role is Role.GUEST


def test_what_holds_to_this_day_is_no_time() -> None:
    asked = read("welcher gast fliegt heute noch über den hafen")
    assert (asked.kind, asked.period) == (QuestionKind.GUEST, None)


def test_a_facet_is_told_by_a_word_with_a_slip_in_it() -> None:
    assert asks("code", "wie war der rabatcode für die lampe")


def test_a_word_of_its_own_is_no_slip_of_one_that_asks() -> None:
    assert respelt("the one with three drains and a heist") == "the one with three drains and a heist"


def test_short_words_that_ask_are_mended_where_the_slip_is_no_word() -> None:
    assert respelt("wich harbour was evry watt waht") == "which harbour was every watt what"


def test_how_many_are_asked_for_is_no_topic() -> None:
    assert "two" not in read("who were the two guys from the harbour office").topic.split()
    assert "zwei" not in read("wer waren die zwei leute vom leuchtturm").topic.split()
    assert "two" in read("who spoke of two lamps").topic.split()


def test_what_is_spoken_about_is_a_topic_though_it_reads_like_a_word_of_questions() -> None:
    assert "hosting" in read("what did mara say about hosting").topic.split()
    assert "hosting" not in read("who is hosting night shift").topic.split()
