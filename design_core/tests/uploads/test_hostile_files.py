"""Files made to do harm, or broken on the way: each is refused by name, with the reason, within bounds."""

import base64
import struct
import zlib
from collections.abc import Callable
from io import BytesIO

import pytest
from bounds import within_bounds
from fontTools.ttLib import TTFont
from made_files import (
    SQUARE,
    SVG_OPEN,
    encoded,
    font,
    jpeg,
    picture,
    png,
    png_chunk,
    svg,
    webp,
    with_chunk,
    with_sides,
    zeros,
)

from adgenesis_design.errors import UploadRefused
from adgenesis_design.uploads import take_font, take_picture

Hostile = tuple[str, Callable[[], bytes], str]

_XLINK = SVG_OPEN.replace(" viewBox", ' xmlns:xlink="http://www.w3.org/1999/xlink" viewBox')


def _laughs() -> bytes:
    entities = '<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">'
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    return f"<!DOCTYPE svg [{entities}]>".encode() + svg("<title>&i;</title>" + SQUARE)


def _outside_entity() -> bytes:
    return b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + svg("<desc>&x;</desc>" + SQUARE)


def _doubling_uses() -> bytes:
    layers = "".join(f'<g id="g{n}"><use href="#g{n - 1}"/><use href="#g{n - 1}"/></g>' for n in range(1, 31))
    return svg(f'<defs><g id="g0">{SQUARE}</g>{layers}</defs><use href="#g30"/>')


def _doubling_patterns() -> bytes:
    nested = "".join(
        f'<pattern id="p{n}" width="1" height="1"><rect width="9" height="9" fill="url(#p{n - 1})"/>'
        f'<rect width="5" height="5" fill="url(#p{n - 1})"/></pattern>'
        for n in range(1, 25)
    )
    return svg(f'<pattern id="p0"/>{nested}<rect width="60" height="60" fill="url(#p24)"/>')


def _inner_picture(address: str) -> bytes:
    return svg(f'<image href="{address}" width="50" height="50"/>')


def _inner_bomb() -> bytes:
    inner = base64.b64encode(with_sides(png(), 60_000, 60_000)).decode()
    return _inner_picture(f"data:image/png;base64,{inner}")


def _pixel_bomb() -> bytes:
    """A PNG of 30,000 x 30,000 pixels in less than a megabyte."""
    header = struct.pack(">IIBBBBB", 30_000, 30_000, 1, 0, 0, 0, 0)
    pixels = zeros(3751 * 30_000)
    return png()[:8] + png_chunk(b"IHDR", header) + png_chunk(b"IDAT", pixels) + png_chunk(b"IEND", b"")


def _profile_bomb() -> bytes:
    return with_chunk(png(), b"iCCP", b"x\0\0" + zeros(400_000_000))


def _many_scans() -> bytes:
    data = jpeg(progressive=True)
    scan = data.index(b"\xff\xda")
    length = int.from_bytes(data[scan + 2 : scan + 4], "big")
    return data[:-2] + (data[scan : scan + 2 + length] + b"\x00") * 500 + b"\xff\xd9"


def _animation(kind: str) -> bytes:
    frames = [picture().rotate(90 * turn) for turn in range(1, 4)]
    return encoded(picture(), kind, save_all=True, append_images=frames)


def _woff_bomb() -> bytes:
    data = font("woff")
    packed = zeros(300_000_000)
    entry = struct.pack(">4sIIII", b"ZZZZ", len(data), len(packed), 300_000_000, 0)
    return data[:44] + entry + data[64:] + packed


def _lying_woff() -> bytes:
    """A table that states 1,000 bytes and unpacks to 300 MB."""
    data = font("woff")
    packed = zeros(300_000_000)
    length = len(packed) + 1
    entry = struct.pack(">4sIIII", b"ZZZZ", len(data), len(packed), length, 0)
    return data[:44] + entry + data[64:] + packed


def _woff2_bomb() -> bytes:
    import brotli

    header, body = font("woff2")[:48], brotli.compress(bytes(200_000_000), quality=1)
    entry = bytes([0]) + bytes([0x64])
    return (
        header[:12]
        + struct.pack(">H", 1)
        + header[14:20]
        + struct.pack(">I", len(body))
        + header[24:]
        + entry
        + body
    )


def _without_table(tag: str) -> bytes:
    read = TTFont(BytesIO(font()), lazy=False)
    del read[tag]
    buffer = BytesIO()
    read.save(buffer)
    return buffer.getvalue()


def _scrambled_table(tag: str) -> bytes:
    data = bytearray(font())
    for number in range(int.from_bytes(data[4:6], "big")):
        name, _, at, length = struct.unpack_from(">4sIII", data, 12 + 16 * number)
        if name == tag.encode():
            data[at : at + length] = b"\xff" * length
    return bytes(data)


def _variable_font() -> bytes:
    from fontTools.fontBuilder import FontBuilder

    builder = FontBuilder(font=TTFont(BytesIO(font()), lazy=False))
    builder.setupFvar([("wght", 100, 400, 900, "Weight")], [])
    buffer = BytesIO()
    builder.font.save(buffer)
    return buffer.getvalue()


