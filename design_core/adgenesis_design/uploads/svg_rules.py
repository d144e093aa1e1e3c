"""What an uploaded SVG may hold: the elements and attributes that draw a still picture and ask nobody for anything."""

from adgenesis_design.uploads.faults import Fault

_NO_SCRIPTS = "Export it as a plain picture, without scripts, and upload that."
_AS_PATHS = (
    "Turn them into paths (in most editors: Object > Expand, or Path > Object to path) and export again."
)

# What designers meet most is refused with its own way out; the rest by the list below.
_REFUSED = {
    "script": Fault("It holds a script.", _NO_SCRIPTS),
    "foreignObject": Fault(
        "It holds foreign content (foreignObject).", "Export it as plain SVG 1.1, without editing data."
    ),
    "text": Fault("It holds live text, which looks different where its font is missing.", _AS_PATHS),
    "marker": Fault("It holds line markers.", _AS_PATHS),
    "a": Fault("It holds a link.", "Remove the link and export again."),
    "feImage": Fault("A filter loads a picture (feImage).", "Flatten the effect and export again."),
}
_MOVING = {"animate", "animateColor", "animateMotion", "animateTransform", "set", "discard", "mpath"}
_FILTERS = {
    "filter",
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feMerge",
    "feMergeNode",
    "feOffset",
}
_DRAWN = {
    "svg",
    "g",
    "defs",
    "symbol",
    "use",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "image",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "mask",
    "pattern",
    "style",
}
# They say something about the picture, and draw nothing.
SILENT = frozenset({"title", "desc", "metadata"})

# Also what style sheets may set.
PROPERTIES = frozenset(
    "fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit "
    "stroke-dasharray stroke-dashoffset stroke-opacity opacity color display visibility clip-path clip-rule "
    "mask mask-type filter stop-color stop-opacity flood-color flood-opacity color-interpolation "
    "color-interpolation-filters paint-order overflow shape-rendering vector-effect".split()
)
# Browsers read these from styles alone.
STYLE_ONLY = frozenset({"mix-blend-mode", "isolation"})
_GEOMETRY = frozenset(
    "id x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points width height viewBox preserveAspectRatio transform "
    "gradientTransform gradientUnits spreadMethod offset clipPathUnits maskUnits maskContentUnits "
    "patternUnits patternContentUnits patternTransform filterUnits primitiveUnits pathLength".split()
)
_OF_FILTERS = frozenset(
    "in in2 result type values mode operator k1 k2 k3 k4 dx dy stdDeviation edgeMode tableValues slope "
    "intercept amplitude exponent".split()
)
ATTRIBUTES = PROPERTIES | _GEOMETRY | _OF_FILTERS


def require_element(name: str) -> None:
    """Raises `Fault` for what is not on the list."""
    if name in _REFUSED:
        raise _REFUSED[name]
    if name in _MOVING:
        raise Fault(f"It moves ({name}).", "Export one frame as a still picture.")
    if name not in _DRAWN | _FILTERS:
        shown = name if len(name) < 40 else name[:37] + "..."
        raise Fault(
            f"It holds an element that is not drawn here: {shown!r}.", "Flatten it to paths and export again."
        )


def is_filter_primitive(name: str) -> bool:
    return name in _FILTERS and name.startswith("fe") and not name.startswith(("feFunc", "feMergeN"))


def refuse_event(attribute: str) -> None:
    if attribute.lower().startswith("on"):
        raise Fault(f"An element runs a script by its attribute {attribute[:30]!r}.", _NO_SCRIPTS)
