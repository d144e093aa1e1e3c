"""Every rule of the brand finds what it is for, and is silent about an ad that keeps to its kit."""

from typing import Any

import pytest
from brands import NAVY, TEAL, kit_of, logo

from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.brand.resolve import resolve
from adgenesis_design.finding import Finding
from adgenesis_design.layout import lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import find_placement
from adgenesis_design.review import RULES, brand_rules, review
from adgenesis_design.review.rule import Rule
from adgenesis_design.spec import parse_spec

SQUARE = find_placement("meta", "square")
MARK, OTHER = logo(TEAL, NAVY), logo("#c0392b", "#c0392b")
KIT = kit_of(
    MARK,
    colors=[{"value": TEAL, "role": "primary"}, {"value": NAVY, "role": "text"}],
    display_font="Archivo",
    text_font="Inter",
    forbidden_words=["cheap"],
    required_words=["sleeper"],
    legal_line="NightLine Rail plc.",
)

HEADLINE: dict[str, Any] = {
    "type": "text", "id": "headline", "role": "headline", "text": "A sleeper to Vienna", "x": 100, "y": 330,
    "width": 900, "height": 120, "fontSize": 80, "color": NAVY, "fontFamily": "Archivo", "fontWeight": 700,
}  # fmt: skip
BUTTON: dict[str, Any] = {
    "type": "button", "id": "cta", "text": "Book a berth", "x": 100, "y": 700, "width": 360, "height": 96,
    "color": TEAL, "textColor": "#ffffff", "fontSize": 34, "fontFamily": "Inter", "fontWeight": 700,
}  # fmt: skip
LEGAL = HEADLINE | {
    "id": "legal", "role": "legal", "text": "NightLine Rail plc.", "y": 900, "height": 40, "fontSize": 24,
    "fontFamily": "Inter", "fontWeight": 400,
}  # fmt: skip
LOGO: dict[str, Any] = {
    "type": "logo", "id": "logo", "src": f"asset:{MARK.sha256}", "x": 100, "y": 100, "width": 300, "height": 90,
}  # fmt: skip
AS_IMAGE = LOGO | {"type": "image", "role": "brand", "fit": "contain"}
PANEL: dict[str, Any] = {
    "type": "rectangle", "x": 620, "y": 680, "width": 320, "height": 320, "color": TEAL,
}  # fmt: skip
PICTURE: dict[str, Any] = {
    "type": "illustration", "id": "hero", "name": "hot-beverage", "x": 150, "y": 60, "width": 200, "height": 200,
}  # fmt: skip


def found(library: DesignLibrary, *elements: dict[str, Any], kit: BrandKit | None = KIT) -> list[Finding]:
    """The findings on elements that stay exactly as they are."""
    known = library.with_uploads([MARK, OTHER])
    spec = parse_spec({"background_color": "#ffffff", "elements": list(elements)})
    frame = lay_out(spec, SQUARE, known, repair=False).frame
    return review(frame, SQUARE, None, resolve(kit, known) if kit else None)


SOUND = (LOGO, PANEL, HEADLINE, BUTTON, LEGAL)


def test_an_ad_that_keeps_to_its_kit_has_no_findings(library: DesignLibrary) -> None:
    assert found(library, *SOUND) == []


@pytest.mark.parametrize(
    ("rule", "elements"),
    [
        ("brand-colors", [LOGO, PANEL | {"color": "#ff00ff"}, HEADLINE, BUTTON, LEGAL]),
        ("brand-colors", [LOGO, PANEL, HEADLINE | {"color": "#0a4a52"}, BUTTON, LEGAL]),
        ("brand-fonts", [LOGO, PANEL, HEADLINE | {"fontFamily": "Poppins"}, BUTTON, LEGAL]),
        ("brand-words", [LOGO, PANEL, HEADLINE | {"text": "A cheap sleeper"}, BUTTON, LEGAL]),
        ("brand-words", [LOGO, PANEL, HEADLINE | {"text": "Sleeper by Nightline"}, BUTTON, LEGAL]),
        ("brand-required-words", [LOGO, PANEL, HEADLINE | {"text": "A bed to Vienna"}, BUTTON, LEGAL]),
        ("brand-legal", [LOGO, PANEL, HEADLINE, BUTTON]),
        ("logo-missing", [PANEL, HEADLINE, BUTTON, LEGAL]),
        ("logo-changed", [LOGO | {"src": f"asset:{OTHER.sha256}"}, PANEL, HEADLINE, BUTTON, LEGAL]),
        ("logo-changed", [LOGO | {"src": OTHER.address}, PANEL, HEADLINE, BUTTON, LEGAL]),
        ("logo-changed", [LOGO | {"rotation": 5}, PANEL, HEADLINE, BUTTON, LEGAL]),
        ("logo-changed", [LOGO | {"opacity": 0.5}, PANEL, HEADLINE, BUTTON, LEGAL]),
        ("logo-stretched", [AS_IMAGE | {"fit": "fill", "height": 60}, PANEL, HEADLINE, BUTTON, LEGAL]),
        ("logo-stretched", [AS_IMAGE | {"fit": "cover", "height": 150}, PANEL, HEADLINE, BUTTON, LEGAL]),
        ("logo-hidden", [PANEL | {"x": 60, "y": 60, "width": 400, "height": 170}, LOGO, HEADLINE, BUTTON, LEGAL]),
        ("logo-hidden", [PICTURE, LOGO, PANEL, HEADLINE, BUTTON, LEGAL]),
        ("logo-size", [LOGO | {"width": 50, "height": 15}, PANEL, HEADLINE, BUTTON, LEGAL]),
    ],
)  # fmt: skip
def test_a_rule_finds_what_it_is_for(
    library: DesignLibrary, rule: str, elements: list[dict[str, Any]]
) -> None:
    findings = {finding.rule: finding for finding in found(library, *elements)}
    assert set(findings) == {rule}
    assert findings[rule].source == RULES[rule].source
    assert findings[rule].severity is RULES[rule].severity
    assert [one.rule for one in found(library, *elements, kit=None) if one.rule == rule] == []


def test_a_logo_is_known_by_its_bytes_wherever_they_come_from(library: DesignLibrary) -> None:
    assert found(library, LOGO | {"src": MARK.address}, *SOUND[1:]) == []


def test_the_kits_clear_space_is_kept(library: DesignLibrary) -> None:
    wide = KIT.model_copy(update={"clear_space": 2.0})
    [finding] = [one for one in found(library, *SOUND, kit=wide) if one.rule == "logo-space"]
    assert finding.limit == 2.0 * 90


def test_small_banners_need_no_legal_line_and_measured_words_are_counted(library: DesignLibrary) -> None:
    [finding] = found(library, LOGO, PANEL, HEADLINE | {"text": "A bed to Vienna"}, BUTTON, LEGAL)
    assert (finding.measured, finding.limit) == (0, 1)
    banner = find_placement("google", "300x250")
    known = library.with_uploads([MARK])
    spec = parse_spec({"background_color": "#ffffff", "elements": [HEADLINE]})
    frame = lay_out(spec, banner, known, repair=False).frame
    assert "brand-legal" not in {one.rule for one in review(frame, banner, None, resolve(KIT, known))}


def test_every_rule_of_the_brand_has_a_case_here() -> None:
    cases = test_a_rule_finds_what_it_is_for.pytestmark[0].args[1]
    assert {case[0] for case in cases} == {
        each.id for each in vars(brand_rules).values() if isinstance(each, Rule)
    }
