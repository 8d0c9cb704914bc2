from typing import Any

import pytest

from tests.playground.discord.bots import Place, Raw
from tests.playground.discord.refusing import found_at

LENGTH, TOO_LONG, REQUIRED = "BASE_TYPE_BAD_LENGTH", "BASE_TYPE_MAX_LENGTH", "BASE_TYPE_REQUIRED"
SCHEME, FORM, CHOICES = "URL_TYPE_INVALID_SCHEME", "URL_TYPE_INVALID_URL", "BASE_TYPE_CHOICES"

Embed = dict[str, Any]


def field(name: object = "n", value: object = "v") -> Embed:
    return {"name": name, "value": value}


@pytest.mark.parametrize(
    ("body", "path", "code"),
    [
        ({"content": "x" * 2001}, "content", TOO_LONG),
        ({"content": 7}, "content", "STRING_TYPE_CONVERT"),
        ({"content": "x", "nonce": "n" * 26}, "nonce", TOO_LONG),
        ({"content": "x", "embeds": {}}, "embeds", "LIST_TYPE_CONVERT"),
        ({"content": "x", "embeds": ["x"]}, "embeds.0", "MODEL_TYPE_CONVERT"),
        ({"content": "x", "allowed_mentions": {"parse": ["here"]}}, "allowed_mentions.parse.0", CHOICES),
        ({"content": "x", "allowed_mentions": {"users": ["me"]}}, "allowed_mentions.users.0", "NUMBER_TYPE_COERCE"),
        ({"content": "x", "allowed_mentions": {"users": list(range(101))}}, "allowed_mentions.users", LENGTH),
        (
            {"content": "x", "allowed_mentions": {"parse": ["users"], "users": [1]}},
            "allowed_mentions",
            "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
        ),
        ({"content": "x", "attachments": [{"id": 0}]}, "attachments.0.id", "ATTACHMENT_NOT_FOUND"),
        ({"content": "x", "message_reference": {"message_id": "1"}}, "message_reference", "REPLIES_UNKNOWN_MESSAGE"),
        ({"content": "x", "message_reference": {"channel_id": "1"}}, "message_reference.message_id", REQUIRED),
        ({"content": "x", "embeds": [{"footer": "f"}]}, "embeds.0.footer", "MODEL_TYPE_CONVERT"),
        ({"content": "x", "embeds": [{"title": 5}]}, "embeds.0.title", "STRING_TYPE_CONVERT"),
        ({"content": "x", "flags": "many"}, "flags", "NUMBER_TYPE_COERCE"),
        (
            {"poll": {"question": {"text": ""}, "answers": [{"poll_media": {"text": "yes"}}]}},
            "poll.question.text",
            REQUIRED,
        ),
    ],
)
async def test_a_message_is_refused_with_the_path_of_what_is_wrong(
    place: Place, raw: Raw, body: dict[str, object], path: str, code: str
) -> None:
    assert found_at(await raw.post(place.general, **body), path) == code
    assert place.discord.messages(place.general) == []
    assert len(place.discord.violations) == 1
    assert path in place.discord.violations[0]


@pytest.mark.parametrize(
    ("embed", "path", "code"),
    [
        ({"title": "x" * 257}, "title", TOO_LONG),
        ({"description": "x" * 4097}, "description", TOO_LONG),
        ({}, "description", REQUIRED),
        ({"title": "x", "url": "ftp://example.org"}, "url", SCHEME),
        ({"title": "x", "url": "example.org"}, "url", SCHEME),
        ({"title": "x", "url": "https://"}, "url", FORM),
        ({"title": "x", "url": "https://a b.org"}, "url", FORM),
        ({"title": "x", "url": "https://example.org/" + "x" * 2048}, "url", LENGTH),
        ({"title": "x", "color": 0x1000000}, "color", "NUMBER_TYPE_MAX"),
        ({"title": "x", "color": "red"}, "color", "NUMBER_TYPE_COERCE"),
        ({"title": "x", "timestamp": "yesterday"}, "timestamp", "DATE_TIME_TYPE_PARSE"),
        ({"fields": [field()] * 26}, "fields", LENGTH),
        ({"fields": [field(), field(name="")]}, "fields.1.name", REQUIRED),
        ({"fields": [field(value=" \n")]}, "fields.0.value", REQUIRED),
        ({"fields": [{"name": "n"}]}, "fields.0.value", REQUIRED),
        ({"fields": [field(name="n" * 257)]}, "fields.0.name", LENGTH),
        ({"fields": [field(value="v" * 1025)]}, "fields.0.value", LENGTH),
        ({"footer": {"text": "x" * 2049}}, "footer.text", LENGTH),
        ({"footer": {"text": "x", "icon_url": "data:x"}}, "footer.icon_url", SCHEME),
        ({"author": {"name": "x" * 257}}, "author.name", LENGTH),
        ({"author": {"name": "x", "url": "javascript:alert(1)"}}, "author.url", SCHEME),
        ({"image": {"url": "file:///etc/passwd"}}, "image.url", SCHEME),
        ({"thumbnail": {"url": ""}}, "thumbnail.url", REQUIRED),
    ],
)
async def test_an_embed_is_refused_with_the_path_of_what_is_wrong(
    place: Place, raw: Raw, embed: Embed, path: str, code: str
) -> None:
    assert found_at(await raw.post(place.general, embeds=[embed]), f"embeds.0.{path}") == code


