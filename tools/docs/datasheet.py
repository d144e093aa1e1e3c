"""`ml_pipeline/corpus/DATASHEET.md`: what the corpus is, counted, and what a reading of it found."""

import tomllib
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from adgenesis_assets import load_library
from adgenesis_design.concept import copy_of
from adgenesis_design.palettes import PALETTES
from adgenesis_design.type_pairs import TYPE_PAIRS
from adgenesis_ml.data import statistics
from adgenesis_ml.data.corpus import CorpusRecord, read_corpus
from adgenesis_ml.data.pairs import as_concept
from tools.docs.markdown import page, table

CORPUS = Path(__file__).resolve().parents[2] / "ml_pipeline" / "corpus"
SHEET = CORPUS / "DATASHEET.md"
READINGS = CORPUS / "readings.toml"
_NEARLY = 0.8  # of the shingles shared
_NEAR_HEADLINES = 0.6
_LISTED = 12
_THIN = 4  # briefs: an industry with fewer is thin
_LONG_WORD = 4  # letters: shorter ones are mostly grammar
_NAMES = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "pt": "Portuguese",
    "it": "Italian",
}


def document() -> str:
    records = _records()
    return page(
        "Datasheet of the corpus",
        _motivation(records),
        _composition(records),
        _briefs(records),
        _copy(records),
        _diversity(records),
        _repetition(records),
        _readings(records),
        _missing(records),
        _terms(),
    )


@cache
def _records() -> list[CorpusRecord]:
    records, problems = read_corpus(CORPUS, frozenset(load_library().pictures.names))
    if problems:
        raise SystemExit(f"The corpus has {len(problems)} problems. {problems[0]}")
    return records


def _motivation(records: Sequence[CorpusRecord]) -> str:
    return f"""## Motivation

{len(records):,} briefs as marketers write them, each with finished copy and art direction, made to teach small language
models to write ads. No data set of briefs with real advertising copy and a free licence was known. A record holds a
brief and two or more answers; positions, sizes and pictures are no part of it: compositions and layout make those."""


def _composition(records: Sequence[CorpusRecord]) -> str:
    answers = statistics.answers_of(records)
    languages = Counter(record.language for record in records)
    per_brief = Counter(len(record.concepts) for record in records)
    rows = [
        (
            _NAMES[language],
            f"{count:,}",
            _percent(count / len(records)),
            f"{sum(len(r.concepts) for r in records if r.language == language):,}",
        )
        for language, count in languages.most_common()
    ]
    industries = Counter(record.industry for record in records)
    families = {record.family for record in records}
    largest = ", ".join(f"{name} {count}" for name, count in industries.most_common(25))
    return "\n\n".join(
        [
            "## Composition",
            f"{len(records):,} briefs, {len(answers):,} answers, {len(families):,} brand families, "
            f"{len(industries)} industries. "
            + ", ".join(
                f"{count:,} briefs have {number} answers" for number, count in sorted(per_brief.items())
            )
            + ".",
            table(("language of the answers", "briefs", "share", "answers"), rows),
            f"The largest industries: {largest}. {sum(n < _THIN for n in industries.values())} industries have fewer "
            f"than {_THIN} briefs. Industries are words of their authors and overlap.",
        ]
    )


def _briefs(records: Sequence[CorpusRecord]) -> str:
    characters, words = statistics.prompt_spread(records)
    rows = [_spread_row("characters", characters), _spread_row("words", words)]
    given = [(what, _percent(share)) for what, share in statistics.says(records).items()]
    return "\n\n".join(
        [
            "## Briefs",
            table(("length of a brief in", "p10", "p50", "p90", "longest"), rows),
            table(("briefs that give", "share"), given),
            "Brand, offer, when and where, and legal line are counted by the answers, which show nothing that the "
            "brief lacks; prices, percentages and dates by their form. Tone and audience are in the briefs' own words "
            "and no field says them.",
        ]
    )


