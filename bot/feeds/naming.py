"""Under which guid an item of a feed is known: its own, but for those that share one. Pure.

Which of two items of one guid bears it bare is decided by the document (`identity.told_apart`), and documents
change: one of the two leaves, an older one comes. What is known decides then.
"""

from collections.abc import Mapping, Sequence

from bot.feeds.identity import derived_guid, file_key, renamed, stem_of
from bot.feeds.twins import Twin, has_same_day, has_same_file, has_same_length, has_same_title
from bot.model.feed import Item


def named(items: Sequence[Item], known: Mapping[str, Twin]) -> tuple[Item, ...]:
    """Give the items under the guids by which they are known, if they are; `known` is what is known, by guid."""
    families: dict[str, dict[str, Twin]] = {}
    for guid, twin in known.items():
        families.setdefault(stem_of(guid) or guid, {})[guid] = twin
    groups: dict[str, list[Item]] = {}
    for item in items:
        base = _base(item, families)
        if base is not None:
            groups.setdefault(base, []).append(item)
    names = {
        item.guid: guid for base, group in groups.items() for item, guid in _names(base, group, families.get(base, {}))
    }
    return tuple(_under(item, names.get(item.guid, item.guid)) for item in items)


def _base(item: Item, families: Mapping[str, Mapping[str, Twin]]) -> str | None:
    """Give the guid that an item shares, or may share, with something known."""
    stem = stem_of(item.guid)
    if stem is not None and stem in families and item.guid == derived_guid(stem, item.title):
        return stem
    return item.guid if item.guid in families else None


def twin_of(item: Item, *, free: bool = True) -> Twin:
    """Give what an item shows of itself beside its guid."""
    return Twin(
        title=item.title,
        audio_url=item.audio_url,
        published_at=item.published_at,
        duration_s=item.duration_s,
        free=free,
    )


def _names(base: str, group: list[Item], family: Mapping[str, Twin]) -> list[tuple[Item, str]]:
    """Say how the items of one guid are called: as what is known by that title, else as what is like it, else anew."""
    if len(group) == 1 and set(family) <= {base} and group[0].guid_given:
        return []
    settled = {item.guid: derived_guid(base, item.title) for item in group if derived_guid(base, item.title) in family}
    by_file = {file_key(twin.audio_url): guid for guid, twin in family.items() if twin.audio_url and guid != base}
    taken = set(settled.values())
    for item in group:
        like = by_file.get(file_key(item.audio_url or ""))
        free = item.guid not in settled and like not in taken
        if like is not None and free and _is_like(family[like], twin_of(item)):
            settled[item.guid] = like
            taken.add(like)
    left = [item for item in group if item.guid not in settled]
    owner = _owner(base, left, family.get(base), shared=len(group) > 1 or len(family) > 1)
    for item in left:
        if item is owner:
            settled[item.guid] = base
        elif base in family and item.guid == base:
            settled[item.guid] = derived_guid(base, item.title)
    return [(item, settled[item.guid]) for item in group if item.guid in settled]


def _owner(base: str, items: list[Item], known: Twin | None, *, shared: bool) -> Item | None:
    """Give the item that is the known episode of the bare guid: the one like it, or the only one that is called so."""
    if known is None:
        return None
    alike = next((item for item in items if _is_like(known, twin_of(item))), None)
    if alike is not None or shared:
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
