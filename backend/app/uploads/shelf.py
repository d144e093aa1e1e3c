"""The library that a design is placed and drawn with: ours, and the uploads that the design names."""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.brief import DesignBrief
from adgenesis_design.library import DesignLibrary
from adgenesis_design.spec import ButtonElement, DesignSpec, ImageElement, LogoElement, TextElement
from adgenesis_design.uploads import UploadedFont, UploadedPicture
from app.uploads.repository import UploadRepository
from app.uploads.stored import Taken, taken_of

_ADDRESS = "asset:"


@dataclass(frozen=True, slots=True)
class Named:
    """What a document names: pictures by their sha256, and families of fonts."""

    pictures: frozenset[str] = frozenset()
    families: frozenset[str] = frozenset()

    def __or__(self, other: "Named") -> "Named":
        return Named(self.pictures | other.pictures, self.families | other.families)


def named_by_spec(spec: DesignSpec) -> Named:
    shown = [element.src for element in spec.elements if isinstance(element, ImageElement | LogoElement)]
    set_in = [e.font_family for e in spec.elements if isinstance(e, TextElement | ButtonElement)]
    picture = [spec.picture.source] if spec.picture else []
    kit = named_by_kit(spec.brand) if spec.brand else Named()
    return Named(_pictures(shown + picture), frozenset(set_in)) | kit


def named_by_brief(brief: DesignBrief) -> Named:
    picture = [brief.picture.source] if brief.picture else []
    kit = named_by_kit(brief.brand) if brief.brand else Named()
    return Named(_pictures(picture)) | kit


def named_by_kit(kit: BrandKit) -> Named:
    fonts = frozenset(font for font in (kit.display_font, kit.text_font) if font)
    return Named(_pictures(logo for logo in (kit.logo, kit.logo_on_dark) if logo), fonts)


def sha256_of(address: str) -> str:
    """Of the upload that an `asset:` address names."""
    return address.removeprefix(_ADDRESS)


def _pictures(sources: Iterable[str]) -> frozenset[str]:
    return frozenset(sha256_of(source) for source in sources if source.startswith(_ADDRESS))


class UploadShelf:
    """Uploads used lately are kept in memory, up to `limit` bytes of them: the editor asks many times a second."""

    def __init__(self, library: DesignLibrary, limit: int) -> None:
        self._library = library
        self._limit = limit
        self._kept: OrderedDict[str, Taken] = OrderedDict()
        self._bytes = 0

    async def library_for(self, named: Named, session: AsyncSession) -> DesignLibrary:
        """Our library and what is named; pictures that are not there are for the core to miss."""
        uploads = UploadRepository(session)
        faces = await uploads.faces_of(named.families) if named.families else []
        if not named.pictures and not faces:
            return self._library
        found = await self._find(named.pictures | set(faces), uploads)
        return self._library.with_uploads(
            [upload for upload in found if isinstance(upload, UploadedPicture)],
            [upload for upload in found if isinstance(upload, UploadedFont)],
        )

    def forget(self, sha256: str) -> None:
        if sha256 in self._kept:
            self._bytes -= len(self._kept.pop(sha256).data)

    async def _find(self, wanted: Iterable[str], uploads: UploadRepository) -> list[Taken]:
        found = {sha256: self._kept[sha256] for sha256 in sorted(wanted) if sha256 in self._kept}
        missing = set(wanted) - found.keys()
        if missing:
            found |= {row.sha256: taken_of(row) for row in await uploads.with_data(missing)}
        for sha256, upload in found.items():
            self._keep(sha256, upload)
        return list(found.values())

    def _keep(self, sha256: str, upload: Taken) -> None:
        if sha256 not in self._kept:
            self._bytes += len(upload.data)
        self._kept[sha256] = upload
        self._kept.move_to_end(sha256)
        while self._bytes > self._limit:
            _, oldest = self._kept.popitem(last=False)
            self._bytes -= len(oldest.data)
