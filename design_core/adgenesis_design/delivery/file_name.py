"""What an exported file is called: brand or headline, platform, format, size, version, in this order.

`cafe-lune_meta_story_1080x1920_v3.png`: fields are joined by underscores and words by hyphens, so that names sort by
campaign, then platform, and tables split them. Plain lower-case ASCII, as every ad server takes it.
"""

import re
import unicodedata

from adgenesis_design.frame import Frame, TextItem
from adgenesis_design.placements import Placement

_LONGEST_TITLE = 40
_NAMELESS = "design"


def campaign_title(frame: Frame) -> str:
    """The brand as a slug, or the headline where there is none."""
    slugs = (slug(_text(frame, role)) for role in ("brand", "headline"))
    return next((found for found in slugs if found), _NAMELESS)


def file_name(title: str, placement: Placement, extension: str, version: str = "") -> str:
    """The name of one file. A format that is called by its size has it once."""
    format = slug(placement.format)
    size = "" if format == placement.size_name else placement.size_name
    fields = [title, slug(placement.platform), format, size, version]
    return f"{'_'.join(field for field in fields if field)}.{extension}"


def slug(text: str) -> str:
    """Lower-case words joined by hyphens; accents are dropped, and other scripts leave nothing."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower().replace("'", "")
    found = ""
    for word in re.findall(r"[a-z0-9]+", plain):
        if len(found) + len(word) + 1 > _LONGEST_TITLE:
            break
        found = f"{found}-{word}" if found else word
    return found


def _text(frame: Frame, role: str) -> str:
    items = (item for item in frame.items if isinstance(item, TextItem) and item.role == role)
    return " ".join(line.text for item in items for line in item.text.lines)
