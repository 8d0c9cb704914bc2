"""The samples are well-formed feeds, wholly invented, and their gold labels and questions hold by their own texts."""

import html
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

SAMPLES = Path(__file__).resolve().parents[2] / "data" / "samples"
FEEDS = ("the-signal-path.xml", "feldnotizen.xml", "read-aloud.xml")
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
LINK_TARGET = re.compile(r'<a href="([^"]*)">')
TAG = re.compile(r"<[^>]*>")
HOST = re.compile(r"(?:https?://|\bwww\.|@)([\w.-]*\w)", re.IGNORECASE)
NAMESPACE = re.compile(r'\sxmlns:\w+="[^"]*"')


def items_of(feed: str) -> list[ET.Element]:
    return ET.parse(SAMPLES / feed).findall("./channel/item")


def all_items() -> Iterator[ET.Element]:
    for feed in FEEDS:
        yield from items_of(feed)


def notes_of(item: ET.Element) -> str:
    """The longest of an item's notes as words on one line, link targets included."""
    notes = max((item.findtext(tag) or "" for tag in (CONTENT, "description")), key=len)
    if TAG.search(notes):
        notes = html.unescape(TAG.sub(" ", LINK_TARGET.sub(r" \1 ", notes)))
    return " ".join(notes.split())


def load(name: str) -> Any:
    return json.loads((SAMPLES / name).read_text(encoding="utf-8"))


@pytest.fixture(name="notes", scope="module")
def notes_by_guid() -> dict[str, str]:
    return {item.findtext("guid") or "": f"{item.findtext('title')} {notes_of(item)}" for item in all_items()}


@pytest.fixture(name="gold", scope="module")
def gold_by_guid() -> dict[str, dict[str, Any]]:
    return dict(load("gold.json"))


@pytest.fixture(name="questions", scope="module")
def all_questions() -> list[dict[str, Any]]:
    return list(load("questions.json"))


@pytest.mark.parametrize("feed", FEEDS)
def test_a_sample_is_a_well_formed_feed_of_eight_to_fifteen_episodes(feed: str) -> None:
    items = items_of(feed)
    assert 8 <= len(items) <= 15
    for item in items:
        assert item.findtext("title")
        assert item.findtext("pubDate")
        assert item.find("enclosure") is not None
        assert item.findtext(f"{ITUNES}duration")


def test_no_guid_is_used_twice_in_any_show() -> None:
    guids = [item.findtext("guid") for item in all_items()]
    assert all(guids)
    assert len(guids) == len(set(guids))


def test_every_host_in_a_sample_is_an_invented_one() -> None:
    for feed in FEEDS:
        text = NAMESPACE.sub("", (SAMPLES / feed).read_text(encoding="utf-8"))
        # What follows an @ is a host only in an address: handles and @everyone have no dot.
        hosts = {host for host in HOST.findall(text) if "." in host}
        assert hosts
        assert [host for host in hosts if not host.endswith(".example")] == []


def test_the_gold_labels_are_of_all_episodes_and_of_no_other(gold: dict[str, Any], notes: dict[str, str]) -> None:
    assert set(gold) == set(notes)


def test_chapters_rise_and_their_titles_stand_in_the_notes(gold: dict[str, Any], notes: dict[str, str]) -> None:
    for guid, labels in gold.items():
        starts = [chapter["start"] for chapter in labels["chapters"]]
        assert starts == sorted(set(starts))
        missing = [chapter["title"] for chapter in labels["chapters"] if chapter["title"] not in notes[guid]]
        assert missing == []


def test_links_and_references_stand_in_the_notes(gold: dict[str, Any], notes: dict[str, str]) -> None:
    for guid, labels in gold.items():
        urls = [entry["url"] for entry in (*labels["links"], *labels["references"], *labels["sponsors"])]
        assert [url for url in urls if url not in notes[guid]] == []
        stamps = [f"[{reference['time']}] {reference['label']}" for reference in labels["references"]]
        assert [stamp for stamp in stamps if stamp not in notes[guid]] == []


def test_people_and_the_proof_of_who_they_are_stand_in_the_notes(gold: dict[str, Any], notes: dict[str, str]) -> None:
    for guid, labels in gold.items():
        names = [name for role in ("hosts", "guests", "authors", "mentioned") for name in labels[role]]
        names += [credit["name"] for credit in labels["credits"]]
        proofs = [identity["evidence"] for identity in labels["identities"]]
        assert [words for words in (*names, *proofs) if words not in notes[guid]] == []


def test_turns_of_a_transcript_rise_and_begin_with_their_speaker(gold: dict[str, Any], notes: dict[str, str]) -> None:
    transcripts = {guid: labels["turns"] for guid, labels in gold.items() if labels["turns"]}
    assert len(transcripts) >= 3
    for guid, turns in transcripts.items():
        assert [turn["start"] for turn in turns] == sorted({turn["start"] for turn in turns})
        for turn in turns:
            stamp = f"{turn['start'] // 3600:02d}:{turn['start'] // 60 % 60:02d}:{turn['start'] % 60:02d}"
            forms = (f"[{stamp}] {turn['speaker']}: ", f"{turn['speaker']} ({stamp}): ")
            assert any(form in notes[guid] for form in forms)


def test_one_name_is_borne_by_two_people_and_one_person_bears_two_names(gold: dict[str, Any]) -> None:
    people = defaultdict(set)
    names = defaultdict(set)
    for labels in gold.values():
        for identity in labels["identities"]:
            people[identity["name"]].add(identity["id"])
            names[identity["id"]].add(identity["name"])
    assert people["Ruth Penhallow"] == {"ruth-penhallow-acoustician", "ruth-penhallow-songwriter"}
    assert names["tomasz-wieczorek"] == {"Tomasz Wieczorek", "Tomasz Jan Wieczorek"}


def test_forty_questions_of_every_kind_ask_about_episodes_that_exist(
    questions: list[dict[str, Any]], gold: dict[str, Any]
) -> None:
    assert len({question["id"] for question in questions}) == 40
    kinds = {question["kind"] for question in questions}
    assert kinds == {"episode", "moment", "guest", "link", "list", "fact", "negative"}
    for question in questions:
        answer = question["answer"]
        guids = [*answer["episodes"], *answer.get("also_ok", [])]
        assert set(guids) <= set(gold)
        assert bool(answer["episodes"]) == (question["kind"] != "negative")


def test_the_answer_to_a_question_stands_in_its_episode(questions: list[dict[str, Any]], notes: dict[str, str]) -> None:
    for question in questions:
        answer = question["answer"]
        text = " ".join(notes[guid] for guid in answer["episodes"])
        assert answer["url"] is None or answer["url"] in text
        for wanted in answer["must_contain"]:
            assert any(phrase in text for phrase in wanted.split("|"))


def test_a_moment_begins_where_a_chapter_or_a_turn_begins(
    questions: list[dict[str, Any]], gold: dict[str, Any]
) -> None:
    for question in questions:
        if question["kind"] == "moment":
            answer = question["answer"]
            labels = gold[answer["episodes"][0]]
            starts = {entry["start"] for entry in (*labels["chapters"], *labels["turns"])}
            assert {answer["start"], answer["best"]} <= starts
            # The window ends just before the next chapter or turn, so that no other one is right.
            assert answer["end"] + 1 in starts
