"""Going on from an answer, through the real client: Ask more, Not right?, and questions that refer to the last one."""

from bot.store import complaints
from tests.journeys.conftest import House


async def test_a_question_goes_on_from_the_answer_before(house: House) -> None:
    await house.mia.command("/ask", house.general, "signal path episode 12")
    guest = await house.mia.command("/ask", house.general, "and who was the guest?")
    assert "Jana Thalbeck" in guest.text


async def test_ask_more_opens_a_field_whose_question_goes_on(house: House) -> None:
    first = await house.mia.command("/ask", house.general, "signal path episode 12")
    form = await house.mia.press(first.message, "Ask more")
    answered = await house.mia.fill(form, {"question": "how long is it?"})
    assert answered.ephemeral
    assert "1:04:30" in answered.text


async def test_not_right_is_kept_for_those_who_run_the_server(house: House) -> None:
    first = await house.mia.command("/ask", house.general, "signal path episode 12")
    asked = await house.mia.select(first.message, "Not right?")
    assert asked.ephemeral
    assert "Those who run this server" in asked.text
    noted = await house.mia.select(asked.message, "Wrong episode")
    assert "Noted" in noted.text
    (kept,) = await complaints.listed(house.app.db, guild_id=house.guild.id)
    assert (kept.wrong, kept.question) == ("episode", "signal path episode 12")
