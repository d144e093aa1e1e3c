"""The containers of PNG, JPEG and WebP, walked chunk by chunk: only what draws the picture is kept.

Nothing is decoded here, so nothing can unpack. Text, EXIF (with its places), thumbnails, previews and whatever
else rides along are left out; the compressed pixels stay byte for byte.
"""

import struct
from dataclasses import dataclass
from zlib import crc32, decompressobj
from zlib import error as ZlibError

from adgenesis_design.uploads.faults import Fault, damaged
from adgenesis_design.uploads.kinds import refuse_stranger
from adgenesis_design.uploads.limits import MAX_CHUNKS, MAX_PROFILE_BYTES, MAX_SCANS


@dataclass(frozen=True, slots=True)
class Trimmed:
    """The picture's own bytes, its sides in px as its header states them, and its unpacked colour profile."""

    data: bytes
    width: int
    height: int
    profile: bytes | None = None


_STILL = Fault("It is an animation.", "Save one of its frames as a still picture and upload that.")
_TOO_MANY = Fault(
    f"It is cut into more than {MAX_CHUNKS:,} chunks.", "Open it in an image editor and save it anew."
)

# Sizes of a printed picture and the colours of its background change no pixel, so they may stay.
_PNG_KEPT = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"sRGB", b"pHYs", b"sBIT", b"bKGD"}


def trim_png(data: bytes) -> Trimmed:
    """See the Portable Network Graphics specification, section 5. Raises `Fault`."""
    kept, at, profile, count = [data[:8]], 8, None, 0
    size: tuple[int, int] | None = None
    while at + 12 <= len(data):
        (length,), name = struct.unpack_from(">I", data, at), data[at + 4 : at + 8]
        end = at + 12 + length
        if end > len(data):
            raise damaged(f"Its chunk {name!r} claims {length:,} bytes and has {len(data) - at - 12:,}")
        if (count := count + 1) > MAX_CHUNKS:
            raise _TOO_MANY
        if (size is None) != (name == b"IHDR") or (name == b"IHDR" and length != 13):
            raise damaged("Its header is wrong, or does not come first")
        if name in (b"acTL", b"fcTL", b"fdAT"):
            raise _STILL
        if name in _PNG_KEPT and crc32(data[at + 4 : end - 4]) != int.from_bytes(data[end - 4 : end], "big"):
            raise damaged(f"The checksum of its chunk {name.decode('latin-1')} is wrong")
        if name == b"IHDR":
            size = (
                int.from_bytes(data[at + 8 : at + 12], "big"),
                int.from_bytes(data[at + 12 : at + 16], "big"),
            )
        elif name == b"iCCP":
            profile = _unpack_profile(data[at + 8 : end - 4].partition(b"\0")[2][1:])
        if name in _PNG_KEPT:
            kept.append(data[at:end])
        at = end
        if name == b"IEND":
            refuse_stranger(data[at:])
            assert size is not None
            return Trimmed(b"".join(kept), *size, profile)
    raise damaged("It ends before its last chunk (IEND)")


def _unpack_profile(packed: bytes) -> bytes:
    unpacking = decompressobj()
    try:
        profile = unpacking.decompress(packed, MAX_PROFILE_BYTES)
    except ZlibError as error:
        raise damaged("Its colour profile cannot be unpacked") from error
    if unpacking.unconsumed_tail:
        raise Fault(
            f"Its colour profile unpacks to more than {MAX_PROFILE_BYTES // 1_000_000} MB.",
            "Save it anew without the profile, or in sRGB.",
        )
    return profile


_SOF = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ALONE = {0x01, *range(0xD0, 0xD9)}


