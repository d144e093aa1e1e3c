"""Files that tests upload, made here: pictures and fonts in good order, to be broken where a test cares."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import numpy as np
from fontTools.ttLib import TTFont
from PIL import Image

from adgenesis_assets import DATA

SVG_OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 60" width="100" height="60">'
SQUARE = '<rect x="10" y="10" width="40" height="40" fill="#c0392b"/>'


def picture(width: int = 64, height: int = 48, mode: str = "RGB") -> Image.Image:
    """A gradient that no encoder takes for a flat colour; its left half is transparent in RGBA."""
    x, y = np.meshgrid(np.linspace(0, 255, width), np.linspace(0, 255, height))
    pixels = np.dstack([x, y, 255 - x]).astype(np.uint8)
    made = Image.fromarray(pixels, "RGB")
    if mode == "RGBA":
        made.putalpha(Image.fromarray(np.where(x < 128, 0, 255).astype(np.uint8), "L"))
    return made.convert(mode)


def encoded(made: Image.Image, kind: str, **options: object) -> bytes:
    buffer = BytesIO()
    made.save(buffer, kind, **options)
    return buffer.getvalue()


def png(mode: str = "RGB", **options: object) -> bytes:
    return encoded(picture(mode=mode), "PNG", **options)


def jpeg(**options: object) -> bytes:
    return encoded(picture(), "JPEG", **options)


def webp(mode: str = "RGB", **options: object) -> bytes:
    return encoded(picture(mode=mode), "WEBP", **options)


def svg(inside: str = SQUARE, opening: str = SVG_OPEN) -> bytes:
    return f"{opening}{inside}</svg>".encode()


def png_chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def with_chunk(data: bytes, name: bytes, body: bytes) -> bytes:
    """A PNG with one more chunk behind its header."""
    return data[:33] + png_chunk(name, body) + data[33:]


def with_sides(data: bytes, width: int, height: int) -> bytes:
    """A PNG whose header claims other sides."""
    header = struct.pack(">II", width, height) + data[24:29]
    return data[:8] + png_chunk(b"IHDR", header) + data[33:]


def zeros(length: int) -> bytes:
    """`length` zero bytes, packed by zlib."""
    packing = zlib.compressobj(9)
    parts = [packing.compress(bytes(1_000_000)) for _ in range(length // 1_000_000)]
    return b"".join([*parts, packing.flush()])


def font_path(file: str = "Inter-400.ttf") -> Path:
    return DATA / "fonts" / file


def font(flavor: str | None = None, **changes: int | str) -> bytes:
    """Inter, with `fsType`, `usWeightClass` and so on of OS/2 set, or with another family name."""
    read = TTFont(font_path(), lazy=False)
    for name, value in changes.items():
        if name == "family":
            read["name"].setName(value, 16, 3, 1, 0x409)
        else:
            setattr(read["OS/2"], name, value)
    read.flavor = flavor
    buffer = BytesIO()
    read.save(buffer)
    return buffer.getvalue()
