"""Ads to show things with: copy, picture, palette and type, as a brief would have given them."""

from zlib import crc32

from adgenesis_design.concept import Concept

_ADS = (
    {
        "brand": "Kornhaus",
        "headline": "Bread worth getting up for",
        "subheadline": "Baked at five, still warm at seven",
        "offer": "2 for €5.49",
        "detail": "until 11 a.m.",
        "cta": "Order a loaf",
        "hero": "bread",
        "palette": "cocoa",
        "type_pair": "slab",
    },
    {
        "brand": "Nordlicht",
        "headline": "Night trains to Vienna",
        "subheadline": "Sleep in Berlin, wake up on the Ringstrasse",
        "offer": "from €39",
        "detail": "until 30 June",
        "cta": "Book a bed",
        "hero": "bullet-train",
        "palette": "midnight",
        "type_pair": "geometric",
    },
    {
        "brand": "Wild & Green",
        "headline": "Tomatoes that taste of July",
        "subheadline": "Forty old kinds, raised outdoors",
        "offer": "3 plants for €12",
        "detail": "Saturdays, 12 Mill Lane",
        "cta": "See the list",
        "hero": "tomato",
        "palette": "mint",
        "type_pair": "grotesk",
    },
    {
        "brand": "Lune",
        "headline": "Breakfast until noon, all week",
        "subheadline": "A quiet corner, good coffee and the paper",
        "offer": "20% off",
        "detail": "Monday to Friday",
        "cta": "Book a table",
        "hero": "hot-beverage",
        "palette": "blush",
        "type_pair": "editorial",
    },
    {
        "brand": "Halde Cycles",
        "headline": "Service in a day",
        "subheadline": "Brakes, gears, lights, and a test ride",
        "offer": "€59",
        "detail": "until the end of March",
        "cta": "Pick a day",
        "hero": "bicycle",
        "palette": "sunny",
        "type_pair": "condensed",
    },
)


def example(composition: str, variant: int = 0, **changes: str) -> Concept:
    """An ad in that composition: always the same one for the same composition."""
    fields = _ADS[crc32(composition.encode()) % len(_ADS)] | changes
    return Concept(**fields, composition=composition, variant=variant)
