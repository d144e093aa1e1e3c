"""The copy that a judge chooses from."""

import pytest
from scripted_engine import ScriptedEngine

from adgenesis_ml.decoding import pool
from adgenesis_ml.decoding.draft import Draft
from adgenesis_ml.decoding.engine import Completion, Sampling
from adgenesis_ml.judging.judge import Origin, Prepared

BRIEF = "Warm bread from our bakery, every day"


class Repeating(ScriptedEngine):
    """Gives the same two texts, turn about, as many as are asked for."""

    def complete(self, prompt: str, grammar: str, sampling: Sampling) -> list[Completion]:
        self.samplings.append(sampling)
        self.grammars.append(grammar)
        texts = ('["Dawn has a smell","', '["Even the crust","')
        return [Completion(texts[number % 2], 6, (-1.0, -2.0)) for number in range(sampling.count)]


def draft() -> tuple[Draft, Repeating]:
    engine = Repeating(rest="")
    return Draft(engine, "Prompt", 100), engine


def test_many_are_drawn_in_turns_that_share_no_seed() -> None:
    answer, engine = draft()
    assert len(pool.written(answer, BRIEF, 12, 0.6)) == 12
    assert [(asked.count, asked.seed) for asked in engine.samplings] == [(8, 100), (4, 108)]


def test_the_likeliest_is_one_and_has_its_likelihood() -> None:
    answer, engine = draft()
    (only,) = pool.likeliest(answer, BRIEF)
    assert (only.text, only.likelihood) == ("Dawn has a smell", -1.5)
    assert engine.samplings[0].temperature == 0


def test_prepared_texts_keep_origin_and_nearness_where_the_model_could_write_them() -> None:
    lines = [
        Prepared("Dawn has a smell", Origin.RETRIEVED, 0.5),
        Prepared("Even the crust", Origin.STOCK, 0.2),
        Prepared('In "quotes"', Origin.STOCK, 0.1),
    ]
    first, second = pool.prepared(lines)
    assert (first.text, first.origin, first.nearness) == ("Dawn has a smell", Origin.RETRIEVED, 0.5)
    assert second.origin is Origin.STOCK


def test_a_quoted_line_begins_with_a_capital_and_ends_without_a_stop() -> None:
    engine = ScriptedEngine(rest="", lines=('warm bread from our bakery.","',))
    (found,) = pool.quoted_lines(Draft(engine, "Prompt", 100), BRIEF, 2, 0.3)
    assert (found.text, found.origin) == ("Warm bread from our bakery", Origin.QUOTED)


@pytest.mark.parametrize(
    ("span", "whole"),
    [
        ("breeding services", True),
        ("and selection services", False),
        ("Day with a romantic design", False),
        ("cattle farms", True),
        ("Valentine's Day", True),
        ("sale", False),
        ("not of the brief", True),
    ],
)
def test_a_quote_begins_where_a_phrase_does(span: str, whole: bool) -> None:
    brief = "For breeding services and selection services for cattle farms on Valentine's Day with a romantic design. "
    brief += "Anna's sale"
    assert pool.begins(span, brief) is whole


@pytest.mark.parametrize(
    ("span", "whole"), [("Lille pour cheveux", False), ("Loriot", False), ("cheveux frisés", True)]
)
def test_no_quote_begins_inside_a_name_or_at_a_place_without_its_preposition(span: str, whole: bool) -> None:
    assert pool.begins(span, "Cabinet Loriot, à Lille pour cheveux frisés") is whole


def test_a_quoted_text_begins_as_a_headline_does() -> None:
    assert pool.begun("night trains to Vienna") == "Night trains to Vienna"
    assert pool.begun("iPhone repair") == "iPhone repair"
    assert pool.begun("élan vital") == "Élan vital"


@pytest.mark.parametrize(
    ("span", "whole"),
    [
        ("Warm bread from our bakery", True),
        ("Warm bread from our", False),
        ("every day", True),
        ("Warm bread", False),
        ("Cold bread", True),  # not of this brief: nothing is known of it
    ],
)
def test_a_quote_ends_where_a_clause_ends(span: str, whole: bool) -> None:
    assert pool.ends(span, BRIEF) is whole
