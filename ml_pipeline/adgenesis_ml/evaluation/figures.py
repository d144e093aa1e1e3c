"""The figures of a report: what each is called, which way is better, and how designs become one."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from adgenesis_design.compositions import compositions_for
from adgenesis_design.palettes import PALETTES
from adgenesis_design.placements import find_placement
from adgenesis_ml.evaluation.design_statistics import Maker, distinct, evenness, per_design, quantile
from adgenesis_ml.evaluation.measure import Measured


class Unit(StrEnum):
    """How a figure is written."""

    PERCENT = "%"
    PER_HUNDRED = "per 100 designs"
    SECONDS = "s"
    METRIC = "metric"
    PLAIN = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of a report. `higher_is_better` is None where neither way is: research metrics are distances.

    `centered`: see `intervals.bootstrap`. Without `interval`, the value alone says something: a count, a maximum.
    """

    key: str
    group: str
    label: str
    unit: Unit
    higher_is_better: bool | None
    make: Maker
    centered: bool = False
    interval: bool = True


def _is_valid(row: Measured) -> float:
    return float(row.valid)


def _compositions_of(placement: str) -> int:
    return len(compositions_for(find_placement(*placement.split("/"))))


def _of_layout(name: str) -> Maker:
    """The mean over designs for which a layout metric is defined."""

    def value(row: Measured) -> float | None:
        return None if row.layout is None else getattr(row.layout, name)

    return per_design(lambda row: value(row) or 0.0, lambda row: value(row) is not None)


def _origin(name: str) -> Maker:
    return per_design(
        lambda row: sum(origin == name for origin in row.origins.values()), lambda row: len(row.origins)
    )


VALID, COPY, LOOK, VARIETY, PAPERS, COST = (
    "Validity", "Facts and copy", "Rules", "Variety", "Layout metrics of papers (distances to real designs)", "Cost",
)  # fmt: skip

