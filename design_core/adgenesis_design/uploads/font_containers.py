"""The containers of fonts, held against their directories before a library reads them.

WOFF and WOFF2 are unpacked here first, within a limit, since the libraries that read them unpack without one.
"""

import struct
from zlib import decompressobj
from zlib import error as ZlibError

import brotli

from adgenesis_design.uploads.faults import Fault, damaged
from adgenesis_design.uploads.limits import MAX_UNPACKED_FONT_BYTES

_GLYF, _LOCA, _ANY = 10, 11, 0x3F
_TOO_LARGE = Fault(
    f"It unpacks to more than {MAX_UNPACKED_FONT_BYTES // 1_000_000} MB.",
    "Upload a subset with the characters you need.",
)


def require_whole(data: bytes) -> None:
    """TTF and OTF. Raises `Fault` if a table of the directory lies outside of the file."""
    tables = int.from_bytes(data[4:6], "big")
    if len(data) < 12 + 16 * tables:
        raise damaged("Its table directory is cut short")
    for number in range(tables):
        tag, _, at, length = struct.unpack_from(">4sIII", data, 12 + 16 * number)
        if at + length > len(data):
            raise damaged(f"Its table {tag.decode('latin-1')!r} ends behind the end of the file")


def require_bounded_woff(data: bytes) -> None:
    """See WOFF 1.0, section 4. Raises `Fault` if a table does not unpack to the length it states."""
    tables = int.from_bytes(data[12:14], "big")
    if len(data) < 44 + 20 * tables:
        raise damaged("Its table directory is cut short")
    total = 0
    for number in range(tables):
        _, at, packed, length, _ = struct.unpack_from(">4sIIII", data, 44 + 20 * number)
        total += length
        if total > MAX_UNPACKED_FONT_BYTES:
            raise _TOO_LARGE
        if packed < length:
            _require_length(data[at : at + packed], length)


def _require_length(packed: bytes, length: int) -> None:
    unpacking = decompressobj()
    try:
        got = len(unpacking.decompress(packed, length + 1))
    except ZlibError as error:
        raise damaged("A table cannot be unpacked") from error
    if got != length:
        raise damaged(f"A table states {length:,} bytes and unpacks to {'more' if got > length else got}")


def require_bounded_woff2(data: bytes) -> None:
    """See WOFF File Format 2.0, section 4. Raises `Fault` if it unpacks to more than its directory states."""
    if len(data) < 48:
        raise damaged("Its header is cut short")
    tables, packed = int.from_bytes(data[12:14], "big"), int.from_bytes(data[20:24], "big")
    at, stated = 48, 0
    for _ in range(tables):
        at, length = _read_entry(data, at)
        stated += length
    if stated > MAX_UNPACKED_FONT_BYTES:
        raise _TOO_LARGE
    unpacking = brotli.Decompressor()
    try:
        got = len(unpacking.process(data[at : at + packed], output_buffer_limit=stated + 1))
    except brotli.error as error:
        raise damaged("Its tables cannot be unpacked") from error
    if got != stated or not unpacking.is_finished():
        raise damaged(f"Its tables state {stated:,} bytes and unpack to something else")


def _read_entry(data: bytes, at: int) -> tuple[int, int]:
    """Where the next entry begins, and how many bytes this one's table has before it is turned back."""
    if at >= len(data):
        raise damaged("Its table directory is cut short")
    flags = data[at]
    at += 5 if flags & _ANY == _ANY else 1
    at, length = _read_base128(data, at)
    # `glyf` and `loca` are transformed unless their version is 3, all others if it is not 0.
    version = flags >> 6
    is_outline = flags & _ANY in (_GLYF, _LOCA)
    if (version != 3) if is_outline else (version != 0):
        at, length = _read_base128(data, at)
    return at, length


def _read_base128(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for index in range(at, min(at + 5, len(data))):
        value = value << 7 | data[index] & 0x7F
        if not data[index] & 0x80:
            return index + 1, value
    raise damaged("A length in its table directory is wrong")
