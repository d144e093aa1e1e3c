"""Files keep to a byte limit at the best quality, and say how."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from adgenesis_design.finding import Severity
from adgenesis_design.placements import find_placement
from adgenesis_design.render.raster import RasterFormat, encode
from adgenesis_design.review import bytes_findings


@pytest.fixture(scope="module")
def noisy() -> bytes:
    """A picture that no format makes small: soft colours with grain."""
    grain = np.random.default_rng(4).integers(0, 90, (200, 300, 3))
    slope = np.linspace(0, 160, 300).astype(int)[None, :, None]
    buffer = BytesIO()
    Image.fromarray((grain + slope).astype("uint8")).save(buffer, "PNG")
    return buffer.getvalue()


@pytest.mark.parametrize("kind", RasterFormat)
def test_without_a_limit_the_quality_is_high(noisy: bytes, kind: RasterFormat) -> None:
    raster = encode(noisy, kind)
    assert raster.fits
    assert raster.quality in (None, 92)
    with Image.open(BytesIO(raster.data)) as picture:
        assert picture.size == (300, 200)
        assert picture.format == {"png": "PNG", "jpg": "JPEG", "webp": "WEBP"}[kind]


@pytest.mark.parametrize("kind", [RasterFormat.JPG, RasterFormat.WEBP])
def test_the_best_quality_under_the_limit_is_found(noisy: bytes, kind: RasterFormat) -> None:
    limit = 30_000
    raster = encode(noisy, kind, limit)
    assert raster.fits
    assert raster.quality is not None
    assert len(raster.data) <= limit
    # A larger limit gives no worse a picture.
    more = encode(noisy, kind, limit * 2)
    assert more.quality is not None
    assert more.quality > raster.quality


def test_a_png_loses_colours_rather_than_its_limit(noisy: bytes) -> None:
    assert encode(noisy, RasterFormat.PNG, len(noisy)).colors is None
    reduced = encode(noisy, RasterFormat.PNG, 60_000)
    assert reduced.fits
    assert reduced.colors in (256, 128, 64, 32)


@pytest.mark.parametrize("kind", RasterFormat)
def test_what_cannot_fit_comes_as_small_as_it_gets_and_says_so(noisy: bytes, kind: RasterFormat) -> None:
    raster = encode(noisy, kind, 500)
    assert not raster.fits
    assert len(raster.data) < len(noisy)


def test_a_file_over_the_limit_is_an_error() -> None:
    banner = find_placement("google", "300x250")
    [finding] = bytes_findings(150_001, banner)
    assert (finding.rule, finding.severity, finding.limit) == ("bytes", Severity.ERROR, 150_000)
    assert bytes_findings(150_000, banner) == []
    assert bytes_findings(10**9, find_placement("amazon", "300x250")) == []
