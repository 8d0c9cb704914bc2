"""Every form of custom_id that was ever released is still read, and means what it meant."""

import pytest

from bot.render.ids import MARKS_EACH, Order, Press, id_of, markers_of, order_of, press_of, step_of, talk_id, talk_of

NONCE = "0123456789abcdef012345"
RELEASED_PRESSES = {
    "1:card:12": Press(kind="card", episode_id=12),
    f"1:card:12:{NONCE}": Press(kind="card", episode_id=12, nonce=NONCE),
    f"1:card:12:{NONCE}:aaaaaaaabbbbbbbb": Press(
        kind="card", episode_id=12, nonce=NONCE, marks=("aaaaaaaa", "bbbbbbbb")
    ),
    "1:chapters:12": Press(kind="chapters", episode_id=12),
    "1:links:12": Press(kind="links", episode_id=12),
    "1:ask:12": Press(kind="ask", episode_id=12),
    f"1:ask:12:{NONCE}": Press(kind="ask", episode_id=12, nonce=NONCE),
    "1:digest": Press(kind="digest"),
    "1:share": Press(kind="share"),
}
RELEASED_ORDERS = {
    "1:m:setup_channel": Order(kind="setup_channel"),
    "1:m:setup_talk": Order(kind="setup_talk"),
    "1:m:setup_role": Order(kind="setup_role"),
    "1:m:setup_notices": Order(kind="setup_notices"),
    "1:m:setup_answers:1": Order(kind="setup_answers", numbers=(1,)),
    "1:m:setup_add": Order(kind="setup_add"),
    "1:m:setup_preview": Order(kind="setup_preview"),
    "1:m:setup_start": Order(kind="setup_start"),
    "1:m:form_shows": Order(kind="form_shows"),
    "1:m:edit_role:3": Order(kind="edit_role", numbers=(3,)),
    "1:m:edit_talk:3": Order(kind="edit_talk", numbers=(3,)),
    "1:m:edit_only:3": Order(kind="edit_only", numbers=(3,)),
    "1:m:edit_tags:3": Order(kind="edit_tags", numbers=(3,)),
    "1:m:edit_filters:3": Order(kind="edit_filters", numbers=(3,)),
    "1:m:form_filters:3": Order(kind="form_filters", numbers=(3,)),
    "1:m:edit_text:3": Order(kind="edit_text", numbers=(3,)),
    "1:m:form_text:3": Order(kind="form_text", numbers=(3,)),
    "1:m:edit_preview:3": Order(kind="edit_preview", numbers=(3,)),
    "1:m:preview:3:12": Order(kind="preview", numbers=(3, 12)),
    "1:m:post:1575292709017485318:12": Order(kind="post", numbers=(1575292709017485318, 12)),
    "1:m:again:1575292709017485318:12": Order(kind="again", numbers=(1575292709017485318, 12)),
    "1:m:look:7": Order(kind="look", numbers=(7,)),
}


@pytest.mark.parametrize("custom_id", RELEASED_PRESSES)
def test_a_released_form_is_read_and_written_as_ever(custom_id: str) -> None:
    assert press_of(custom_id) == RELEASED_PRESSES[custom_id]
    assert id_of(RELEASED_PRESSES[custom_id]) == custom_id
    assert order_of(custom_id) is None


@pytest.mark.parametrize("custom_id", RELEASED_ORDERS)
def test_a_moderators_form_is_read_and_written_as_ever(custom_id: str) -> None:
    assert order_of(custom_id) == RELEASED_ORDERS[custom_id]
    assert id_of(RELEASED_ORDERS[custom_id]) == custom_id
    assert press_of(custom_id) is None


@pytest.mark.parametrize("custom_id", ["", "1:card", "2:card:1", "1:m:", "1:m:look:x", "1:nothing:1", "1:card:1:xyz"])
def test_what_is_not_ours_is_nothing(custom_id: str) -> None:
    press = press_of(custom_id)
    assert press is None or press.episode_id is None
    assert order_of(custom_id) is None


def test_the_longest_form_fits_into_what_discord_takes() -> None:
    longest = Press(kind="card", episode_id=2**53, nonce=NONCE, marks=("a" * 8,) * MARKS_EACH)
    assert len(id_of(longest)) <= 100
    assert press_of(id_of(longest)) == longest


def test_markers_are_the_nonces_and_what_a_digest_only_counts() -> None:
    ids = (f"1:ask:12:{NONCE}", f"1:card:13:{NONCE[::-1]}:aaaaaaaa", "1:links:12", "1:share", "foreign")
    assert markers_of(ids) == {NONCE, NONCE[::-1], "aaaaaaaa"}


@pytest.mark.parametrize("kind", ["more", "wrong", "episode", "time", "person", "meant"])
def test_what_goes_on_from_an_answer_is_read_as_it_was_written(kind: str) -> None:
    assert talk_id(kind) == f"1:a:{kind}"
    assert talk_of(talk_id(kind)) == talk_of(talk_id(kind, private=True)) == kind
    assert press_of(talk_id(kind)) is None
    assert step_of(talk_id(kind)) is None


def test_what_is_nothing_of_the_kind_goes_on_nowhere() -> None:
    assert talk_of("1:share") is None
