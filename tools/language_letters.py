"""Write `design_core/adgenesis_design/text/letters.json`: how the six languages of the stock spell.

Run `python -m tools.language_letters` after the stock or the corpus has grown much. It also prints, for the themed
briefs, which it does not learn from, how many of them are taken for another language.
"""

import json
from collections import Counter
from collections.abc import Iterator
from math import log
from pathlib import Path

from adgenesis_design.text.letters import LETTERS, TAGS, language_by_letters, triples

ROOT = Path(__file__).resolve().parents[1]
_STOCK, _CORPUS, _BRIEFS = (ROOT / "ml_pipeline" / name for name in ("stock", "corpus", "themed_briefs"))
_KEPT = 2_500  # triples of letters that tell the most
_SMOOTHING = 2.0


def main() -> None:
    counts = {tag: Counter[str]() for tag in TAGS}
    for tag, text in _texts():
        counts[tag].update(triples(text))
    table = _weights(counts)
    rows = ",\n".join(
        f"{json.dumps(key, ensure_ascii=False)}:{json.dumps(row)}" for key, row in sorted(table.items())
    )
    LETTERS.write_text(f"{{\n{rows}\n}}\n", encoding="utf-8")
    for tag in TAGS:
        prompts = [json.loads(line)["prompt"] for line in _lines(_BRIEFS / f"{tag}.jsonl")]
        wrong = sum(language_by_letters(prompt, table) != tag for prompt in prompts)
        print(f"{tag}: {wrong} of {len(prompts)} themed briefs are taken for another language")


def _weights(counts: dict[str, Counter[str]]) -> dict[str, list[int]]:
    """By triple, what it says for each language: tenths of a natural logarithm, against the mean of all."""
    sizes = {tag: sum(found.values()) for tag, found in counts.items()}
    known = set().union(*counts.values())
    gains: dict[str, float] = {}
    table: dict[str, list[int]] = {}
    for key in known:
        rates = {
            tag: (counts[tag][key] + _SMOOTHING) / (sizes[tag] + _SMOOTHING * len(known)) for tag in TAGS
        }
        mean = sum(map(log, rates.values())) / len(TAGS)
        table[key] = [round(10 * (log(rates[tag]) - mean)) for tag in TAGS]
        gains[key] = sum(rates.values()) * max(abs(value) for value in table[key])
    best = sorted(gains, key=lambda key: (-gains[key], key))[:_KEPT]
    return {key: table[key] for key in best}


def _texts() -> Iterator[tuple[str, str]]:
    """Of the stock and the corpus, with their languages."""
    for tag in TAGS:
        for line in _lines(_STOCK / f"{tag}.jsonl"):
            row = json.loads(line)
            yield tag, " ".join(_strings([row.get("headlines"), row.get("lines"), row.get("things")]))
    for path in sorted(_CORPUS.glob("*.jsonl")):
        for line in _lines(path):
            row = json.loads(line)
            if row.get("language") in TAGS:
                yield row["language"], row["prompt"]


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _strings(part)


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


if __name__ == "__main__":
    main()