def _copy(records: Sequence[CorpusRecord]) -> str:
    rows = [
        (role, _percent(share), *_spread_row("", spread)[1:])
        for role, (share, spread) in statistics.copy_spread(records).items()
    ]
    buttons = [answer.cta for answer in statistics.answers_of(records)]
    numbered = sum(any(letter.isdigit() for letter in button) for button in buttons)
    return "\n\n".join(
        [
            "## Copy",
            table(("text", "answers that have it", "p10", "p50", "p90", "longest"), rows),
            f"Lengths in characters. {numbered} buttons ({_percent(numbered / len(buttons))}) have a number, which the "
            "grammar of serving refuses: no model writes those.",
        ]
    )


def _diversity(records: Sequence[CorpusRecord]) -> str:
    answers = statistics.answers_of(records)
    by_language = [
        (
            _NAMES[language],
            [answer.headline for r in records if r.language == language for answer in r.concepts],
        )
        for language in _NAMES
    ]
    rows = [
        (
            name,
            f"{len(headlines):,}",
            f"{len({headline.casefold() for headline in headlines}):,}",
            f"{statistics.distinct(headlines, 1):.2f}",
            f"{statistics.distinct(headlines, 2):.2f}",
            _percent(statistics.balanced(headlines)),
        )
        for name, headlines in by_language
    ]
    english = by_language[0][1]
    words = Counter(w for headline in english for w in statistics.words_of(headline) if len(w) >= _LONG_WORD)
    heroes = Counter(answer.hero for answer in answers)
    buttons = Counter(answer.cta.casefold() for answer in answers)
    return "\n\n".join(
        [
            "## Diversity",
            table(("headlines", "all", "distinct", "distinct-1", "distinct-2", "of two parts"), rows),
            "Distinct-1 and distinct-2: the share of different words and pairs of words. Of two parts: with a comma, "
            "a full stop or the like inside.",
            f"Most used words of English headlines ({_LONG_WORD} letters or more): {_most(words)}.",
            f"Most used openings of English headlines: {_most(statistics.openings(english))}.",
            f"Most used buttons, of {len(buttons):,} different ones: {_most(buttons)}.",
            f"{len(heroes):,} illustrations are used, most often: {_most(heroes)}.",
            _evenly("palettes", Counter(answer.palette for answer in answers), len(PALETTES)),
            _evenly("type pairs", Counter(answer.type for answer in answers), len(TYPE_PAIRS)),
        ]
    )


def _repetition(records: Sequence[CorpusRecord]) -> str:
    prompts = [record.prompt for record in records]
    answers = [(record.id, answer) for record in records for answer in record.concepts]
    headlines = [answer.headline for _, answer in answers]
    copies = [copy_of(as_concept(answer, "split", 0)) for _, answer in answers]
    near_prompts = statistics.near_duplicates(prompts, _NEARLY)
    near_headlines = statistics.near_duplicates(headlines, _NEAR_HEADLINES)
    near_copies = statistics.near_duplicates(copies, _NEARLY)
    named = [f"{answer.headline!r} ({id})" for id, answer in answers]
    examples = "; ".join(
        f"{named[pair.first]} and {named[pair.second]}"
        for pair in sorted(near_headlines, key=lambda pair: -pair.similarity)[:_LISTED]
    )
    return "\n\n".join(
        [
            "## Near-duplicates",
            f"By the share of runs of five characters that two texts have in common, every pair compared: "
            f"{len(near_prompts)} pairs of briefs and {len(near_copies)} pairs of answers share {_percent(_NEARLY)} or "
            f"more; {len(near_headlines)} pairs of headlines share {_percent(_NEAR_HEADLINES)} or more.",
            f"Pairs of headlines: {examples}." if examples else "No two headlines are that alike.",
        ]
    )


