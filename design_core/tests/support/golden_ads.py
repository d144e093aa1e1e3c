"""The designs whose pictures are kept: what makes each of them, as data.

A row is an ad of ours: its copy and picture by name, palette, type, composition with variant, and the placement. Three
designs come on top: a document of version 1, one that a person edited before it was adapted, and one of a brand with
a picture of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from made_files import png, svg

from adgenesis_assets import load_library
from adgenesis_design.adapt import adapt
from adgenesis_design.brand.kit import BrandColor, BrandKit
from adgenesis_design.brand.resolve import resolve
from adgenesis_design.compositions import compose
from adgenesis_design.compositions.dress import Dress
from adgenesis_design.concept import Concept
from adgenesis_design.frame import Frame
from adgenesis_design.layout import lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.photos.choice import PictureChoice
from adgenesis_design.photos.study import study
from adgenesis_design.placements import Placement, find_placement
from adgenesis_design.spec import DesignSpec, parse_spec
from adgenesis_design.uploads import take_picture

COPY: dict[str, dict[str, str]] = {
    "bakery": {
        "brand": "Kornhaus",
        "headline": "First office loaves at seven",
        "subheadline": "Baked at five, on your desk before the first meeting",
        "detail": "Monday to Friday",
        "cta": "Order a loaf",
        "hero": "bread",
    },
    "train": {
        "brand": "Nordlicht",
        "headline": "Night trains to Vienna",
        "subheadline": "Sleep in Berlin, wake up on the Ringstrasse",
        "offer": "from €39",
        "detail": "until 30 June",
        "cta": "Book a bed",
        "hero": "bullet-train",
    },
    "gym": {
        "headline": "Lift before work",
        "offer": "€19 a month",
        "cta": "Try a week",
        "hero": "person-lifting-weights",
    },
    "garden": {
        "brand": "Wild & Green",
        "headline": "Tomatoes that taste of July",
        "subheadline": "Forty old kinds, raised without a greenhouse",
        "detail": "Saturdays, 12 Mill Lane",
        "cta": "See the list",
        "legal": "While plants last.",
        "hero": "tomato",
    },
    "chocolate": {
        "brand": "Lindqvist",
        "headline": "Handgemachte Schokoladenspezialitäten",
        "offer": "20 % auf alles",
        "detail": "bis 31. August",
        "cta": "Jetzt aussuchen",
        "hero": "chocolate-bar",
    },
    "words": {
        "brand": "Quill",
        "headline": "Write less. Say more.",
        "subheadline": "An editor that reads as your readers do",
        "cta": "Start writing",
    },
    "arabic": {
        "brand": "واحة",
        "headline": "خبز طازج كل صباح",
        "offer": "خصم 20%",
        "cta": "اطلب الآن",
        "hero": "bread",
    },
    "hebrew": {
        "headline": "קפה טרי לפני העבודה",
        "detail": "Café 21, תל אביב",
        "cta": "הזמינו שולחן",
        "hero": "hot-beverage",
    },
}

# composition and variant | placement | copy | palette | type pair
_ROWS = """
split 0     | meta/square    | bakery    | cocoa     | slab
split 1     | meta/story     | train     | midnight  | geometric
split 2     | google/300x250 | garden    | forest    | grotesk
bleed 0     | meta/square    | train     | sunset    | poster
bleed 3     | google/728x90  | bakery    | harvest   | rounded
card 0      | meta/square    | garden    | mint      | playful
card 1      | meta/landscape | chocolate | blush     | classic
card 3      | meta/story     | gym       | neon      | poster
badge 0     | meta/square    | chocolate | crimson   | condensed
badge 2     | google/160x600 | bakery    | clay      | slab
editorial 0 | meta/portrait  | garden    | ivory     | editorial
editorial 2 | meta/landscape | words     | snow      | elegant
poster 0    | meta/square    | gym       | tangerine | poster
poster 1    | google/970x250 | train     | electric  | neutral
poster 3    | meta/reels     | words     | berry     | grotesk
diagonal 0  | meta/square    | gym       | graphite  | condensed
diagonal 2  | google/320x50  | bakery    | citrus    | geometric
band 0      | meta/square    | train     | ocean     | neutral
band 1      | google/336x280 | chocolate | ember     | slab
spotlight 0 | meta/square    | bakery    | noir      | elegant
spotlight 1 | google/300x600 | garden    | sage      | tech
spotlight 2 | meta/landscape | train     | sky       | geometric
frame 0     | meta/square    | words     | lavender  | editorial
frame 1     | meta/story     | bakery    | pine      | slab
frame 3     | google/120x600 | gym       | sunny     | rounded
ticket 0    | meta/square    | chocolate | candy     | playful
ticket 2    | google/320x100 | train     | lagoon    | neutral
ticket 3    | meta/portrait  | gym       | ice       | grotesk
blocks 1    | meta/square    | garden    | citrus    | rounded
arch 0      | meta/portrait  | bakery    | blush     | elegant
arch 2      | meta/story     | train     | sunset    | classic
corner 0    | meta/square    | gym       | cobalt    | tech
corner 1    | google/468x60  | chocolate | crimson   | grotesk
parade 0    | meta/square    | garden    | mint      | playful
parade 1    | meta/landscape | bakery    | ember     | rounded
poster 2    | meta/square    | arabic    | sunny     | neutral
split 3     | meta/story     | hebrew    | slate     | geometric
quote 0     | meta/square    | words     | snow      | didone
receipt 1   | meta/story     | bakery    | harvest   | code
prints 0    | meta/square    | train     | sunset    | lively
title 2     | meta/reels     | gym       | neon      | billboard
aurora 0    | meta/story     | train     | electric  | gallery
bubble 1    | meta/square    | garden    | candy     | soft
marquee 0   | google/970x250 | gym       | crimson   | impact
calendar 0  | meta/portrait  | train     | cobalt    | wide
ribbon 1    | google/300x600 | chocolate | wine      | handmade
swiss 0     | meta/square    | garden    | moss      | chunky
price 0     | google/336x280 | gym       | slate     | condensed
panes 1     | meta/landscape | bakery    | ivory     | gallery
orbit 0     | meta/square    | train     | midnight  | wide
mosaic 2    | google/160x600 | garden    | mint      | geometric
hills 0     | meta/story     | garden    | forest    | lively
hills 1     | meta/square    | arabic    | sunny     | neutral
ribbon 0    | google/728x90  | hebrew    | ocean     | grotesk
"""

_V1: dict[str, Any] = {
    "background_color": "#FFF",
    "background_gradient": "linear-gradient(135deg, #667eea 0%, #764ba2 100%)",
    "elements": [
        {
            "type": "circle",
            "x": 700,
            "y": -120,
            "width": 520,
            "height": 520,
            "color": "#ffffff",
            "opacity": 0.15,
        },
        {"type": "rect", "x": 80, "y": 560, "width": 920, "height": 6, "color": "rgb(255, 255, 255)"},
        {
            "type": "textbox",
            "text": "Summer sale: everything has to go",
            "x": 80,
            "y": 180,
            "fontSize": 96,
            "color": "white",
            "fontWeight": "bold",
            "role": "headline",
        },
        {
            "type": "text",
            "text": "Half price until 31 August",
            "x": 80,
            "y": 620,
            "fontSize": 40,
            "color": "#764ba2",
        },
        {
            "type": "button",
            "text": "Shop now",
            "x": 80,
            "y": 820,
            "width": 300,
            "height": 96,
            "color": "#ffd43b",
            "textColor": "#222222",
        },
    ],
}


_MARK = '<path d="M5 50L30 10L55 50Z" fill="#0b6e99"/><circle cx="75" cy="35" r="16" fill="#e4572e"/>'
_LOGO = take_picture(svg(_MARK), "logo.svg")
_PHOTO = take_picture(png(), "shop.png")


def golden_library() -> DesignLibrary:
    """The library with what was uploaded for the designs."""
    return load_library().with_uploads([_LOGO, _PHOTO])


@dataclass(frozen=True, slots=True)
class GoldenAd:
    """A design with the name of its picture, before layout."""

    name: str
    spec: DesignSpec
    placement: Placement

    def frame(self, library: DesignLibrary) -> Frame:
        return lay_out(self.spec, self.placement, library).frame


def golden_ads(library: DesignLibrary) -> Iterator[GoldenAd]:
    """Every design whose picture is kept."""
    for row in _ROWS.strip().splitlines():
        drawn, where, words, palette, pair = (cell.strip() for cell in row.split("|"))
        composition, variant = drawn.split()
        idea = Concept(
            **COPY[words],
            palette=palette,
            type_pair=pair,
            composition=composition,
            variant=int(variant),
        )
        placement = find_placement(*where.split("/"))
        name = f"{composition}-{variant}-{where.replace('/', '-')}-{words}"
        yield GoldenAd(name, compose(idea, placement), placement)
    square = find_placement("meta", "square")
    yield GoldenAd("version-1-document", parse_spec(_V1), square)
    yield _edited(library, square)
    yield _dressed(library)


def _edited(library: DesignLibrary, square: Placement) -> GoldenAd:
    """A square that a person changed (words, place, colour), then adapted to a story."""
    story = find_placement("meta", "story")
    idea = Concept(**COPY["train"], palette="lagoon", type_pair="tech", composition="card", variant=2)
    made = lay_out(compose(idea, square), square, library).spec
    edits: dict[str, dict[str, Any]] = {
        "headline": {"text": "The night train is back", "color": "#7a1fa2"},
        "hero": {"rotation": 12.0},
    }
    elements = [element.model_copy(update=edits.get(element.id, {})) for element in made.elements]
    return GoldenAd(
        "edited-and-adapted",
        adapt(made.model_copy(update={"elements": elements}), square, story, library),
        story,
    )


def _dressed(library: DesignLibrary) -> GoldenAd:
    """An ad with a logo, the brand's colours, and a photo in place of the illustration."""
    kit = BrandKit(
        name="Nordlicht",
        logo=f"asset:{_LOGO.sha256}",
        colors=(
            BrandColor(value="#0b6e99", role="primary"),
            BrandColor(value="#e4572e", role="accent"),
            BrandColor(value="#f4fafc", role="background"),
        ),
    )
    choice = PictureChoice(source=f"asset:{_PHOTO.sha256}", kind="photo", focus=(0.7, 0.4))
    portrait = find_placement("meta", "portrait")
    idea = Concept(**COPY["train"], palette="snow", type_pair="grotesk", composition="split", variant=0)
    dress = Dress(brand=resolve(kit, library), photo=study(choice, library))
    return GoldenAd("brand-with-photo", compose(idea, portrait, dress), portrait)
