"""Chapters that an episode has only in a paired feed are lent to it: found through it by those who see both shows.

Settled in the transaction that writes either episode, or joins or parts them. The lender keeps the chapters; the
borrower gets their passages, so that search finds it, and a row that says whose they are.
"""

from bot.model.episode import Passage, PassageKind
from bot.store.database import Connection, Row
from bot.store.passages import passages_of, replace_passages

SAME_CLOCK_S = 5.0  # two readings of one length: rounding, a jingle
SAME_CLOCK_PART = 0.02  # of the longer recording, a little more before or after it
MOST_APART_S = 30.0  # further away one would land in something else

_BORROWER = """
SELECT m.id, m.show_id, m.duration_s, l.lender_id, l.same_clock,
    EXISTS (SELECT 1 FROM chapter WHERE episode_id = m.id) AS has_own
FROM episode m LEFT JOIN lent l ON l.episode_id = m.id
WHERE m.id = coalesce((SELECT same_as FROM episode WHERE id = ?1), ?1)
AND (l.lender_id IS NOT NULL OR EXISTS (SELECT 1 FROM episode t WHERE t.same_as = m.id))
"""

_LENDERS = """
SELECT t.id, t.show_id, t.duration_s, s.private FROM episode t JOIN show s ON s.id = t.show_id
WHERE t.same_as = ? AND EXISTS (SELECT 1 FROM chapter WHERE episode_id = t.id) ORDER BY t.id
"""


async def settle(writer: Connection, episode_id: int, *, afresh: bool = True) -> None:
    """Lend an episode, or the one whose twin it is, the chapters that it lacks; take back what it needs no longer.

    `afresh` lets cards that stand be made anew where that changes anything.
    """
    borrower = await _row(writer, _BORROWER, episode_id)
    if borrower is None:
        return
    lender = None if borrower["has_own"] else await _lender(writer, borrower)
    rewritten = not borrower["has_own"] and await _lend_passages(writer, borrower, lender)
    had = (borrower["lender_id"], borrower["same_clock"])
    has = (lender["id"], has_same_clock(borrower["duration_s"], lender["duration_s"])) if lender else (None, None)
    if had != has:
        await writer.execute("DELETE FROM lent WHERE episode_id = ?", (borrower["id"],))
    if had != has and lender is not None:
        row = (borrower["id"], has[0], lender["show_id"], has[1])
        await writer.execute("INSERT INTO lent VALUES (?, ?, ?, ?)", row)
    if afresh and (rewritten or had != has):
        await touch(writer, borrower["id"])


async def touch(writer: Connection, episode_id: int) -> None:
    """Let the cards of an episode that stand be made anew: something beside its row changed."""
    await writer.execute("UPDATE episode SET same_as = same_as WHERE id = ?", (episode_id,))


def has_same_clock(one_s: float | None, other_s: float | None) -> bool:
    """Whether a second of one recording is the same second of another, by their lengths; an unknown one says no."""
    if one_s is None or other_s is None:
        return False
    apart = max(SAME_CLOCK_S, min(MOST_APART_S, SAME_CLOCK_PART * max(one_s, other_s)))
    return abs(one_s - other_s) <= apart


async def _lender(writer: Connection, borrower: Row) -> Row | None:
    """Choose whose chapters are lent: of the same clock before others; another clock needs an address to open."""
    found = list(await writer.execute_fetchall(_LENDERS, (borrower["id"],)))
    same = [one for one in found if has_same_clock(borrower["duration_s"], one["duration_s"])]
    return next(iter([*same, *(one for one in found if not one["private"])]), None)


async def _lend_passages(writer: Connection, borrower: Row, lender: Row | None) -> bool:
    """Give the borrower, which has no chapters of its own, the lender's as passages; False where it had them so."""
    held = await passages_of(writer, borrower["id"])
    own = [one for one in held if one.kind is not PassageKind.CHAPTER]
    lent = [one for one in await passages_of(writer, lender["id"]) if one.kind is PassageKind.CHAPTER] if lender else []
    after = 1 if own and own[0].kind is PassageKind.TITLE else 0
    wanted: list[Passage] = [*own[:after], *lent, *own[after:]]
    if wanted != held:
        await replace_passages(writer, borrower["show_id"], borrower["id"], wanted)
    return wanted != held


async def _row(writer: Connection, sql: str, value: int) -> Row | None:
    return next(iter(await writer.execute_fetchall(sql, (value,))), None)
