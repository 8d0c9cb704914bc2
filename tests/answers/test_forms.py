"""What form an answer must have, and which sentences have it."""

import pytest

from bot.answers.forms import expected, form_asked, has_form


@pytest.mark.parametrize(
    ("asked", "has", "lacks"),
    [
        ("when is the open night", "We open on 3 March.", "We open at last."),
        ("wann ist die Waldnacht", "Am 17.12. feiern wir am Turm.", "Wir feiern am Turm."),
        ("when does the show come back", "We return in the fall.", "We return to the harbour."),
        ("how tall is the tower", "It measures 41 metres.", "It has 41 steps."),
        ("wie groß ist der Wärter", "Der Wärter, 2,02 Meter, lacht.", "Der Wärter hat 2 Hunde."),
        ("how old is the lamp", "The lamp is eighty years old.", "The lamp has eighty panes."),
        ("wie lange war sie Wärterin", "Vierzig Jahre stand sie am Turm.", "Vierzig Stufen hat der Turm."),
        ("how far off was the worst scale", "The worst is off by 34 degrees.", "The worst hangs in the hall."),
        ("how far is it to the reef", "It is 4 km to the reef.", "It has 4 bells."),
        ("how fast did the boats go", "Nothing moved faster than 10 miles per hour.", "Ten boats moved."),
        ("what did they pay for the boat", "They bought it for one pound and a debt.", "They bought it for the pond."),
        ("in what year did odd go to see liv", "In 1879 Odd went to the quay.", "Odd counted 1879 lamps."),
        (
            "how many kinds of gull are there",
            "The 36 kinds of gull.",
            "39:08 Gulls and who eats them46:22 Jobs for now",
        ),
        ("was hat maras tour gekostet", "Die Tour kostete 900 Euro.", "Die Tour ging ins Eis."),
        ("how much is a ticket", "Tickets are 14 crowns.", "Tickets are gone."),
        ("what does the harbour cost", "It costs hundreds of millions of crowns.", "It costs nerves and patience."),
        ("how many panes has the lamp", "The lamp has 304 panes.", "The lamp has panes."),
        ("how tall is the Lamp 400", "The Lamp 400 is 2 metres tall.", "The Lamp 400 is tall."),
        ("how many panes has the Lamp 400", "It has twelve panes.", "The Lamp 400 has panes."),
    ],
)
def test_a_sentence_has_the_form_that_is_asked_for(asked: str, has: str, lacks: str) -> None:
    form = form_asked(asked)
    assert form is not None
    assert has_form(form, asked, has)
    assert not has_form(form, asked, lacks)


@pytest.mark.parametrize("said", ["Im Turm sind 3510 Sensoren.", "It has 3510 sensors."])
def test_a_number_of_what_is_counted_goes_first_in_another_language_too(said: str) -> None:
    asked = "how many sensors are there"
    assert expected(asked, said) > expected(asked, "The 6502 is a model of sensor.")


def test_where_any_sentence_will_do_no_form_is_asked_for() -> None:
    assert form_asked("what does the keeper carry") is None


@pytest.mark.parametrize(
    ("asked", "has", "lacks"),
    [
        ("phone number of the harbour office", "Call us at (0555) 010-2299.", "Call us at once."),
        ("wie ist die Telefonnummer vom Turm", "Ruft an: 030 5550123.", "Ruft an, am besten um 9."),
        ("the helpline number", "The line is +44 20 5550 1234.", "The line is open 24 hours."),
        ("is there a number to call", "Dial 555 0199 before noon.", "Dial before noon, room 12."),
    ],
)
def test_a_phone_number_is_told_by_its_digits(asked: str, has: str, lacks: str) -> None:
    form = form_asked(asked)
    assert form is not None
    assert has_form(form, asked, has)
    assert not has_form(form, asked, lacks)


def test_a_date_and_an_episode_are_no_phone_numbers() -> None:
    form = form_asked("phone number of the harbour office")
    assert form is not None
    assert not has_form(form, "phone number of the harbour office", "The office opened on 12.03.2024 in episode 115.")


def test_a_number_of_what_is_counted_is_worth_more_than_one_of_something_else() -> None:
    asked = "how many panes went into lamp 400"
    assert expected(asked, "304 panes, made by two people.") > expected(asked, "Lamp 400 burns three nights.") + 0.3
