"""The wardrobe: a kit and a choice of picture, as they cross borders, become the dress that compositions put on."""

from adgenesis_design.brand.brand import Brand
from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.brand.resolve import resolve
from adgenesis_design.compositions.dress import Dress
from adgenesis_design.library import DesignLibrary
from adgenesis_design.photos.choice import PictureChoice
from adgenesis_design.photos.study import study
from adgenesis_design.spec import DesignSpec


def brand_of(spec: DesignSpec, library: DesignLibrary) -> Brand | None:
    """The brand that a design was made by, resolved. Raises as `dress_of` does."""
    return None if spec.brand is None else resolve(spec.brand, library)


def dress_of(brand: BrandKit | None, picture: PictureChoice | None, library: DesignLibrary) -> Dress:
    """The dress of both. Raises `UnknownPicture` for an upload, and `UnknownFont` for a family, that is not there."""
    return Dress(
        brand=None if brand is None else resolve(brand, library),
        photo=None if picture is None else study(picture, library),
    )
