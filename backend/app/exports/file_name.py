"""What an exported file is called: brand or headline, placement, id."""

import re
import unicodedata

from adgenesis_design.frame import Frame, TextItem

_LONGEST_TITLE = 40


def export_file_name(frame: Frame, platform: str, format: str, design_id: int, extension: str) -> str:
    """Plain ASCII, as every file system and every header takes it."""
    title = next((slug for role in ("brand", "headline") if (slug := _slug(_text(frame, role)))), "design")
    return f"{title}-{platform}-{format}-{design_id}.{extension}"


def _text(frame: Frame, role: str) -> str:
    items = (item for item in frame.items if isinstance(item, TextItem) and item.role == role)
    return " ".join(line.text for item in items for line in item.text.lines)


def _slug(text: str) -> str:
    """Lower-case words joined by hyphens; accents are dropped, and other scripts leave nothing."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower().replace("'", "")
    words = re.findall(r"[a-z0-9]+", plain)
    slug = ""
    for word in words:
        if len(slug) + len(word) + 1 > _LONGEST_TITLE:
            break
        slug = f"{slug}-{word}" if slug else word
    return slug
