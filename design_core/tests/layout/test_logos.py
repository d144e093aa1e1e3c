"""Logos in layout: their shape, their clear space, the version that is seen, and a chip where none is."""

from typing import Any

import pytest
from brands import NAVY, kit_of, logo, with_logo

from adgenesis_design.geometry import Rect
from adgenesis_design.layout import Placed, lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import find_placement
from adgenesis_design.spec import DesignSpec, LogoElement, parse_spec

SQUARE, STORY = find_placement("meta", "square"), find_placement("meta", "story")
HEADLINE: dict[str, Any] = {
    "type": "text", "id": "headline", "role": "headline", "text": "A bed to Vienna", "x": 100, "y": 400,
    "width": 800, "height": 120, "fontSize": 90, "color": "#111111",
}  # fmt: skip
DARK = logo(NAVY, NAVY)
WHITE = logo("#ffffff", "#ffffff")


def element(picture: Any = DARK, **changes: float) -> dict[str, Any]:
    shape = {"x": 100, "y": 100, "width": 400, "height": 120} | changes
    return {"type": "logo", "id": "logo", "src": f"asset:{picture.sha256}", **shape}


def spec_of(*elements: dict[str, Any], ground: str = "#ffffff", **kit: Any) -> DesignSpec:
    document = {"background_color": ground, "elements": list(elements)}
    return parse_spec(document).model_copy(update={"brand": kit_of(DARK, **kit)})


def place(library: DesignLibrary, spec: DesignSpec, story: bool = False) -> Placed:
    return lay_out(spec, STORY if story else SQUARE, library.with_uploads([DARK, WHITE]))


def shown(placed: Placed) -> LogoElement:
    found = placed.spec.element("logo")
    assert isinstance(found, LogoElement)
    return found


def box(found: Any) -> Rect:
    return Rect(found.x, found.y, found.width, found.height)


def test_a_logo_that_is_seen_stays_as_it_is(library: DesignLibrary) -> None:
    placed = place(library, spec_of(element(), HEADLINE))
    assert shown(placed) == spec_of(element()).element("logo")
    assert not placed.findings


def test_a_logo_on_its_own_color_gets_a_chip_that_it_is_seen_on(library: DesignLibrary) -> None:
    placed = place(library, spec_of(element(), HEADLINE | {"color": "#ffffff"}, ground=NAVY))
    chip = placed.spec.element("scrim-logo")
    assert chip is not None
    assert box(chip).contains(box(shown(placed)).inset(-0.25 * shown(placed).height))
    assert placed.spec.elements.index(chip) + 1 == placed.spec.elements.index(shown(placed))
    again = lay_out(placed.spec, SQUARE, library.with_uploads([DARK, WHITE]))
    assert again.frame == placed.frame


def test_the_other_version_is_better_than_a_chip(library: DesignLibrary) -> None:
    spec = spec_of(
        element(), HEADLINE | {"color": "#ffffff"}, ground=NAVY, logo_on_dark=f"asset:{WHITE.sha256}"
    )
    placed = place(library, spec)
    assert shown(placed).src == f"asset:{WHITE.sha256}"
    assert placed.spec.element("scrim-logo") is None


def test_a_logo_on_a_picture_gets_a_chip(library: DesignLibrary) -> None:
    picture = {
        "type": "illustration",
        "id": "hero",
        "name": "hot-beverage",
        "x": 50,
        "y": 20,
        "width": 400,
        "height": 400,
    }
    placed = place(library, spec_of(picture, element(), HEADLINE | {"y": 700}))
    assert placed.spec.element("scrim-logo") is not None


def test_text_keeps_out_of_the_clear_space(library: DesignLibrary) -> None:
    line = HEADLINE | {"id": "line", "role": "subheadline", "y": 225, "height": 50, "fontSize": 36}
    placed = place(library, spec_of(element(), HEADLINE, line, clear_space=0.5))
    moved = placed.spec.element("line")
    assert moved is not None
    assert moved.y > 100 + 120 + 0.5 * 120 - 20
    assert "overlap" in {finding.rule for finding in placed.findings}


def test_a_logo_stays_within_the_safe_zone(library: DesignLibrary) -> None:
    placed = place(library, spec_of(element(y=1850), HEADLINE | {"y": 600}), story=True)
    assert STORY.safe_area.contains(box(shown(placed)))
    assert shown(placed).width / shown(placed).height == pytest.approx(400 / 120, rel=0.01)


def test_a_logo_is_never_covered(library: DesignLibrary) -> None:
    panel = {
        "type": "rectangle",
        "id": "panel",
        "x": 0,
        "y": 0,
        "width": 600,
        "height": 300,
        "color": "#eeeeee",
    }
    placed = place(library, spec_of(element(), HEADLINE, panel))
    assert placed.spec.elements[-1].id == "logo"


def test_unreadable_letters_become_a_color_of_the_brand_before_any_other(library: DesignLibrary) -> None:
    spec = spec_of(HEADLINE | {"color": "#f4f0ff"}, colors=[{"value": "#5b2eff", "role": "primary"}])
    placed = lay_out(spec, SQUARE, library.with_uploads([DARK]))
    headline = placed.spec.element("headline")
    assert headline is not None
    assert getattr(headline, "color", "") in {"#5b2eff", *_derived(library)}


def _derived(library: DesignLibrary) -> set[str]:
    from adgenesis_design.brand.resolve import resolve

    kit, known = with_logo(library, DARK, colors=[{"value": "#5b2eff", "role": "primary"}])
    return set(resolve(kit, known).inks)
