"""SVG: an uploaded drawing is read, held against the list of what may be drawn, and written anew by us.

What comes out holds no script, style sheet, entity, text, link or address of anything outside of it. It is drawn
in bounded time: elements are counted as often as they are drawn.
"""

import base64
import binascii
import re
from dataclasses import dataclass
from io import BytesIO
from math import isfinite
from xml.sax.saxutils import quoteattr

import resvg
from PIL import Image
from resvg import usvg

from adgenesis_design.uploads.faults import Fault, damaged
from adgenesis_design.uploads.kinds import kind_of
from adgenesis_design.uploads.limits import MAX_PIXELS, MAX_SVG_DRAWN, MAX_SVG_FILTERS, MAX_SVG_LAYERS
from adgenesis_design.uploads.pixels import take_pixels
from adgenesis_design.uploads.svg_rules import ATTRIBUTES, STYLE_ONLY, is_filter_primitive
from adgenesis_design.uploads.svg_styles import resolve_styles
from adgenesis_design.uploads.svg_tree import SVG, Node, read_tree

_PX = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_LOCAL = re.compile(r"url\(\s*(['\"]?)#([^'\"()\s]+)\1\s*\)")
_PLAIN_VALUE = re.compile(r"[\w\s#.,%()+\-*/'\"]*")
_RASTER = re.compile(r"data:image/(?:png|jpe?g|webp);base64,", re.IGNORECASE)
_FLATTEN = "Embed or remove it, and export again."
_SIMPLIFY = "Simplify the drawing, or export it as PNG."
_MOST_UNEVEN = 100  # times as long as wide
_LAYERS = {"mask": 1, "filter": 10, "clip-path": 1, "opacity": 1, "mix-blend-mode": 1, "stroke-dasharray": 4}
_FINEST_DASH = 1 / 1000  # of the view box
_MAX_RASTER_BYTES = 8_000_000
_TRIAL_SIDE = 128


@dataclass(frozen=True, slots=True)
class Drawing:
    """The document as written by us, and its sides in px."""

    data: bytes
    width: float
    height: float


def take_svg(data: bytes) -> Drawing:
    """Raises `Fault`."""
    root = read_tree(data)
    resolve_styles(root)
    width, height, view = _size(root)
    writer = _Writer(finest_dash=_FINEST_DASH * max(_numbers(view)[2:]))
    root.attributes = {**root.attributes, "width": _n(width), "height": _n(height), "viewBox": view}
    for name in ("x", "y", "transform"):
        root.attributes.pop(name, None)
    markup = writer.write(root, is_root=True)
    _require_bounded(root)
    document = markup.encode()
    _require_visible(markup, width, height)
    return Drawing(document, width, height)


def _size(root: Node) -> tuple[float, float, str]:
    """The sides in px, and the view box, which is made from them where there is none."""
    box = _numbers(root.attributes.get("viewBox", ""))
    if box and (len(box) != 4 or not all(map(isfinite, box)) or min(box[2:]) <= 0):
        raise Fault(f"Its view box is {root.attributes['viewBox'][:40]!r}.", "Export it again with a size.")
    width, height = (_length(root.attributes.get(side, "")) for side in ("width", "height"))
    if box:
        ratio = box[2] / box[3]
        width, height = (
            width or (height * ratio if height else box[2]),
            height or (width / ratio if width else box[3]),
        )
    if not width or not height or not isfinite(width * height):
        raise Fault("It states no size.", "Export it with a width and a height, or a view box.")
    if max(width, height) / min(width, height) > _MOST_UNEVEN:
        raise Fault(f"It is {_n(width)} x {_n(height)} px, a mere line.", "Crop it to what it shows.")
    view = " ".join(map(_n, box)) if box else f"0 0 {_n(width)} {_n(height)}"
    # A drawing has no pixels of its own; sides that no screen has are only brought to sizes one can reckon with.
    longest = max(width, height)
    scale = 2048 / longest if longest > 4096 else 16 / longest if longest < 1 else 1.0
    return width * scale, height * scale, view


def _numbers(text: str) -> list[float]:
    try:
        return [float(part) for part in text.replace(",", " ").split()]
    except ValueError as error:
        raise damaged(f"Its view box is {text[:40]!r}") from error


def _length(text: str) -> float:
    """Px; 0 for percentages and what is not said."""
    match = re.fullmatch(r"\s*\+?(\d*\.?\d+(?:[eE][+-]?\d+)?)\s*([a-z]*)\s*", text)
    return float(match[1]) * _PX[match[2]] if match and match[2] in _PX else 0.0


def _n(value: float) -> str:
    return f"{value:.6g}" if abs(value) < 1e6 else f"{value:.0f}"


