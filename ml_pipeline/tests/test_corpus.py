"""The corpus as it stands is fit to train on, and a bad record is found with its row."""

from pathlib import Path

from adgenesis_assets import load_library
from adgenesis_ml.data.corpus import read_corpus

CORPUS = Path(__file__).parents[1] / "corpus"
RECORD = (
    '{"id":"t-1","family":"lune","industry":"cafe","language":"en","prompt":"Café Lune, 20% off.","concepts":['
    '{"brand":"Café Lune","headline":"Slow mornings","offer":"20% off","cta":"See the menu","hero":"bread",'
    '"palette":"cocoa","type":"slab"},{"brand":"Café Lune","headline":"HEADLINE","cta":"Visit us",'
    '"hero":"hot-beverage","palette":"noir","type":"classic"}]}'
)


def heroes() -> frozenset[str]:
    return frozenset(load_library().pictures.names)


def test_the_corpus_has_no_problems_and_the_promised_spread() -> None:
    records, problems = read_corpus(CORPUS, heroes())
    assert problems == []
    assert len(records) >= 400
    assert len({record.industry for record in records}) >= 30
    headlines = [concept.headline.casefold() for record in records for concept in record.concepts]
    assert len(headlines) == len(set(headlines))
    assert sum(record.language != "en" for record in records) / len(records) >= 0.12


def test_problems_come_with_file_and_row(tmp_path: Path) -> None:
    rows = [
        RECORD,
        RECORD.replace("HEADLINE", "30% more").replace('"t-1"', '"t-2"').replace("20% off.", "20% off"),
    ]
    (tmp_path / "a.jsonl").write_text("\n".join([*rows, "{}"]), encoding="utf-8")
    _, problems = read_corpus(tmp_path, heroes())
    assert any(
        problem.startswith("a.jsonl:2 (t-2)") and "invents the number '30%'" in problem
        for problem in problems
    )
    assert any("was seen before, at a.jsonl:1" in problem for problem in problems)
    assert any(problem.startswith("a.jsonl:3: id: Field required") for problem in problems)
