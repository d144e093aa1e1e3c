"""What data teaches beside weights."""

from pathlib import Path

from adgenesis_ml.data.corpus import AuthoredConcept, CorpusRecord
from adgenesis_ml.data.lessons import FILES, lessons_of
from adgenesis_ml.data.pairs import pairs_of
from adgenesis_ml.judging.copybook import read_copybook

RECORD = CorpusRecord(
    id="krume",
    family="krume",
    industry="bakery",
    language="en",
    prompt="Sourdough bread from the bakery Krume",
    concepts=[
        AuthoredConcept(
            brand="Krume",
            headline=headline,
            subheadline=line,
            cta="See more",
            hero=hero,
            palette=palette,
            type="slab",
        )
        for headline, line, hero, palette in (
            ("Dawn has a smell", "Baked before you wake", "bread", "cocoa"),
            ("Even the crust sings", "", "croissant", "forest"),
        )
    ],
)


def test_a_brief_with_two_answers_is_one_entry_with_the_words_of_both() -> None:
    (entry,) = lessons_of(list(pairs_of(RECORD, seed=1))).copybook
    assert entry.prompt == RECORD.prompt
    assert entry.headlines == ("Dawn has a smell", "Even the crust sings")
    assert set(entry.heroes) == {"bread", "croissant"}
    assert "bread" in entry.stems


def test_what_was_learnt_lies_beside_the_model(tmp_path: Path) -> None:
    lessons = lessons_of(list(pairs_of(RECORD, seed=1)))
    lessons.write(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == set(FILES)
    assert read_copybook(tmp_path) == list(lessons.copybook)
