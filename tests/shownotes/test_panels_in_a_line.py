"""Panels, guests and hosts in one line, by whatever parts them; and who hosts as a guest."""

import pytest

from bot.model.episode import Role
from bot.shownotes.extract import extract
from tests import make

_THREE = {"Vesna Okolie", "Bram Tillotson", "Ingeborg Faas"}


def _named(notes: str, role: Role) -> set[str]:
    channel = make.channel(description="A show of bogs, hosted by Tove Aasgaard.")
    return {one.name for one in extract(make.item("Bogs", notes=notes), channel).people if one.role is role}


@pytest.mark.parametrize(
    "line",
    [
        "Panelists: Vesna Okolie | Bram Tillotson | Ingeborg Faas",
        "Panel: Vesna Okolie, Bram Tillotson & Ingeborg Faas",
        "Panellists: Vesna Okolie (peat), Bram Tillotson (moss) and Ingeborg Faas",
        "Panel Members: Vesna Okolie; Bram Tillotson; Ingeborg Faas",
        "Guests: Vesna Okolie | Bram Tillotson | Ingeborg Faas",
        "Gäste: Vesna Okolie • Bram Tillotson • Ingeborg Faas",
    ],
)
def test_all_of_a_line_are_guests_whatever_parts_them(line: str) -> None:
    assert _named(f"<p>We speak of bogs.</p><p>{line}</p>", Role.GUEST) == _THREE


def test_hosts_are_parted_by_a_stroke_too() -> None:
    found = _named("<p>Hosts: Vesna Okolie | Bram Tillotson</p><p>We speak of bogs.</p>", Role.HOST)
    assert {"Vesna Okolie", "Bram Tillotson"} <= found


@pytest.mark.parametrize(
    "told",
    [
        "We speak of bogs, with guest host Vesna Okolie.",
        "Guest host: Vesna Okolie",
        "Guest host Vesna Okolie talks to Bram Tillotson about bogs.",
        "Gastmoderatorin Vesna Okolie spricht über Moore.",
    ],
)
def test_who_hosts_as_a_guest_is_a_host_there(told: str) -> None:
    assert "Vesna Okolie" in _named(f"<p>{told}</p>", Role.HOST)


def test_whom_a_host_talks_to_is_their_guest() -> None:
    assert _named("<p>Guest host Vesna Okolie talks to Bram Tillotson about bogs.</p>", Role.GUEST) == {
        "Bram Tillotson"
    }
