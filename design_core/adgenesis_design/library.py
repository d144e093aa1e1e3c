"""The design library: what layout and render need besides the design itself, in one value."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from adgenesis_design.errors import UnknownPicture
from adgenesis_design.pictures import PictureLibrary
from adgenesis_design.text.fonts import FaceKey, FontLibrary
from adgenesis_design.uploads import UploadedFont, UploadedPicture


@dataclass(frozen=True, slots=True)
class DesignLibrary:
    """Fonts to measure and draw with, pictures, and the files of the same fonts for those who serve them.

    `uploads` are the user's own photos, cut-outs and logos by `sha256`: designs name them as `asset:SHA256`.
    """

    fonts: FontLibrary
    pictures: PictureLibrary
    font_files: Mapping[FaceKey, PurePath] = field(default_factory=dict)
    uploads: Mapping[str, UploadedPicture] = field(default_factory=dict)

    def upload(self, sha256: str) -> UploadedPicture:
        """Raises `UnknownPicture` for one that is not there."""
        try:
            return self.uploads[sha256]
        except KeyError:
            raise UnknownPicture(
                f"No uploaded picture {sha256[:12]!r}. There are {len(self.uploads)}: upload it again."
            ) from None

    def with_uploads(
        self, pictures: Iterable[UploadedPicture] = (), fonts: Iterable[UploadedFont] = ()
    ) -> "DesignLibrary":
        """The same library with these besides. A font of a family and weight that is there already takes its place."""
        known = {**self.uploads, **{picture.sha256: picture for picture in pictures}}
        faces = {FaceKey(font.family, font.weight, font.italic): font.data for font in fonts}
        return replace(self, uploads=known, fonts=self.fonts.with_faces(faces) if faces else self.fonts)
