"""From a card to its parts, to people, to the words of a second, to a player: as a member on a phone goes on."""

import pytest

from bot.playground.discord import text_of
from bot.store import memos
from tests.journeys.conftest import House

HORN = "spinning horn"


def buttons_of(message: dict) -> list[str]:  # type: ignore[type-arg]
    return [part["label"] for row in message.get("components", ()) for part in row["components"] if part["type"] == 2]


async def test_an_episode_leads_to_its_parts_and_back_in_the_same_message(house: House) -> None:
    card = await house.mia.command("/episode about", house.general, HORN)
    assert buttons_of(card.message) == ["Listen", "Open in my app", "Show here"]
    chapters = await house.mia.select(card.message, "All chapters (9)")
    assert chapters.message["id"] == card.message["id"]
    assert "9 chapters" in chapters.text
    said = await house.mia.select(chapters.message, "9:48 What a Leslie speaker actually does")
    assert "9:48 of" in said.text
    people = await house.mia.select(said.message, next(c for c in choices_of(said.message) if c.startswith("People")))
    assert "people" in people.text
    person = await house.mia.select(people.message, choices_of(people.message)[-1])
    assert "On" in person.text
    back = await house.mia.select(people.message, "Who else was there")
    assert "On the show with" in back.text


def choices_of(message: dict) -> list[str]:  # type: ignore[type-arg]
    return [
        option["label"]
        for row in message.get("components", ())
        for part in row["components"]
        if part["type"] == 3
        for option in part["options"]
    ]


async def test_next_and_previous_walk_through_a_show_and_end(house: House) -> None:
    card = await house.mia.command("/episode latest", house.general, show="The Signal Path")
    newest = await house.mia.select(card.message, choices_of(card.message)[0])
    end = await house.mia.select(newest.message, "The next episode")
    assert "the newest episode" in end.text
    card = await house.mia.command("/episode about", house.general, HORN)
    earlier = await house.mia.select(card.message, "The episode before")
    again = await house.mia.select(earlier.message, "The next episode")
    assert "Spinning Horn" in again.text


async def test_a_long_list_turns_its_pages_in_place_and_counts_them(house: House) -> None:
    first = await house.mia.command("/episode latest", house.general)
    assert "Latest episodes (36)" in first.text
    assert "Page 1 of" in first.text
    assert buttons_of(first.message) == ["Next page", "Show here"]
    second = await house.mia.press(first.message, "Next page")
    assert second.message["id"] == first.message["id"]
    assert "Page 2 of" in second.text
    assert buttons_of(second.message) == ["Previous page", "Next page", "Show here"]


async def test_a_page_on_a_public_list_is_turned_for_the_presser_alone(house: House) -> None:
    private = await house.mia.command("/episode latest", house.general)
    shown = await house.mia.press(private.message, "Show here")
    before = text_of(shown.message)
    turned = await house.mo.press(shown.message, "Next page")
    assert turned.ephemeral
    assert "Page 2 of" in turned.text
    assert text_of(house.discord.messages(house.general)[-1]) == before


async def test_a_list_whose_wish_is_forgotten_says_so(house: House) -> None:
    first = await house.mia.command("/episode find", house.general, "the")
    async with house.app.db.write() as writer:
        await writer.execute("UPDATE memo SET made_at = made_at - ?", (memos.KEPT.total_seconds() + 60,))
    pressed = await house.mia.press(first.message, "Next page")
    assert "older than 90 days" in pressed.text


async def test_any_episode_and_everybody_who_was_on(house: House) -> None:
    any_one = await house.mia.command("/episode random", house.general, show="Feldnotizen")
    assert "Feldnotizen" in any_one.text
    everybody = await house.mia.command("/guest list", house.general)
    assert "people who were on" in everybody.text
    of_one = await house.mia.command("/guest list", house.general, show="Marginalia Aloud")
    assert of_one.text != everybody.text
    guests = (await house.mia.command("/guest list", house.general, show="The Signal Path")).text.split("\n")
    assert not guests[1].endswith("host")
    assert next(line for line in guests if line.endswith("host")).startswith("**Nell Aldworth** · ")
    assert not [line for line in guests if "Wilhelmina Osei" in line]  # she records them


