"""Places where links lead: what people call them, and the hosts of each."""

from urllib.parse import urlsplit

from bot.model.answer import Question
from bot.model.episode import Link
from bot.wording import tokens

# Words that name a place where links lead, and the hosts of that place.
PLATFORMS: dict[str, tuple[str, ...]] = {
    "twitter": ("twitter.com", "x.com"),
    "linkedin": ("linkedin.com",),
    "github": ("github.com",),
    "instagram": ("instagram.com",),
    "insta": ("instagram.com",),
    "youtube": ("youtube.com", "youtu.be"),
    "facebook": ("facebook.com", "fb.com"),
    "patreon": ("patreon.com",),
    "mastodon": ("mastodon.social", "chaos.social", "mastodon.online"),
    "bluesky": ("bsky.app",),
    "tiktok": ("tiktok.com",),
    "twitch": ("twitch.tv",),
    "spotify": ("spotify.com",),
    "wikipedia": ("wikipedia.org",),
    "arxiv": ("arxiv.org",),
    "substack": ("substack.com",),
    "huggingface": ("huggingface.co",),
    "discord": ("discord.gg", "discord.com"),
    "dropbox": ("dropbox.com",),
}


def platform_in(question: Question) -> str | None:
    """Give the place that a question names, twitter or github; misspelt too."""
    return next((word for word in tokens(f"{question.text} {question.topic}") if word in PLATFORMS), None)


def is_on(url: str, platform: str) -> bool:
    """Tell whether an address is on a platform."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    if platform == "mastodon" and parts.path.startswith("/@"):
        return host not in {"medium.com", "youtube.com", "tiktok.com"}
    return any(host == one or host.endswith(f".{one}") for one in PLATFORMS[platform])


def says_it_is_on(link: Link, platform: str) -> bool:
    """Tell whether a link is on a platform, or is called by its name, as one that leads there by another address is."""
    return is_on(link.url, platform) or platform in tokens(link.label)
