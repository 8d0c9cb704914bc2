import re

import discord
from hypothesis import given
from hypothesis import strategies as st

from bot.model.answer import Answer, FoundLink, Moment, Question, QuestionKind
from bot.render.cards import Button, Card, date_words
from bot.render.embeds import embed_of
from bot.render.episodes import chapters_card, episode_card, episodes_card, links_card
from bot.render.findings import answer_card
from bot.render.ids import Press, Step, id_of, press_of, step_of, talk_of
from bot.render.markdown import escape, masked
from bot.render.people import person_entry
from bot.render.players import play_url
from bot.render.views import view_of
from cogs.moves import DOERS, FOLLOWS
from tests import make

HORN = make.episode(
    "The spinning horn", audio_url="https://media.example/horn.mp3", page_url="https://show.example/horn"
)


def answer(text: str, **fields: object) -> Answer:
    return Answer(question=Question(text="q", kind=QuestionKind.MOMENT), text=text, **fields)  # type: ignore[arg-type]


def test_each_line_of_an_answer_links_to_what_it_stands_for() -> None:
    moment = Moment(episode=HORN, start_s=802, title="Baking", url="https://media.example/horn.mp3#t=802")
    found = FoundLink(link=make.link("https://paper.example/salt", "The salt paper"), episode=HORN)
    card = answer_card(
        answer(
            "At 13:22: Baking.\nThe spinning horn · Night Shift\n“Word for word.”\nThe salt paper: https://paper.example/salt",
            moments=(moment,),
            links=(found,),
            episodes=(HORN,),
        )
    )
    assert card.lines[0] == "[At 13:22: Baking.](https://media.example/horn.mp3#t=802)"
    assert card.lines[1].startswith("[The spinning horn](https://show.example/horn)")
    assert card.lines[2] == "> “Word for word.”"
    assert card.lines[3] == "[The salt paper](https://paper.example/salt)"


def test_a_time_within_a_longer_time_is_another_time() -> None:
    moment = Moment(episode=HORN, start_s=62, title="x", url="https://media.example/horn.mp3#t=62")
    assert answer_card(answer("At 11:02: other", moments=(moment,))).lines == ("At 11:02: other",)


def test_text_from_feeds_cannot_format_ping_or_forge_a_link() -> None:
    shown = escape("@everyone <@1> **b** [x](https://evil.example) `c` ||s|| ~~t~~ <#1>\n# h\n- l\n1. n\n> q")
    assert "@everyone" not in shown
    assert not re.search(r"(?<!\\)[*_~`|\[\]<>]", shown.replace("https://evil.example", ""))
    assert shown.split("\n")[1:] == ["\\# h", "\\- l", "1\\. n", "\\> q"]


def test_a_label_never_ends_its_link_early() -> None:
    assert masked("a ](https://evil.example) b", "https://good.example/x") == (
        "[a \\](evil.example) b](https://good.example/x)"
    )
    assert masked("label", "https://good.example/a(b)c") == "[label](https://good.example/a%28b%29c)"
    for wrong in (None, "javascript:alert(1)", "https://x.example/" + "y" * 600, "https://x.example/a b"):
        assert masked("label", wrong) == "label"


def test_links_open_at_the_second_where_a_player_can() -> None:
    assert play_url(HORN, 61.7) == "https://media.example/horn.mp3#t=61"
    video = make.episode("x", audio_url=None, page_url="https://www.youtube.com/watch?v=abcdefghijk&t=9")
    assert play_url(video, 61) == "https://youtu.be/abcdefghijk?t=61"
    assert play_url(make.episode("x", page_url="https://show.example/x"), 61) == "https://show.example/x"
    assert play_url(make.episode("x"), 61) is None


@given(
    title=st.text(max_size=500),
    labels=st.lists(st.text(max_size=400), max_size=60),
    url=st.sampled_from(["https://x.example/" + "y" * 400, "ftp://x", "", "https://x.example/ü"]),
    starts=st.lists(st.floats(min_value=0, max_value=1e6), max_size=60),
)
def test_any_text_makes_an_embed_within_discords_limits(
    title: str, labels: list[str], url: str, starts: list[float]
) -> None:
    episode = make.episode(title, audio_url=url, page_url=url, summary=" ".join(labels), artwork_url=url)
    found = make.facts(
        chapters=make.chapters(*zip(starts, labels, strict=False)),
        people=[make.credit(label or "x") for label in labels],
        links=[make.link(url or "x", label) for label in labels],
    )
    cards = (
        episode_card(episode, found),
        chapters_card(episode, found),
        links_card(episode, found),
        episodes_card(title, [episode] * 60),
    )
    for card in cards:
        embed = embed_of(card)
        if embed is None:
            continue
        assert len(embed) <= 6_000
        assert len(embed.title or "") <= 256
        assert len(embed.description or "") <= 4_096
        assert embed.title or embed.description
        view = view_of(card)
        assert all(_fits(item) for item in (view.children if view else ()))


