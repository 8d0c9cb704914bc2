import pytest

from bot.answers.players import play_url
from bot.model.episode import Episode


def episode(audio_url: str | None = None, page_url: str | None = None) -> Episode:
    return Episode(id=1, show_id=1, show="s", guid="g", title="t", audio_url=audio_url, page_url=page_url)


@pytest.mark.parametrize(
    ("audio", "page", "expected"),
    [
        ("https://m.example/a.mp3?x=1", None, "https://m.example/a.mp3?x=1#t=75"),
        ("https://m.example/a.mp3#old", None, "https://m.example/a.mp3#t=75"),
        (None, "https://www.youtube.com/watch?v=abcdefghijk", "https://youtu.be/abcdefghijk?t=75"),
        (None, "https://youtu.be/abcdefghijk?si=x", "https://youtu.be/abcdefghijk?t=75"),
        (None, "https://show.example/1", None),
        ("javascript:alert(1)", None, None),
        (None, None, None),
    ],
)
def test_links_play_from_the_second_where_a_player_can(
    audio: str | None, page: str | None, expected: str | None
) -> None:
    assert play_url(episode(audio, page), 75.9) == expected
