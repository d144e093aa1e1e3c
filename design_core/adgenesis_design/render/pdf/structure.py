"""Structure: what each part of the page is, in the order in which it is read, for those who hear it."""

from collections.abc import Iterator
from contextlib import contextmanager

from adgenesis_design.frame import ButtonItem, FrameItem, PictureItem, TextItem
from adgenesis_design.render.pdf.content import Content
from adgenesis_design.render.pdf.objects import Name, PdfFile, Ref, Value, written


class Structure:
    """The tree of a page's parts: texts, pictures with what they show, and ornaments, which are left out."""

    def __init__(self, file: PdfFile, page: Ref) -> None:
        self._file = file
        self._page = page
        self._root = file.reserve()
        self._document = file.reserve()
        self._parts: list[Ref] = []

    @contextmanager
    def part(self, content: Content, item: FrameItem | None) -> Iterator[None]:
        """Whatever is drawn inside belongs to the item; to nothing that is read, without one."""
        kind = _kind(item) if item is not None else None
        if item is None or kind is None:
            content.write("/Artifact BMC")
        else:
            number = len(self._parts)
            content.write(f"/{kind}", written({"MCID": number}).decode("ascii"), "BDC")
            self._parts.append(self._file.add(self._element(kind, number, _alternative(item))))
        yield
        content.write("EMC")

    def _element(self, kind: str, number: int, alternative: str | None) -> Value:
        alt: dict[str, Value] = {"Alt": alternative} if alternative else {}
        place: dict[str, Value] = {"P": self._document, "Pg": self._page, "K": number}
        return {"Type": Name("StructElem"), "S": Name(kind), **place, **alt}

    def finish(self) -> Ref:
        parts: list[Value] = list(self._parts)
        self._file.put(
            self._document,
            {"Type": Name("StructElem"), "S": Name("Document"), "P": self._root, "K": parts},
        )
        tree: Value = {"Nums": [0, parts]}
        self._file.put(
            self._root,
            {"Type": Name("StructTreeRoot"), "K": self._document, "ParentTree": tree, "ParentTreeNextKey": 1},
        )
        return self._root


def _kind(item: FrameItem) -> str | None:
    if isinstance(item, TextItem | ButtonItem):
        return "H1" if item.role == "headline" else "P"
    return "Figure" if isinstance(item, PictureItem) and item.role in ("hero", "logo", "image") else None


def _alternative(item: FrameItem) -> str | None:
    if not isinstance(item, PictureItem):
        return None
    kind, _, name = item.source.partition(":")
    return name.replace("-", " ") if kind == "illustration" else item.role
