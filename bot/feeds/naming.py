"""Under which guid an item of a feed is known: its own, but for those that share one. Pure.

Which of two items of one guid bears it bare is decided by the document (`identity.told_apart`), and documents
change: one of the two leaves, an older one comes. What is known decides then.
"""

from collections.abc import Mapping, Sequence

from bot.feeds.identity import derived_guid, renamed, stem_of
from bot.feeds.twins import Twin, has_same_day, has_same_file, has_same_length, has_same_title
from bot.model.feed import Item


def named(items: Sequence[Item], known: Mapping[str, Twin]) -> tuple[Item, ...]:
    """Give the items under the guids by which they are known, if they are; `known` is what is known, by guid."""
    stems = {stem for guid in (*known, *(item.guid for item in items)) if (stem := stem_of(guid))}
    groups: dict[str, list[Item]] = {}
    for item in items:
        base = stem_of(item.guid) if stem_of(item.guid) in known else item.guid
        if base in stems or not item.guid_given:
            groups.setdefault(base or item.guid, []).append(item)
    names = {item.guid: guid for base, group in groups.items() for item, guid in _names(base, group, known)}
    return tuple(_under(item, names.get(item.guid, item.guid)) for item in items)


def twin_of(item: Item, *, free: bool = True) -> Twin:
    """Give what an item shows of itself beside its guid."""
    return Twin(
        title=item.title,
        audio_url=item.audio_url,
        published_at=item.published_at,
        duration_s=item.duration_s,
        free=free,
    )


def _names(base: str, group: list[Item], known: Mapping[str, Twin]) -> list[tuple[Item, str]]:
    """Say how the items of one guid are called."""
    derived = [(item, derived_guid(base, item.title)) for item in group]
    settled = [(item, guid) for item, guid in derived if guid in known]
    left = [(item, guid) for item, guid in derived if guid not in known]
    owner = _owner(base, [item for item, _guid in left], known.get(base))
    for item, guid in left:
        if item is owner:
            settled.append((item, base))
        elif base in known and item.guid == base:
            settled.append((item, guid))
    return settled


def _owner(base: str, items: list[Item], known: Twin | None) -> Item | None:
    """Give the item that is the known episode of the bare guid: the one like it, else the one that is called so."""
    if known is None:
        return None
    alike = next((item for item in items if _is_like(known, twin_of(item))), None)
    if alike is not None:
        return alike
    called = (item for item in items if item.guid == base)
    return next((item for item in called if item.guid_given or not _is_another(known, twin_of(item))), None)


def _is_like(known: Twin, now: Twin) -> bool:
    if has_same_title(known, now):
        return True
    return has_same_file(known, now) and (has_same_day(known, now) or has_same_length(known, now))


def _is_another(known: Twin, now: Twin) -> bool:
    """Whether an item without a guid of its own is another episode: the newest may always lie at one address."""
    dated = known.published_at is not None and now.published_at is not None
    return dated and not (has_same_title(known, now) or has_same_day(known, now) or has_same_length(known, now))


def _under(item: Item, guid: str) -> Item:
    return item if item.guid == guid else renamed(item, guid)
