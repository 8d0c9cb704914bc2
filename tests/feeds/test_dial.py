"""What is dialled, and what becomes of secrets on the way."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest

from bot.errors import FeedError
from bot.feeds.fetch import Bounds, Fetcher
from bot.say import say_error
from tests.feeds.farm import Farm, answer_of, farm, moved

FEED = b"<rss/>"


@pytest.fixture
async def host() -> AsyncIterator[Farm]:
    async with farm() as made:
        yield made


@pytest.fixture
async def fetcher() -> AsyncIterator[Fetcher]:
    async with Fetcher(allow_private=True, bounds=Bounds(total_s=5)) as made:
        yield made


async def fails(fetcher: Fetcher, url: str) -> FeedError:
    with pytest.raises(FeedError) as caught:
        await fetcher.fetch(url)
    assert say_error(caught.value)
    return caught.value


@pytest.mark.parametrize(
    "name",
    [
        "127.0.0.1",
        "localhost",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0177.0.0.1",
        "0",
        "[::ffff:127.0.0.1]",
        "127.0.0.9",
    ],
)
async def test_loopback_is_not_dialled_in_any_notation(host: Farm, name: str) -> None:
    async with Fetcher(bounds=Bounds(total_s=5)) as fetcher:
        error = await fails(fetcher, host.url(host=name))
    assert error.key in {"feed_private_address", "feed_unknown_host", "feed_bad_url"}
    assert host.requests == []


@pytest.mark.parametrize(
    "url", ["http://10.0.0.1/f", "http://169.254.169.254/latest", "http://[fd00::1]/", "http://[64:ff9b::7f00:1]/"]
)
async def test_private_addresses_are_not_dialled(url: str) -> None:
    async with Fetcher(bounds=Bounds(total_s=5)) as fetcher:
        assert (await fails(fetcher, url)).key == "feed_private_address"


async def test_a_redirect_into_the_private_network_is_not_followed(host: Farm) -> None:
    async with farm("127.0.0.2") as inside:
        host.answers["/feed"] = moved(302, inside.url("/secret"))
        async with Fetcher(bounds=Bounds(total_s=5), may_dial=lambda ip: ip == "127.0.0.1") as fetcher:
            error = await fails(fetcher, host.url())
        assert error.key == "feed_private_address"
        assert inside.requests == []


@dataclass
class Once:
    """Lets loopback be dialled once, and notes what it was asked."""

    judged: list[str] = field(default_factory=list)

    def __call__(self, ip: str) -> bool:
        self.judged.append(ip)
        return self.judged.count("127.0.0.1") < 2


async def test_a_name_that_means_another_address_at_the_next_dial_is_judged_again(host: Farm) -> None:
    """Rebinding: what is judged is the very address that is dialled, at each dial, never a name judged before."""
    host.answers["/feed"] = answer_of(200, FEED)
    once = Once()
    async with Fetcher(bounds=Bounds(total_s=5), may_dial=once) as fetcher:
        await fetcher.fetch(host.url(host="localhost"))
        assert (await fails(fetcher, host.url(host="localhost"))).key == "feed_private_address"
    assert len(host.requests) == 1
    assert once.judged.count("127.0.0.1") == 2


async def test_a_redirect_to_the_same_name_is_judged_again(host: Farm) -> None:
    host.answers |= {"/feed": moved(302, host.url("/inside", host="localhost")), "/inside": answer_of(200, FEED)}
    async with Fetcher(bounds=Bounds(total_s=5), may_dial=Once()) as fetcher:
        assert (await fails(fetcher, host.url(host="localhost"))).key == "feed_private_address"
    assert len(host.requests) == 1


async def test_secrets_stay_out_of_errors(host: Farm, fetcher: Fetcher) -> None:
    error = await fails(fetcher, host.url("/gone?token=hunter2").replace("//", "//me:pass@"))
    assert "hunter2" not in str(error)
    assert "pass" not in str(error)
    assert error.values["url"] == host.url("/gone?token=***")


async def test_credentials_are_sent_to_their_host_alone(host: Farm, fetcher: Fetcher) -> None:
    async with farm("127.0.0.2") as other:
        host.answers["/feed"] = moved(302, other.url("/feed"))
        other.answers["/feed"] = answer_of(200, FEED)
        await fetcher.fetch(host.url().replace("//", "//me:pass@"))
        assert "Authorization: Basic" in host.requests[0]
        assert "Authorization" not in other.requests[0]


async def test_cookies_are_forgotten(host: Farm, fetcher: Fetcher) -> None:
    host.answers["/feed"] = answer_of(200, FEED, {"Set-Cookie": "me=you"})
    await fetcher.fetch(host.url())
    await fetcher.fetch(host.url())
    assert "Cookie" not in host.requests[1]
