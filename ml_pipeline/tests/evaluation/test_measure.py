"""A design is measured as written and as repaired, and what is measured is what a reader would see."""

from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from adgenesis_assets import load_library
from adgenesis_design.compositions import compose
from adgenesis_design.concept import Concept
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import find_placement
from adgenesis_ml.evaluation.answers import Answer, ask
from adgenesis_ml.evaluation.baselines import BriefWords
from adgenesis_ml.evaluation.briefs import EvaluationBrief
from adgenesis_ml.evaluation.measure import Measured, is_blank, measure, measure_all

BRIEF = EvaluationBrief("a", "Fresh bread at 10% off. The brand name is Café Lune. Order at lune.example.")
CONCEPT = Concept(
    brand="Café Lune",
    headline="Bread for early people",
    subheadline="Baked while the town is still asleep",
    offer="10% off",
    cta="Order bread",
    hero="bread",
    palette="cocoa",
    type_pair="slab",
    composition="split",
)


@pytest.fixture(scope="module")
def library() -> DesignLibrary:
    return load_library()


def answer(changes: Mapping[str, Any] | None = None, metadata: Mapping[str, Any] | None = None) -> Answer:
    spec = compose(CONCEPT.model_copy(update=changes or {}), find_placement("meta", "square"))
    spec.metadata |= metadata or {}
    return Answer("a", "meta", "square", 0.5, spec.to_wire())


def test_a_good_design_is_valid_clean_and_drawn(library: DesignLibrary) -> None:
    row = measure(BRIEF, answer(), library)
    assert row.valid
    assert row.errors_after == ()
    assert not row.blank
    assert row.texts["headline"] == "Bread for early people"
    assert (row.composition, row.palette, row.hero) == ("split", "cocoa", "bread")
    assert (row.placement, row.seconds) == ("meta/square", 0.5)


def test_facts_are_kept_letter_for_letter_or_not_at_all(library: DesignLibrary) -> None:
    kept = measure(BRIEF, answer(), library)
    lost = measure(BRIEF, answer({"offer": "", "brand": ""}), library)
    assert (kept.facts_kept, kept.facts_given) == (2, 3)
    assert (lost.facts_kept, lost.facts_given) == (0, 3)


def test_invented_facts_and_a_misspelt_brand_are_seen(library: DesignLibrary) -> None:
    row = measure(BRIEF, answer({"headline": "Free bread on Friday", "brand": "Cafe Lune"}), library)
    assert sorted(row.facts_invented) == ["Free", "Friday"]
    assert not row.brand_exact
    assert {"invented-fact"} <= set(row.errors_after)


def test_copy_is_held_against_our_limits_and_the_platforms(library: DesignLibrary) -> None:
    row = measure(BRIEF, answer(), library)
    # Meta cuts headlines off after 27 characters, and descriptions.
    assert (row.limits_kept, row.limits) == (5, 5)
    assert (row.platform_limits_kept, row.platform_limits) == (1, 2)


def test_the_language_of_the_copy_is_held_against_the_briefs(library: DesignLibrary) -> None:
    german = replace(
        BRIEF, prompt="Frisches Brot für die ganze Stadt, ab sofort auch am Sonntag mit 10% Rabatt."
    )
    row = measure(german, answer(), library)
    assert (row.language_asked, row.language) == ("de", "en")


def test_what_the_writer_says_of_its_work_is_read(library: DesignLibrary) -> None:
    told = {"retries": 1, "tokens": {"sampled": 80}, "origins": {"headline": "written", "brand": "quoted"}}
    row = measure(BRIEF, answer(metadata=told), library)
    assert (row.retries, row.tokens, row.origins) == (1, 80, told["origins"])
    assert measure(BRIEF, answer(), library).tokens is None


def test_layout_metrics_are_of_the_repaired_frame(library: DesignLibrary) -> None:
    layout = measure(BRIEF, answer(), library).layout
    assert layout is not None
    assert layout.validity == 1.0
    assert 0 <= layout.overlap < 0.1
    assert layout.underlay_strict is not None
    assert layout.underlay_strict_as_published is not None
    assert layout.underlay_strict <= layout.underlay_strict_as_published


def test_errors_that_layout_repairs_are_counted_before_and_gone_after(library: DesignLibrary) -> None:
    spec = answer().spec
    assert spec is not None
    spec["layout"]["stacks"] = []
    [headline] = [element for element in spec["elements"] if element["role"] == "headline"]
    headline |= {"x": 900, "y": 40, "width": 700, "fontSize": 140}
    row = measure(BRIEF, Answer("a", "meta", "square", 0.5, spec), library)
    assert row.errors_before
    assert row.errors_after == ()
    assert row.findings_before > row.findings_after
    assert row.repairs


def test_an_answer_that_is_no_design_is_invalid_and_says_why(library: DesignLibrary) -> None:
    none = measure(BRIEF, Answer("a", "meta", "square", 0.5, None, "Nothing came to mind."), library)
    broken = measure(BRIEF, Answer("a", "meta", "square", 0.5, {"elements": []}), library)
    assert (none.valid, none.problem) == (False, "Nothing came to mind.")
    assert not broken.valid
    assert "background_color" in broken.problem
    assert none.facts_given == broken.facts_given == 3


@pytest.mark.parametrize(("dot", "blank"), [((200, 30, 30), True), ((200, 30, 31), False)])
def test_a_picture_is_blank_when_it_has_one_colour(dot: tuple[int, int, int], blank: bool) -> None:
    picture = Image.new("RGB", (40, 40), (200, 30, 30))
    picture.putpixel((7, 9), dot)
    file = BytesIO()
    picture.save(file, "PNG")
    assert is_blank(file.getvalue()) is blank


def test_several_workers_measure_the_same(tmp_path: Path, library: DesignLibrary) -> None:
    answers = ask(
        BriefWords(library.pictures.names),
        [BRIEF],
        tmp_path / "log.jsonl",
        (("meta", "square"), ("google", "300x250")),
    )
    alone: list[Measured] = list(measure_all({"a": BRIEF}, answers, library))
    assert list(measure_all({"a": BRIEF}, answers, library, workers=2)) == alone
