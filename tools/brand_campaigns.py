"""Hold brand kits to their promises: campaigns of many brands in every placement, reviewed, and sheets to look at.

    python -m tools.brand_campaigns BRIEFS.jsonl --out FOLDER

Each line of the briefs has a `prompt` and a `logo`, a path beside the file; the first brief of each logo is taken, and
the logo is all that its kit has. What the model writes is kept in the folder, so that a second run asks it nothing.
Prints what errors there are and what was done about logos, then all findings by rule and aspect class; fails if there
was an error.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from adgenesis.workers import spread
from adgenesis_assets import load_library
from adgenesis_design.adapt import adapt
from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.brief import DesignBrief
from adgenesis_design.dressing import dressed
from adgenesis_design.layout import lay_out
from adgenesis_design.placements import AspectClass, choose_placements, find_placement
from adgenesis_design.render.contact_sheet import contact_sheet
from adgenesis_design.render.png import to_png
from adgenesis_design.review import review
from adgenesis_design.spec import parse_spec
from adgenesis_design.uploads import UploadedPicture, take_picture
from adgenesis_design.wardrobe import brand_of
from adgenesis_ml.decoding.load import load_writer

_CELLS = {
    AspectClass.ULTRA_WIDE: (728, 100),
    AspectClass.LEADERBOARD: (480, 150),
    AspectClass.TINY_MOBILE: (320, 100),
}
_USUAL = (300, 300)  # px
_SHEET_WIDTH, _MOST = 1500, 25  # px, designs


@dataclass(frozen=True, slots=True)
class Branded:
    """A prompt, and the logo of whoever asks."""

    name: str
    prompt: str
    logo: UploadedPicture

    def brief(self, platform: str = "meta", format: str = "square") -> DesignBrief:
        kit = BrandKit(name=self.name, logo=f"asset:{self.logo.sha256}")
        return DesignBrief(prompt=self.prompt, platform=platform, format=format, brand=kit)


@dataclass(frozen=True, slots=True)
class Seen:
    """One placement's design of one brand: findings as `severity rule`, and a picture to look at."""

    aspect: AspectClass
    caption: str
    findings: tuple[str, ...]
    thumbnail: bytes


def read_briefs(path: Path, count: int) -> list[Branded]:
    """The first brief of each logo, with the brand's name as the brief has it, or else as the logo's file has."""
    found: dict[str, Branded] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        logo = record.get("logo")
        if logo and logo not in found and len(found) < count:
            name = record.get("brand") or Path(logo).stem.strip("0123456789_- ").title()
            picture = take_picture((path.parent / logo).read_bytes(), Path(logo).name)
            found[logo] = Branded(name, record["prompt"], picture)
    return list(found.values())


def write_proposals(briefs: Sequence[Branded], out: Path) -> None:
    """Have the model write for those briefs that it has not written for."""
    missing = [(path, one) for one in briefs if not (path := _proposal(out, one)).exists()]
    if not missing:
        return
    writer = load_writer(load_library().pictures)
    out.mkdir(parents=True, exist_ok=True)
    for path, one in missing:
        path.write_text(json.dumps(writer.write(one.brief()).to_wire(), ensure_ascii=False), encoding="utf-8")
        print(f"written: {one.name}", flush=True)


def _proposal(out: Path, one: Branded) -> Path:
    return out / f"{one.logo.sha256[:16]}.json"


def look_at_brand(out: Path, placements: Sequence[tuple[str, str]], one: Branded) -> list[Seen]:
    """The campaign of one brand; placements by platform and format."""
    library = load_library().with_uploads([one.logo])
    brief = one.brief()
    proposal = parse_spec(json.loads(_proposal(out, one).read_text(encoding="utf-8")))
    spec = dressed(proposal, brief, library)
    seen = []
    for platform, format in placements:
        target = find_placement(platform, format)
        placed = lay_out(adapt(spec, brief.placement, target, library), target, library)
        found = [
            *review(placed.frame, target, one.prompt, brand_of(spec, library), library),
            *placed.findings,
        ]
        names = [f"{finding.severity.value} {finding.rule}" for finding in found if not finding.repaired]
        names += [f"repair {finding.rule}" for finding in found if finding.repaired]
        box = _CELLS.get(target.aspect_class, _USUAL)
        scale = min(1.0, box[0] / target.width, box[1] / target.height)
        caption = f"{one.name} {target.name} {placed.spec.layout.composition}"
        seen.append(
            Seen(target.aspect_class, caption, tuple(names), to_png(placed.frame, library, scale=scale))
        )
    return seen


def write_sheets(seen: Sequence[Seen], out: Path) -> Iterator[Path]:
    """Pages of each aspect class, in the order given."""
    for aspect in AspectClass:
        of_class = [(one.thumbnail, one.caption) for one in seen if one.aspect is aspect]
        cell = _CELLS.get(aspect, _USUAL)
        for page, start in enumerate(range(0, len(of_class), _MOST), start=1):
            path = out / f"{aspect.value}-{page}.png"
            shown = of_class[start : start + _MOST]
            path.write_bytes(contact_sheet(shown, columns=_SHEET_WIDTH // cell[0], cell=cell))
            yield path


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("briefs", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--brands", type=int, default=25, help="how many (default: %(default)s)")
    parser.add_argument("--placements", default="all", help="as for `adgenesis campaign` (default: all)")
    options = parser.parse_args()
    briefs = read_briefs(options.briefs, options.brands)
    write_proposals(briefs, options.out)
    names = [(one.platform, one.format) for one in choose_placements(options.placements)]
    campaigns = list(spread(partial(look_at_brand, options.out, names), briefs, workers=2))
    # One placement of every brand after the other: what a sheet shows is told apart by the brand alone.
    seen = [one for row in zip(*campaigns, strict=True) for one in row]
    for path in write_sheets(seen, options.out):
        print(path)
    for one in seen:
        grave = [name for name in one.findings if "logo" in name or name.startswith("error")]
        if grave:
            print(f"{one.caption}: {', '.join(grave)}")
    counts = Counter((one.aspect.value, name) for one in seen for name in one.findings)
    for (aspect, name), number in sorted(counts.items(), key=lambda item: (item[0][1], item[0][0])):
        print(f"{name:36}{aspect:14}{number}")
    errors = sum(number for (_, name), number in counts.items() if name.startswith("error"))
    print(f"{len(briefs)} brands, {len(names)} placements, {len(seen)} designs, {errors} errors")
    return int(errors > 0)


if __name__ == "__main__":
    sys.exit(main())
