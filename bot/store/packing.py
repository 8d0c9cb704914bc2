"""How texts are compressed in the file: zlib's form, which every file has held from the first; made by isal, zlib else.

Of the same bytes isal makes as much in a quarter of zlib's time, and reads them in half of it. It is not to be had for
every kind of machine, so zlib reads and writes the same where it is not installed.
"""

import zlib
from types import ModuleType

FAST = 2
"""Of isal's 0 to 3, and of zlib's 1 to 9: of each the first that makes hardly more bytes than the most thorough."""


def _deflating() -> ModuleType:
    try:
        from isal import isal_zlib
    except ImportError:  # not made for this kind of machine
        return zlib
    return isal_zlib


DEFLATING: ModuleType = _deflating()


def packed(told: bytes) -> bytes:
    """Compress bytes."""
    made: bytes = DEFLATING.compress(told, FAST)
    return made


def unpacked(body: bytes) -> bytes:
    """Give the bytes back that were compressed."""
    told: bytes = DEFLATING.decompress(body)
    return told


def begun(body: bytes, most: int) -> bytes:
    """Give the first bytes of what was compressed, so many at most."""
    told: bytes = DEFLATING.decompressobj().decompress(body, most)
    return told
