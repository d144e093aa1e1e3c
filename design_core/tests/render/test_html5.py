"""The zip for display networks: one page, its size, its click tag, nothing loaded from elsewhere."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from adgenesis_design.compositions import compose, compositions_for
from adgenesis_design.concept import Concept
from adgenesis_design.frame import Frame
from adgenesis_design.layout import lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import all_placements, find_placement
from adgenesis_design.render.html5 import PAGE, to_html5


def frame(library: DesignLibrary, format: str = "300x250", composition: str = "split") -> Frame:
    concept = Concept(
        headline='Bread & "butter"',
        cta="Order",
        hero="bread",
        palette="cocoa",
        type_pair="slab",
        composition=composition,
    )
    placement = find_placement("google", format)
    return lay_out(compose(concept, placement), placement, library).frame


def page(data: bytes) -> str:
    with ZipFile(BytesIO(data)) as archive:
        assert archive.namelist() == [PAGE]
        return archive.read(PAGE).decode()


def test_the_page_says_its_size_and_where_it_leads(library: DesignLibrary) -> None:
    text = page(to_html5(frame(library), library, click="https://shop.example/?a=1"))
    assert '<meta name="ad.size" content="width=300,height=250">' in text
    assert 'var clickTag = "https://shop.example/?a=1";' in text
    assert "window.open(window.clickTag)" in text
    assert "Bread &amp; &quot;butter&quot;" in text


def test_nothing_is_loaded_from_elsewhere(library: DesignLibrary) -> None:
    text = page(to_html5(frame(library), library))
    addresses = set(re.findall(r"(?:https?:)?//[\w.-]+", text)) - {
        "http://www.w3.org",
        "https://www.example.com",
    }
    assert addresses == set()
    assert "<text" not in text


@pytest.mark.parametrize(
    "click", ['https://x.example/";alert(1)//', "https://x.example/</script><b>", "a\\b\nc"]
)
def test_an_address_cannot_leave_its_string(library: DesignLibrary, click: str) -> None:
    text = page(to_html5(frame(library), library, click=click))
    line = next(line for line in text.splitlines() if "var clickTag" in line)
    assert re.fullmatch(r'<script>var clickTag = "[^"\\<\n]*";</script>', line)


def test_the_same_frame_gives_the_same_bytes(library: DesignLibrary) -> None:
    assert to_html5(frame(library), library) == to_html5(frame(library), library)


@pytest.mark.parametrize(
    "format",
    [each.format for each in all_placements() if each.platform == "google" and each.max_bytes == 150_000],
)
def test_every_display_ad_keeps_to_the_networks_bytes(library: DesignLibrary, format: str) -> None:
    for composition in compositions_for(find_placement("google", format)):
        assert len(to_html5(frame(library, format, composition), library)) <= 150_000