# fmt: off
FIGURES: tuple[Figure, ...] = (
    Figure("valid", VALID, "valid designs", Unit.PERCENT, True, per_design(_is_valid)),
    Figure(
        "valid_at_once", VALID, "valid at the first answer", Unit.PERCENT, True,
        per_design(lambda row: row.valid and not row.retries),
    ),
    Figure(
        "sound_before", VALID, "designs without an error, as written", Unit.PERCENT, True,
        per_design(lambda row: row.valid and not row.errors_before),
    ),
    Figure(
        "sound_after", VALID, "designs without an error, after repair", Unit.PERCENT, True,
        per_design(lambda row: row.valid and not row.errors_after),
    ),
    Figure(
        "pictures", VALID, "pictures that are not blank", Unit.PERCENT, True,
        per_design(lambda row: row.valid and not row.blank),
    ),
    Figure(
        "facts_kept", COPY, "given facts kept, letter for letter", Unit.PERCENT, True,
        per_design(lambda row: row.facts_kept, lambda row: row.facts_given),
    ),
    Figure(
        "all_facts", COPY, "designs with all given facts, of those given any", Unit.PERCENT, True,
        per_design(
            lambda row: row.facts_given > 0 and row.facts_kept == row.facts_given, lambda row: row.facts_given > 0
        ),
    ),
    Figure(
        "invented", COPY, "invented facts", Unit.PER_HUNDRED, False,
        per_design(lambda row: 100 * len(row.facts_invented)),
    ),
    Figure(
        "brand_exact", COPY, "brand names as the brief writes them", Unit.PERCENT, True,
        per_design(lambda row: row.valid and row.brand_exact, _is_valid),
    ),
    Figure(
        "limits", COPY, "texts within the length that displays carry", Unit.PERCENT, True,
        per_design(lambda row: row.limits_kept, lambda row: row.limits),
    ),
    Figure(
        "platform_limits", COPY, "texts within the platform's own limits for ad texts",
        Unit.PERCENT, True,
        per_design(lambda row: row.platform_limits_kept, lambda row: row.platform_limits),
    ),
    Figure(
        "language", COPY, "copy in the brief's language", Unit.PERCENT, True,
        per_design(lambda row: row.valid and row.language == row.language_asked, _is_valid),
    ),
    Figure(
        "written", COPY, "texts that the model wrote itself", Unit.PERCENT, None, _origin("written"),
    ),
    Figure("quoted", COPY, "texts quoted from the brief", Unit.PERCENT, None, _origin("quoted")),
    Figure("retrieved", COPY, "texts retrieved from the corpus", Unit.PERCENT, None, _origin("retrieved")),
    Figure("stock", COPY, "texts from the stock", Unit.PERCENT, None, _origin("stock")),
    Figure(
        "errors_before", LOOK, "errors as written", Unit.PER_HUNDRED, False,
        per_design(lambda row: 100 * len(row.errors_before), _is_valid),
    ),
    Figure(
        "errors_after", LOOK, "errors after repair", Unit.PER_HUNDRED, False,
        per_design(lambda row: 100 * len(row.errors_after), _is_valid),
    ),
    Figure(
        "findings_before", LOOK, "errors and warnings as written", Unit.PER_HUNDRED, False,
        per_design(lambda row: 100 * row.findings_before, _is_valid),
    ),
    Figure(
        "findings_after", LOOK, "errors and warnings after repair", Unit.PER_HUNDRED, False,
        per_design(lambda row: 100 * row.findings_after, _is_valid),
    ),
    Figure(
        "all_findings_after", LOOK, "findings of every kind after repair", Unit.PER_HUNDRED, False,
        per_design(lambda row: 100 * len(row.rules_after), _is_valid),
    ),
    Figure(
        "distinct_headlines", VARIETY, "distinct headlines, within each placement", Unit.PERCENT, True,
        per_design(lambda row: 1 / row.headline_uses if row.headline_uses else 0.0, _is_valid),
    ),
    Figure(
        "repeated_headlines", VARIETY, "headlines nearly like another brief's", Unit.PERCENT, False,
        per_design(lambda row: row.headline_repeated, _is_valid),
    ),
    Figure(
        "repeated_ads", VARIETY, "ads whose words are nearly another brief's", Unit.PERCENT, False,
        per_design(lambda row: row.ad_repeated, _is_valid),
    ),
    Figure(
        "recurring_ads", VARIETY, "those of briefs for another thing", Unit.PERCENT, False,
        per_design(lambda row: row.ad_recurs, _is_valid),
    ),
    Figure(
        "composition_evenness", VARIETY, "evenness of compositions (entropy, 0 to 1)", Unit.PLAIN, True,
        evenness(lambda row: row.composition, _compositions_of), centered=True,
    ),
    Figure(
        "palette_evenness", VARIETY, "evenness of palettes (entropy, 0 to 1)", Unit.PLAIN, True,
        evenness(lambda row: row.palette, lambda placement: len(PALETTES)), centered=True,
    ),
    Figure(
        "hero_evenness", VARIETY, "evenness of illustrations (entropy, 0 to 1)", Unit.PLAIN, True,
        evenness(lambda row: row.hero), centered=True,
    ),
    Figure(
        "compositions", VARIETY, "compositions used", Unit.PLAIN, True, distinct(lambda row: row.composition),
        interval=False,
    ),
    Figure(
        "palettes", VARIETY, "palettes used", Unit.PLAIN, True, distinct(lambda row: row.palette), interval=False
    ),
    Figure("validity", PAPERS, "Val: elements large enough", Unit.METRIC, None, _of_layout("validity")),
    Figure("overlap", PAPERS, "Ove: overlap", Unit.METRIC, None, _of_layout("overlap")),
    Figure("alignment", PAPERS, "Ali: misalignment", Unit.METRIC, None, _of_layout("alignment")),
    Figure("underlay_loose", PAPERS, "Und_l: underlays, loose", Unit.METRIC, None, _of_layout("underlay_loose")),
    Figure("underlay_strict", PAPERS, "Und_s: underlays, strict", Unit.METRIC, None, _of_layout("underlay_strict")),
    Figure(
        "underlay_strict_as_published", PAPERS, "Und_s as its published code has it", Unit.METRIC, None,
        _of_layout("underlay_strict_as_published"),
    ),
    Figure(
        "seconds_p50", COST, "seconds to spec, p50", Unit.SECONDS, False, quantile(0.5, lambda row: row.seconds)
    ),
    Figure(
        "seconds_p95", COST, "seconds to spec, p95", Unit.SECONDS, False, quantile(0.95, lambda row: row.seconds)
    ),
    Figure(
        "seconds_max", COST, "seconds to spec, max", Unit.SECONDS, False, quantile(1.0, lambda row: row.seconds),
        interval=False,
    ),
    Figure(
        "tokens", COST, "tokens sampled", Unit.PLAIN, False,
        per_design(lambda row: row.tokens or 0, lambda row: float(row.tokens is not None)),
    ),
)
# fmt: on
FIGURE_BY_KEY: Mapping[str, Figure] = {figure.key: figure for figure in FIGURES}
