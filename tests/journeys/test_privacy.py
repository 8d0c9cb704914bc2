"""A private show, or one for some roles alone, comes up nowhere else: in no answer, completion, card or button."""

from bot.playground.discord import text_of
from bot.store.drafts import store
from tests import make
from tests.journeys.conftest import House

ASKED = "when do they talk about the secret saltworks"


async def secret_show(house: House) -> int:
    """A show of this server that only those with the role of mo may see."""
    show = await make.show(house.app.db, "Patron Salt", guild_id=house.guild.id)
    facts = make.facts(
        "The secret saltworks, with Zora Vey.",
        people=[make.credit("Zora Vey")],
        chapters=make.chapters((61.0, "The secret saltworks")),
    )
    await store(house.app.db, [make.draft(show.id, make.item("Salt for patrons"), facts)])
    role = next(role for role in house.guild.roles.values() if role.name == "role of mo")
    async with house.app.db.write() as writer:
        await writer.execute("UPDATE server_show SET role_id = ? WHERE show_id = ?", (role.id, show.id))
    return show.id


async def test_who_has_the_role_sees_it_alone_and_cannot_show_it(house: House) -> None:
    await secret_show(house)
    answer = await house.mo.command("/ask", house.general, ASKED)
    assert "1:01" in answer.text
    assert answer.ephemeral
    card = await house.mo.command("/episode about", house.general, "Salt for patrons")
    refused = await house.mo.press(card.message, "Show here")
    assert refused.ephemeral
    assert "between us" in refused.text
    listed = await house.mo.command("/episode find", house.general, show="Patron Salt")
    assert "between us" in (await house.mo.press(listed.message, "Show here")).text


async def test_nobody_else_gets_to_know_of_it(house: House) -> None:
    await secret_show(house)
    for command, typed in (
        ("/ask", ASKED),
        ("/episode find", "saltworks"),
        ("/episode about", "Salt for patrons"),
        ("/guest about", "Zora Vey"),
        ("/moment find", "saltworks"),
        ("/show about", "Patron Salt"),
    ):
        for place in (house.general, house.mia.dm):
            reply = await house.mia.command(command, place, typed)
            assert "1:01" not in reply.text, command
            assert "for patrons" not in reply.text.replace("“Salt for patrons”", ""), command
    for command, option, typed in (
        ("/show about", "show", "patron"),
        ("/episode about", "episode", "salt for"),
        ("/guest about", "name", "zora"),
    ):
        choices = await house.mia.complete(command, option, typed, house.general)
        assert not any("atron" in each["name"] or "Zora" in each["name"] for each in choices)


async def test_a_mention_never_answers_from_it_for_all_to_see(house: House) -> None:
    await secret_show(house)
    said = await house.mo.write(house.general, f"<@{house.discord.bot.id}> {ASKED}")
    answer = await house.discord.wait_for_message(house.general, after=said)
    assert "1:01" not in text_of(answer)


async def test_a_page_kept_from_who_may_is_another_page_for_who_may_not(house: House) -> None:
    await secret_show(house)
    private = await house.mo.command("/episode latest", house.general)
    assert "Salt for patrons" not in private.text  # it is older than the newest
    (key,) = {row["key"] for row in await house.app.db.rows("SELECT key FROM memo")}
    shown = await house.mo.press(private.message, "Show here")
    pressed = await house.mia.press(shown.message, f"1:g:page:1:k{key}")
    assert "for patrons" not in pressed.text


async def test_a_card_of_a_show_that_was_limited_since_leads_nowhere_and_says_so(house: House) -> None:
    role = house.discord.add_role(house.guild, "patrons")
    shown = await house.mia.press(
        (await house.mia.command("/show about", house.general, "Feldnotizen")).message, "Show here"
    )
    await house.mo.command("/feed audience", house.general, show="Feldnotizen", role=role)
    rows = [row["components"][0] for row in shown.message["components"]]
    (offered,) = [[each["label"] for each in one["options"]] for one in rows if one["type"] == 3]
    for choice, told in (("Everybody who was on", "That show is not here"), (offered[-1], "That episode is not here")):
        pressed = await house.mia.select(shown.message, choice)
        assert told in pressed.text
        assert pressed.ephemeral
