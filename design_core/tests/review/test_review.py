"""Every rule finds what it is for, with what it measured, and is silent about a sound ad."""

from typing import Any

import pytest

from adgenesis_design.finding import Finding, Severity
from adgenesis_design.layout import lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import Placement, find_placement
from adgenesis_design.review import RULES, Rule, brand_rules, picture_rules, review
from adgenesis_design.spec import parse_spec

SQUARE, STORY = find_placement("meta", "square"), find_placement("meta", "story")
BRIEF = "Café Lune: 20% off until 30 June"

HEADLINE: dict[str, Any] = {
    "type": "text", "id": "headline", "role": "headline", "text": "Breakfast all day", "x": 100, "y": 300,
    "width": 800, "height": 120, "fontSize": 80, "color": "#111111",
}  # fmt: skip
LINE = HEADLINE | {
    "id": "line", "role": "subheadline", "text": "20% off until 30 June", "y": 500, "height": 60, "fontSize": 36,
}  # fmt: skip
BUTTON: dict[str, Any] = {
    "type": "button", "id": "cta", "text": "Book a table", "x": 100, "y": 700, "width": 360, "height": 96,
    "color": "#222222", "textColor": "#ffffff", "fontSize": 34,
}  # fmt: skip
BRAND = LINE | {"id": "brand", "role": "brand", "text": "Café Lune", "y": 200}
LOGO: dict[str, Any] = {
    "type": "logo", "id": "logo", "src": "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>",
    "x": 100, "y": 200, "width": 200, "height": 104,
}  # fmt: skip
PICTURE: dict[str, Any] = {
    "type": "illustration", "id": "hero", "name": "hot-beverage", "x": 620, "y": 680, "width": 320, "height": 320,
}  # fmt: skip


def found(library: DesignLibrary, *elements: dict[str, Any], placement: Placement = SQUARE) -> list[Finding]:
    """The findings on elements that stay exactly as they are."""
    spec = parse_spec({"background_color": "#ffffff", "elements": list(elements)})
    return review(lay_out(spec, placement, library, repair=False).frame, placement, BRIEF)


def test_a_sound_ad_has_no_findings(library: DesignLibrary) -> None:
    assert found(library, HEADLINE, LINE, BUTTON, PICTURE) == []


@pytest.mark.parametrize(
    ("rule", "elements"),
    [
        ("headline-missing", [LINE, BUTTON, PICTURE]),
        ("button-missing", [HEADLINE, PICTURE]),
        ("buttons", [HEADLINE, BUTTON, BUTTON | {"id": "cta-2", "y": 860}, PICTURE]),
        ("invented-fact", [HEADLINE | {"text": "30% off"}, BUTTON, PICTURE]),
        ("text-off-canvas", [HEADLINE | {"x": 700}, BUTTON, PICTURE]),
        ("text-overflow", [HEADLINE | {"text": "Breakfast " * 30}, BUTTON, PICTURE]),
        ("text-overlap", [HEADLINE, LINE | {"y": 310}, BUTTON, PICTURE]),
        ("margins", [HEADLINE | {"x": 10}, BUTTON, PICTURE]),
        ("contrast", [HEADLINE | {"color": "#cccccc"}, BUTTON, PICTURE]),
        ("contrast", [HEADLINE, BUTTON | {"textColor": "#333333"}, PICTURE]),
        ("text-size", [HEADLINE, LINE | {"fontSize": 9}, BUTTON, PICTURE]),
        ("hierarchy", [HEADLINE, LINE | {"fontSize": 70, "height": 120}, BUTTON, PICTURE]),
        ("nothing-to-see", [HEADLINE]),
        ("picture-off-canvas", [HEADLINE, BUTTON, PICTURE | {"x": 1000}]),
        ("text-on-picture", [PICTURE | {"x": 100, "y": 200}, HEADLINE, BUTTON]),
        ("copy-length", [HEADLINE | {"text": "Breakfast all day and all night, in every season of the year"}, BUTTON]),
        ("brand-spelling", [BRAND | {"text": "CAFÉ LUNE"}, HEADLINE, BUTTON, PICTURE]),
        ("widow", [HEADLINE | {"text": "Breakfast all day long\nat", "height": 260}, BUTTON]),
        ("alignment", [
            HEADLINE, LINE | {"x": 130}, BRAND | {"x": 160, "y": 100},
            LINE | {"id": "more", "x": 190, "y": 580}, BUTTON,
        ]),
        ("text-share", [HEADLINE | {
            "text": "Breakfast all day " * 4, "fontSize": 150, "x": 70, "y": 70, "width": 950, "height": 990}]),
        ("palette", [
            *({"type": "circle", "x": 100 * n, "y": 900, "width": 80, "height": 80, "color": color}
              for n, color in enumerate(("#ff0000", "#00ff00", "#0000ff", "#ffff00", "#ff00ff", "#00ffff"))),
            HEADLINE, BUTTON,
        ]),
        ("logo-space", [LOGO, HEADLINE, BUTTON, PICTURE]),
        ("headline-words", [HEADLINE | {"text": "a b c d e f g h i j"}, BUTTON, PICTURE]),
    ],
)  # fmt: skip
def test_a_rule_finds_what_it_is_for(
    library: DesignLibrary, rule: str, elements: list[dict[str, Any]]
) -> None:
    findings = {finding.rule: finding for finding in found(library, *elements)}
    assert rule in findings
    assert findings[rule].source == RULES[rule].source
    assert findings[rule].severity is RULES[rule].severity
    assert not findings[rule].repaired


def test_a_story_keeps_its_safe_zone(library: DesignLibrary) -> None:
    [finding] = [
        finding
        for finding in found(library, HEADLINE | {"y": 1800}, BUTTON, PICTURE, placement=STORY)
        if finding.severity is Severity.ERROR
    ]
    assert finding.rule == "safe-zone"
    assert finding.measured is not None
    assert finding.measured > 100


def test_a_frame_of_another_size_is_found(library: DesignLibrary) -> None:
    frame = lay_out(
        parse_spec({"background_color": "#ffffff", "elements": [HEADLINE]}), SQUARE, library
    ).frame
    assert "size" in {finding.rule for finding in review(frame, STORY)}


def test_contrast_is_measured_on_what_lies_behind(library: DesignLibrary) -> None:
    panel = {"type": "rectangle", "x": 80, "y": 280, "width": 840, "height": 160, "color": "#111111"}
    [finding] = [one for one in found(library, panel, HEADLINE, BUTTON, PICTURE) if one.rule == "contrast"]
    assert (finding.measured, finding.limit, finding.element_id) == (1.0, 3.0, "headline")


def test_without_a_brief_facts_are_not_judged(library: DesignLibrary) -> None:
    spec = parse_spec({"background_color": "#ffffff", "elements": [HEADLINE | {"text": "30% off"}]})
    frame = lay_out(spec, SQUARE, library).frame
    assert "invented-fact" not in {finding.rule for finding in review(frame, SQUARE)}


def test_every_rule_has_a_case_here() -> None:
    cases = test_a_rule_finds_what_it_is_for.pytestmark[0].args[1]
    elsewhere = {
        rule.id
        for module in (brand_rules, picture_rules)
        for rule in vars(module).values()
        if isinstance(rule, Rule)
    }
    assert {case[0] for case in cases} | {"size", "safe-zone"} | elsewhere == set(RULES)