async def test_a_profile_shows_who_somebody_is_and_whom_with(house: House) -> None:
    chosen = choices_of((await house.mia.command("/guest list", house.general)).message)
    profile = await house.mia.command("/guest about", house.general, chosen[0])
    assert chosen[0] in profile.text
    assert "On " in profile.text
    both = await house.mia.command("/guest about", house.general, chosen[0], **{"with": chosen[1]})
    assert f"{chosen[0]} with {chosen[1]}" in both.text


async def test_a_time_leads_to_its_chapter_and_the_words_around_it(house: House) -> None:
    at = await house.mia.command("/moment at", house.general, "10:02", episode=HORN)
    assert "What a Leslie speaker actually does" in at.text
    beyond = await house.mia.command("/moment at", house.general, "9:59:59", episode=HORN)
    assert "shorter than that" in beyond.text
    assert "as a time" in (await house.mia.command("/moment at", house.general, "noon", episode=HORN)).text
    assert "Which episode?" in (await house.mia.command("/moment at", house.general, "10:02")).text


async def test_a_message_with_a_timestamped_link_is_explained(house: House) -> None:
    answer = await house.mia.command("/ask", house.general, "when do they explain the leslie speaker")
    explained = await house.mo.context_command("What is said here?", answer.message)
    assert explained.ephemeral
    assert "9:48 of" in explained.text
    plain = await house.mia.write(house.general, "what about 10:02?")
    assert "Which episode?" in (await house.mia.context_command("What is said here?", plain)).text
    untimed = await house.mia.write(house.general, answer.text.split("(")[-1].split("#")[0])
    assert "no time in that message" in (await house.mia.context_command("What is said here?", untimed)).text


async def test_the_player_is_asked_for_once_and_opens_at_the_second(house: House) -> None:
    at = await house.mia.command("/ask", house.general, "when do they explain the leslie speaker")
    asked = await house.mia.press(at.message, "Open in my app")
    assert asked.ephemeral
    assert "Which player" in asked.text
    opened = await house.mia.select(asked.message, "The browser")
    assert "#t=588" in str(opened.message["components"])
    again = await house.mia.press(at.message, "Open in my app")
    assert "from 9:48" in again.text
    await house.mia.command("/my player", house.general, "Podcast Addict")
    elsewhere = await house.mia.press(at.message, "Open in my app")
    assert "go to 9:48" in elsewhere.text
    assert "podcastaddict.com/episode/https%3A" in str(elsewhere.message["components"])
    assert "I know no player" in (await house.mia.command("/my player", house.general, "gramophone")).text


async def test_what_is_kept_about_a_person_is_shown_and_deleted_after_asking_once(house: House) -> None:
    nothing = await house.mia.command("/my data", house.mia.dm)
    assert "Nothing." in nothing.text
    await house.mia.command("/ask", house.general, "who was on the newest episode?")
    await house.mia.command("/my player", house.general, "Overcast")
    kept = await house.mia.command("/my data", house.general)
    assert "Overcast" in kept.text
    assert "Your last question, for ten minutes" in kept.text
    sure = await house.mia.press(kept.message, "Delete all of it")
    deleted = await house.mia.press(sure.message, "Yes, delete it")
    assert "I keep nothing" in deleted.text
    assert "Nothing." in (await house.mia.command("/my data", house.general)).text


@pytest.mark.parametrize("locale", ["de", "ja"])
async def test_everything_works_in_every_language(house: House, locale: str) -> None:
    house.mia.user.locale = locale
    for command, typed in (
        ("/episode latest", None),
        ("/guest list", None),
        ("/moment find", "tape"),
        ("/ask", "tape"),
    ):
        reply = await house.mia.command(command, house.general, typed)
        assert reply.error is None
        assert "in the log as" not in reply.text


