"""Rules of seeing: what can be read, and whether there is something to see."""

from collections.abc import Iterator

from adgenesis_design.color import contrast_ratio, over
from adgenesis_design.finding import Finding, Severity
from adgenesis_design.frame import EllipseItem, PathItem, PictureItem, RectItem
from adgenesis_design.layout.contrast import needed_contrast
from adgenesis_design.review.rule import rule
from adgenesis_design.review.scene import Scene, ground_of

_SLACK = 0.02  # of a contrast, for rounding to 8-bit channels
_HEADLINE_LEAD = 1.5


@rule("contrast", Severity.ERROR, "https://www.w3.org/TR/WCAG21/#contrast-minimum")
def contrast(scene: Scene) -> Iterator[Finding]:
    """Letters can be told from what lies behind them."""
    for item in scene.texts:
        needed = needed_contrast(item.text.size, item.text.weight)
        fill = item.text.fill
        measured = min(
            contrast_ratio(over(fill, behind, item.opacity), behind)
            for behind in ground_of(scene, item).colors
        )
        if measured < needed - _SLACK:
            yield contrast.finding(
                f"The {item.role} has a contrast of {measured:.1f}; it needs {needed:g}.",
                item,
                measured=measured,
                limit=needed,
            )


@rule("text-size", Severity.WARNING, "11 px on small placements, 2.2% of the short side elsewhere")
def text_size(scene: Scene) -> Iterator[Finding]:
    """Letters are large enough for the placement."""
    for item in scene.texts:
        if item.text.size < scene.smallest - 0.05:
            yield text_size.finding(
                f"The {item.role} is {item.text.size:g} px; {scene.smallest:g} px can be read here.",
                item,
                measured=item.text.size,
                limit=scene.smallest,
            )


@rule("hierarchy", Severity.INFO, "one text leads")
def hierarchy(scene: Scene) -> Iterator[Finding]:
    """The headline, or else the offer, is clearly larger than the running text."""
    leads = [item.text.size for role in ("headline", "offer") for item in scene.of_role(role)]
    rest = [item for role in ("subheadline", "body", "detail") for item in scene.of_role(role)]
    if leads and rest:
        largest = max(rest, key=lambda item: item.text.size)
        ratio = max(leads) / largest.text.size
        if ratio < _HEADLINE_LEAD:
            yield hierarchy.finding(
                f"The headline is only {ratio:.1f} times the {largest.role}.",
                largest,
                measured=ratio,
                limit=_HEADLINE_LEAD,
            )


@rule("nothing-to-see", Severity.WARNING, "an ad shows something")
def nothing_to_see(scene: Scene) -> Iterator[Finding]:
    """There is a picture, or shapes at least, and it is not blank."""
    shown = [
        item
        for item in scene.frame.items
        if isinstance(item, PictureItem | RectItem | EllipseItem | PathItem)
        and item.opacity > 0.05
        and item.box.rect.intersection(scene.placement.canvas).area > 0
    ]
    if not scene.texts and not shown:
        yield nothing_to_see.finding("The design is blank.")
    elif not shown and not scene.frame.background.stops:
        yield nothing_to_see.finding("There is no picture and no shape, only text.")


@rule("picture-off-canvas", Severity.WARNING, "a picture is seen")
def picture_off_canvas(scene: Scene) -> Iterator[Finding]:
    """At least a third of every picture is on the canvas."""
    for item in scene.pictures:
        box = item.box.rect
        common = box.intersection(scene.placement.canvas)
        share = common.area / box.area if box.area and common.width > 0 and common.height > 0 else 0.0
        if item.role == "hero" and share < 1 / 3 and item.element_id == "hero":
            yield picture_off_canvas.finding(
                f"Only {share:.0%} of the picture is on the canvas.", item, measured=share, limit=1 / 3
            )
