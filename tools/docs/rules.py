"""`docs/rules.md`: what review asks of a frame, and what layout puts right, some of it before and after."""

from collections.abc import Iterator
from typing import Any

from adgenesis_design.layout import lay_out
from adgenesis_design.layout.repairs import REPAIRS
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import find_placement
from adgenesis_design.review import RULES
from adgenesis_design.spec import parse_spec
from tools.docs.markdown import linked, page, table
from tools.docs.pictures import Shown, drawn, in_rows, webp

PICTURE = "repairs.webp"
_SIZE = 190  # px of a picture

_HEADLINE: dict[str, Any] = {
    "type": "text", "id": "headline", "role": "headline", "text": "Fresh bread at seven", "x": 90, "y": 140,
    "width": 900, "height": 300, "fontSize": 120, "fontFamily": "Archivo", "fontWeight": 800, "color": "#2b1a12",
    "lineHeight": 1,
}  # fmt: skip
_LINE = _HEADLINE | {
    "id": "line", "role": "subheadline", "text": "Baked at five, on your desk at nine", "y": 520, "height": 60,
    "fontSize": 48, "fontWeight": 500,
}  # fmt: skip
_BUTTON: dict[str, Any] = {
    "type": "button", "id": "cta", "text": "Order a loaf", "x": 90, "y": 820, "width": 380, "height": 110,
    "color": "#b3261e", "textColor": "#ffffff", "fontSize": 44, "fontFamily": "Archivo", "fontWeight": 700,
    "borderRadius": 16,
}  # fmt: skip
_BREAD: dict[str, Any] = {
    "type": "illustration", "id": "hero", "name": "bread", "x": 500, "y": 560, "width": 520, "height": 520,
}  # fmt: skip

_CIRCLE: dict[str, Any] = {
    "type": "circle", "id": "disc", "x": 520, "y": 60, "width": 520, "height": 520, "color": "#ffd2a8",
}  # fmt: skip

# What is wrong with an ad, by the repair that puts it right.
_BROKEN: dict[str, list[dict[str, Any]]] = {
    "outside": [_HEADLINE | {"x": 420, "y": -60}, _LINE, _BUTTON],
    "overlap": [_HEADLINE, _LINE | {"y": 200}, _BUTTON],
    "alignment": [_HEADLINE, _LINE | {"x": 101}, _BUTTON | {"x": 80}],
    "contrast": [_HEADLINE | {"color": "#ffd9a0"}, _LINE | {"color": "#f6e3d0"}, _BUTTON | {"textColor": "#c9453c"}],
    "busy": [_BREAD | {"x": 80, "y": 60, "width": 900, "height": 900}, _HEADLINE, _BUTTON],
    "covered": [_HEADLINE, _LINE, _BUTTON, _CIRCLE],
    "text-size": [_HEADLINE, _LINE | {"fontSize": 14}, _BUTTON],
}  # fmt: skip


def document() -> str:
    """The page."""
    rules = (
        (f"`{rule.id}`", rule.severity.value, _asks(rule.check.__doc__), linked(rule.source))
        for rule in RULES.values()
    )
    repairs = (
        (f"`{repair.id}`", repair.severity.value, repair.when, repair.does) for repair in REPAIRS.values()
    )
    return page(
        "Rules and repairs",
        "Layout places a design and puts right what it can; each repair is a finding with what was there before and "
        "after. Review then holds the frame against the rules; what it finds is left for a person to decide.",
        f"## Rules of review\n\n{len(RULES)} rules, the gravest first. An *error* is not to be published; a *warning* "
        "should be looked at; an *info* is advice.",
        table(("rule", "severity", "what it asks", "source"), rules),
        "`bytes` (error): the file keeps to the placement's limit. It looks at files, not frames.",
        f"## Repairs of layout\n\n{len(REPAIRS)} repairs, in the order in which layout looks.",
        table(("repair", "finding", "when", "what it does"), repairs),
        f"Above as drawn, below as repaired:\n\n![Designs before and after repairs](pictures/{PICTURE})",
    )


def pictures(library: DesignLibrary) -> Iterator[tuple[str, bytes]]:
    """Broken designs, each above what layout made of it."""
    square = find_placement("meta", "square")
    before, after = [], []
    for name, elements in _BROKEN.items():
        spec = parse_spec({"background_color": "#fff3e6", "elements": elements})
        placed = lay_out(spec, square, library)
        if name not in {finding.rule for finding in placed.findings}:
            raise AssertionError(f"The example of {name} is put right by other repairs: {placed.findings}")
        left = lay_out(spec, square, library, repair=False)
        before.append(Shown(drawn(left.frame, library, _SIZE, _SIZE), name))
        after.append(Shown(drawn(placed.frame, library, _SIZE, _SIZE), "repaired"))
    half = (len(before) + 1) // 2
    yield PICTURE, webp(in_rows([before[:half], after[:half], before[half:], after[half:]]))


def _asks(doc: str | None) -> str:
    return " ".join((doc or "").split())