async def test_of_two_people_of_one_name_each_is_offered_with_what_tells_them_apart(house: House) -> None:
    asked = await house.mia.command("/guest about", house.general, "Ruth Penhallow")
    assert asked.text.startswith("Which Ruth Penhallow do you mean?")
    assert buttons_of(asked.message) == []
    first, second = choices_of(asked.message)
    assert first != second
    assert first.startswith("Ruth Penhallow · ")
    assert first in asked.text.replace("**", "").replace("\\", "")
    one = await house.mia.select(asked.message, first)
    again = await house.mia.command("/guest about", house.general, "Ruth Penhallow")
    other = await house.mia.select(again.message, second)
    assert one.text.splitlines()[0] == other.text.splitlines()[0] == "Ruth Penhallow"
    assert one.text != other.text
    everybody = await house.mia.command("/guest list", house.general, show="The Signal Path")
    alike = [each for each in choices_of(everybody.message) if "Ruth Penhallow" in each]
    assert len(set(alike)) == 2


async def test_a_profile_leads_only_to_where_there_is_something(house: House) -> None:
    profile = await house.mia.command("/guest about", house.general, "Odalys Ferrante")
    offered = choices_of(profile.message)
    assert "Who else was there" in offered
    assert "Moments with them" not in offered  # no chapter names her, and nobody wrote down what she said
    lene = await house.mia.command("/guest about", house.general, "Lene Brüggemann")
    moments = await house.mia.select(lene.message, "Moments with them")
    assert moments.text.startswith("1 moment with Lene Brüggemann")


async def test_who_was_only_mentioned_is_shown_as_mentioned(house: House) -> None:
    profile = await house.mia.command("/guest about", house.general, "Hester Vangelow")
    assert "Only mentioned" in profile.text
    card = await house.mia.command("/episode about", house.general, HORN)
    people = await house.mia.select(card.message, next(c for c in choices_of(card.message) if c.startswith("People")))
    assert "Hester Vangelow · only mentioned" in people.text


async def test_with_whom_stays_meant_on_the_next_page_and_may_tell_which_namesake(house: House) -> None:
    both = await house.mia.command("/guest about", house.general, "Nell Aldworth", **{"with": "Dot Farrier"})
    assert both.text.startswith("Nell Aldworth with Dot Farrier")
    crew = {"with": "Wilhelmina Osei"}
    told = await house.mia.command("/guest about", house.general, "Ruth Penhallow", **crew)
    assert "Ruth Penhallow" in told.text
    never = await house.mia.command("/guest about", house.general, "Odalys Ferrante", **{"with": "Jana Thalbeck"})
    assert "Odalys Ferrante" in never.text
    assert "#8" not in never.text


async def test_nothing_found_has_nothing_to_show_and_a_topic_can_be_followed(house: House) -> None:
    none = await house.mia.command("/moment find", house.general, "zeppelin")
    assert "Nothing found" in none.text
    assert buttons_of(none.message) == []
    no = await house.mia.command("/ask", house.general, "do they ever talk about zeppelin hangars?")
    assert no.ephemeral
    assert buttons_of(no.message) == ["Tell me when “zeppelin hangars” comes up"]
    made = await house.mia.press(no.message)
    assert "told when “zeppelin hangars” comes up" in made.text
    assert made.ephemeral
    listed = await house.mia.command("/follow list", house.general)
    assert "zeppelin hangars" in listed.text
    german = await house.mia.command("/ask", house.general, "wann geht es um Zeppelinküche?")
    assert buttons_of(german.message)[0].endswith("“Zeppelinküche” comes up")
    person = await house.mia.command("/ask", house.general, "who is Xaver Quibble?")
    assert buttons_of(person.message) == []


async def test_opening_in_a_player_leaves_what_it_was_opened_from(house: House) -> None:
    card = await house.mia.command("/episode about", house.general, HORN)
    asked = await house.mia.press(card.message, "Open in my app")
    assert asked.message["id"] != card.message["id"]
    opened = await house.mia.select(asked.message, "The browser")
    assert opened.message["id"] == asked.message["id"]
    assert opened.text.startswith("Open in the browser")
