"""What a kit makes of an ad: the same words, whatever the brand, so that only the brand is judged."""

from anyio import to_thread

from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.brand.words import in_brand_words
from adgenesis_design.compositions import compose
from adgenesis_design.concept import Concept
from adgenesis_design.layout import lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import Placement
from adgenesis_design.render import to_png
from adgenesis_design.wardrobe import dress_of

_SIDE = 720  # px of the longer side at most

_SAMPLE = Concept(
    headline="Made for the long way home",
    subheadline="One good idea, carried all the way through",
    cta="See how",
    hero="sailboat",
    palette="cobalt",
    type_pair="neutral",
    composition="arch",
    variant=0,
)


async def preview_kit(kit: BrandKit, placement: Placement, library: DesignLibrary) -> bytes:
    """A PNG. Raises `UnknownPicture` or `UnknownFont` for what the kit names and nobody has."""
    return await to_thread.run_sync(_draw, kit, placement, library)


def _draw(kit: BrandKit, placement: Placement, library: DesignLibrary) -> bytes:
    concept = in_brand_words(_SAMPLE, kit)
    spec = compose(concept, placement, dress_of(kit, None, library))
    frame = lay_out(spec, placement, library).frame
    return to_png(frame, library, scale=min(1.0, _SIDE / max(frame.width, frame.height)))
