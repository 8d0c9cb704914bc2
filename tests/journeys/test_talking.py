"""Mentions, direct messages and replies: answered where they ask, left alone where they do not."""

import contextlib

import pytest

from bot.cooldown import MOST
from bot.playground.discord import Permissions, text_of
from tests.journeys.conftest import House

ASKED = "when do they explain the leslie speaker"


def named(house: House, text: str) -> str:
    return f"<@{house.discord.bot.id}> {text}"


async def answer_to(house: House, text: str, **how: object) -> str:
    said = await house.mia.write(house.general, text, **how)  # type: ignore[arg-type]
    return text_of(await house.discord.wait_for_message(house.general, after=said))


async def silence_after(house: House, text: str, **how: object) -> bool:
    """Whether nothing is said to a message; a question after it is the sign that it was passed over."""
    before = await house.mia.write(house.general, text, **how)  # type: ignore[arg-type]
    sign = await house.mo.write(house.general, named(house, ASKED))
    first = await house.discord.wait_for_message(house.general, after=before)
    return bool(first["message_reference"]["message_id"] == sign["id"])


async def test_a_reply_to_an_answer_is_a_question_about_its_episode(house: House) -> None:
    said = await house.mia.write(house.general, named(house, ASKED))
    answer = await house.discord.wait_for_message(house.general, after=said)
    follow_up = await answer_to(house, "and who was the guest?", reply_to=answer)
    assert "Spinning Horn" in follow_up


async def test_replies_to_cards_and_passing_words_are_left_alone(house: House) -> None:
    private = await house.mia.command("/episode about", house.general, "spinning horn")
    shown = await house.mia.press(private.message, "Show here")
    assert await silence_after(house, "what a card!", reply_to=shown.message)
    assert await silence_after(house, "who was on the newest one?")
    assert "Ask me something" in await answer_to(house, named(house, ""), reply_to=shown.message)


async def test_who_begins_with_small_talk_learns_what_to_ask_and_thanks_are_left_alone(house: House) -> None:
    for hello in ("hi there!", "🎙️", "<:horn:123456789012345678>", f"<@{house.mo.user.id}>"):
        said = await house.mia.write(house.mia.dm, hello)
        assert "Ask me something" in text_of(await house.discord.wait_for_message(house.mia.dm, after=said))
    assert "Ask me something" in await answer_to(house, named(house, "🎙️"))
    assert await silence_after(house, named(house, "lol"))  # once a day in a server
    assert "Leslie" in await answer_to(house, named(house, ASKED))
    assert await silence_after(house, named(house, "thanks!"))


async def test_a_mention_of_the_bots_role_gets_one_line_a_day(house: House) -> None:
    role = house.discord.bot_role(house.guild)
    role.mentionable = True
    assert "name me instead" in await answer_to(house, f"{role.mention} hello?")
    assert await silence_after(house, f"{role.mention} hello??")


async def test_too_many_questions_get_one_sign_and_a_command_a_private_sentence(house: House) -> None:
    last = {}
    for _ in range(MOST):
        last = await house.mia.write(house.general, named(house, "x"))
        await house.discord.wait_for_message(house.general, after=last)
    signs = [await house.mia.write(house.general, named(house, ASKED)) for _ in range(2)]
    refused = await house.mia.command("/ask", house.general, ASKED)
    assert refused.ephemeral
    assert "a lot at once" in refused.text
    other = await house.mo.command("/ask", house.general, ASKED)
    assert "9:48" in other.text
    await house.discord.until(lambda: waits(house, signs) or None)
    assert len(waits(house, signs)) == 1


def waits(house: House, signs: list[dict]) -> list[str]:  # type: ignore[type-arg]
    """The messages of some that carry an hourglass, or are replied to with one."""
    told = house.discord.messages(house.general)
    ids = {each["id"] for each in signs}
    reacted = [m["id"] for m in told if m["id"] in ids and m.get("reactions")]
    replied = [m["id"] for m in told if m["content"] == "⏳" and m["message_reference"]["message_id"] in ids]
    return reacted + replied


