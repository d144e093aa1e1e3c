"""SVG bytes become a small tree, read by expat with everything off that reads or unpacks anything else."""

from dataclasses import dataclass, field
from xml.parsers import expat

from adgenesis_design.uploads.faults import Fault
from adgenesis_design.uploads.limits import (
    MAX_SVG_ATTRIBUTE,
    MAX_SVG_BYTES,
    MAX_SVG_DEPTH,
    MAX_SVG_ELEMENTS,
)
from adgenesis_design.uploads.svg_rules import SILENT, refuse_event, require_element

SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_SIMPLIFY = "Simplify the drawing, or export it as PNG."


@dataclass(slots=True)
class Node:
    """An element; `text` is what stands in it, kept for style sheets only."""

    name: str
    attributes: dict[str, str]
    children: list["Node"] = field(default_factory=list)
    text: str = ""


def read_tree(data: bytes) -> Node:
    """Raises `Fault`."""
    if len(data) > MAX_SVG_BYTES:
        raise Fault(
            f"It has {len(data):,} bytes; an SVG may have {MAX_SVG_BYTES:,}.", "Simplify it, or send a PNG."
        )
    reading = _Reading()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.StartDoctypeDeclHandler = _doctype
    parser.EntityDeclHandler = _entity
    parser.ExternalEntityRefHandler = _entity
    parser.SkippedEntityHandler = _entity
    parser.StartElementHandler = reading.start
    parser.EndElementHandler = reading.end
    parser.CharacterDataHandler = reading.characters
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise Fault(
            f"It is no well-formed XML: {expat.ErrorString(error.code)} in line {error.lineno}.",
            "Export it again and upload the new file.",
        ) from error
    except (LookupError, UnicodeError) as error:
        raise Fault("Its letters are in an encoding nobody knows.", "Save it in UTF-8.") from error
    assert reading.root is not None
    return reading.root


def _doctype(name: str, system: str | None, public: str | None, has_subset: int) -> None:
    if has_subset:
        _entity()


def _entity(*_: object) -> int:
    raise Fault("It declares or uses XML entities.", "Export it as plain SVG 1.1, without editing data.")


class _Reading:
    """Builds the tree; what no SVG element needs is never put in it."""

    def __init__(self) -> None:
        self.root: Node | None = None
        self._open: list[Node] = []
        self._silent = 0
        self._count = 0

    def start(self, full_name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > MAX_SVG_ELEMENTS:
            raise Fault(f"It has more than {MAX_SVG_ELEMENTS:,} elements.", _SIMPLIFY)
        if len(self._open) + self._silent >= MAX_SVG_DEPTH:
            raise Fault(f"Its elements are nested more than {MAX_SVG_DEPTH} deep.", _SIMPLIFY)
        space, _, name = full_name.rpartition(" ")
        if self.root is None and (space != SVG or name != "svg"):
            raise Fault(
                f"Its first element is {name[:40]!r}, not an SVG's.", "Export it as SVG and upload that."
            )
        if self._silent or space != SVG or name in SILENT:
            # Editors' own data: not drawn, not kept. What would run anywhere is refused even there.
            if name == "script":
                require_element(name)
            self._silent += 1
            return
        require_element(name)
        node = Node(name, _plain(attributes))
        if self._open:
            self._open[-1].children.append(node)
        else:
            self.root = node
        self._open.append(node)

    def end(self, _name: str) -> None:
        if self._silent:
            self._silent -= 1
        else:
            self._open.pop()

    def characters(self, text: str) -> None:
        if self._open and not self._silent and self._open[-1].name == "style":
            self._open[-1].text += text


def _plain(attributes: dict[str, str]) -> dict[str, str]:
    """SVG's own attributes, `xlink:href` as `href`; those of other namespaces are left out."""
    plain: dict[str, str] = {}
    for full_name, value in attributes.items():
        space, _, name = full_name.rpartition(" ")
        if not space or space == SVG:
            refuse_event(name)
            plain[name] = value
        elif space == _XLINK and name == "href":
            plain.setdefault("href", value)
    for name, value in plain.items():
        if len(value) > MAX_SVG_ATTRIBUTE and name != "href":
            raise Fault(
                f"Its attribute {name!r} has {len(value):,} characters; {MAX_SVG_ATTRIBUTE:,} are taken.",
                _SIMPLIFY,
            )
    return plain
