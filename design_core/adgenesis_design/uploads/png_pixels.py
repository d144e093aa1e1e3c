"""The packed pixels of a PNG, counted: its decoder takes too few for black and leaves what is too much unread."""

from zlib import decompressobj
from zlib import error as ZlibError

from adgenesis_design.uploads.faults import damaged

_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
# Adam7: where each pass begins, and its steps, across and down.
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
_STEP = 1_000_000  # bytes unpacked at once


def require_png_pixels(data: bytes) -> None:
    """Raises `Fault` if a trimmed PNG's pixels are not exactly as many as its header says."""
    width, height = int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    depth, color, interlace = data[24], data[25], data[28]
    if color not in _CHANNELS:
        raise damaged(f"Its colours are of a kind that PNG does not have ({color})")
    bits = depth * _CHANNELS[color]
    wanted = sum(
        rows * (1 + (columns * bits + 7) // 8)
        for columns, rows in _extents(width, height, bool(interlace))
        if columns and rows
    )
    found = _unpacked_length(data, wanted)
    if found != wanted:
        raise damaged(
            f"Its header promises {wanted:,} bytes of pixels; there are {'more' if found > wanted else f'{found:,}'}"
        )


def _extents(width: int, height: int, interlaced: bool) -> list[tuple[int, int]]:
    if not interlaced:
        return [(width, height)]
    return [(-(-(width - x) // across), -(-(height - y) // down)) for x, y, across, down in _PASSES]


def _unpacked_length(data: bytes, most: int) -> int:
    """How many bytes the IDAT chunks unpack to; one more than `most` stands for any number beyond it."""
    unpacking, found, at = decompressobj(), 0, 8
    try:
        while at < len(data) and found <= most:
            length = int.from_bytes(data[at : at + 4], "big")
            packed = data[at + 8 : at + 8 + length] if data[at + 4 : at + 8] == b"IDAT" else b""
            while packed and found <= most:
                found += len(unpacking.decompress(packed, _STEP))
                packed = unpacking.unconsumed_tail
            at += 12 + length
    except ZlibError as error:
        raise damaged("Its pixels cannot be unpacked") from error
    return min(found, most + 1)
