"""What is not read, or read only once, for the sake of speed: it changes nothing."""

import re

import pytest

from bot.model.episode import Role
from bot.shownotes import glue, links, numbering, signs
from bot.shownotes.people import bare, mentions, pronouns
from bot.shownotes.people.ground import ground_of
from bot.shownotes.people.shapes import find

# Each way of `pronouns` to take a name up.
TAKEN_UP = (
    "She also joins us.", "He then stops by.", "They sit down.", "She came in.", "He comes on.", "She returns.",
    "He talks.", "She walks along.", "He takes it.", "She tells.", "He explains.", "She shows it.", "He describes.",
    "She reads.", "He brings one.", "She speaks.", "They chats.", "Sie erzählt.", "Er erklärt.", "Sie zeigt.",
    "Er berichtet.", "Sie verrät.", "Er spricht.", "Sie ist zu Gast.", "Er kommt.", "Da schildert sie.",
    "Da erläutert er.", "Elle raconte.", "Il explique.", "Elle nous.", "Il revient.", "Elle évoque.", "Il décrit.",
    "Beide sitzen heute hier.", "Im Gespräch mit ihr.", "Mit ihm sprechen wir.", "Mit ihr rede ich.",
    "In conversation with her.", "We talked to her.", "I sat down with him.", "We spoke with her.",
    "Con ella hablamos.",
    "Con él charlamos.", "Avec elle, on rit.", "Avec lui, nous.", "Aquí nos cuenta.", "Hoy nos explica.",
    "Hoy nos habla.", "Im Interview verrät.",
)  # fmt: skip


@pytest.mark.parametrize("text", TAKEN_UP)
def test_what_takes_a_name_up_is_looked_for_where_it_stands(text: str) -> None:
    """Each way holds one of the stems without which it is not looked for."""
    told = ground_of(f"Ada Lovelace keeps eels. {text}", glued=False, nouns=False)
    assert [one.name for one in pronouns.read(told, find(told))] == ["Ada Lovelace"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("a weir.12:34 and", 1),
        ("a mill(12:34 and", 1),
        ("12:34)A mill", 1),
        ("a weir.12:34:56)A mill", 1),  # the second shares its figures with the first
        ("x 12:34:56)A mill", 1),
        ("a weir.12:34:56:78)A mill", 2),
        ("a weir 12:34 and 1:23)A", 0),
        ("weir.12:34]“Yes” end)45:10", 2),
    ],
)
def test_glued_times_are_counted_apart(text: str, count: int) -> None:
    """A time is found at its colon, and counted once."""
    assert glue._apart(glue._CODES, text, before=len("12")) == count


@pytest.mark.parametrize(
    "text", ["", "A mill. A weir.", "A mill.A weir", "Why?! No.", "3.14 is it", "Gut. “Ja.”", "a…b"]
)
def test_signs_stand_apart_where_no_letter_is_behind_them(text: str) -> None:
    """Counting tells the same as looking at each."""
    assert signs.stand_apart(text, signs.ENDS) is (re.search(r"[.!?…。！？](?! |\Z)", text) is None)


def test_of_the_places_of_a_name_the_first_and_the_last_are_mentions() -> None:
    """Whatever stands between adds nothing."""
    text = "Ada Lovelace asked. Grace Hopper said no. Ada Lovelace nodded. Grace Hopper went. Ada Lovelace left."
    ground = ground_of(text, glued=False, nouns=False)
    told = [(one.name, one.start, one.role) for one in mentions.read(ground, find(ground), frozenset())]
    places = [(name, match.start()) for name in ("Ada Lovelace", "Grace Hopper") for match in re.finditer(name, text)]
    assert told == sorted(((name, at, Role.MENTIONED) for name, at in places if at != 42), key=lambda one: one[1])


def test_what_stands_before_two_words_of_a_german_run_says_nothing() -> None:
    """A full name is read alike wherever it stands; a calling in the run is no part of it."""
    text = "Ada Lovelace kam.\n\nDie Ada Lovelace ging. Der Geologe Sixt Wolder schwieg."
    names = [shape.name for shape in find(ground_of(text, glued=False, nouns=True))]
    assert names == ["Ada Lovelace", "Ada Lovelace", "Sixt Wolder"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Zu Gast ist heute Ada.", "Ada"),
        ("Unser heutiger Gast heißt Ada.", "Ada"),
        ("Meine Gäste sind Ada und Joan.", "Ada"),
        ("With our guests Ada and Joan.", "Ada"),
        ("Today’s special guest is Ada.", "Ada"),
        ("We are joined by Ada.", "Ada"),
        ("Notre invitée est Ada.", "Ada"),
        ("Nuestra invitada es Ada.", "Ada"),
        ("Te gast zijn Ada en Joan.", "Ada"),
        ("Mit Ada habe ich gelacht.", "Ada"),
        ("Mit Ada sprechen Joan und Eva.", "Ada"),
        ("Mit Ada unterhält sich Joan.", "Ada"),
        ("Thanks to Ada from the mill for joining.", "Ada"),
    ],
)
def test_first_names_are_looked_for_where_it_is_said_whose_guests_they_are(text: str, name: str) -> None:
    """Each way to name a guest by the first name holds a stem of each row."""
    ground = ground_of(text, glued=False, nouns=False)
    assert name in {one.name for one in bare.read(ground, set(), "") if one.role is Role.GUEST}


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("1. A mill", True),
        ("\n12.3) A weir", True),
        ("]2. A mill", True),
        ("x1. A mill", False),
        ("112. A mill", False),
    ],
)
def test_a_number_of_an_outline_is_found_at_its_first_figure(text: str, stands: bool) -> None:
    """What stands before it is looked at from there."""
    assert (numbering._NUMBER.search(text) is not None) is stands


@pytest.mark.parametrize(
    "text",
    [
        "Ada repairs mills. She tells us how.",
        "Ada repairs mills. She told me why.",
        "Ada repairs mills. Then she joined us.",
        "Ada repairs mills. She explains what holds them.",
        "Ada repariert Mühlen. Nun spricht sie mit mir.",
        "Ada repariert Mühlen. In dieser Folge erzählt sie davon.",
        "Ada repariert Mühlen. In der Folge berichtet sie davon.",
        "Ada repariert Mühlen. Heute redet sie mit uns.",
    ],
)
def test_who_takes_part_later_on_is_looked_for_where_a_verb_of_it_stands(text: str) -> None:
    """Each way to take part holds one of the stems."""
    ground = ground_of(text, glued=False, nouns=False)
    assert [one.name for one in bare.read(ground, set(), "")] == ["Ada"]


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("First.\nSecond line X here.", "Second line X here."),
        ("A list:\n* one\n* a mill X", "* a mill X"),
        ("Why?\n\nBefore it. Then X. After", "Then X."),
        ("No break - but X", "No break - but X"),
    ],
)
def test_a_context_begins_behind_the_last_edge(text: str, context: str) -> None:
    """What stands before the last line break is not looked at."""
    at = text.index("X")
    assert links.context_of(text, at, at + 1) == context
