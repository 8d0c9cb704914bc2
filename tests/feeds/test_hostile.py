"""Documents that are broken, lie about themselves or mean harm."""

import contextlib
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.errors import FeedError
from bot.feeds.parse import parse, parse_item
from bot.feeds.rescue import text_of
from bot.feeds.xml import LONGEST_FIELD

HEAD = '<?xml version="1.0" encoding="{}"?>'
QUICK_S = 5.0  # of processor time, on a busy machine; what these documents provoke elsewhere is minutes


def titles(body: bytes, charset: str | None = None) -> list[str]:
    return [item.title for item in parse(body, charset).items]


def feed(inner: str, declared: str = "utf-8") -> str:
    return f"{HEAD.format(declared)}<rss><channel><title>S</title>{inner}</channel></rss>"


def one(title: str, declared: str = "utf-8") -> str:
    return feed(f"<item><title>{title}</title></item>", declared)


@pytest.mark.parametrize(
    ("body", "charset"),
    [
        (one("café “x”").encode(), None),
        (b"\xef\xbb\xbf" + one("café “x”").encode(), None),
        (b"\xef\xbb\xbf  \n" + one("café “x”").encode(), None),
        (b"\n\n" + one("café “x”").encode(), None),
        (b"junk\n" + one("café “x”").encode(), None),
        (one("café “x”", "iso-8859-1").encode(), None),  # says Latin-1, is UTF-8
        (one("café “x”", "iso-8859-1").encode(), "iso-8859-1"),
        (one("café “x”").encode("cp1252"), None),  # says UTF-8, is cp1252
        (one("café “x”").encode("cp1252"), "utf-8"),
        (one("café “x”", "iso-8859-1").encode("cp1252"), None),
        (one("café “x”", "windows-1252").encode("cp1252"), None),
        (one("café “x”", "nonsense").encode(), None),
        (one("café “x”", "nonsense").encode("cp1252"), "nonsense"),
        (one("café “x”", "utf-16").encode("utf-16"), None),
        (one("café “x”", "utf-16").encode("utf-16-be"), None),
        (one("café “x”", "utf-16").encode(), None),
        (one("caf&eacute; &ldquo;x&rdquo;").encode(), None),
        (one("caf&#233; &#147;x&#148;").encode(), None),  # cp1252 as character references
        (one("caf\x00é \x0b“x”").encode(), None),
    ],
)
def test_a_title_survives_whatever_its_document_says_of_itself(body: bytes, charset: str | None) -> None:
    assert titles(body, charset) == ["café “x”"]


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        ("Привет", "windows-1251"),
        ("Привет", "koi8-r"),
        ("日本語", "shift_jis"),
        ("日本語", "iso-2022-jp"),
        ("中文", "gb2312"),
    ],
)
def test_other_charsets_are_read_as_http_or_the_document_says(text: str, charset: str) -> None:
    assert titles(one(text, charset).encode(charset)) == [text]
    assert titles(one(text, "utf-8").encode(charset), charset) == [text]


def test_utf_8_and_cp1252_in_one_document_are_both_read() -> None:
    body = (
        feed("<item><title>café</title></item><item><title>@</title></item>").encode().replace(b"@", b"\x93th\xe9\x94")
    )
    assert titles(body) == ["café", "“thé”"]


@pytest.mark.parametrize("charset", ["zlib", "punycode", "unicode_escape", "rot13", "idna", "base64", "\x00", "x" * 50])
def test_a_charset_that_is_none_is_not_heeded(charset: str) -> None:
    assert text_of(b"caf\xe9", charset) == "café"


def test_letters_of_cp1252_are_found_behind_any_number_of_spaces_that_do_not_break() -> None:
    title = "x" + "\u00a0" * 2_500 + "y"
    assert (
        titles(feed(f"<item><title>{title}</title></item><item><title>\x93x\x94</title></item>").encode())[1] == "“x”"
    )


def test_ampersands_that_begin_nothing_are_kept() -> None:
    assert titles(one("Q&A with R&D; a & b &nosuch; &#xD800;").encode()) == ["Q&A with R&D; a & b &nosuch; \ufffd"]