def _readings(records: Sequence[CorpusRecord]) -> str:
    written = tomllib.loads(READINGS.read_text(encoding="utf-8"))
    readings = written["reading"]
    known = {record.id for record in records} | set(written["left"])
    parts = [
        "## Readings",
        "Records were drawn at random and read by one reader each time against the copy standard, every answer of "
        "each. The readers belong to the project; nobody from outside has read the corpus.",
    ]
    for reading in readings:
        drawn, faults = reading["drawn"], {fault["id"]: fault["what"] for fault in reading["fault"]}
        if strange := sorted((set(faults) - set(drawn)) | (set(drawn) - known)):
            raise SystemExit(f"{READINGS.name} names records that were not drawn: {', '.join(strange)}.")
        parts += [
            f"{reading['date']}: of {len(drawn)} records {len(drawn) - len(faults)} would be kept as they stood, "
            f"{len(faults)} not; those were {'mended since' if reading['mended'] else 'not mended yet'}.",
            table(("not kept as it stood", "why"), [(f"`{id}`", what) for id, what in faults.items()]),
            str(reading["note"]),
            f"Drawn: {', '.join(drawn)}.",
        ]
    return "\n\n".join(parts)


def _missing(records: Sequence[CorpusRecord]) -> str:
    languages = Counter(record.language for record in records)
    other = len(records) - languages["en"]
    industries = Counter(record.industry for record in records)
    rare = sorted(name for name, count in industries.items() if count == 1)
    latin = sum(not _other_script(record.prompt) for record in records)
    shown = ", ".join(rare[:: max(len(rare) // 20, 1)][:20])
    return f"""## What is missing

- **Languages**: {_percent(other / len(records))} of the briefs are answered in another language than English, all of
  them in {len(languages) - 1} languages. Nothing is in Dutch, Polish, Turkish or any language outside Europe.
- **Scripts**: {_percent(latin / len(records))} of the briefs are in Latin letters alone.
- **Industries**: {len(rare)} of {len(industries)} have a single brief, such as {shown}.
- **Performance**: nobody ran these ads. That a line is in the corpus says that its author thought it good, and nothing
  about clicks.
- **Voices**: one team wrote all of it. Its humour, its taste and its blind spots are everywhere.
- **People**: there is no data about people. Names of persons in brands and briefs are invented; brand names were held
  against no register, and a likeness to a real one is chance.
- **Regulated goods**: medicine, credit and gambling are there as their advertisers write, without a lawyer's check."""


def _terms() -> str:
    return """## Checks, use and licence

Every record passes `adgenesis_ml/data/corpus.py`: brand, offer, detail and legal line stand in the brief letter for
letter; headline, line and button state no number, date or claim that the brief lacks; lengths keep to the limits;
illustration, palette and type exist; no headline occurs twice. Words that state a fact are known in six languages, and
not all of them: a fact in other words (`next door`, `since my grandfather's days`) is found by reading alone.

Good for training and testing writers of short advertising copy, and retrieval of briefs by meaning. Not good for
learning what sells, for copy in languages it lacks, or as a source of facts about any trade.

Licence: CC0 1.0. The evaluation's briefs are kept apart: `prepare_data.py --evaluation FILE` compares every brief with
them and refuses what is nearly the same."""


def _other_script(text: str) -> bool:
    return any(letter.isalpha() and ord(letter) > 0x24F for letter in text)


def _spread_row(name: str, spread: statistics.Spread) -> tuple[str, str, str, str, str]:
    return name, str(spread.p10), str(spread.p50), str(spread.p90), str(spread.most)


def _percent(share: float) -> str:
    return f"{100 * share:.1f}%".replace(".0%", "%")


def _most(counts: Counter[str]) -> str:
    ordered = sorted(counts.items(), key=lambda counted: (-counted[1], counted[0]))
    return ", ".join(f"{what} {count}" for what, count in ordered[:_LISTED])


def _evenly(what: str, counts: Counter[str], known: int) -> str:
    ordered = sorted(counts.items(), key=lambda counted: (-counted[1], counted[0]))
    (most, many), (least, few) = ordered[0], ordered[-1]
    return f"{len(counts)} of {known} {what} are used, from {least} ({few} answers) to {most} ({many})."
