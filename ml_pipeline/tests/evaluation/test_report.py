"""A report holds every figure with its interval, and says better, worse, or not distinguishable."""

import json
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from adgenesis_ml.evaluation.answers import Author
from adgenesis_ml.evaluation.contact_sheets import Sheet
from adgenesis_ml.evaluation.figures import FIGURE_BY_KEY, FIGURES
from adgenesis_ml.evaluation.intervals import Verdict
from adgenesis_ml.evaluation.layout_values import LayoutValues
from adgenesis_ml.evaluation.measure import Measured
from adgenesis_ml.evaluation.repeats import count_repeats
from adgenesis_ml.evaluation.report import Head, Report, as_json, compare, estimate, make_report
from adgenesis_ml.evaluation.report_html import as_html
from adgenesis_ml.evaluation.report_markdown import as_markdown

HEAD = Head("dev.jsonl", 40, "ab" * 32, ("meta/square",), "2026-05-01", "2 cores of a CPU, Linux", "c0ffee")
OURS, PLAIN = (
    Author("ours", "smollm2", "released/smollm2", "cd" * 32),
    Author("words <b>", details="no model"),
)


def row(number: int, **changes: object) -> Measured:
    design = Measured(
        brief_id=str(number),
        placement="meta/square",
        valid=True,
        texts={"headline": f"Idea {number} of quite another kind"},
        composition=("split", "card", "ticket")[number % 3],
        palette="cocoa",
        facts_given=2,
        facts_kept=2,
        limits=4,
        limits_kept=4,
        language="en",
        language_asked="en",
        layout=LayoutValues(1.0, 0.0, 0.001, None, None, None),
        origins={"headline": "written", "offer": "quoted"},
        tokens=60,
        seconds=0.5 + number / 100,
        blank=False,
    )
    return replace(design, **changes)  # type: ignore[arg-type]


GOOD = count_repeats([row(number) for number in range(40)])
BAD = count_repeats(
    [
        row(
            number,
            facts_kept=number % 2,
            texts={"headline": "Learn more"},
            seconds=0.01,
            tokens=None,
            origins={},
        )
        for number in range(40)
    ]
)


@pytest.fixture
def report() -> Report:
    return make_report(HEAD, {OURS: GOOD, PLAIN: BAD})


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("valid", 1.0),
        ("facts_kept", 1.0),
        ("all_facts", 1.0),
        ("written", 0.5),
        ("repeated_headlines", 1.0),
        ("distinct_headlines", 1.0),
        ("compositions", 3),
        ("palette_evenness", 0.0),
        ("seconds_max", 0.89),
        ("tokens", 60),
    ],
)
def test_figures_are_what_they_say(key: str, value: float) -> None:
    found = estimate(GOOD, FIGURE_BY_KEY[key])
    assert found.value == pytest.approx(value)
    assert found.low <= found.value <= found.high


def test_quantiles_are_those_of_the_designs() -> None:
    rows = [row(number, seconds=float(number)) for number in range(1, 21)]
    assert estimate(rows, FIGURE_BY_KEY["seconds_p50"]).value == 10
    assert estimate(rows, FIGURE_BY_KEY["seconds_p95"]).value == 19


def test_compositions_are_even_when_each_comes_as_often() -> None:
    one = [row(number, composition="split") for number in range(12)]
    even = [row(number, composition=str(number)) for number in range(12)]
    figure = FIGURE_BY_KEY["composition_evenness"]
    assert (estimate(one, figure).value, estimate(even, figure).value) == (0.0, 1.0)


def test_what_nobody_measured_is_left_out(report: Report) -> None:
    ours, plain = report.writers
    assert "tokens" in ours.figures
    assert "tokens" not in plain.figures
    assert "underlay_loose" not in ours.figures
    assert not {"underlay_loose", "platform_limits"} & {figure.key for figure in report.shown()}


def test_a_is_held_against_b_on_the_same_briefs(report: Report) -> None:
    [comparison] = report.comparisons
    assert (comparison.a, comparison.b, comparison.briefs) == ("ours", "words <b>", 40)
    verdicts = {key: difference.verdict for key, difference in comparison.differences.items()}
    assert verdicts["facts_kept"] is verdicts["distinct_headlines"] is Verdict.BETTER
    assert verdicts["seconds_p50"] is Verdict.WORSE
    assert verdicts["valid"] is Verdict.OPEN
    assert verdicts["overlap"] is None
    assert "tokens" not in verdicts


def test_briefs_that_only_one_was_asked_are_not_compared() -> None:
    assert compare(OURS, GOOD, PLAIN, BAD[:10]).briefs == 10


def test_markdown_has_a_column_for_each_writer_and_each_opponent(report: Report) -> None:
    text = as_markdown(report)
    assert "|  | ours | words <b> |" in text
    assert "| given facts kept, letter for letter | 100.0% [100.0, 100.0] | 25.0% [" in text
    assert "| given facts kept, letter for letter | +75.0 [" in text
    assert "40 briefs of dev.jsonl (sha256 abababababab) in meta/square. 2026-05-01, 2 cores" in text
    assert "| tokens sampled | 60.00 [60.00, 60.00] | – |" in text


def test_json_has_every_estimate_by_key(report: Report) -> None:
    document = json.loads(json.dumps(as_json(report)))
    assert document["writers"][0]["figures"]["facts_kept"] == {"value": 1.0, "low": 1.0, "high": 1.0}
    assert document["comparisons"][0]["differences"]["facts_kept"]["verdict"] == "better"
    assert document["figures"]["facts_kept"]["higher_is_better"] is True
    assert document["head"]["briefs_sha256"] == HEAD.briefs_sha256


class Page(HTMLParser):
    """Which elements a page opens, and with which attributes; fails where one is closed that is not open."""

    VOID = frozenset({"meta", "img", "link", "br"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.seen if name == tag]


def test_the_page_is_whole_accessible_and_fetches_nothing_from_elsewhere(
    report: Report, tmp_path: Path
) -> None:
    sheet = Sheet("words <b>", "meta/square", tmp_path / "sheets" / "a b.webp", ("Fresh <bread>",))
    html = as_html(report, [sheet], tmp_path)
    page = Page(html)
    assert page.open == []
    assert page.of("script") == page.of("link") == []
    assert [image["src"] for image in page.of("img")] == ["sheets/a%20b.webp"]
    assert all(image["alt"] for image in page.of("img"))
    assert all(head.get("scope") for head in page.of("th"))
    assert len(page.of("caption")) == len(page.of("table")) >= 3
    assert page.of("html") == [{"lang": "en"}]
    assert "words &lt;b&gt;" in html
    assert "words <b>" not in html
    assert "Fresh &lt;bread&gt;" in html
    assert "prefers-color-scheme: dark" in html


def test_every_figure_has_a_name_of_its_own() -> None:
    assert len(FIGURE_BY_KEY) == len(FIGURES)
