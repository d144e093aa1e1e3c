"""The library over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from fastapi.responses import FileResponse
from pydantic import Field

from adgenesis_design.errors import UnknownPicture
from adgenesis_design.pictures import VIEW_BOX
from adgenesis_design.wire import MOST_PALETTE_COLORS
from app.assets.font_files import FontFamily, font_css, font_families, font_file, uploaded_font_css
from app.assets.illustration_search import find_illustrations
from app.dependencies import LibraryDep
from app.errors import PictureNotFound
from app.problems import documented
from app.uploads.endpoints import UploadsDep

router = APIRouter(prefix="/api", tags=["assets"])

PaletteQuery = Annotated[
    tuple[Annotated[str, Field(pattern="^[0-9a-f]{6}$")], ...],
    Query(max_length=MOST_PALETTE_COLORS, description="colours to draw it in, `rrggbb` each"),
]

# Ours change with a release only, and a release changes the address of the page that asks for them.
_CACHE = {"Cache-Control": "public, max-age=86400"}


@router.get(
    "/fonts.css",
    operation_id="readFontsCss",
    response_class=Response,
    responses={200: {"content": {"text/css": {"schema": {"type": "string"}}}}, **documented(503)},
)
async def read_fonts_css(library: LibraryDep, uploads: UploadsDep) -> Response:
    """A `@font-face` rule for every face there is, uploaded ones included."""
    css = font_css(library) + uploaded_font_css(await uploads.fonts())
    return Response(css, media_type="text/css", headers={"Cache-Control": "no-cache"})


@router.get(
    "/fonts/{file}",
    operation_id="readFont",
    response_class=Response,
    responses={
        200: {"content": {"font/ttf": {"schema": {"type": "string", "format": "binary"}}}},
        **documented(404),
    },
)
async def read_font(file: str, library: LibraryDep) -> FileResponse:
    """A font file that the style sheet names."""
    return FileResponse(font_file(library, file), media_type="font/ttf", headers=_CACHE)


@router.get("/families", operation_id="listFontFamilies", responses=documented(503))
async def list_font_families(library: LibraryDep, uploads: UploadsDep) -> list[FontFamily]:
    """The font families there are, in alphabetical order: ours, and those that were uploaded."""
    return font_families(library, await uploads.fonts())


@router.get("/illustrations", operation_id="listIllustrations", responses=documented(422))
async def list_illustrations(
    library: LibraryDep,
    search: Annotated[
        str, Query(max_length=200, description="what it shows or stands for, in one of the languages of ads")
    ] = "",
) -> list[str]:
    """The names of the illustrations: all, in alphabetical order, or those that a search finds, the best first."""
    return find_illustrations(search, library.pictures)


@router.get(
    "/illustrations/{name}.svg",
    operation_id="readIllustration",
    response_class=Response,
    responses={200: {"content": {"image/svg+xml": {"schema": {"type": "string"}}}}, **documented(404, 422)},
)
async def read_illustration(name: str, library: LibraryDep, palette: PaletteQuery = ()) -> Response:
    """One illustration as an SVG of its own; in its own colours, or in those of a palette."""
    try:
        drawing = library.pictures.svg(name, tuple(f"#{color}" for color in palette))
    except UnknownPicture as error:
        raise PictureNotFound(str(error)) from error
    picture = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {VIEW_BOX} {VIEW_BOX}">{drawing}</svg>'
    return Response(picture, media_type="image/svg+xml", headers=_CACHE)
