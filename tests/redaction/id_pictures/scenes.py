"""Takes a sheet as a scanner or a phone would: turned, skewed, shaded, blurred, noisy, compressed."""

import math

import cv2
import numpy as np

from tests.redaction.id_pictures.truth import Picture


def take(sheet, rng, *, kind, seed, plain=False):
    """Return the picture of a sheet, with its marks where they came to lie."""
    source = np.asarray(sheet.picture)
    how = _circumstances(sheet, rng, plain=plain)
    width, height, corners = _placed(source, how, rng)
    ground = _ground(width, height, how, rng)
    corner = np.array([(0, 0), (source.shape[1], 0), source.shape[1::-1], (0, source.shape[0])], np.float32)
    matrix = cv2.getPerspectiveTransform(corner, corners.astype(np.float32))
    pixels = _warped(source, matrix, ground, corners)
    for mark in sheet.marks:
        mark.quad = cv2.perspectiveTransform(mark.quad[None].astype(np.float64), matrix)[0]
    pixels = _worn(pixels, how, rng, plain=plain)
    return Picture(kind, seed, pixels, sheet.marks, how)


def _circumstances(sheet, rng, *, plain):
    if plain:
        return {"turn": 0, "skew": 0.0, "share": 0.92, "bend": 0.0, "width": 1400}
    photo = rng.random() < 0.5
    page = sheet.width > 200
    return {
        "turn": rng.choice((0, 0, 0, 0, 90, 180, 270)),
        "skew": rng.choice((0.0, rng.uniform(-3, 3), rng.uniform(-15, 15))),
        "share": 1.0 if page and not photo else rng.uniform(0.72, 0.97),
        "bend": rng.uniform(0, 0.09) if photo else 0.0,
        "width": round(math.exp(rng.uniform(math.log(1100 if page else 600), math.log(3000)))),
        "photo": photo,
    }


def _placed(source, how, rng):
    """Return the size of the picture and where the sheet's corners come to lie on it."""
    h, w = source.shape[:2]
    angle = math.radians(how["turn"] + how["skew"])
    turn = np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
    corners = np.array([(-w / 2, -h / 2), (w / 2, -h / 2), (w / 2, h / 2), (-w / 2, h / 2)])
    bent = corners * (1 + how["bend"] * np.array([[rng.uniform(-1, 1), rng.uniform(-1, 1)] for _ in range(4)]))
    placed = bent @ turn.T
    span = placed.max(axis=0) - placed.min(axis=0)
    paper = span / how["share"]
    scale = how["width"] / paper[0]
    if paper[1] * scale > 3000:
        scale = 3000 / paper[1]
    size = paper * scale
    free = size - span * scale
    at = np.array([free[0] * rng.uniform(0.2, 0.8), free[1] * rng.uniform(0.2, 0.8)])
    return round(size[0]), round(size[1]), (placed - placed.min(axis=0)) * scale + at


def _ground(width, height, how, rng):
    if not how.get("photo"):
        return np.full((height, width, 3), rng.randrange(235, 256), np.uint8)
    noise = np.random.default_rng(rng.randrange(2**31))
    base = noise.integers(30, 220, 3)
    rows = noise.normal(0, 14, (max(2, height // rng.randrange(6, 60)), max(2, width // 200), 1))
    texture = cv2.resize(rows, (width, height), interpolation=cv2.INTER_CUBIC)
    return np.clip(base + texture[..., None], 0, 255).astype(np.uint8)


def _warped(source, matrix, ground, corners):
    height, width = ground.shape[:2]
    shrink = np.linalg.norm(corners[1] - corners[0]) / source.shape[1]
    if shrink < 0.9:
        soft = cv2.GaussianBlur(source, (0, 0), 0.42 / shrink)
    else:
        soft = source
    over = cv2.warpPerspective(soft, matrix, (width, height), flags=cv2.INTER_CUBIC)
    inside = cv2.warpPerspective(np.ones(source.shape[:2], np.float32), matrix, (width, height))[..., None]
    return (over * inside + ground * (1 - inside)).astype(np.uint8)


def _worn(pixels, how, rng, *, plain):
    if plain:
        return pixels
    height, width = pixels.shape[:2]
    noise = np.random.default_rng(rng.randrange(2**31))
    out = pixels.astype(np.float32)
    if rng.random() < 0.5:
        how["shadow"] = True
        across = np.linspace(-1, 1, width)[None, :] * rng.uniform(-1, 1) + np.linspace(-1, 1, height)[:, None] * rng.uniform(-1, 1)
        edge = 1 / (1 + np.exp(-across * rng.uniform(2, 14)))
        out *= (1 - rng.uniform(0.15, 0.5) * edge)[..., None]
    out = out * rng.uniform(0.8, 1.08) * np.array([rng.uniform(0.93, 1.05) for _ in range(3)], np.float32)
    if rng.random() < 0.6:
        how["blur"] = rng.uniform(0.3, 1.1) * max(0.7, min(width, 2200) / 1300)
        out = cv2.GaussianBlur(out, (0, 0), how["blur"])
    if rng.random() < 0.6:
        how["noise"] = rng.uniform(2, 11)
        out = out + noise.normal(0, how["noise"], out.shape)
    out = np.clip(out, 0, 255).astype(np.uint8)
    if rng.random() < 0.75:
        how["jpeg"] = rng.randrange(45, 95)
        _, coded = cv2.imencode(".jpg", out, [cv2.IMWRITE_JPEG_QUALITY, how["jpeg"]])
        out = cv2.imdecode(coded, cv2.IMREAD_COLOR)
    return out
