"""Which kind of file the bytes are, whatever its name says."""

from adgenesis_design.uploads.faults import Fault

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"BM", "bmp"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"%PDF", "pdf"),
    (b"8BPS", "psd"),
    (b"\x00\x00\x01\x00\x01\x00\x00\x00", "ttf"),
    (b"\x00\x00\x01\x00", "ico"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\x1f\x8b", "gzip"),
    (b"MZ", "windows program"),
    (b"\x7fELF", "program"),
    (b"\x00\x01\x00\x00", "ttf"),
    (b"true", "ttf"),
    (b"OTTO", "otf"),
    (b"wOFF", "woff"),
    (b"wOF2", "woff2"),
    (b"ttcf", "font collection"),
    (b"typ1", "type 1 font"),
    (b"%!PS-AdobeFont", "type 1 font"),
    (b"%!PS", "postscript"),
)
_EXTENSIONS = {
    "png": ("png",),
    "jpeg": ("jpg", "jpeg", "jpe", "jfif"),
    "webp": ("webp",),
    "svg": ("svg",),
    # Both hold the same tables, and `.ttf` is common for either.
    "ttf": ("ttf", "otf"),
    "otf": ("otf", "ttf"),
    "woff": ("woff",),
    "woff2": ("woff2",),
}
_HTML = (b"<!doctype html", b"<html", b"<script", b"<body", b"<head")
_STRANGERS = (
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"%PDF",
    b"<?php",
    b"<script",
    b"<html",
    b"<!doctype",
    b"MZ\x90",
    b"Rar!",
)


def kind_of(data: bytes) -> str:
    """`png`, `jpeg`, `svg`, `woff2` and so on, `unknown` for what nobody knows, `empty` for nothing."""
    if not data:
        return "empty"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[4:8] == b"ftyp":
        brand = data[8:12].decode("latin-1").strip().lower()
        return (
            "avif" if brand.startswith("avi") else "heic" if brand[:3] in ("hei", "mif", "hev") else "video"
        )
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return kind
    return _kind_of_text(data[:4096])


def _kind_of_text(head: bytes) -> str:
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if text.startswith(_HTML):
        return "html"
    if head[:2] in (b"\xff\xfe", b"\xfe\xff") or text.startswith(b"<"):
        return "svg"
    return "unknown"


def require_kind(data: bytes, file_name: str, wanted: tuple[str, ...], noun: str) -> str:
    """The kind of the bytes. Raises `Fault` for other kinds, and for a name that says another kind."""
    kind = kind_of(data)
    if kind == "empty":
        raise Fault("The file is empty.", "Upload it again.")
    if kind not in wanted:
        found = "Nobody knows this kind of file" if kind == "unknown" else f"It is {_with_article(kind)} file"
        raise Fault(f"{found}, not {noun}.", f"Save it as {_listed(wanted)} and upload that.")
    stem, dot, extension = file_name.rpartition(".")
    if not dot or extension.lower() not in _EXTENSIONS[kind]:
        named = f"ends in .{extension[:12]}" if dot and stem else "has no extension"
        raise Fault(
            f"Its content is {_with_article(kind)} file, but its name {named}.",
            f"If it is what you meant to send, name it .{_EXTENSIONS[kind][0]}.",
        )
    return kind


def refuse_stranger(tail: bytes) -> None:
    """Raises `Fault` if what stands behind a picture's end is a file of another kind."""
    lowered = tail.lower()
    if any(mark.lower() in lowered for mark in _STRANGERS):
        raise Fault(
            f"Another file of {len(tail)} bytes is hidden behind the picture's end.",
            "Open the picture, save it anew and upload that.",
        )


def _with_article(kind: str) -> str:
    name = kind if " " in kind else kind.upper()
    return f"{'an' if kind in ('svg', 'otf', 'html', 'heic', 'avif', 'ico') else 'a'} {name}"


def _listed(kinds: tuple[str, ...]) -> str:
    names = [kind.upper() for kind in kinds]
    return f"{', '.join(names[:-1])} or {names[-1]}"
