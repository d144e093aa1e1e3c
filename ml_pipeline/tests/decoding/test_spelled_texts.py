"""Which of many texts a model finds likeliest, from an engine that tells one token's followers at a time."""

from collections.abc import Callable
from itertools import pairwise
from math import exp, log

import pytest

from adgenesis_ml.decoding.spelled_texts import NextToken, Path, likeliest_spelled

TOKENS = ["{", '{"', "games", "game", "s", "-", "night", "kids", "camp", "k", "ids", '":"']
LEAST = log(0.02)


class Model:
    """Tells of each beginning what follows it, and counts how often it is asked."""

    def __init__(self, follows: dict[str, dict[str, float]]) -> None:
        self._follows = follows
        self.asked: list[str] = []

    def __call__(self, path: Path) -> list[NextToken]:
        begun = "".join(TOKENS[token] for token in path)
        self.asked.append(begun)
        known = self._follows.get(begun, {})
        return [NextToken(TOKENS.index(text), text, log(share)) for text, share in known.items()]


def test_texts_come_with_their_shares_the_likeliest_first() -> None:
    model = Model(
        {
            "": {'{"': 0.9, "s": 0.1},
            '{"': {"games": 0.6, "kids": 0.2, "night": 0.2},
            '{"games': {'":"': 0.25, "-": 0.75},
        }
    )
    found = likeliest_spelled(['{"games":"', '{"games-night":"', '{"kids-camp":"'], model, 3, LEAST)
    # Tokens that lead to none of the texts have no share, and what only one text has is that text.
    assert {text: round(exp(logprob), 4) for text, logprob in found.items()} == {
        '{"games-night":"': pytest.approx(0.75 * 0.75, abs=1e-4),
        '{"kids-camp":"': pytest.approx(0.25, abs=1e-4),
        '{"games":"': pytest.approx(0.75 * 0.25, abs=1e-4),
    }
    assert all(first >= second for first, second in pairwise(found.values()))
    assert model.asked == ["", '{"', '{"games']


def test_a_text_that_comes_in_two_spellings_has_its_likelier_one() -> None:
    model = Model({"": {'{"': 0.8, "{": 0.2}, '{"': {"kids": 0.7, "k": 0.1, "games": 0.2}})
    found = likeliest_spelled(['{"kids-camp":"', '{"games":"'], model, 2, LEAST)
    assert list(found) == ['{"kids-camp":"', '{"games":"']
    assert exp(found['{"kids-camp":"']) == pytest.approx(0.8 * 0.7)


def test_what_is_negligible_is_not_told_but_for_the_first() -> None:
    model = Model({"": {'{"': 1.0}, '{"': {"kids": 0.99, "games": 0.01}})
    texts = ['{"kids-camp":"', '{"games":"']
    assert list(likeliest_spelled(texts, model, 2, LEAST)) == ['{"kids-camp":"']
    assert list(likeliest_spelled(texts[1:], model, 2, LEAST)) == ['{"games":"']


@pytest.mark.parametrize("texts", [[], ['{"kids-camp":"']])
def test_nothing_is_asked_where_there_is_nothing_to_choose(texts: list[str]) -> None:
    model: Callable[[Path], list[NextToken]] = Model({})
    assert list(likeliest_spelled(texts, model, 3, LEAST)) == texts
    assert model.asked == []  # type: ignore[attr-defined]


def test_a_model_that_never_decides_is_asked_a_limited_number_of_times() -> None:
    class Endless:
        asked = 0

        def __call__(self, path: Path) -> list[NextToken]:
            self.asked += 1
            return [NextToken(token, letter, log(0.5)) for token, letter in enumerate("ab")]

    endless = Endless()
    texts = [f"{number:010b}".replace("0", "a").replace("1", "b") for number in range(1024)]
    likeliest_spelled(texts, endless, 4, log(1e-9))
    assert endless.asked <= 12
