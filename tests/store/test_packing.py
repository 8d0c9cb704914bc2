"""What the file keeps compressed is in zlib's form, whoever makes it and whoever reads it."""

import zlib

import pytest

from bot.store import packing

TOLD = "\n".join(f"{n}: the keepers talk about {n * 7919} lamps and {n * 104729} horns" for n in range(300)).encode()


@pytest.fixture(params=["as installed", "without isal"])
def without(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "without isal":
        monkeypatch.setattr(packing, "DEFLATING", zlib)


@pytest.mark.usefixtures("without")
@pytest.mark.parametrize("told", [b"", b"x", TOLD, bytes(range(256)) * 50])
def test_what_zlib_wrote_is_read_and_zlib_reads_what_is_written(told: bytes) -> None:
    assert zlib.decompress(packing.packed(told)) == told
    assert packing.unpacked(zlib.compress(told)) == told
    assert packing.unpacked(packing.packed(told)) == told


@pytest.mark.usefixtures("without")
def test_a_beginning_is_read_without_the_rest() -> None:
    assert packing.begun(zlib.compress(TOLD), 100) == packing.begun(packing.packed(TOLD), 100) == TOLD[:100]


def test_isal_makes_hardly_more_of_it_than_zlib_does() -> None:
    assert len(packing.packed(TOLD)) < len(zlib.compress(TOLD)) * 17 / 16
