"""Judges masked pictures by others than the finder: by their pixels, and by tesseract if installed."""

import re
import subprocess
from shutil import which

import cv2
import numpy as np


def pixels_left(quad, boxes, shape) -> float:
    """Return which share of a true area no box covers."""
    height, width = shape[:2]
    mask = np.zeros((height, width), np.uint8)
    cv2.fillPoly(mask, [np.round(quad).astype(np.int32)], 1)
    total = int(mask.sum())
    for box in boxes:
        rows = slice(int(np.floor(box.top * height)), int(np.ceil(box.bottom * height)))
        mask[rows, int(np.floor(box.left * width)) : int(np.ceil(box.right * width))] = 0
    return int(mask.sum()) / max(total, 1)


def digits_seen_by_tesseract(picture) -> str | None:
    """Return all digits that tesseract reads on a picture, or nothing when it is not installed."""
    if not which("tesseract"):
        return None
    _, png = cv2.imencode(".png", picture[:, :, ::-1])
    call = ["tesseract", "-", "-", "--psm", "11", "-l", "eng"]
    read = subprocess.run(call, input=png.tobytes(), capture_output=True, check=False).stdout.decode()
    return re.sub(r"[^0-9]", "", read)