class _Writer:
    """Writes the allowed attributes of each element; pictures inside are checked and made anew."""

    def __init__(self, finest_dash: float) -> None:
        self._finest_dash = finest_dash
        self._raster_bytes = 0
        self._filters = 0
        self._pixels = 0

    def write(self, node: Node, is_root: bool = False) -> str:
        if is_filter_primitive(node.name):
            self._filters += 1
            if self._filters > MAX_SVG_FILTERS:
                raise Fault(f"It has more than {MAX_SVG_FILTERS} filter effects.", _SIMPLIFY)
        space = f' xmlns="{SVG}"' if is_root else ""
        inside = "".join(self.write(child) for child in node.children)
        return f"<{node.name}{space}{self._attributes(node)}>{inside}</{node.name}>"

    def _attributes(self, node: Node) -> str:
        kept = {name: _checked(name, value) for name, value in node.attributes.items() if name in ATTRIBUTES}
        style = ";".join(
            f"{name}:{_checked(name, value)}" for name, value in node.attributes.items() if name in STYLE_ONLY
        )
        if style:
            kept["style"] = style
        self._require_coarse(kept.get("stroke-dasharray", ""))
        if "href" in node.attributes:
            kept["href"] = self._address(node)
        return "".join(f" {name}={quoteattr(value)}" for name, value in kept.items())

    def _require_coarse(self, dashes: str) -> None:
        lengths = [float(number) for number in re.findall(r"\d*\.?\d+(?:e-?\d+)?", dashes)]
        if lengths and 0 < sum(lengths) < self._finest_dash:
            raise Fault(f"Its lines are dashed too finely to be seen ({dashes[:40]}).", _SIMPLIFY)

    def _address(self, node: Node) -> str:
        address = "".join(node.attributes["href"].split())
        if node.name != "image":
            if not re.fullmatch(r"#[\w.:-]+", address):
                raise Fault(f"It takes {address[:60]!r} from elsewhere.", _FLATTEN)
            return address
        head = _RASTER.match(address)
        if head is None:
            raise Fault(f"It shows a picture from elsewhere or of another kind: {address[:60]!r}.", _FLATTEN)
        return self._raster(address[head.end() :])

    def _raster(self, encoded: str) -> str:
        try:
            data = base64.b64decode(encoded, validate=True)
        except (binascii.Error, ValueError) as error:
            raise damaged("A picture inside it is not base64") from error
        self._raster_bytes += len(data)
        if self._raster_bytes > _MAX_RASTER_BYTES:
            raise Fault("The pictures inside it are too large.", "Upload the picture itself instead.")
        kind = kind_of(data)
        if kind not in ("png", "jpeg", "webp"):
            raise Fault("A picture inside it is not PNG, JPEG or WebP.", _FLATTEN)
        pixels = take_pixels(data, kind)
        self._pixels += pixels.width * pixels.height
        if self._pixels > MAX_PIXELS:
            raise Fault("The pictures inside it are too large.", "Upload the picture itself instead.")
        return f"data:image/{kind};base64,{base64.b64encode(pixels.data).decode()}"


def _checked(name: str, value: str) -> str:
    """The value, if it is of plain characters and names nothing outside of the document. Raises `Fault`."""
    local = _LOCAL.sub(lambda match: f"url(#{match[2]})", value)
    rest = re.sub(r"url\(#[\w.:-]+\)", "", local)
    if "url" in rest.lower() or not _PLAIN_VALUE.fullmatch(rest if name != "id" else rest.replace(":", "")):
        shown = value if len(value) < 60 else value[:57] + "..."
        raise Fault(f"Its attribute {name!r} is {shown!r}, which is not drawn here.", _FLATTEN)
    return local


def _require_bounded(root: Node) -> None:
    """Count what is drawn when every reference is followed. Raises `Fault` for circles and for too much."""
    by_id: dict[str, Node] = {}
    pending = [root]
    while pending:
        node = pending.pop()
        by_id.setdefault(node.attributes.get("id", ""), node)
        pending += node.children
    counts: dict[int, tuple[int, int]] = {}
    open_: set[int] = set()

    def count(node: Node) -> tuple[int, int]:
        if id(node) in counts:
            return counts[id(node)]
        if id(node) in open_:
            raise Fault("An element of it draws itself, over and over.", _SIMPLIFY)
        open_.add(id(node))
        drawn, layers = 1, sum(_LAYERS.get(name, 0) for name in node.attributes)
        targets = [by_id[name] for name in _references(node) if name in by_id]
        for inner in (*node.children, *targets):
            more, deeper = count(inner)
            drawn, layers = drawn + more, layers + deeper
        if drawn > MAX_SVG_DRAWN or layers > MAX_SVG_LAYERS:
            raise Fault(
                f"It draws more than {MAX_SVG_DRAWN:,} shapes or {MAX_SVG_LAYERS} layers, counting repetitions.",
                _SIMPLIFY,
            )
        open_.remove(id(node))
        counts[id(node)] = drawn, layers
        return drawn, layers

    try:
        count(root)
    except RecursionError:
        raise Fault("Its references are nested without end.", _SIMPLIFY) from None


def _references(node: Node) -> list[str]:
    names = [match[2] for value in node.attributes.values() for match in _LOCAL.finditer(value)]
    href = node.attributes.get("href", "").strip()
    return [*names, href[1:]] if href.startswith("#") else names


def _require_visible(markup: str, width: float, height: float) -> None:
    """Draw it small. Raises `Fault` if the rasteriser cannot, or if nothing is seen."""
    scale = _TRIAL_SIDE / max(width, height)
    size = (max(round(width * scale), 1), max(round(height * scale), 1))
    try:
        tree = usvg.Tree.from_str(markup, usvg.Options.default())
        drawn = bytes(resvg.render(tree, (scale, 0.0, 0.0, 0.0, scale, 0.0), bg_size=size))
    except (ValueError, RuntimeError) as error:
        raise damaged(f"It cannot be drawn ({str(error)[:80]})") from error
    if not _shows_anything(drawn):
        raise Fault("Nothing can be seen in it.", "Check that its colours and its view box are right.")


def _shows_anything(png: bytes) -> bool:
    alpha = Image.open(BytesIO(png)).convert("RGBA").getchannel("A")
    return alpha.getbbox() is not None
