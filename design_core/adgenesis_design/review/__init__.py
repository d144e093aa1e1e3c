"""Review: a finished frame is held against rules. Each rule says where it comes from and what it measured."""

from adgenesis_design.brand.brand import Brand
from adgenesis_design.finding import Finding, Severity
from adgenesis_design.frame import Frame
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import Placement
from adgenesis_design.review import (
    brand_rules,
    copy_rules,
    picture_rules,
    placing_rules,
    seeing_rules,
    style_rules,
)
from adgenesis_design.review.rule import Rule
from adgenesis_design.review.scene import Scene

_ORDER = (
    placing_rules.size,
    copy_rules.headline_missing,
    copy_rules.invented_fact,
    copy_rules.brand_spelling,
    brand_rules.brand_words,
    brand_rules.logo_missing,
    brand_rules.logo_changed,
    brand_rules.logo_stretched,
    brand_rules.logo_hidden,
    brand_rules.brand_colors,
    brand_rules.brand_fonts,
    placing_rules.text_off_canvas,
    placing_rules.safe_zone,
    placing_rules.text_overflow,
    placing_rules.text_overlap,
    seeing_rules.contrast,
    seeing_rules.nothing_to_see,
    seeing_rules.picture_off_canvas,
    placing_rules.text_on_picture,
    picture_rules.focus_occluded,
    picture_rules.picture_resolution,
    style_rules.logo_space,
    brand_rules.logo_size,
    brand_rules.brand_required_words,
    brand_rules.brand_legal,
    seeing_rules.text_size,
    placing_rules.margins,
    copy_rules.button_missing,
    copy_rules.buttons,
    seeing_rules.hierarchy,
    copy_rules.copy_length,
    copy_rules.headline_words,
    style_rules.widow,
    style_rules.alignment,
    style_rules.text_share,
    style_rules.palette,
)
RULES: dict[str, Rule] = {rule.id: rule for rule in _ORDER}


def review(
    frame: Frame,
    placement: Placement,
    brief_prompt: str | None = None,
    brand: Brand | None = None,
    library: DesignLibrary | None = None,
) -> list[Finding]:
    """Everything that the rules find wrong, the gravest rules first.

    Without a brief, facts are not checked; without a brand (`wardrobe.brand_of` a spec), nor is what its kit asks;
    without a library, nor what pictures show.
    """
    scene = Scene(frame, placement, brief_prompt, brand, library)
    return [finding for rule in RULES.values() for finding in rule(scene)]


def bytes_findings(size: int, placement: Placement) -> list[Finding]:
    """What is wrong with a file of that many bytes; rules look at frames, which have none."""
    limit = placement.max_bytes
    if limit is None or size <= limit:
        return []
    message = f"The file has {size:,} bytes; {placement.name} takes {limit:,}. Export a JPG or WebP."
    source = placement.sources[0] if placement.sources else None
    return [
        Finding(
            rule="bytes", severity=Severity.ERROR, message=message, measured=size, limit=limit, source=source
        )
    ]


__all__ = ["RULES", "Rule", "Scene", "bytes_findings", "review"]
