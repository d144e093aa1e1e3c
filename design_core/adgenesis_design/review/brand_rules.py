"""Rules of the brand: the kit's colours, typefaces, words and logo, as they are. Without a kit they find nothing."""

import base64
from collections.abc import Iterator
from hashlib import sha256

from adgenesis_design.brand.brand import Brand, Logo
from adgenesis_design.brand.palette_use import use_of
from adgenesis_design.brand.words import forbidden_in, missing_from, misspelt
from adgenesis_design.finding import Finding, Severity
from adgenesis_design.frame import ButtonItem, FrameItem, Paint, PictureItem, TextItem
from adgenesis_design.review.rule import rule
from adgenesis_design.review.scene import Scene, fill_of, ground_around, words

_DISPLAY = ("headline", "offer", "brand")
_SAME_SHAPE = 0.02  # of the aspect
_SHOWN = 0.85  # of a logo's outline; layout holds out for a little more
_ROOM_FOR_LEGAL = 400  # px of the short side
_LEAST_LETTERS = 1.2  # times the smallest text: the height of a logo that can be read


@rule("brand-colors", Severity.ERROR, "the kit's colours, as they are")
def brand_colors(scene: Scene) -> Iterator[Finding]:
    """Letters, buttons and canvas have the kit's colours, black or white; shapes may be mixes of them."""
    brand = scene.brand
    if brand is None or not brand.colors:
        return
    for item, color, may_be_mixed in _painted(scene):
        kind = use_of(color, brand).kind
        if kind == "foreign" or (kind == "mixed" and not may_be_mixed):
            what = item.role if item else "canvas"
            yield brand_colors.finding(f"The {what} is {color}, which is none of the brand's colours.", item)


def _painted(scene: Scene) -> Iterator[tuple[FrameItem | None, str, bool]]:
    """Every colour in the frame but those of pictures, and whether it may be a mix."""
    yield from ((None, color, True) for color in _flat(scene.frame.background))
    for item in scene.frame.items:
        if item.opacity == 0:
            continue
        if isinstance(item, TextItem | ButtonItem):
            yield item, item.text.fill[:7], False
        fill = fill_of(item)
        if fill is not None:
            yield from ((item, color, not isinstance(item, ButtonItem)) for color in _flat(fill))


def _flat(paint: Paint) -> tuple[str, ...]:
    colors = [stop.color for stop in paint.stops] or [paint.color]
    return tuple(dict.fromkeys(color[:7] for color in colors))


@rule("brand-fonts", Severity.ERROR, "the kit's typefaces")
def brand_fonts(scene: Scene) -> Iterator[Finding]:
    """Headlines are set in the kit's display face, the rest in its text face, where it names them."""
    if scene.brand is None:
        return
    for item in scene.texts:
        allowed = fonts_for(scene.brand, item.role)
        family = item.text.family
        if allowed and family.casefold() not in {name.casefold() for name in allowed}:
            named = " or ".join(allowed)
            yield brand_fonts.finding(f"The {item.role} is set in {family}; the brand has {named}.", item)


def fonts_for(brand: Brand, role: str) -> tuple[str, ...]:
    """The families that a role may be set in; empty where the kit leaves it free."""
    display = (brand.display.family,) if brand.display else ()
    text = (brand.text.family,) if brand.text else ()
    if display and text:
        return display if role == "headline" else (*text, *display)
    return display if role in _DISPLAY else text


@rule("brand-words", Severity.ERROR, "words that the kit will not have")
def brand_words(scene: Scene) -> Iterator[Finding]:
    """No text has a forbidden word, or spells the brand's name in another way than its owner."""
    if scene.brand is None:
        return
    kit = scene.brand.kit
    for item in scene.texts:
        for word in forbidden_in(words(item), kit):
            yield brand_words.finding(f"The {item.role} says {word!r}, which the brand will not have.", item)
        for word in misspelt(words(item), kit):
            yield brand_words.finding(f"The {item.role} spells the brand {word!r}; it is {kit.name!r}.", item)


@rule("brand-required-words", Severity.WARNING, "words that the kit wants said")
def brand_required_words(scene: Scene) -> Iterator[Finding]:
    """The texts together have every required word."""
    if scene.brand is None:
        return
    said = " ".join(words(item) for item in scene.texts)
    required = len(scene.brand.kit.required_words)
    missing = missing_from(said, scene.brand.kit)
    if missing:
        yield brand_required_words.finding(
            f"Nothing says {', '.join(repr(word) for word in missing)}.",
            measured=required - len(missing),
            limit=required,
        )