async def test_embeds_are_ten_and_six_thousand_characters_in_all(place: Place, raw: Raw) -> None:
    assert found_at(await raw.post(place.general, embeds=[{"title": "x"}] * 11), "embeds") == LENGTH
    halves = [{"description": "x" * 3000}, {"title": "x", "fields": [field("n" * 200, "v" * 800)] * 3}]
    assert found_at(await raw.post(place.general, embeds=halves), "embeds") == "MAX_EMBED_SIZE_EXCEEDED"


async def test_a_message_at_every_limit_is_taken(place: Place, raw: Raw) -> None:
    full: Embed = {
        "title": "t" * 256,
        "description": "d" * 2000,
        "url": "https://example.org/" + "x" * (2048 - 20),
        "color": 0xFFFFFF,
        "timestamp": "2026-02-03T04:05:06Z",
        "fields": [field("n", "v")] * 24 + [field("n" * 256, "v" * 1024)],
        "footer": {"text": "f" * 2048, "icon_url": "attachment://a.png"},
        "author": {"name": "a" * 256, "url": "http://example.org"},
        "image": {"url": "attachment://a.png"},
    }
    rest = 6000 - 256 - 2000 - 48 - 1280 - 2048 - 256
    body = {"content": "c" * 2000, "embeds": [full, {"description": "x" * rest}], "nonce": "n" * 25}
    status, made = await raw.post(place.general, **body)
    assert status == 200, made
    assert place.discord.violations == []


@pytest.mark.parametrize("body", [{}, {"content": " \n "}, {"content": None, "embeds": [], "components": []}])
async def test_an_empty_message_is_refused(place: Place, raw: Raw, body: dict[str, object]) -> None:
    status, answer = await raw.post(place.general, **body)
    assert (status, answer["code"]) == (400, 50006)


async def test_an_edit_that_leaves_nothing_is_refused(place: Place, raw: Raw) -> None:
    _, made = await raw.post(place.general, content="something")
    path = f"/channels/{place.general.id}/messages/{made['id']}"
    assert (await raw.ask("PATCH", path, {"content": ""}))[1]["code"] == 50006
    assert found_at(await raw.ask("PATCH", path, {"content": "x" * 2001}), "content") == TOO_LONG
    assert (await raw.ask("PATCH", path, {"content": None, "embeds": [{"title": "x"}]}))[0] == 200


async def test_files_are_ten_and_of_bounded_size(place: Place, raw: Raw) -> None:
    path = f"/channels/{place.general.id}/messages"
    many = {f"{number}.txt": b"x" for number in range(11)}
    assert found_at(await raw.ask("POST", path, {}, **many), "attachments") == LENGTH
    status, body = await raw.ask("POST", path, {}, big=b"x" * (10 * 1024 * 1024 + 1))
    assert (status, body["code"]) == (413, 40005)
    assert (await raw.ask("POST", path, {}, small=b"x"))[0] == 200


async def test_a_body_that_is_no_json_is_refused(place: Place, raw: Raw) -> None:
    url = f"{place.discord.api_url}/channels/{place.general.id}/messages"
    async with raw.session.post(url, data=b"{", headers={"Content-Type": "application/json"}) as answer:
        assert (answer.status, (await answer.json())["code"]) == (400, 50109)


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/channels/5", 10003),
        ("/channels/5/messages", 10003),
        ("/channels/{channel}/messages/5", 10008),
        ("/guilds/5", 10004),
        ("/guilds/{guild}/members/5", 10007),
        ("/users/5", 10013),
        ("/channels/me", 50035),
        ("/channels/{channel}/messages?limit=101", 50035),
        ("/channels/{channel}/messages?limit=0", 50035),
        ("/channels/{channel}/messages?before=then", 50035),
        ("/channels/99999999999999999999999", 50035),
    ],
)
async def test_what_is_unknown_is_refused_with_its_own_code(place: Place, raw: Raw, path: str, code: int) -> None:
    status, body = await raw.ask("GET", path.format(channel=place.general.id, guild=place.guild.id))
    assert (status, body["code"]) == (400 if code == 50035 else 404, code)


async def test_what_a_test_expects_is_no_violation(place: Place, raw: Raw) -> None:
    place.discord.expect(10003)
    await raw.ask("GET", "/channels/5")
    assert place.discord.violations == []
    await raw.ask("GET", "/guilds/5")
    assert place.discord.violations == ["GET /guilds/{guild_id}: 10004 Unknown Guild"]
