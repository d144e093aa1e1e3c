"""What one design is worth in numbers: as its writer wrote it, and after layout has repaired it."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from io import BytesIO
from multiprocessing import get_context
from typing import Any

from PIL import Image

from adgenesis_design.brief import DesignBrief
from adgenesis_design.concept import COPY_LIMITS
from adgenesis_design.errors import DesignError
from adgenesis_design.facts import invented, numbers
from adgenesis_design.finding import Finding, Severity
from adgenesis_design.given_facts import given_numbers
from adgenesis_design.layout import lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import Placement
from adgenesis_design.render.png import to_png
from adgenesis_design.review import review
from adgenesis_design.spec import DesignSpec, IllustrationElement, parse_spec
from adgenesis_design.text.language import language_of
from adgenesis_ml.data.corpus import is_span
from adgenesis_ml.evaluation.answers import Answer
from adgenesis_ml.evaluation.briefs import EvaluationBrief
from adgenesis_ml.evaluation.layout_values import LayoutValues, layout_values

# What platforms call the texts beside the picture that say the same as these of ours.
_BESIDE = {"headline": "headline", "subheadline": "description"}
# The picture is only looked at for whether there is one.
PREVIEW_PX = 90


@dataclass(frozen=True, slots=True)
class Measured:
    """One design of one brief in one placement. Counts are per design; `texts` are the words by role.

    `headline_uses`, `headline_repeated`, `ad_repeated` and `ad_recurs` compare it with the writer's other designs: see
    `repeats.py`.
    """

    brief_id: str
    placement: str
    valid: bool
    prompt: str = ""
    retries: int = 0
    texts: Mapping[str, str] = field(default_factory=dict)
    composition: str = ""
    palette: str = ""
    hero: str = ""
    facts_given: int = 0
    facts_kept: int = 0
    facts_invented: tuple[str, ...] = ()
    limits: int = 0
    limits_kept: int = 0
    platform_limits: int = 0
    platform_limits_kept: int = 0
    language: str = ""
    language_asked: str = ""
    findings_before: int = 0
    findings_after: int = 0
    errors_before: tuple[str, ...] = ()
    errors_after: tuple[str, ...] = ()
    rules_after: tuple[str, ...] = ()
    blank: bool = True
    brand_exact: bool = True
    repairs: Mapping[str, int] = field(default_factory=dict)
    layout: LayoutValues | None = None
    tokens: int | None = None
    origins: Mapping[str, str] = field(default_factory=dict)
    seconds: float = 0.0
    problem: str = ""
    headline_uses: int = 0
    headline_repeated: bool = False
    ad_repeated: bool = False
    ad_recurs: bool = False

    @property
    def headline(self) -> str:
        return self.texts.get("headline", "")

    @property
    def copy(self) -> str:
        """All words of the ad but the brand's own name."""
        return "\n".join(text for role, text in self.texts.items() if role != "brand")


def copy_of(spec: DesignSpec) -> dict[str, str]:
    """Every text that a reader of the ad would see, by role; several of one role as lines."""
    texts: dict[str, str] = {}
    for element in spec.elements:
        if element.role in COPY_LIMITS or element.role == "body":
            text = getattr(element, "text", "")
            if text:
                texts[element.role] = "\n".join(part for part in (texts.get(element.role), text) if part)
    return texts


def measure(asked: EvaluationBrief, answer: Answer, library: DesignLibrary) -> Measured:
    """Measure an answer. One that cannot be read or laid out counts as invalid, with the problem."""
    brief = DesignBrief(prompt=asked.prompt, platform=answer.platform, format=answer.format)
    failed = Measured(
        asked.id,
        brief.placement.name,
        valid=False,
        prompt=asked.prompt,
        seconds=answer.seconds,
        problem=answer.problem,
        language_asked=asked.language,
        facts_given=len(asked.facts),
    )
    if answer.spec is None:
        return failed
    try:
        return _measure(asked, answer, parse_spec(answer.spec), brief.placement, library)
    except DesignError as error:
        return replace(failed, problem=str(error))


def measure_all(
    briefs: Mapping[str, EvaluationBrief], answers: Sequence[Answer], library: DesignLibrary, workers: int = 1
) -> Iterator[Measured]:
    """Measure answers in their order, in `workers` processes where that is more than one."""
    if workers <= 1:
        yield from (measure(briefs[answer.brief_id], answer, library) for answer in answers)
        return
    # Spawned, not forked: a model may be running threads in this process.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_open_library) as pool:
        pairs = [(briefs[answer.brief_id], answer) for answer in answers]
        yield from pool.map(_measure_here, pairs, chunksize=8)


