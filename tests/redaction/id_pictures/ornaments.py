"""What makes a sheet look like a document: fine lines, a face, a signature, an overprint."""

import math

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from tests.redaction.id_pictures.canvas import font


def fine_lines(sheet, rng, *, contrast):
    """Draw waves across the sheet, as security printing has."""
    base = np.array(sheet.picture.getpixel((2, 2)), dtype=float)
    for _ in range(rng.randrange(2, 5)):
        tint = tuple(int(c) for c in np.clip(base + [rng.uniform(-contrast, contrast / 2) for _ in range(3)], 0, 255))
        step, length = rng.uniform(0.7, 2.2), rng.uniform(4, 30)
        height, lean = rng.uniform(0.3, 4), rng.uniform(-0.6, 0.6)
        xs = np.arange(0, sheet.width + 1, 0.5)
        for start in np.arange(-sheet.height, 2 * sheet.height, step):
            ys = start + height * np.sin(xs / length * 2 * math.pi) + lean * xs
            points = [(x * sheet.dots, y * sheet.dots) for x, y in zip(xs, ys, strict=True)]
            sheet.draw.line(points, fill=tint, width=max(1, sheet.dots // 10))


def face(sheet, rng, x, y, width, height, *, grey, mark=True):
    """Paint a portrait: a head with hair, eyes and mouth before a light ground, softly shaded."""
    w, h = round(width * sheet.dots), round(height * sheet.dots)
    ground = tuple(rng.randrange(165, 235) for _ in range(3))
    picture = Image.new("RGB", (w, h), ground)
    draw = ImageDraw.Draw(picture)
    skin = rng.choice(((224, 190, 165), (196, 150, 120), (140, 95, 70), (240, 210, 190), (95, 65, 50)))
    hair = tuple(rng.randrange(20, 130) for _ in range(3))
    coat = tuple(rng.randrange(20, 160) for _ in range(3))
    cx, cy = w * rng.uniform(0.47, 0.53), h * rng.uniform(0.4, 0.46)
    rx, ry = w * rng.uniform(0.24, 0.3), h * rng.uniform(0.24, 0.29)
    draw.ellipse((cx - rx * 1.15, cy - ry * 1.25, cx + rx * 1.15, cy + ry * rng.uniform(0.5, 1.2)), fill=hair)
    draw.ellipse((cx - w * 0.45, h * 0.78, cx + w * 0.45, h * 1.4), fill=coat)
    draw.rectangle((cx - rx * 0.45, cy + ry * 0.6, cx + rx * 0.45, h * 0.84), fill=skin)
    draw.ellipse((cx - rx, cy - ry, cx + rx, cy + ry), fill=skin)
    for side in (-1, 1):
        ex, ey = cx + side * rx * 0.42, cy - ry * 0.12
        draw.ellipse((ex - rx * 0.17, ey - ry * 0.07, ex + rx * 0.17, ey + ry * 0.07), fill=(245, 245, 240))
        draw.ellipse((ex - rx * 0.08, ey - ry * 0.07, ex + rx * 0.08, ey + ry * 0.07), fill=(40, 30, 20))
        draw.line((ex - rx * 0.2, ey - ry * 0.2, ex + rx * 0.2, ey - ry * 0.22), fill=hair, width=max(2, w // 60))
    shade = tuple(int(c * 0.75) for c in skin)
    draw.line((cx, cy - ry * 0.05, cx - rx * 0.08, cy + ry * 0.3, cx + rx * 0.06, cy + ry * 0.32), fill=shade, width=max(2, w // 70))
    draw.arc((cx - rx * 0.35, cy + ry * 0.3, cx + rx * 0.35, cy + ry * 0.62), 10, 170, fill=(150, 70, 70), width=max(2, w // 50))
    pixels = np.asarray(picture.filter(ImageFilter.GaussianBlur(w / 90)), dtype=float)
    light = np.linspace(1.12, 0.8, w)[None, :, None] if rng.random() < 0.5 else np.linspace(0.8, 1.12, w)[None, :, None]
    noise = np.random.default_rng(rng.randrange(2**31)).normal(0, 5, pixels.shape[:2])[..., None]
    pixels = np.clip(pixels * light + noise, 0, 255)
    if grey:
        pixels = np.repeat(pixels.mean(axis=2, keepdims=True), 3, axis=2)
    spot = (round(x * sheet.dots), round(y * sheet.dots))
    sheet.picture.paste(Image.fromarray(pixels.astype(np.uint8)), spot)
    if mark:
        sheet.mark("portrait", (*spot, spot[0] + w, spot[1] + h))


def signature(sheet, rng, x, y, width, height):
    """Scribble a signature."""
    points, t = [], 0.0
    loops, phase = rng.uniform(3, 7), rng.uniform(0, 6)
    for at in range(160):
        t = at / 160
        px = x + width * (0.04 + 0.9 * t + 0.05 * math.sin(loops * 2 * math.pi * t + phase))
        py = y + height * (0.5 + 0.42 * math.sin(loops * 2 * math.pi * t) * (1 - 0.6 * t) * math.cos(3 * t + phase))
        points.append((px * sheet.dots, py * sheet.dots))
    sheet.draw.line(points, fill=rng.choice(((20, 20, 30), (20, 30, 110))), width=max(2, round(0.35 * sheet.dots)), joint="curve")
    spread = np.array(points)
    sheet.mark("signature", (*spread.min(axis=0), *spread.max(axis=0)))


def overprint(sheet, rng, word):
    """Print a word thinly across the sheet."""
    used = font(sheet.text_font, round(sheet.height * 0.2 * sheet.dots))
    layer = Image.new("RGBA", sheet.picture.size, (0, 0, 0, 0))
    draw = ImageDraw.Draw(layer)
    tint = (*rng.choice(((200, 40, 40), (90, 90, 90), (40, 60, 160))), rng.randrange(35, 80))
    middle = (sheet.picture.size[0] // 2, sheet.picture.size[1] // 2)
    draw.text(middle, word, font=used, fill=tint, anchor="mm")
    layer = layer.rotate(rng.uniform(10, 35), center=middle)
    sheet.picture.paste(layer, (0, 0), layer)
