"""The gallery shows what is there: every picture that the page names, and no other."""

import re
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"


def test_the_gallery_names_every_picture_and_each_has_its_text() -> None:
    page = (DOCS / "gallery.md").read_text(encoding="utf-8")
    named = set(re.findall(r"!\[[^\]]+\]\(gallery/([\w-]+\.svg)\)", page))
    assert named == {path.name for path in (DOCS / "gallery").iterdir()}
    assert page.count("\n```\n") == 2 * len(named)
