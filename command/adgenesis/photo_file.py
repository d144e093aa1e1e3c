"""A picture of the user's on the command line: `--photo FILE`, and how it is to be shown."""

from dataclasses import dataclass
from pathlib import Path

from adgenesis.uploads import Uploads
from adgenesis_design.errors import InvalidBrief
from adgenesis_design.photos.choice import PictureChoice
from adgenesis_design.uploads import take_picture


@dataclass(frozen=True, slots=True)
class PhotoFile:
    """The choice of a picture, and the picture itself, checked."""

    choice: PictureChoice
    uploads: Uploads


def read_photo(photo: Path | None, focus: str | None, duotone: bool) -> PhotoFile | None:
    """None without a photo. Raises `InvalidBrief` for options that make no sense, `UploadRefused` for the file."""
    if photo is None:
        if focus or duotone:
            raise InvalidBrief(
                f"{'--focus' if focus else '--duotone'} is about a photo. Name one with --photo FILE."
            )
        return None
    try:
        data = photo.read_bytes()
    except OSError as error:
        raise InvalidBrief(f"--photo {photo} cannot be read: {error.strerror}.") from error
    picture = take_picture(data, photo.name)
    choice = PictureChoice(
        source=f"asset:{picture.sha256}",
        focus=_point(focus) if focus else None,
        treatment="duotone" if duotone else "natural",
    )
    return PhotoFile(choice, Uploads(pictures=(picture,)))


def _point(text: str) -> tuple[float, float]:
    try:
        x, y = (float(part) for part in text.split(","))
    except ValueError:
        raise InvalidBrief(f"--focus {text!r} is no point. Write two fractions, such as 0.3,0.5.") from None
    if not (0 <= x <= 1 and 0 <= y <= 1):
        raise InvalidBrief(f"--focus {text!r} lies outside of the photo. Both fractions are 0 to 1.")
    return x, y
