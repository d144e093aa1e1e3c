"""Specs, concepts and requests with everything in order, to be changed where a test cares."""

from typing import Any

from adgenesis_design.spec import DesignSpec, parse_spec

PROMPT = "Summer sale at Café Lune: iced coffee from €3, until 31 August"


def spec_document(**changes: Any) -> dict[str, Any]:
    """A square ad with brand, headline, picture and button, as it crosses the wire."""
    text = {"type": "text", "fontFamily": "Inter", "color": "#14213d", "x": 90, "width": 900}
    return {
        "background_color": "#fff3e6",
        "elements": [
            {**text, "id": "brand", "role": "brand", "text": "Café Lune", "y": 90, "fontSize": 44},
            {
                **text,
                "id": "headline",
                "role": "headline",
                "text": "Iced coffee from €3",
                "y": 180,
                "fontSize": 96,
            },
            {
                "type": "illustration",
                "id": "hero",
                "name": "hot-beverage",
                "x": 340,
                "y": 420,
                "width": 400,
                "height": 400,
            },
            {
                "type": "button",
                "id": "cta",
                "text": "See the menu",
                "x": 90,
                "y": 880,
                "width": 380,
                "height": 100,
                "color": "#b3261e",
                "fontFamily": "Inter",
                "fontSize": 36,
            },
        ],
        **changes,
    }


def spec(**changes: Any) -> DesignSpec:
    return parse_spec(spec_document(**changes))


def request(**changes: Any) -> dict[str, Any]:
    return {"prompt": PROMPT, "platform": "meta", "format": "square", "seed": 7, **changes}


def concept(**changes: Any) -> dict[str, Any]:
    """What a model answers for `PROMPT`, all of it true."""
    return {
        "brand": "Café Lune",
        "headline": "Cold cups for hot days",
        "subheadline": "Iced coffee, poured slowly, all summer long",
        "offer": "from €3",
        "detail": "until 31 August",
        "cta": "See the menu",
        "legal": "",
        "hero": "hot-beverage",
        "palette": "cocoa",
        "type_pair": "geometric",
        "composition": "split",
        "variant": 1,
        **changes,
    }
