"""Rules of style: what a trained eye sees at once, widows, loose edges, too many colours, a logo hemmed in."""

from collections.abc import Iterator

from adgenesis_design.compositions.paints import difference
from adgenesis_design.finding import Finding, Severity
from adgenesis_design.frame import ButtonItem, EllipseItem, RectItem, TextItem
from adgenesis_design.layout.logos import CLEAR_SPACE
from adgenesis_design.review.rule import rule
from adgenesis_design.review.scene import Scene, ink, occupied

_LEAST_LAST_LINE = 0.2  # of the widest line
_MOST_LEFT_EDGES = 3
_SAME_EDGE = 0.008  # of the canvas width: edges that the eye takes for one
_MOST_TEXT = 0.4  # of the canvas
_MOST_COLORS = 7
_SAME_COLOR = 0.06  # difference that the eye takes for a shade


@rule("widow", Severity.INFO, "no short word alone in the last line")
def widow(scene: Scene) -> Iterator[Finding]:
    """The last line of a text has more than a short word."""
    for item in scene.texts:
        lines = item.text.lines
        if len(lines) < 2 or len(lines[-1].text.split()) > 1:
            continue
        share = lines[-1].width / (max(line.width for line in lines) or 1.0)
        if share < _LEAST_LAST_LINE:
            yield widow.finding(
                f"{lines[-1].text!r} stands alone in the last line of the {item.role}.",
                item,
                measured=share,
                limit=_LEAST_LAST_LINE,
            )


@rule("alignment", Severity.INFO, "edges align to few lines")
def alignment(scene: Scene) -> Iterator[Finding]:
    """Left-aligned texts begin at few places."""
    starts = sorted(
        ink(item).x for item in scene.texts if item.text.align == "left" and not isinstance(item, ButtonItem)
    )
    slack = _SAME_EDGE * scene.frame.width
    edges = [start for index, start in enumerate(starts) if index == 0 or start - starts[index - 1] > slack]
    if len(edges) > _MOST_LEFT_EDGES:
        yield alignment.finding(
            f"Left-aligned texts begin at {len(edges)} different places.",
            measured=len(edges),
            limit=_MOST_LEFT_EDGES,
        )


@rule(
    "text-share",
    Severity.INFO,
    "https://clarigital.com/codex/paid-advertising/facebook-instagram/image-video-ads",
)
def text_share(scene: Scene) -> Iterator[Finding]:
    """Text leaves room for what is shown; platforms deliver pictures full of text less often."""
    area = sum(ink(item).intersection(scene.placement.canvas).area for item in scene.texts)
    share = area / scene.placement.canvas.area
    if share > _MOST_TEXT:
        yield text_share.finding(f"Text takes {share:.0%} of the canvas.", measured=share, limit=_MOST_TEXT)


@rule("palette", Severity.INFO, "few colours, each with a part to play")
def palette(scene: Scene) -> Iterator[Finding]:
    """Flat colours of shapes and letters are few; shades of one colour count once."""
    colors = [scene.frame.background.color]
    for item in scene.frame.items:
        if isinstance(item, RectItem | EllipseItem | ButtonItem):
            colors.append(item.fill.color)
        if isinstance(item, TextItem | ButtonItem):
            colors.append(item.text.fill)
    different: list[str] = []
    for color in (color[:7] for color in colors):
        if all(difference(color, other) > _SAME_COLOR for other in different):
            different.append(color)
    if len(different) > _MOST_COLORS:
        yield palette.finding(
            f"There are {len(different)} colours.", measured=len(different), limit=_MOST_COLORS
        )


@rule(
    "logo-space",
    Severity.WARNING,
    "the kit's clear space, or a quarter of the logo's height, stays clear around it",
)
def logo_space(scene: Scene) -> Iterator[Finding]:
    """No text comes close to a logo."""
    share = scene.brand.kit.clear_space if scene.brand else CLEAR_SPACE
    for logo in scene.logos:
        clear = share * logo.box.height
        around = logo.box.rect.inset(-clear)
        for item in scene.texts:
            if occupied(item).overlaps(around):
                yield logo_space.finding(
                    f"The {item.role} is closer than {clear:.0f} px to the logo.", logo, limit=clear
                )
