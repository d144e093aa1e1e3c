"""What one design is worth in numbers, and those numbers over many designs with 95% intervals."""

import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO
from statistics import fmean

from PIL import Image

from adgenesis_design.brief import DesignBrief
from adgenesis_design.facts import invented
from adgenesis_design.finding import Finding, Severity
from adgenesis_design.layout import lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.render.png import to_png
from adgenesis_design.review import review
from adgenesis_design.spec import DesignSpec, parse_spec
from adgenesis_ml.evaluation.answers import Answer
from adgenesis_ml.evaluation.briefs import EvaluationBrief

_COPY_ROLES = frozenset({"headline", "subheadline", "body", "offer", "detail", "cta", "legal", "brand"})
RESAMPLES = 2000
# The picture is only looked at for whether there is one.
PREVIEW_PX = 90


@dataclass(frozen=True, slots=True)
class Measured:
    """One design of one brief in one placement. Counts are per design."""

    brief_id: str
    placement: str
    valid: bool
    headline: str = ""
    headline_uses: int = 0
    composition: str = ""
    palette: str = ""
    facts_given: int = 0
    facts_kept: int = 0
    facts_invented: tuple[str, ...] = ()
    findings_before: int = 0
    findings_after: int = 0
    errors_after: tuple[str, ...] = ()
    blank: bool = True
    brand_exact: bool = True
    repairs: Mapping[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    problem: str = ""


def copy_of(spec: DesignSpec) -> list[str]:
    """Every text that a reader of the ad would see."""
    return [
        element.text for element in spec.elements if element.role in _COPY_ROLES and hasattr(element, "text")
    ]


def measure(asked: EvaluationBrief, answer: Answer, library: DesignLibrary) -> Measured:
    """Measure an answer: as the model wrote it, and after layout has repaired it."""
    brief = DesignBrief(prompt=asked.prompt, platform=answer.platform, format=answer.format)
    placement = brief.placement
    if answer.spec is None:
        return Measured(asked.id, placement.name, valid=False, seconds=answer.seconds, problem=answer.problem)
    spec = parse_spec(answer.spec)
    raw = lay_out(spec, placement, library, repair=False)
    placed = lay_out(spec, placement, library)
    texts = copy_of(placed.spec)
    left = review(placed.frame, placement, brief.prompt, library=library)
    # A picture size is an instruction to us; the prompt's other digits are the facts.
    false_facts = tuple(fact.text for text in texts for fact in invented(text, brief.prompt))
    return Measured(
        brief_id=asked.id,
        placement=placement.name,
        valid=True,
        headline=placed.spec.words("headline"),
        composition=spec.layout.composition or "",
        palette=spec.palette if isinstance(spec.palette, str) else "",
        facts_given=len(asked.facts),
        facts_kept=sum(any(fact in text for text in texts) for fact in asked.facts),
        facts_invented=false_facts,
        findings_before=_serious(
            [*raw.findings, *review(raw.frame, placement, brief.prompt, library=library)]
        ),
        findings_after=_serious([*placed.findings, *left]),
        errors_after=tuple(sorted({f.rule for f in left if f.severity is Severity.ERROR and not f.repaired})),
        blank=is_blank(to_png(placed.frame, library, scale=PREVIEW_PX / placement.short_side)),
        brand_exact=placed.spec.words("brand") in brief.prompt,
        repairs=dict(Counter(finding.rule for finding in placed.findings if finding.repaired)),
        seconds=answer.seconds,
    )


def is_blank(png: bytes) -> bool:
    """Whether a picture is one colour from edge to edge."""
    with Image.open(BytesIO(png)) as picture:
        return picture.convert("RGB").getcolors(maxcolors=1) is not None


def _serious(findings: Sequence[Finding]) -> int:
    distinct = {
        (f.rule, f.element_id) for f in findings if not f.repaired and f.severity is not Severity.INFO
    }
    return len(distinct)


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean or share with its 95% bootstrap interval, resampled by brief."""

    value: float
    low: float
    high: float

    def format(self, percent: bool = False) -> str:
        scale, unit, digits = (100, "%", 1) if percent else (1, "", 2)
        return f"{self.value * scale:.{digits}f}{unit} [{self.low * scale:.{digits}f}, {self.high * scale:.{digits}f}]"


def estimate(
    rows: Sequence[Measured], statistic: Callable[[Sequence[Measured]], float], seed: int = 1
) -> Estimate:
    """Bootstrap a statistic over briefs: the designs of one brief are not independent of each other."""
    by_brief: dict[str, list[Measured]] = {}
    for row in rows:
        by_brief.setdefault(row.brief_id, []).append(row)
    groups = list(by_brief.values())
    lot = random.Random(seed)
    draws = sorted(
        statistic([row for group in lot.choices(groups, k=len(groups)) for row in group])
        for _ in range(RESAMPLES)
    )
    return Estimate(statistic(rows), draws[int(0.025 * RESAMPLES)], draws[int(0.975 * RESAMPLES) - 1])


def share_valid(rows: Sequence[Measured]) -> float:
    return fmean(row.valid for row in rows)


def share_clean(rows: Sequence[Measured]) -> float:
    """Valid designs in which no rule finds an error: text in its box and on the canvas, apart, and readable."""
    return fmean(row.valid and not row.errors_after for row in rows)


def share_pictures(rows: Sequence[Measured]) -> float:
    return fmean(row.valid and not row.blank for row in rows)


def share_brands_exact(rows: Sequence[Measured]) -> float:
    return fmean(row.brand_exact for row in rows)


def share_facts_kept(rows: Sequence[Measured]) -> float:
    given = sum(row.facts_given for row in rows if row.valid)
    return sum(row.facts_kept for row in rows if row.valid) / given if given else 1.0


def invented_per_hundred(rows: Sequence[Measured]) -> float:
    return 100 * fmean(len(row.facts_invented) for row in rows)


def distinct_headlines(rows: Sequence[Measured]) -> float:
    """Distinct headlines per design, counted within each placement and over all rows of the evaluation."""
    return fmean(1 / row.headline_uses if row.headline_uses else 0.0 for row in rows)


def count_headlines(rows: Sequence[Measured]) -> list[Measured]:
    """The rows with `headline_uses`: how many designs of the placement say the same.

    Counted once over all rows. Within a bootstrap sample, whose briefs repeat, everything would look said twice.
    """
    uses = Counter((row.placement, row.headline.casefold()) for row in rows if row.valid)
    return [replace(row, headline_uses=uses[row.placement, row.headline.casefold()]) for row in rows]


def findings_before(rows: Sequence[Measured]) -> float:
    return 100 * fmean(row.findings_before for row in rows)


def findings_after(rows: Sequence[Measured]) -> float:
    return 100 * fmean(row.findings_after for row in rows)