def test_cdata_is_not_mended() -> None:
    body = feed("<item><title>One & two</title><description><![CDATA[a & b &amp; &eacute; <br>]]></description></item>")
    assert parse(body.encode()).items[0].notes == "a & b &amp; &eacute; <br>"


def test_an_unclosed_tag_costs_no_item() -> None:
    body = feed("<item><title>1</title><description>x <b>y</item><item><title>2</title><item><title>3</title></item>")
    assert titles(body.encode()) == ["1", "2", "3"]


def test_items_inside_of_prose_or_of_each_other_are_no_part_of_it() -> None:
    inner = "<item><title>2</title><description>inner</description></item>"
    body = feed(f"<description>Of <b>lamps</b> <item><title>1</title>{inner}</item></description>")
    kept = parse(body.encode())
    assert [(item.title, item.notes) for item in kept.items] == [("1", ""), ("2", "inner")]
    assert kept.channel.description == "Of <b>lamps</b>"
    assert b"inner" not in kept.items[0].raw


@pytest.mark.parametrize("many", [3, 1_500])
def test_a_channel_is_read_around_its_items_however_many(many: int) -> None:
    listed = "".join(f"<item><title>Nr {n}</title></item>" for n in range(many))
    kept = parse(f"<rss><channel>{listed}<title>Night Shift</title><ttl>60</ttl></channel></rss>".encode())
    assert (len(kept.items), kept.channel.title, kept.channel.ttl_s) == (many, "Night Shift", 3_600.0)


