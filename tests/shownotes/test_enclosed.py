from bot.model.episode import Credit, Role
from bot.shownotes.enclosed import with_documents, with_speakers
from tests.make import turns
from tests.shownotes.making import facts_of, names

TALK = turns(
    (0.0, "Marta Quill", "Welcome."),
    (4.0, "Hugo Larch", "Good evening."),
    (9.0, "Marta Quill", "What does an eel want?"),
    (15.0, "Hugo Larch", "To be left alone."),
    (20.0, "Speaker 3", "Ha."),
    (21.0, "Speaker 3", "Ha."),
)


def _roles(*people: Credit) -> dict[str, Role]:
    return {credit.name: credit.role for credit in with_speakers(people, TALK)}


def test_speakers_beside_a_host_are_guests() -> None:
    assert _roles(Credit(name="Marta Quill", role=Role.HOST)) == {"Marta Quill": Role.HOST, "Hugo Larch": Role.GUEST}


def test_speakers_beside_a_guest_are_hosts() -> None:
    assert _roles(Credit(name="Hugo Larch", role=Role.GUEST)) == {"Hugo Larch": Role.GUEST, "Marta Quill": Role.HOST}


def test_who_speaks_first_asks_where_nobody_is_known() -> None:
    assert _roles() == {"Marta Quill": Role.HOST, "Hugo Larch": Role.GUEST}


def test_a_mention_who_speaks_gets_a_role() -> None:
    people = (Credit(name="Marta Quill", role=Role.HOST), Credit(name="Hugo Larch", role=Role.MENTIONED))
    assert _roles(*people) == {"Marta Quill": Role.HOST, "Hugo Larch": Role.GUEST}


def test_a_transcript_that_was_brought_lends_its_speakers_to_the_people() -> None:
    facts = with_documents(facts_of("Eels.", channel_author="Marta Quill"), "Eels", turns=TALK)
    assert names(facts, "guest") == {"Hugo Larch"}
    assert any(passage.text == "Hugo Larch" for passage in facts.passages)


def test_documents_without_turns_leave_the_people_alone() -> None:
    facts = facts_of("We talk to Hugo Larch.")
    assert with_documents(facts, "Eels").people == facts.people
