"""PDF objects: names, references and streams are numbered and written as one file (ISO 32000-2, 7.3 to 7.5)."""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_COMPRESSION = 9


class Name(str):
    """A name without its slash."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Ref:
    """The number of an object of the file."""

    number: int


Value: TypeAlias = (
    "bool | int | float | str | bytes | Name | Ref | Mapping[str, Value] | Sequence[Value] | None"
)


class PdfFile:
    """Objects in the order in which they were asked for. Equal objects make equal files."""

    def __init__(self) -> None:
        self._objects: list[bytes] = []

    def reserve(self) -> Ref:
        """A number for an object that is put in later."""
        self._objects.append(b"null")
        return Ref(len(self._objects))

    def put(self, ref: Ref, value: Value) -> None:
        self._objects[ref.number - 1] = written(value)

    def add(self, value: Value) -> Ref:
        ref = self.reserve()
        self.put(ref, value)
        return ref

    def add_stream(self, data: bytes, entries: Mapping[str, Value], compress: bool = True) -> Ref:
        """A stream; data that is compressed already, such as a JPEG, names its own filter in `entries`."""
        ref = self.reserve()
        self.put_stream(ref, data, entries, compress)
        return ref

    def put_stream(self, ref: Ref, data: bytes, entries: Mapping[str, Value], compress: bool = True) -> None:
        filters: dict[str, Value] = {"Filter": Name("FlateDecode")} if compress else {}
        body = zlib.compress(data, _COMPRESSION) if compress else data
        head = written({**entries, **filters, "Length": len(body)})
        self._objects[ref.number - 1] = head + b"\nstream\n" + body + b"\nendstream"

    def finish(self, root: Ref, info: Ref) -> bytes:
        """The whole file, with its table of where each object begins."""
        out, offsets = bytearray(_HEADER), []
        for number, body in enumerate(self._objects, 1):
            offsets.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        table = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1)
        out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
        trailer = written({"Size": len(offsets) + 1, "Root": root, "Info": info})
        return bytes(out + b"trailer\n" + trailer + b"\nstartxref\n%d\n%%%%EOF\n" % table)


def written(value: Value) -> bytes:
    """A value in the syntax of PDF. Plain `str` is text, `bytes` a string of bytes."""
    match value:
        case None:
            return b"null"
        case bool():
            return b"true" if value else b"false"
        case int() | float():
            return number(value).encode()
        case Name():
            return b"/" + _escaped_name(value)
        case str():
            return b"<FEFF" + value.encode("utf-16-be").hex().upper().encode() + b">"
        case bytes():
            return b"<" + value.hex().upper().encode() + b">"
        case Ref():
            return b"%d 0 R" % value.number
        case Mapping():
            inside = b" ".join(
                b"/" + _escaped_name(key) + b" " + written(each) for key, each in value.items()
            )
            return b"<<" + inside + b">>"
    return b"[" + b" ".join(written(each) for each in value) + b"]"


def number(value: float) -> str:
    """A number as PDF takes it: never with an exponent, to a hundred thousandth."""
    text = f"{value:.5f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _escaped_name(name: str) -> bytes:
    return b"".join(
        bytes([byte]) if 0x21 <= byte <= 0x7E and byte not in b"#()<>[]{}/%" else b"#%02X" % byte
        for byte in name.encode()
    )