def _cut(data: bytes) -> bytes:
    return data[: len(data) * 2 // 3]


PICTURES: tuple[Hostile, ...] = (
    ("script.svg", lambda: svg(f"{SQUARE}<script>alert(1)</script>"), "holds a script"),
    (
        "script-in-metadata.svg",
        lambda: svg(f"<metadata><script>x</script></metadata>{SQUARE}"),
        "holds a script",
    ),
    ("onload.svg", lambda: svg(opening=SVG_OPEN[:-1] + ' onload="alert(1)">'), "'onload'"),
    ("onclick.svg", lambda: svg('<rect width="9" height="9" OnClick="alert(1)"/>'), "'OnClick'"),
    ("foreign.svg", lambda: svg("<foreignObject><p>hello</p></foreignObject>"), "foreignObject"),
    ("live-text.svg", lambda: svg("<text>Sale</text>"), "live text"),
    ("link.svg", lambda: svg(f'<a href="javascript:alert(1)">{SQUARE}</a>'), "holds a link"),
    ("moving.svg", lambda: svg(f'{SQUARE}<animate attributeName="x"/>'), "animate"),
    ("set-href.svg", lambda: svg(f'{SQUARE}<set attributeName="href" to="javascript:1"/>'), "moves"),
    ("remote.svg", lambda: _inner_picture("https://example.com/pixel.png"), "example.com"),
    (
        "remote-xlink.svg",
        lambda: svg('<image xlink:href="http://example.com/a.png"/>', _XLINK),
        "example.com",
    ),
    ("local-file.svg", lambda: _inner_picture("file:///etc/passwd"), "file:///etc/passwd"),
    ("remote-use.svg", lambda: svg('<use href="https://example.com/a.svg#x"/>'), "example.com"),
    (
        "remote-fill.svg",
        lambda: svg('<rect width="9" height="9" fill="url(http://a.example/x#y)"/>'),
        "'fill'",
    ),
    ("escaped-fill.svg", lambda: svg('<rect width="9" height="9" fill="\\75rl(//a.example)"/>'), "'fill'"),
    (
        "import.svg",
        lambda: svg(f"<style>@import 'https://example.com/a.css';</style>{SQUARE}"),
        "style sheet",
    ),
    (
        "remote-style.svg",
        lambda: svg(f"<style>rect{{background:url(https://example.com/x)}}</style>{SQUARE}"),
        "example.com",
    ),
    ("style-fill.svg", lambda: svg('<rect width="9" height="9" style="fill:url(//a.example)"/>'), "'fill'"),
    ("svg-in-svg.svg", lambda: _inner_picture("data:image/svg+xml;base64,PHN2Zy8+"), "another kind"),
    ("html-in-svg.svg", lambda: _inner_picture("data:text/html,<p>".replace("<", "&lt;")), "another kind"),
    ("bomb-in-svg.svg", _inner_bomb, "60,000"),
    ("laughs.svg", _laughs, "entities"),
    ("outside-entity.svg", _outside_entity, "entities"),
    ("doubling.svg", _doubling_uses, "repetitions"),
    ("patterns.svg", _doubling_patterns, "repetitions"),
    (
        "circle.svg",
        lambda: svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
        "draws itself",
    ),
    ("deep.svg", lambda: svg("<g>" * 5_000 + "</g>" * 5_000), "deep"),
    ("deep-elsewhere.svg", lambda: svg("<x:y xmlns:x='z'>" * 5_000 + "</x:y>" * 5_000), "deep"),
    ("crowd.svg", lambda: svg(SQUARE * 4_000), "elements"),
    ("long-path.svg", lambda: svg(f'<path d="M0 0{" L1 1" * 200_000}"/>'), "characters"),
    ("filters.svg", lambda: svg(f"<filter id='f'>{'<feOffset/>' * 40}</filter>{SQUARE}"), "filter effects"),
    ("turbulence.svg", lambda: svg("<filter id='f'><feTurbulence/></filter>"), "feTurbulence"),
    ("dashes.svg", lambda: svg('<path d="M0 0H99" stroke="red" stroke-dasharray=".00001"/>'), "dashed"),
    ("layers.svg", lambda: svg('<g opacity=".5"><path d="M0 0h9v9"/></g>' * 300), "layers"),
    ("empty.svg", lambda: svg("<g/>"), "Nothing can be seen"),
    ("sizeless.svg", lambda: svg(opening='<svg xmlns="http://www.w3.org/2000/svg">'), "no size"),
    ("endless.svg", lambda: svg(opening=SVG_OPEN.replace("0 0 100 60", "0 0 1e400 nan")), "view box"),
    ("half.svg", lambda: svg()[:-8], "no well-formed XML"),
    ("page.svg", lambda: b"<html xmlns='http://www.w3.org/1999/xhtml'/>", "HTML"),
    ("odd.svg", lambda: b'<?xml version="1.0" encoding="x-none"?>' + svg(), "encoding"),
    ("large.svg", lambda: svg(" " * 2_100_000), "2,000,000"),
    ("packed.svg", lambda: b"\x1f\x8b" + zlib.compress(svg()), "GZIP"),
    ("bomb.png", _pixel_bomb, "30,000 x 30,000"),
    ("claim.png", lambda: with_sides(png(), 2**31 - 1, 2**31 - 1), "2,147,483,647"),
    ("nothing.png", lambda: with_sides(png(), 0, 10), "too small"),
    ("dot.png", lambda: encoded(picture(1, 1), "PNG"), "1 x 1 px"),
    ("profile.png", _profile_bomb, "colour profile"),
    ("cut.png", lambda: _cut(png()), "cut short"),
    ("wrong-sum.png", lambda: png()[:60] + b"\0\0" + png()[62:], "checksum"),
    ("taller.png", lambda: with_sides(png(), 64, 4_000), "promises"),
    ("zip.png", lambda: png() + b"PK\x03\x04" + bytes(30), "hidden"),
    ("page.png", lambda: png() + b"<HTML><Script>alert(1)</script>", "hidden"),
    ("moving.png", lambda: _animation("PNG"), "animation"),
    ("really-jpeg.png", jpeg, "JPEG"),
    ("really-html.jpg", lambda: b"<!DOCTYPE html><script>alert(1)</script>", "HTML"),
    ("program.jpg", lambda: b"MZ\x90\x00" + bytes(60), "program"),
    ("cut.jpg", lambda: _cut(jpeg()), "cut short"),
    ("zip.jpg", lambda: jpeg() + b"PK\x03\x04" + bytes(30), "hidden"),
    ("scans.jpg", _many_scans, "scans"),
    ("claim.jpg", lambda: jpeg().replace(b"\x00\x30\x00\x40", b"\xff\xff\xff\xff", 1), "65,535"),
    ("cut.webp", lambda: _cut(webp()), "cut short"),
    ("moving.webp", lambda: _animation("WEBP"), "animation"),
    ("still.gif", lambda: encoded(picture(), "GIF"), "GIF"),
    ("none.png", lambda: b"", "empty"),
    ("words.png", lambda: b"just some words", "Nobody knows"),
    ("photo", jpeg, "no extension"),
    ("photo.png.exe", png, ".exe"),
    ("..\\..\\etc\\pass\x00wd.png", jpeg, "pass?wd.png was not taken"),
)

FONTS: tuple[Hostile, ...] = (
    ("bomb.woff", _woff_bomb, "30 MB"),
    ("lying.woff", _lying_woff, "unpacks to more"),
    ("bomb.woff2", _woff2_bomb, "something else"),
    ("cut.woff2", lambda: _cut(font("woff2")), "damaged"),
    ("cut.ttf", lambda: _cut(font()), "damaged"),
    ("no-letters.ttf", lambda: _without_table("cmap"), "cmap"),
    ("no-outlines.ttf", lambda: _without_table("glyf"), "glyf"),
    ("odd-head.ttf", lambda: _scrambled_table("head"), "damaged"),
    ("odd-cmap.ttf", lambda: _scrambled_table("cmap"), "damaged"),
    ("odd-metrics.ttf", lambda: _scrambled_table("maxp"), "damaged"),
    ("restricted.ttf", lambda: font(fsType=2), "licence"),
    ("bitmaps.ttf", lambda: font(fsType=0x200), "licence"),
    ("variable.ttf", _variable_font, "variable"),
    ("named.ttf", lambda: font(family="Evil';}</style>"), "called"),
    ("collection.ttf", lambda: b"ttcf" + bytes(40), "font collection"),
    ("picture.ttf", png, "PNG"),
    ("really-woff.ttf", lambda: font("woff"), "WOFF"),
    ("page.woff2", lambda: b"<html>", "HTML"),
)


@pytest.mark.parametrize(("name", "make", "reason"), PICTURES, ids=[name for name, *_ in PICTURES])
def test_a_hostile_picture_is_refused_by_name_and_reason(
    name: str, make: Callable[[], bytes], reason: str
) -> None:
    data = make()
    with pytest.raises(UploadRefused) as caught:
        within_bounds(lambda: take_picture(data, name))
    _assert_helpful(str(caught.value), name, reason)


@pytest.mark.parametrize(("name", "make", "reason"), FONTS, ids=[name for name, *_ in FONTS])
def test_a_hostile_font_is_refused_by_name_and_reason(
    name: str, make: Callable[[], bytes], reason: str
) -> None:
    data = make()
    with pytest.raises(UploadRefused) as caught:
        within_bounds(lambda: take_font(data, name))
    _assert_helpful(str(caught.value), name, reason)


def _assert_helpful(message: str, name: str, reason: str) -> None:
    assert message.startswith(name.rpartition("\\")[2].replace("\x00", "?"))
    assert reason in message
    assert message.endswith(".")
    assert len(message) < 400
