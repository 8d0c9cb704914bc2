from bot.playground.screen.completing import offers
from tests.playground.screen.conftest import Screen


async def offered(screen: Screen, typed: str) -> list[str]:
    """What the line would be with each of the offers."""
    return [typed[: len(typed) - each.replaces] + each.text for each in await offers(screen.desk, typed)]


async def test_commands_complete_by_what_they_begin_with(screen: Screen) -> None:
    assert await offered(screen, "/pl") == ["/plant find "]
    assert await offered(screen, "/plant") == ["/plant find "]
    assert await offered(screen, "/zebra") == []


async def test_options_complete_once_each(screen: Screen) -> None:
    assert await offered(screen, "/plant find ") == [f"/plant find {name}:" for name in ("words", "wall", "dry")]
    assert await offered(screen, "/plant find dry:true w") == [
        f"/plant find dry:true {name}:" for name in ("words", "wall")
    ]


async def test_values_complete_as_the_bot_offers_them_and_read_back_as_one(screen: Screen) -> None:
    assert await offered(screen, "/plant find wall:nor") == ['/plant find wall:"The North Wall" ']
    assert await offered(screen, '/plant find moss wall:"the s') == ['/plant find moss wall:"The South Wall" ']
    assert await offered(screen, "/plant find wall:old") == ['/plant find wall:The "Old" Wall ']
    assert "at north," in await screen.type('/plant find wall:"The North Wall" ')
    assert "at old," in await screen.type('/plant find wall:The "Old" Wall ')


async def test_fixed_values_complete_by_their_kind(screen: Screen) -> None:
    assert await offered(screen, "/plant find dry:t") == ["/plant find dry:true "]
    await screen.type(":as moderator")
    assert await offered(screen, "/weed #n") == ["/weed #news", "/weed #general"]
    assert "/weed #news role:@Listeners " in await offered(screen, "/weed #news role:@Lis")


async def test_words_to_the_terminal_complete_with_what_they_take(screen: Screen) -> None:
    assert await offered(screen, ":pu") == [":publish"]
    assert await offered(screen, ":in #n") == [":in #news"]
    assert await offered(screen, ":as mod") == [":as moderator"]
    assert await offered(screen, ":publish m") == [":publish Moss"]


async def test_names_complete_behind_their_sign(screen: Screen) -> None:
    assert await offered(screen, "hello @gar") == ["hello @Gardener "]
    assert await offered(screen, "see #gen") == ["see #general "]
    assert await offered(screen, "hello") == []