def test_a_feed_that_breaks_off_keeps_what_came() -> None:
    body = one("café").encode()
    assert titles(body[: body.index(b"</item>")]) == ["café"]
    whole = feed("".join(f"<item><title>Nr {n}é</title></item>" for n in range(50))).encode()
    assert len(titles(whole[: len(whole) // 2])) in range(20, 30)


def test_an_unbound_prefix_is_understood() -> None:
    body = feed(
        "<item><title>1</title><itunes:duration>5</itunes:duration><podcast:person>Mara</podcast:person></item>"
    )
    (item,) = parse(body.encode()).items
    assert (item.duration_s, item.persons[0].name) == (5.0, "Mara")
    assert parse_item(item.raw) == item


BARE = "<rss><channel><item><title>x @</title></item></channel></rss>"


def bomb(doctype: str, title: str = "&a9;") -> bytes:
    return f'<?xml version="1.0"?><!DOCTYPE rss [{doctype}]>{BARE.replace("@", title)}'.encode()


LAUGHS = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "body",
    [
        bomb(LAUGHS),
        bomb(f'<!ENTITY a9 "{"x" * 100_000}">', "&a9;" * 1_000),
        bomb('<!ENTITY a9 SYSTEM "file:///etc/passwd">'),
        bomb('<!ENTITY a9 SYSTEM "http://127.0.0.1:9/x">'),
        bomb('<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;'),
        bomb(f'<!ATTLIST title big CDATA "{"x" * 100_000}">'),
        f'<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/x.dtd">{BARE.replace("@", "&a9;")}'.encode(),
    ],
)
def test_entities_of_the_documents_own_are_not_expanded(body: bytes) -> None:
    (title,) = titles(body)
    assert title.startswith("x &a9;")
    assert len(title) <= 1_000


def test_a_doctype_that_is_well_formed_is_no_fault() -> None:
    assert parse(bomb("", "caf&eacute;")).bozo is None
    assert titles(bomb("", "caf&eacute;")) == ["x café"]


HUGE = {
    "nested tags": b"<rss><channel>" + b"<a>" * 200_000,
    "nested items": b"<rss><channel>" + b"<item><title>x</title>" * 50_000,
    "closing tags": b"<rss><channel><item><title>x</title></item>" + b"</b>" * 500_000,
    "open cdata": b"<rss><channel><title>&</title>" + b"<![CDATA[" * 500_000,
    "open comments": b"&" + b"<!--" * 500_000,
    "open doctypes": b"&" + b"<!DOCTYPE [" * 300_000,
    "declarations": b"&" + b"<?xml" * 500_000,
    "ampersands": b"<rss><channel><item><title>" + b"&" * 2_000_000,
    "namespaces": b"<rss "
    + b" ".join(b'xmlns:n%d="urn:%d"' % (n, n) for n in range(20_000))
    + b"><channel>"
    + b"<item><title>x</title></item>" * 3_000,
    "one guid": b"<rss><channel>"
    + b"".join(b"<item><guid>1</guid><title>t%d</title></item>" % n for n in range(5_000)),
    "attributes": b"<rss><channel><item><title "
    + b" ".join(b'a%d="x"' % n for n in range(200_000))
    + b">x</title></item>",
    "persons": b"<rss><channel><item><title>x</title>" + b"<podcast:person>Mara</podcast:person>" * 100_000,
    "one text": b"<rss><channel><item><title>x</title><description>" + b"<p>x" * 1_000_000,
    "brackets": b"<rss><channel><item><title>x</title><description><![CDATA[" + b"<" * 3_000_000,
    "spaces": b"<rss><channel><item><title>x</title><pubDate>" + b" " * 3_000_000,
    "a long date": b"<rss><channel><item><title>x</title><pubDate>" + b"Tue, " * 500_000,
    "html comments": b"<!-- --> " * 300_000,
}


@pytest.mark.parametrize("name", HUGE)
def test_a_document_that_means_harm_is_read_or_refused_soon(name: str) -> None:
    start = time.process_time()
    try:
        kept = parse(HUGE[name])
    except FeedError:
        pass
    else:
        assert sum(len(item.raw) for item in kept.items) < 10 * len(HUGE[name])
        assert all(len(item.notes) <= LONGEST_FIELD for item in kept.items)
    assert time.process_time() - start < QUICK_S


def test_a_field_beyond_all_measure_is_cut_in_what_is_kept_too() -> None:
    (item,) = parse(feed(f"<item><title>x</title><description>{'y' * 1_000_000}</description></item>").encode()).items
    assert len(item.notes) == LONGEST_FIELD
    assert len(item.raw) < LONGEST_FIELD + 1_000
    assert parse_item(item.raw) == item


PIECES = st.sampled_from([
    "<item>", "</item>", "<title>", "</title>", "<guid>", "</guid>", "<description>", "</description>", "<b>", "</b>",
    "<link>", "</link>", "<itunes:duration>", "<![CDATA[", "]]>", "&", ";", "&amp;", "&eacute;", "<!--", "-->",
    "<?x ", "?>",
    "<a:b c:d='", "'>", "<enclosure url='a.mp3'/>", '<x xml:base="http://a/">', " xmlns='u'", " xmlns:a='v'", "<x/>",
    "1:02", "é", "\x00", "/x", "x", " ", "\r", "&#13;", "&#147;", "\x93",
])  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(["utf-8", "cp1252", "utf-16"]))
@example("<item><title>a<item><title>b", "utf-8")
def test_any_document_is_a_feed_or_a_feed_error_and_its_items_read_the_same_again(inner: str, charset: str) -> None:
    try:
        read = parse(
            f"<rss><channel>{inner}</channel></rss>".encode(charset, errors="ignore"), url="https://s.example/f"
        )
    except FeedError:
        return
    assert len({item.guid for item in read.items}) == len(read.items)
    for item in read.items:
        assert parse_item(item.raw) == item


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_a_feed_or_a_feed_error(body: bytes) -> None:
    for whole in (body, b"<rss><channel><item><title>" + body, b"<?playhead " + body):
        for reader in (parse, parse_item):
            with contextlib.suppress(FeedError):
                reader(whole)


@pytest.mark.parametrize(
    "prologue",
    ["<!-- <rss> -->", "<?x <rss> ?>", "<!-- > - -> -->\n<?x ? >?>", "\n <?xml version='1.0'?>", "\ufeff<!---->"],
)
def test_a_doctype_is_found_behind_whatever_may_stand_before_it(prologue: str) -> None:
    doctype = f'<!DOCTYPE rss [<!ENTITY a9 "{"x" * 1_000}">]>'
    assert titles(f"{prologue}{doctype}{BARE.replace('@', '&a9;')}".encode()) == ["x &a9;"]


def test_blanks_before_a_declaration_are_a_fault_and_cost_nothing() -> None:
    read = parse(b"\n\n" + one("One").encode())
    assert [item.title for item in read.items] == ["One"]
    assert read.bozo is not None
    assert "line 3" in read.bozo
    assert [item.raw for item in read.items] == [item.raw for item in parse(one("One").encode()).items]
