from bot.model.episode import Section
from bot.shownotes.extract import extract
from tests import make


def _sections(notes: str) -> list[tuple[Section, str]]:
    return [(one.section, one.text) for one in extract(make.item("Ropes", notes=notes), make.channel()).passages[1:]]


def test_a_sponsor_named_behind_a_label_ends_with_its_paragraph() -> None:
    found = _sections("<p>Sponsor: Otter Twine, rope for any weather</p><p>We visit the last ropewalk.</p>")
    assert (Section.BODY, "We visit the last ropewalk.") in found


def test_a_sponsor_under_a_heading_goes_on() -> None:
    found = _sections("<h3>Sponsors</h3><p>Otter Twine, rope for any weather.</p><p>Knots hold better with it.</p>")
    assert all(section is Section.SPONSOR for section, text in found if "Knots hold" in text)


def test_who_supports_a_show_is_no_matter_of_it() -> None:
    for told in ("Support for this show comes from Otter Twine.", "Dieser Podcast wird gesponsert von Otter Seile."):
        found = _sections(f"<p>{told}</p><p>We visit the last ropewalk.</p>")
        assert (Section.SPONSOR, told) in found


def test_where_adverts_are_spoken_of_is_no_advert() -> None:
    told = "Themen: Seile in der Werbung; Frauen am Tau; wie man mit Werbung Geld verdient."
    found = _sections(f"<p>{told}</p><p>Auf Kaikasse gibt es jede Folge ohne Werbung.</p>")
    assert [section for section, _ in found] == [Section.BODY] * len(found)


def test_an_advert_is_told_by_its_name_at_the_beginning_of_a_line_or_a_sentence() -> None:
    for told in ("Werbung: Otter Seile für jedes Wetter.", "*Werbung*", "[Werbung] Otter Seile für jedes Wetter."):
        found = _sections(f"<p>Wir besuchen die Seilerei.</p><p>{told}</p>")
        assert (Section.SPONSOR, told) in found