def trim_jpeg(data: bytes) -> Trimmed:
    """See ITU-T T.81, annex B. Raises `Fault`."""
    kept, at, size, scans, count = [data[:2]], 2, None, 0, 0
    profile: dict[int, bytes] = {}
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            raise damaged(f"There is no marker at byte {at:,}")
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        if marker == 0xD9:
            break
        length = 0 if marker in _ALONE else int.from_bytes(data[at + 2 : at + 4], "big")
        end = at + 2 + length
        if end > len(data) or (length < 2 and marker not in _ALONE):
            raise damaged(f"Its segment {marker:02X} at byte {at:,} is longer than the file")
        if (count := count + 1) > MAX_CHUNKS:
            raise _TOO_MANY
        body = data[at + 4 : end]
        if marker in _SOF:
            if len(body) < 6 or size is not None:
                raise damaged("Its frame header is wrong")
            size = (int.from_bytes(body[3:5], "big"), int.from_bytes(body[1:3], "big"))
        if marker == 0xE2 and body.startswith(b"ICC_PROFILE\0") and len(body) > 14:
            profile[body[12]] = body[14:]
        if marker == 0xDA:
            if (scans := scans + 1) > MAX_SCANS:
                raise Fault(f"It has more than {MAX_SCANS} scans.", "Save it anew as a plain JPEG.")
            end = _end_of_scan(data, end)
        if _keeps(marker, body):
            kept.append(data[at:end])
        at = end
    if size is None or not scans or data[at : at + 2] != b"\xff\xd9":
        raise damaged("It ends before the picture does")
    refuse_stranger(data[at + 2 :])
    joined = b"".join(part for _, part in sorted(profile.items()))
    return Trimmed(b"".join([*kept, b"\xff\xd9"]), *size, joined or None)


def _keeps(marker: int, body: bytes) -> bool:
    if marker == 0xE0:
        return body.startswith(b"JFIF\0")
    if marker == 0xEE:
        return body.startswith(b"Adobe")
    return not (0xE1 <= marker <= 0xEF or marker == 0xFE)


def _end_of_scan(data: bytes, at: int) -> int:
    """Where the entropy-coded bytes end: at a marker that is neither a stuffed FF nor a restart."""
    while (at := data.find(b"\xff", at)) >= 0 and at + 1 < len(data):
        if data[at + 1] != 0 and not 0xD0 <= data[at + 1] <= 0xD7:
            return at
        at += 2
    raise damaged("It ends in the middle of its pixels")


def trim_webp(data: bytes) -> Trimmed:
    """See RFC 9649. Raises `Fault`."""
    end = 8 + int.from_bytes(data[4:8], "little")
    if end > len(data) or end < 20:
        raise damaged(f"Its header claims {end:,} bytes and there are {len(data):,}")
    refuse_stranger(data[end:])
    kept, at, size, profile, count = [], 12, None, None, 0
    while at + 8 <= end:
        name, length = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        body, next_at = data[at + 8 : at + 8 + length], at + 8 + length + length % 2
        if at + 8 + length > end:
            raise damaged(f"Its chunk {name!r} is longer than the file")
        if (count := count + 1) > MAX_CHUNKS:
            raise _TOO_MANY
        if name in (b"ANIM", b"ANMF"):
            raise _STILL
        if name == b"ICCP":
            profile = body[:MAX_PROFILE_BYTES]
        if name == b"VP8X" and length >= 10:
            size = (1 + int.from_bytes(body[4:7], "little"), 1 + int.from_bytes(body[7:10], "little"))
            # Of the flags only alpha stays: profile, EXIF and XMP go.
            body = bytes([body[0] & 0x10]) + body[1:]
        elif name in (b"VP8 ", b"VP8L"):
            size = size or _webp_size(name, body)
        if name in (b"VP8X", b"VP8 ", b"VP8L", b"ALPH"):
            kept.append(name + struct.pack("<I", length) + body + b"\0" * (length % 2))
        at = next_at
    if size is None:
        raise damaged("It holds no picture")
    chunks = b"".join(kept)
    return Trimmed(b"RIFF" + struct.pack("<I", 4 + len(chunks)) + b"WEBP" + chunks, *size, profile)


def _webp_size(name: bytes, body: bytes) -> tuple[int, int]:
    if name == b"VP8L" and len(body) >= 5 and body[0] == 0x2F:
        bits = int.from_bytes(body[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if name == b"VP8 " and len(body) >= 10 and body[3:6] == b"\x9d\x01\x2a":
        width, height = struct.unpack_from("<HH", body, 6)
        return width & 0x3FFF, height & 0x3FFF
    raise damaged("The header of its pixels is wrong")
