"""How gateway payloads travel: plain text, one zlib stream a connection, or one zstd stream a connection."""

import zlib
from collections.abc import Callable, Iterator

Encoder = Callable[[str], "str | bytes"]

_BLOCK_BYTES = 128 * 1024


def encoder(compress: str | None) -> Encoder | None:
    """Return what turns payloads into frames for a connection that asked for this compression, or None."""
    match compress:
        case None | "":
            return lambda text: text
        case "zlib-stream":
            return _zlib_stream()
        case "zstd-stream":
            return _zstd_stream()
        case _:
            return None


def _zlib_stream() -> Encoder:
    stream = zlib.compressobj(1)
    return lambda text: stream.compress(text.encode()) + stream.flush(zlib.Z_SYNC_FLUSH)


def _zstd_stream() -> Encoder:
    """Stored blocks in one frame that never ends: every zstd reader takes them, and no library is needed."""
    head = b"\x28\xb5\x2f\xfd\x00\x58"
    rest = iter((head,))

    def encode(text: str) -> bytes:
        return next(rest, b"") + b"".join(_stored(text.encode()))

    return encode


def _stored(content: bytes) -> Iterator[bytes]:
    for start in range(0, len(content), _BLOCK_BYTES):
        block = content[start : start + _BLOCK_BYTES]
        yield (len(block) << 3).to_bytes(3, "little") + block
