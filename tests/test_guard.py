import logging

import pytest

from bot.errors import NotFoundError
from bot.guard import AN_HOUR_S, MOST_BUGS, _known, noted, sentence_for


def broken(words: str) -> Exception:
    try:
        int(words)
    except ValueError as error:
        return error
    return Exception(words)


def test_a_bug_is_told_by_a_short_id_that_is_in_the_log_with_its_trace(caplog: pytest.LogCaptureFixture) -> None:
    told = sentence_for(broken("x"), where="a test of telling", about="server 1, user 2")
    short = noted(broken("x"), where="a test of telling")
    assert short in told
    assert f"bug {short} in a test of telling (server 1, user 2)" in caplog.text
    assert "ValueError: invalid literal" in caplog.text


def test_the_same_bug_is_logged_once_an_hour_with_its_count(caplog: pytest.LogCaptureFixture) -> None:
    now_s = 0.0
    ids = [noted(broken("y"), where="a test of counting", clock=lambda: now_s) for _ in range(5)]
    assert len(set(ids)) == 1
    assert len(caplog.records) == 1
    now_s = AN_HOUR_S + 1
    assert noted(broken("y"), where="a test of counting", clock=lambda: now_s) == ids[0]
    assert "4 times more" in caplog.records[-1].getMessage()
    assert noted(broken("y"), where="another place", clock=lambda: now_s) != ids[0]


def test_a_refusal_is_no_bug(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.ERROR)
    assert "“*x*”" not in sentence_for(NotFoundError("show_unknown", typed="*x*"), where="here")
    assert caplog.records == []


def test_bugs_are_remembered_within_a_bound() -> None:
    for at in range(MOST_BUGS + 20):
        noted(broken("z"), where=f"place {at}")
    assert len(_known) == MOST_BUGS
