"""Runs the models that come inside rapidocr: where text stands, which way is up, and what it says.

The models are run directly rather than through `RapidOCR`: one pass at a size of our choice, each line at
its own length, and the characters' probabilities kept. rapidocr's own pass turns single lines that it takes
for upside down, and makes 066666666 of 999999990. Nothing is downloaded, written or logged.
"""

import os
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dsar_desk.redaction.alphabet import Alphabet
from dsar_desk.redaction.geometry import Picture, Quad
from dsar_desk.redaction.readings import Reading, decode

_LINE_HEIGHT = 48
_TILE = 32
_TEXT, _BOX = 0.3, 0.5
"""Above what a pixel counts as text, and above what mean a box does: rapidocr's own bounds."""
_UNCLIP = 1.6
"""How far the model's shrunken text areas are grown back, of area over perimeter."""
_UPRIGHT_SHAPE = (48, 192)


class EngineMissing(Exception):
    """rapidocr is not installed, or its models do not start."""


class Engine:
    """The three models, started once."""

    def __init__(self) -> None:
        """Start the models.

        Raises:
            EngineMissing: They are not there or do not start.
        """
        try:
            folder = _models()
            self._detector = _session(folder, "*_det_*.onnx")
            self._turner = _session(folder, "*_cls_*.onnx")
            self._reader = _session(folder, "*_rec_*.onnx")
            known = self._reader.get_modelmeta().custom_metadata_map["character"].splitlines()
        except Exception as error:
            raise EngineMissing from error
        self._alphabet = Alphabet([*known, " "])

    def lines(self, picture: Picture) -> list[Quad]:
        """Return the corners of the lines of text on a picture, looked at in its own size."""
        import cv2

        height, width = picture.shape[:2]
        right, bottom = -width % _TILE, -height % _TILE
        tiled = cv2.copyMakeBorder(picture, 0, bottom, 0, right, cv2.BORDER_REPLICATE)
        return _text_areas(_run(self._detector, _normal(tiled)[None])[0, 0])

    def upside_down(self, strips: Sequence[Picture]) -> float:
        """Return how surely strips of text stand on their head, 0 to 1."""
        batch = np.stack([_padded(strip, *_UPRIGHT_SHAPE) for strip in strips])
        return float(_run(self._turner, batch)[:, 1].mean())

    def read(self, strips: Sequence[Picture]) -> list[Reading]:
        """Return what strips of one line each say, all upright and in BGR."""
        return [self._read(strip) for strip in strips]

    def _read(self, strip: Picture) -> Reading:
        import cv2

        width = max(_LINE_HEIGHT, round(strip.shape[1] * _LINE_HEIGHT / strip.shape[0] / 8) * 8)
        way = cv2.INTER_AREA if strip.shape[0] > _LINE_HEIGHT else cv2.INTER_CUBIC
        line = cv2.resize(strip, (width, _LINE_HEIGHT), interpolation=way)
        return decode(self._alphabet.fold(_run(self._reader, _normal(line)[None])[0]))


def _models() -> Path:
    spec = find_spec("rapidocr")
    if spec is None or not spec.submodule_search_locations:
        raise EngineMissing
    return Path(spec.submodule_search_locations[0]) / "models"


def _session(folder: Path, pattern: str) -> Any:
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # else onnxruntime keeps measurements, and sends them
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.log_severity_level = 4
    options.enable_cpu_mem_arena = False
    model = next(iter(sorted(folder.glob(pattern))))
    return InferenceSession(str(model), options, providers=["CPUExecutionProvider"])


def _run(session: Any, batch: NDArray[np.float32]) -> NDArray[np.float32]:
    (result,) = session.run(None, {session.get_inputs()[0].name: batch})[:1]
    return np.asarray(result, dtype=np.float32)


def _normal(picture: Picture) -> NDArray[np.float32]:
    return (picture.astype(np.float32) / 127.5 - 1).transpose(2, 0, 1)


def _padded(strip: Picture, height: int, width: int) -> NDArray[np.float32]:
    import cv2

    own = min(width, max(1, round(strip.shape[1] * height / strip.shape[0])))
    padded = np.zeros((3, height, width), dtype=np.float32)
    padded[:, :, :own] = _normal(cv2.resize(strip, (own, height)))
    return padded


def _text_areas(scores: NDArray[np.float32]) -> list[Quad]:
    import cv2

    mask = cv2.dilate((scores > _TEXT).astype(np.uint8), np.ones((2, 2), np.uint8))
    outlines, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    areas = (_text_area(outline, scores) for outline in outlines)
    return [area for area in areas if area is not None]


def _text_area(outline: NDArray[Any], scores: NDArray[np.float32]) -> Quad | None:
    import cv2

    middle, (width, height), angle = cv2.minAreaRect(outline)
    if min(width, height) < 3:
        return None
    if _mean_inside(cv2.boxPoints((middle, (width, height), angle)), scores) < _BOX:
        return None
    growth = 2 * width * height * _UNCLIP / (2 * (width + height))
    corners = cv2.boxPoints((middle, (width + growth, height + growth), angle))
    return np.asarray(corners, dtype=np.float32)


def _mean_inside(corners: NDArray[Any], scores: NDArray[np.float32]) -> float:
    import cv2

    left, top = np.maximum(np.floor(corners.min(axis=0)).astype(int), 0)
    right, bottom = np.ceil(corners.max(axis=0)).astype(int) + 1
    part = scores[top:bottom, left:right]
    mask = np.zeros(part.shape, dtype=np.uint8)
    cv2.fillPoly(mask, [np.round(corners - (left, top)).astype(np.int32)], 1)
    return float(cv2.mean(part, mask)[0])