_library: DesignLibrary | None = None


def _open_library() -> None:
    from adgenesis_assets import load_library

    global _library
    _library = load_library()


def _measure_here(pair: tuple[EvaluationBrief, Answer]) -> Measured:
    assert _library is not None
    return measure(*pair, _library)


def _is_kept(fact: str, asked: EvaluationBrief, texts: Collection[str]) -> bool:
    """Whether a text has the fact as such: `2` is not in `21 May`, nor `€5` in `€59`."""
    if fact in given_numbers(asked.prompt):
        return any(fact in numbers(text) for text in texts)
    return any(is_span(fact, text) for text in texts)


def _measure(
    asked: EvaluationBrief, answer: Answer, spec: DesignSpec, placement: Placement, library: DesignLibrary
) -> Measured:
    raw = lay_out(spec, placement, library, repair=False)
    placed = lay_out(spec, placement, library)
    texts = copy_of(placed.spec)
    written_findings = [*raw.findings, *review(raw.frame, placement, asked.prompt, library=library)]
    left = [*placed.findings, *review(placed.frame, placement, asked.prompt, library=library)]
    limits, beside = _kept_limits(texts, COPY_LIMITS), _kept_limits(texts, _limits_beside(placement))
    copy = "\n".join(text for role, text in texts.items() if role != "brand")
    return Measured(
        brief_id=asked.id,
        placement=placement.name,
        valid=True,
        prompt=asked.prompt,
        retries=int(spec.metadata.get("retries", 0)),
        texts=texts,
        composition=spec.layout.composition or "",
        palette=spec.palette if isinstance(spec.palette, str) else "",
        hero=next(
            (e.name for e in spec.elements if isinstance(e, IllustrationElement) and e.role == "hero"), ""
        ),
        facts_given=len(asked.facts),
        facts_kept=sum(_is_kept(fact, asked, texts.values()) for fact in asked.facts),
        facts_invented=tuple(fact.text for text in texts.values() for fact in invented(text, asked.prompt)),
        limits=len(limits),
        limits_kept=sum(limits),
        platform_limits=len(beside),
        platform_limits_kept=sum(beside),
        language=language_of(copy),
        language_asked=asked.language,
        findings_before=len(_places(written_findings, Severity.ERROR, Severity.WARNING)),
        findings_after=len(_places(left, Severity.ERROR, Severity.WARNING)),
        errors_before=tuple(rule for rule, _ in _places(written_findings, Severity.ERROR)),
        errors_after=tuple(rule for rule, _ in _places(left, Severity.ERROR)),
        rules_after=tuple(rule for rule, _ in _places(left, *Severity)),
        blank=is_blank(to_png(placed.frame, library, scale=PREVIEW_PX / placement.short_side)),
        brand_exact=texts.get("brand", "") in asked.prompt,
        repairs=dict(Counter(finding.rule for finding in placed.findings if finding.repaired)),
        layout=layout_values(placed.frame),
        tokens=_tokens(spec.metadata),
        origins=spec.metadata.get("origins", {}),
        seconds=answer.seconds,
    )


def is_blank(png: bytes) -> bool:
    """Whether a picture is one colour from edge to edge."""
    with Image.open(BytesIO(png)) as picture:
        return picture.convert("RGB").getcolors(maxcolors=1) is not None


def _places(findings: Sequence[Finding], *severities: Severity) -> list[tuple[str, str | None]]:
    """Rule and element of what is wrong still; the same said twice counts once."""
    return sorted(
        {(f.rule, f.element_id) for f in findings if not f.repaired and f.severity in severities},
        key=lambda place: (place[0], place[1] or ""),
    )


def _kept_limits(texts: Mapping[str, str], limits: Mapping[str, int]) -> list[bool]:
    """For each text that has a limit in characters, whether it keeps it."""
    return [len(text) <= limits[role] for role, text in texts.items() if role in limits]


def _limits_beside(placement: Placement) -> dict[str, int]:
    """The platform's own limits of texts that go beside the picture: what it refuses, else what it cuts off."""
    found = {}
    for role, name in _BESIDE.items():
        limit = placement.copy_limits.get(name)
        most = limit and (limit.max or limit.recommended)
        if most:
            found[role] = most
    return found


def _tokens(metadata: Mapping[str, Any]) -> int | None:
    tokens = metadata.get("tokens")
    return int(tokens["sampled"]) if isinstance(tokens, dict) and "sampled" in tokens else None
