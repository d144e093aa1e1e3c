"""Hostile specs: for every seed a document such as no designer would write, and a placement to put it on.

Words of three hundred letters, emoji, scripts that run both ways, boxes of no size and of twenty thousand px,
forty elements, stacks that name what is not there. A seed always gives the same document.
"""

from functools import cache
from random import Random
from typing import Any

from made_photos import ground, uploaded
from PIL import Image

from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import Placement, all_placements
from adgenesis_design.uploads import UploadedPicture

Json = dict[str, Any]

_ROLES = ("headline", "subheadline", "body", "offer", "detail", "legal", "brand", "decoration")
_SAYINGS = (
    "Salt & Pepper",
    "Fresh bread, every morning at seven",
    "50% off until 31 August",
    "W" * 300,
    "Donaudampfschifffahrtsgesellschaftskapitänsmütze" * 4,
    "👩‍🚀🚀👨‍👩‍👧‍👦🏳️‍🌈",
    "سلام دنیا، خصم ٥٠٪ على Adidas",
    "שלום world 2026 עולם",
    "東京で朝食を。「最高の一杯」を、あなたに。",
    "대한민국 서울의 아침",
    "हिन्दी में विज्ञापन",
    "Ελληνικά και Русский вместе",
    "a\nb\n\n\nc",
    "x " * 200,
    "\u200b\u200d\ufeff",
    "e\u0301" * 60,
    "\u202eevil\u202c",
    "<b>&amp;</b> \\ \" '",
    " ",
    "",
)
_FAMILIES = ("Inter", "Bebas Neue", "Playfair Display", "Comic Sans MS", "", "nothing, 'Arial'")
_GRADIENTS = (
    "linear-gradient(135deg, #ffffff, #000000)",
    "linear-gradient(90deg, #ff0000 0%, #00ff00 50%, #0000ff 100%)",
)
_PIXEL = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ"
    "AAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def with_hostile_uploads(library: DesignLibrary) -> DesignLibrary:
    """The library with the uploads that hostile specs show; not all of them are there."""
    return library.with_uploads(_uploads())


@cache
def _uploads() -> tuple[UploadedPicture, ...]:
    clear = Image.new("RGBA", (90, 60))
    clear.paste("#c0392b", (20, 10, 50, 60))
    return (*(uploaded(ground(kind, 240, 160)) for kind in ("sky", "leaves", "night")), uploaded(clear))


def hostile_spec(seed: int) -> tuple[Json, Placement]:
    """A valid spec document and a placement."""
    random = Random(seed)
    count = random.choice((0, 1, 2, 5, 8, 12, 20, 40))
    elements = [_ELEMENTS[random.choices(_KINDS, _WEIGHTS)[0]](random) for _ in range(count)]
    for index, element in enumerate(elements):
        element["id"] = f"e{index}"
    document: Json = {"background_color": _color(random), "elements": elements}
    if random.random() < 0.3:
        document["background_gradient"] = random.choice(_GRADIENTS)
    if random.random() < 0.35:
        document["layout"] = {"stacks": [_stack(random, count) for _ in range(random.randint(1, 4))]}
    if random.random() < 0.3:
        document["placement"] = {"platform": "meta", "format": "square", **_drawn_for(random)}
    return document, random.choice(all_placements())


def _drawn_for(random: Random) -> Json:
    return {"width": random.choice((1, 300, 1080, 8192)), "height": random.choice((1, 50, 1080, 8192))}


def _color(random: Random) -> str:
    if random.random() < 0.3:
        return random.choice(("#ffffff", "#000000", "#808080", "#777777"))
    return f"#{random.randrange(1 << 24):06x}"


def _length(random: Random) -> float:
    return round(random.choice((0.0, random.uniform(-50, 1200), random.uniform(-20_000, 20_000))), 1)


def _extent(random: Random) -> float:
    return round(random.choice((0.0, 0.01, random.uniform(1, 60), random.uniform(50, 1500), 20_000.0)), 2)


def _placed(random: Random) -> Json:
    return {
        "x": _length(random),
        "y": _length(random),
        "opacity": random.choice((0, 0.02, 0.3, 1, 1, 1, 1)),
        "rotation": random.choice((0, 0, 0, 0, -8, 45, 90, 180, 359.9)),
    }


