"""The dress: what a user brings to an ad, ready for compositions. Their brand, and their own picture."""

from dataclasses import dataclass

from adgenesis_design.brand.brand import Brand
from adgenesis_design.photos.photo import Photo


@dataclass(frozen=True, slots=True)
class Dress:
    """Nothing of both: the concept's own palette, type and illustration."""

    brand: Brand | None = None
    photo: Photo | None = None


PLAIN = Dress()
