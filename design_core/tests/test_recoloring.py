"""Recolouring: the palette's hues, the drawing's light and shade."""

import re
from math import isnan

import pytest
from coloraide import Color
from made_drawings import sampled_drawings

from adgenesis_design.library import DesignLibrary
from adgenesis_design.palettes import PALETTES
from adgenesis_design.recoloring import recolored, recolored_color, shows_skin

OCEAN, MIDNIGHT = PALETTES["ocean"].colors, PALETTES["midnight"].colors
PAINTED = re.compile(r'(?:fill|stroke|stop-color)="(#[^"]+|rgb[^"]+|silver|ivory|coral)"')


def lch(color: str) -> tuple[float, float, float]:
    light, chroma, hue = Color(color).convert("oklch").coords()
    return light, chroma, 0.0 if isnan(hue) else hue


def apart(first: float, second: float) -> float:
    return abs((first - second + 180) % 360 - 180)


def before_and_after(
    markup: str, palette: tuple[str, ...], keeps_skin: bool = False
) -> list[tuple[str, str]]:
    """Each colour of a drawing with what has become of it, from dark to light."""
    without_masks = re.sub(r"<mask.*?</mask>", "", markup, flags=re.DOTALL)
    after = re.sub(r"<mask.*?</mask>", "", recolored(markup, palette, keeps_skin), flags=re.DOTALL)
    pairs = zip(PAINTED.findall(without_masks), PAINTED.findall(after), strict=True)
    return sorted(set(pairs), key=lambda pair: lch(pair[0])[0])


@pytest.mark.parametrize("palette", ["ocean", "midnight", "mint", "noir", "candy", "snow"])
def test_light_and_shade_stay_in_their_order_and_nearly_as_they_are(
    palette: str, library: DesignLibrary
) -> None:
    for name in sampled_drawings(library, 60):
        pairs = before_and_after(library.pictures.svg(name), PALETTES[palette].colors)
        lights = [(lch(before)[0], lch(after)[0]) for before, after in pairs]
        assert all(abs(before - after) < 0.1 for before, after in lights), name
        # Colours are rounded to steps of an 8-bit channel: what is told apart by less may come out as one.
        for place, (before, after) in enumerate(lights):
            lighter = [later for own, later in lights[place:] if own - before > 0.008]
            assert all(after < later for later in lighter), name


@pytest.mark.parametrize("palette", ["ocean", "midnight", "mint", "noir", "candy", "snow"])
def test_what_is_colourful_has_a_hue_of_the_palette_and_no_more_chroma(
    palette: str, library: DesignLibrary
) -> None:
    own = [lch(color) for color in PALETTES[palette].colors]
    hues = [hue for _, chroma, hue in own if chroma > 0.02]
    most = max(chroma for _, chroma, _ in own)
    for name in sampled_drawings(library, 60):
        for _, after in before_and_after(library.pictures.svg(name), PALETTES[palette].colors):
            _, chroma, hue = lch(after)
            assert chroma < most + 0.01, (name, after)
            # What has little chroma has a hue that is mostly rounding.
            assert chroma < 0.04 or min(apart(hue, one) for one in hues) < 5, (name, after)


def test_a_palette_of_greys_makes_a_drawing_of_greys(library: DesignLibrary) -> None:
    pairs = before_and_after(library.pictures.svg("strawberry"), ("#ffffff", "#111111", "#888888"))
    assert all(lch(after)[1] < 0.005 for _, after in pairs)


def test_a_thing_that_is_shaded_from_one_hue_to_the_next_stays_of_one(library: DesignLibrary) -> None:
    """Broccoli's greens lie on both sides of the middle between midnight's yellow and its blue."""
    pairs = before_and_after(library.pictures.svg("broccoli"), MIDNIGHT)
    hues = [lch(after)[2] for before, after in pairs if lch(before)[1] > 0.08]
    assert max(apart(hue, hues[0]) for hue in hues) < 25


def test_skin_stays_as_it_is_and_what_people_wear_does_not(library: DesignLibrary) -> None:
    hands = library.pictures.svg("clapping-hands")
    for before, after in before_and_after(hands, OCEAN, keeps_skin=True):
        hue = lch(before)[2]
        if 30 < hue < 105 and lch(before)[0] > 0.55:
            assert before == after
        elif hue > 110:
            assert before != after
    drawn = library.pictures.svg("woman-artist", OCEAN)
    assert "#FFBB31" in drawn
    assert "#ED577D" not in drawn
    assert "#FFBB31" not in recolored(library.pictures.svg("woman-artist"), OCEAN)


@pytest.mark.parametrize("name", ["person-surfing", "cook", "waving-hand", "woman-artist", "factory-worker"])
def test_drawings_of_people_are_known(name: str, library: DesignLibrary) -> None:
    assert name in library.pictures
    assert shows_skin(name)


@pytest.mark.parametrize("name", ["snowman", "artist-palette", "cooking", "womans-hat", "handbag", "tiger"])
def test_drawings_of_things_show_no_skin(name: str, library: DesignLibrary) -> None:
    assert name in library.pictures
    assert not shows_skin(name)


def test_every_way_to_write_a_colour_is_read_and_alpha_is_kept() -> None:
    markup = (
        '<path fill="#f00" stroke="rgb(0, 128, 0)"/><stop stop-color="coral"/><path fill="#ff000080"/>'
        '<g fill="none" stroke="url(#a)"/>'
    )
    red, leaf, coral = (recolored_color(color, OCEAN) for color in ("#ff0000", "#008000", "coral"))
    drawn = recolored(markup, OCEAN)
    assert f'fill="{red}"' in drawn
    assert f'fill="{red}80"' in drawn
    assert f'stroke="{leaf}"' in drawn
    assert f'stop-color="{coral}"' in drawn
    assert '<g fill="none"' in drawn
    assert len({red, leaf, coral, "#ff0000", "#008000"}) == 5


def test_shadows_take_the_palette_and_masks_stay() -> None:
    shadow = '<feColorMatrix values="0 0 0 0 0.603922 0 0 0 0 0.243137 0 0 0 0 0.152941 0 0 0 1 0"/>'
    alpha = '<feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 127 0"/>'
    mask = '<mask id="m"><path fill="#fff"/></mask>'
    drawn = recolored(shadow + alpha + mask, MIDNIGHT)
    color = recolored_color("#9a3e27", MIDNIGHT)
    assert f"0 0 0 0 {int(color[1:3], 16) / 255:.6g} 0 0 0 0" in drawn
    assert alpha in drawn
    assert '<path fill="#fff"/></mask>' in drawn


def test_a_drawing_may_stand_beside_itself_in_other_colours(library: DesignLibrary) -> None:
    drawn = [library.pictures.svg("strawberry", palette) for palette in (None, OCEAN, MIDNIGHT)]
    ids = [set(re.findall(r'\bid="([^"]+)"', markup)) for markup in drawn]
    assert not ids[0] & ids[1]
    assert not ids[1] & ids[2]
    assert len(ids[0]) == len(ids[1]) > 0
    for markup, own in zip(drawn, ids, strict=True):
        assert set(re.findall(r"url\(#([^)]+)\)", markup)) <= own
