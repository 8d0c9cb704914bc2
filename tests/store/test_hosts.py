"""Who hosts a show, out of who hosts its episodes."""

from dataclasses import replace
from pathlib import Path

from bot.model.episode import Role
from bot.model.scope import Scope
from bot.store import shows
from tests import make


async def test_who_stood_in_once_hosts_no_show_and_a_second_host_does(tmp_path: Path) -> None:
    items = []
    for n in range(1, 13):
        hosts = [make.credit("Ada Tideman", Role.HOST)]
        hosts += [make.credit("Bo Larsen", Role.HOST)] if n > 10 else []
        hosts += [make.credit("Ines Hald", Role.HOST)] if n == 5 else []
        items.append((make.item(f"Night {n}"), make.facts("Wicks.", people=hosts)))
    once = [(make.item("Only"), make.facts("Oil.", people=[make.credit("Ola Brekke", Role.HOST)]))]
    db = await make.index(tmp_path, {"Night Shift": items, "Harbour Kiosk": once})
    found = {one.show.title: one.hosts for one in await shows.summaries(db, Scope.everything())}
    await db.close()
    assert found == {"Night Shift": ("Ada Tideman", "Bo Larsen"), "Harbour Kiosk": ("Ola Brekke",)}


async def test_whom_the_feed_itself_calls_its_hosts_comes_first(tmp_path: Path) -> None:
    told = [make.credit("Ada Tideman", Role.HOST), make.credit("Ola Brekke", Role.HOST)]
    db = await make.index(tmp_path, {"Night Shift": [(make.item("Oil"), make.facts("Oil.", people=told))]})
    named = (make.credit("Ines Hald", Role.HOST), make.credit("Ada Tideman", Role.HOST), make.credit("Bo", Role.CREW))
    await shows.describe(db, 1, replace(make.channel(), persons=named))
    (found,) = await shows.summaries(db, Scope.everything())
    await db.close()
    assert found.hosts == ("Ines Hald", "Ada Tideman", "Ola Brekke")