def _fits(item: "discord.ui.Item[discord.ui.View]") -> bool:
    return (
        isinstance(item, discord.ui.Select)
        and 1 <= len(item.options) <= 25
        and all(1 <= len(each.label) <= 100 and 1 <= len(each.value) <= 100 for each in item.options)
        and len({each.value for each in item.options}) == len(item.options)
    ) or (
        isinstance(item, discord.ui.Button)
        and len(item.label or "") <= 80
        and len(item.url or "") <= 512
        and len(item.custom_id or "x") <= 100
    )


def test_a_card_without_words_has_no_embed() -> None:
    assert embed_of(Card(lines=("  ", ""))) is None
    assert view_of(Card()) is None
    assert view_of(Card(buttons=(Button(label="x", url="ftp://x"),))) is None


RELEASED = {
    "1:card:7": Press(kind="card", episode_id=7),
    "1:card:7:0123456789abcdef012345": Press(kind="card", episode_id=7, nonce="0123456789abcdef012345"),
    "1:chapters:7": Press(kind="chapters", episode_id=7),
    "1:links:7": Press(kind="links", episode_id=7),
    "1:share": Press(kind="share"),
}


RELEASED_STEPS = {
    "1:g:go": Step(kind="go"),
    "1:g:try": Step(kind="try"),
    **{f"1:g:{kind}:7": Step(kind=kind, numbers=(7,)) for kind in (
        "about", "people", "later", "earlier", "show", "person", "together", "moments", "plinks",
    )},
    **{f"1:g:{kind}:7:2": Step(kind=kind, numbers=(7, 2)) for kind in (
        "chapters", "people", "links", "said", "guests", "person", "together", "moments", "plinks", "open", "players",
    )},
    "1:g:player:7:61:3": Step(kind="player", numbers=(7, 61, 3)),
    "1:g:page:2:k0123456789ab": Step(kind="page", numbers=(2,), key="0123456789ab"),
    **{f"1:g:{kind}:7": Step(kind=kind, numbers=(7,)) for kind in (
        "follow_person", "follow_show", "unfollow", "role_allow", "role_drop",
    )},
    "1:g:follow_topic:k0123456789ab": Step(kind="follow_topic", key="0123456789ab"),
    "1:g:person:7:2:8": Step(kind="person", numbers=(7, 2, 8)),
    "1:g:follows": Step(kind="follows"),
    "1:g:pace:1": Step(kind="pace", numbers=(1,)),
    "1:g:forget": Step(kind="forget"),
    "1:g:forget_sure": Step(kind="forget_sure"),
}  # fmt: skip


def test_every_form_of_custom_id_ever_released_is_read() -> None:
    assert {written: press_of(written) for written in RELEASED} == RELEASED
    assert {id_of(press) for press in RELEASED.values()} == set(RELEASED)
    assert {written: step_of(written) for written in RELEASED_STEPS} == RELEASED_STEPS
    assert {id_of(step) for step in RELEASED_STEPS.values()} == set(RELEASED_STEPS)
    for kind in ("more", "wrong", "episode", "time", "person", "meant"):
        assert [talk_of(f"1:a:{kind}"), talk_of(f"1:a:{kind}:p")] == [kind, kind]
    assert {step.kind for step in RELEASED_STEPS.values()} - {"go", "try"} == set(DOERS) | set(FOLLOWS)


@given(st.text(max_size=120))
def test_any_custom_id_is_one_of_ours_or_none(text: str) -> None:
    press = press_of(text)
    assert press is None or id_of(press) == text
    step = step_of(text)
    assert step is None or id_of(step) == text


def test_a_line_that_quotes_a_title_is_the_link_to_it_and_a_date_is_the_readers_own() -> None:
    episode = make.episode("Seven kinds of fog", page_url="https://fog.example/7")
    told = f"The newest is “Seven kinds of fog” (Fog).\n{date_words(make.NOW)}"
    first, second = answer_card(answer(told, episodes=(episode,))).lines
    assert first == "[The newest is “Seven kinds of fog” (Fog).](https://fog.example/7)"
    assert second == f"<t:{int(make.NOW.timestamp())}:D>"


def test_a_line_with_a_title_and_a_date_keeps_the_date_for_the_reader() -> None:
    episode = make.episode("Seven kinds of fog", page_url="https://fog.example/7")
    told = f"“Seven kinds of fog” came out on {date_words(make.NOW)}."
    (line,) = answer_card(answer(told, episodes=(episode,))).lines
    assert "<t:" in line
    assert "](" not in line


def test_what_counts_one_says_one_and_what_counts_none_says_nothing() -> None:
    assert person_entry(1, "Mara", 1).text == "**Mara** · 1 episode"
    assert person_entry(1, "Mara", 2, "@mara · Fog").text == "**Mara** · 2 episodes · @mara · Fog"
