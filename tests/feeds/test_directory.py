import json

import pytest

from bot.errors import FeedError
from bot.feeds.directory import Candidate, candidates_of, lookup_url, search_url


def test_a_directory_is_asked_by_words_or_id() -> None:
    assert search_url("https://d.example", "night & day") == (
        "https://d.example/search?media=podcast&limit=10&term=night+%26+day"
    )
    assert lookup_url("https://d.example", 42) == "https://d.example/lookup?entity=podcast&id=42"


def test_candidates_are_those_with_a_feed_each_once() -> None:
    shows = [
        {"collectionName": "Night  Shift", "artistName": "Mara", "feedUrl": "https://a.example/f", "collectionId": 7},
        {"collectionName": "Again", "feedUrl": "https://a.example/f"},
        {"collectionName": "No feed"},
        {"collectionName": "Odd", "feedUrl": "javascript:x"},
        {"collectionName": ["x"], "feedUrl": "https://b.example/f"},
        "nonsense",
    ]
    assert candidates_of(json.dumps({"results": shows}).encode()) == (
        Candidate(title="Night Shift", author="Mara", feed_url="https://a.example/f", id=7),
    )


@pytest.mark.parametrize("body", [b"", b"<html>", b"[]", b'{"results": 3}', b"null"])
def test_an_answer_that_is_none_is_said(body: bytes) -> None:
    with pytest.raises(FeedError) as caught:
        candidates_of(body)
    assert caught.value.key == "directory_silent"
