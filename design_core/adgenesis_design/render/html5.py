"""HTML5: a frame becomes the zip that display networks take, one page with the drawing and a click tag.

Letters are outlines, so that the file needs no fonts; their words are there for those who cannot see them.
"""

import html
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from adgenesis_design.frame import ButtonItem, Frame, TextItem
from adgenesis_design.library import DesignLibrary
from adgenesis_design.render.svg import to_svg

PAGE = "index.html"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip can hold: the same frame gives the same bytes
_TEMPLATE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="ad.size" content="width={width},height={height}">
<title>{title}</title>
<style>html,body{{margin:0;padding:0}}a{{display:block;width:{width}px;height:{height}px;overflow:hidden}}\
svg{{display:block}}</style>
<script>var clickTag = "{click}";</script>
</head>
<body>
<a href="javascript:window.open(window.clickTag)" aria-label="{words}">{drawing}</a>
</body>
</html>
"""


def to_html5(
    frame: Frame,
    library: DesignLibrary,
    *,
    click: str = "https://www.example.com",
    language: str | None = None,
) -> bytes:
    """The frame as a zip. `click` is where the ad leads until the network sets its click tag.

    Raises `UnknownPicture` and `UnknownFont` as `to_svg` does.
    """
    words = [_words(item) for item in frame.items if isinstance(item, TextItem | ButtonItem)]
    page = _TEMPLATE.format(
        language=html.escape(language or frame.language),
        width=frame.width,
        height=frame.height,
        title=html.escape(next(iter(words), "Ad")),
        # Within a script, a quote, a backslash or a tag would end the string or the script.
        click=click.replace("\\", "%5C").replace('"', "%22").replace("<", "%3C").replace("\n", ""),
        words=html.escape(". ".join(word for word in words if word), quote=True),
        drawing=to_svg(frame, library, outlines=True),
    )
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        entry = ZipInfo(PAGE, _EPOCH)
        entry.compress_type = ZIP_DEFLATED
        archive.writestr(entry, page)
    return buffer.getvalue()


def _words(item: TextItem | ButtonItem) -> str:
    return " ".join(line.text for line in item.text.lines)