def _boxed(random: Random) -> Json:
    return _placed(random) | {"width": _extent(random), "height": _extent(random)}


def _words(random: Random, longest: int) -> str:
    if random.random() < 0.75:
        return random.choice(_SAYINGS)[:longest]
    alphabets = ("abcdefgh ", "AÄÖÜß -", "0123456789.,€%", "אבגד ", "ابجد ", "日本語。、", "\n\t ", "🙂🎉❤️")
    letters = "".join(random.sample(alphabets, random.randint(1, 3)))
    return "".join(random.choice(letters) for _ in range(random.randint(1, min(longest, 240))))


def _lettering(random: Random, longest: int) -> Json:
    size = random.choice((random.uniform(0.1, 12), random.uniform(10, 120), random.uniform(100, 2_000)))
    return {
        "text": _words(random, longest),
        "fontSize": round(size, 2),
        "fontFamily": random.choice(_FAMILIES),
        "fontWeight": random.choice((100, 400, 700, 900)),
        "fontStyle": random.choice(("normal", "normal", "italic")),
        "lineHeight": round(random.uniform(0.5, 4), 2),
        "letterSpacing": random.choice((0, 0, 0, -50, -1.5, 8, 200)),
        "textAlign": random.choice(("left", "center", "right")),
        "color": _color(random),
    }


def _text(random: Random) -> Json:
    made = {
        "type": "text",
        "role": random.choice(_ROLES),
        "verticalAlign": random.choice(("top", "middle", "bottom")),
        **_placed(random),
        **_lettering(random, 2_000),
    }
    for side in ("width", "height"):
        if random.random() < 0.6:
            made[side] = _extent(random)
    return made


def _button(random: Random) -> Json:
    radius = {"borderRadius": _extent(random), "textColor": _color(random)}
    return {"type": "button", **_boxed(random), **_lettering(random, 80), **radius}


def _rectangle(random: Random) -> Json:
    made = {"type": "rectangle", **_boxed(random), "color": _color(random), "borderRadius": _extent(random)}
    if random.random() < 0.2:
        made["gradient"] = random.choice(_GRADIENTS)
    if random.random() < 0.2:
        made["pattern"] = random.choice(("dots", "grid", "stripes", "waves", "rays", "rings", "confetti"))
    return made


def _circle(random: Random) -> Json:
    return {"type": "circle", **_boxed(random), "color": _color(random)}


def _line(random: Random) -> Json:
    return {
        "type": "line",
        **_boxed(random),
        "color": _color(random),
        "strokeWidth": random.choice((0.1, 3, 500)),
    }


def _illustration(random: Random) -> Json:
    name = random.choice(("tomato", "robot", "running-shoe", "nothing like it", ""))
    return {"type": "illustration", **_boxed(random), "name": name}


def _image(random: Random) -> Json:
    kind = random.choice(("image", "logo"))
    sources = (_PIXEL, "asset:" + "0" * 64, *(f"asset:{upload.sha256}" for upload in _uploads()))
    made = {"type": kind, **_boxed(random), "src": random.choice(sources)}
    if kind == "image":
        made["fit"] = random.choice(("cover", "contain", "fill"))
        if random.random() < 0.5:
            made["focus"] = [random.random(), random.choice((0, 0.5, 1))]
        if random.random() < 0.3:
            made["tones"] = [_color(random), _color(random)]
    return made


_ELEMENTS = {
    "text": _text,
    "button": _button,
    "rectangle": _rectangle,
    "circle": _circle,
    "line": _line,
    "illustration": _illustration,
    "image": _image,
}
_KINDS, _WEIGHTS = tuple(_ELEMENTS), (10, 2, 4, 2, 1, 2, 2)


def _stack(random: Random, count: int) -> Json:
    ids = [f"e{random.randrange(count + 2)}" for _ in range(random.randint(0, 6))]
    return {
        "ids": ids,
        "x": _length(random),
        "y": _length(random),
        "width": _extent(random),
        "height": _extent(random),
        "gap": random.choice((0, 16, 400, 20_000)),
        "anchor": random.choice(("top", "middle", "bottom")),
        "align": random.choice(("left", "center", "right")),
    }
