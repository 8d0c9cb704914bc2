"""Of a private show's episode nothing is shown that its holder's token opens: neither file, page, link nor picture.

The feed itself is kept as published, so that it can be read again. Pure.
"""

from dataclasses import replace

from bot.feeds.address import hide_secrets, is_private_feed
from bot.model.episode import Facts
from bot.model.feed import Item


def shown_item(item: Item) -> Item:
    """Give an item without addresses that hold a token or password.

    The address of the file stays, for by it the episode is known again: whoever stores it marks it as secret.
    """
    return replace(item, page_url=_open(item.page_url), artwork_url=_open(item.artwork_url))


def shown_facts(facts: Facts) -> Facts:
    """Give what was read of an item without addresses that hold a token or password; texts have them masked."""
    return replace(
        facts,
        text=hide_secrets(facts.text),
        people=tuple(replace(credit, href=_open(credit.href)) for credit in facts.people),
        links=tuple(
            replace(link, label=hide_secrets(link.label), context=hide_secrets(link.context))
            for link in facts.links
            if _open(link.url)
        ),
        passages=tuple(replace(passage, text=hide_secrets(passage.text)) for passage in facts.passages),
    )


def _open(url: str | None) -> str | None:
    return None if url is None or is_private_feed(url) else url