async def test_without_embed_links_an_answer_is_plain_and_says_why(house: House) -> None:
    house.discord.overwrite(house.general, house.discord.everyone(house.guild), deny=Permissions.EMBED_LINKS)
    text = await answer_to(house, named(house, ASKED))
    assert "9:48" in text
    assert "#t=588" in text
    assert "Embed Links" in text


async def test_where_the_bot_may_not_write_the_asker_is_told_once(house: House) -> None:
    house.discord.overwrite(house.news, house.discord.everyone(house.guild), deny=Permissions.SEND_MESSAGES)
    house.discord.overwrite(house.news, house.mia.user, allow=Permissions.SEND_MESSAGES)
    await house.mia.write(house.news, named(house, ASKED))
    await house.discord.until(lambda: house.discord.messages(house.mia.dm) or None)
    assert "Send Messages" in text_of(house.discord.messages(house.mia.dm)[-1])
    await house.mia.write(house.news, named(house, ASKED))
    await answer_to(house, named(house, ASKED))
    assert len(house.discord.messages(house.mia.dm)) == 1


async def test_threads_forum_posts_and_other_bots(house: House) -> None:
    start = await house.mia.write(house.general, "let us talk")
    thread = await house.mia.open_thread(start, "talk")
    said = await house.mia.write(thread, named(house, ASKED))
    assert "9:48" in text_of(await house.discord.wait_for_message(thread, after=said))


async def test_help_is_clickable_and_offers_questions_that_work(house: House) -> None:
    helped = await house.mia.command("/help", house.general)
    assert "</ask:" in helped.text
    assert "</guest about:" in helped.text
    (row,) = [row for row in helped.message["components"] if row["components"][0]["type"] == 3]
    for option in row["components"][0]["options"]:
        tried = await house.mia.select(helped.message, option["value"])
        assert tried.ephemeral
        assert "Nothing in the notes" not in tried.text


async def test_a_new_server_is_greeted_once_where_the_bot_may_write(house: House) -> None:
    with contextlib.suppress(TimeoutError):  # until discord.py has seen that no more guilds come with READY
        await house.discord.until(lambda: None, timeout_s=1.5)
    club = house.discord.add_guild("New club", has_bot=False)
    closed, lobby = house.discord.add_channel(club, "closed"), house.discord.add_channel(club, "lobby")
    house.discord.overwrite(closed, house.discord.everyone(club), deny=Permissions.SEND_MESSAGES)
    house.discord.add_member(
        club, house.mo.user, house.discord.add_role(club, "mods", permissions=Permissions.MANAGE_GUILD)
    )
    house.discord.add_member(club, house.mia.user)
    house.discord.add_bot(club)
    hello = await house.discord.wait_for_message(lobby)
    assert "I know the podcasts" in text_of(hello)
    assert house.discord.messages(closed) == []
    panel = await house.mo.press(hello, "Set up")
    assert panel.ephemeral
    assert panel.error is None
    refused = await house.mia.press(hello, "Set up")
    assert refused.ephemeral
    assert text_of(panel.message) != text_of(refused.message)
    (row,) = [row for row in hello["components"] if row["components"][0]["type"] == 3]
    tried = await house.mia.select(hello, row["components"][0]["options"][0]["value"])
    assert tried.ephemeral
    assert len(house.discord.messages(lobby)) == 1


@pytest.mark.parametrize("kind", ["group", "direct", "foreign"])
async def test_every_place_of_a_user_install_answers_in_private(house: House, kind: str) -> None:
    house.discord.install(house.mia.user)
    if kind == "group":
        place = house.discord.add_private_channel(house.mia.user, house.mo.user)
    elif kind == "direct":
        place = house.mia.dm
    else:
        foreign = house.discord.add_guild("Elsewhere", has_bot=False)
        place = house.discord.add_channel(foreign, "lobby")
        house.discord.add_member(foreign, house.mia.user)
    card = await house.mia.command("/episode about", place, "spinning horn")
    assert card.ephemeral
    assert "Show here" not in card.text
    chapters = await house.mia.select(card.message, "All chapters (9)")
    assert "9 chapters" in chapters.text
    followed = await house.mia.command("/follow topic", place, "tape")
    assert followed.ephemeral
    said = await house.mia.command("/moment at", place, "9:50", episode="spinning horn")
    assert "What a Leslie speaker" in said.text