@rule("brand-legal", Severity.WARNING, "the kit's legal line stands where there is room")
def brand_legal(scene: Scene) -> Iterator[Finding]:
    """Placements that are no small banners show the legal line."""
    line = scene.brand.kit.legal_line if scene.brand else ""
    if not line or scene.placement.short_side < _ROOM_FOR_LEGAL:
        return
    said = " ".join(words(item) for item in scene.texts)
    if " ".join(line.split()).casefold() not in said.casefold():
        yield brand_legal.finding(f"The legal line is missing: {line[:60]!r}.")


@rule("logo-missing", Severity.ERROR, "a brand with a logo shows it")
def logo_missing(scene: Scene) -> Iterator[Finding]:
    """There is a logo if the kit has one."""
    if scene.brand and scene.brand.logos and not scene.logos:
        yield logo_missing.finding("There is no logo.", measured=0, limit=1)


@rule("logo-changed", Severity.ERROR, "the logo's pixels are those that its owner gave, by SHA-256")
def logo_changed(scene: Scene) -> Iterator[Finding]:
    """What stands as the logo is one of the kit's files, upright and opaque."""
    if scene.brand is None or not scene.brand.logos:
        return
    for item in scene.logos:
        if logo_of(scene.brand, item) is None:
            yield logo_changed.finding("This logo is none of the kit's files.", item)
        elif item.rotation % 360:
            yield logo_changed.finding("The logo is turned.", item, measured=item.rotation, limit=0)
        elif item.opacity < 1:
            yield logo_changed.finding("The logo is faded.", item, measured=item.opacity, limit=1)


def logo_of(brand: Brand, item: PictureItem) -> Logo | None:
    """The kit's logo that a picture shows, told by the hash of its bytes."""
    return next((logo for logo in brand.logos if logo.source == f"asset:{shown_sha256(item)}"), None)


def shown_sha256(item: PictureItem) -> str:
    """The hash of the bytes that a picture draws: of an upload its name, of a `data:` address what is in it."""
    kind, _, rest = item.source.partition(":")
    if kind == "asset":
        return rest
    packed = rest.partition("base64,")[2]
    try:
        return sha256(base64.b64decode(packed, validate=True)).hexdigest()
    except ValueError:
        return ""


@rule("logo-stretched", Severity.ERROR, "a logo keeps its proportions, whole")
def logo_stretched(scene: Scene) -> Iterator[Finding]:
    """No logo is stretched to its box, or cut to it."""
    for item in scene.logos:
        logo = logo_of(scene.brand, item) if scene.brand else None
        if logo is None or item.box.height <= 0:
            continue
        ratio = item.box.width / item.box.height / logo.aspect
        if item.fit != "contain" and abs(ratio - 1) > _SAME_SHAPE:
            how = "stretched" if item.fit == "fill" else "cut"
            yield logo_stretched.finding(
                f"The logo is {how}: its box is {ratio:.2f} times as wide.", item, measured=ratio, limit=1
            )


@rule("logo-hidden", Severity.ERROR, "all of a logo can be told from what lies behind it")
def logo_hidden(scene: Scene) -> Iterator[Finding]:
    """The outline of the logo stands off its ground, and nothing busy lies behind it."""
    for item in scene.logos:
        logo = logo_of(scene.brand, item) if scene.brand else None
        if logo is None:
            continue
        ground = ground_around(scene, item)
        shown = logo.look.shown_on(*ground.colors)
        if ground.busy:
            yield logo_hidden.finding(
                "The logo lies on a busy part of a picture, with no panel between them.", item
            )
        elif shown < _SHOWN:
            yield logo_hidden.finding(
                f"Only {shown:.0%} of the logo's outline can be told from its ground.",
                item,
                measured=shown,
                limit=_SHOWN,
            )


@rule("logo-size", Severity.WARNING, "a logo can be read")
def logo_size(scene: Scene) -> Iterator[Finding]:
    """The logo is taller than the smallest text."""
    limit = _LEAST_LETTERS * scene.smallest
    for item in scene.logos if scene.brand else ():
        if item.box.height < limit - 0.05:
            yield logo_size.finding(
                f"The logo is {item.box.height:.0f} px high; {limit:.0f} px can be read.",
                item,
                measured=item.box.height,
                limit=limit,
            )
