"""What a judge looks at."""

from adgenesis_ml.judging.features import Usage, features
from adgenesis_ml.judging.judge import Candidate, Origin

BRIEF = "Sourdough bread, baked at dawn by our bakery in the old mill."
USAGE = Usage.of([("en", "Warm bread at dawn"), ("de", "Warmes Brot")])


def of(
    text: str, logprobs: tuple[float, ...] = (-1.0, -3.0), origin: Origin = Origin.WRITTEN
) -> dict[str, float]:
    return features(Candidate(text, origin, sum(logprobs) / len(logprobs), logprobs), BRIEF, USAGE)


def test_the_least_likely_tokens_are_seen_apart_from_the_mean() -> None:
    found = of("Warm bread", (-0.5, -6.0, -2.5))
    assert (found["mean"], found["lowest"], found["second lowest"]) == (-3.0, -6.0, -2.5)


def test_words_that_nobody_wrote_are_counted_unless_the_brief_has_them() -> None:
    assert of("Warm sourdough at dawn")["unknown words"] == 0
    assert of("Wrarm bread at dawn")["unknown words"] == 1


def test_a_pair_of_words_is_known_from_what_people_wrote_or_from_the_brief() -> None:
    assert of("Warm bread at dawn")["unknown pairs"] == 0
    assert of("Dawn bread warm at")["unknown pairs"] == 1


def test_a_quote_is_known_for_one() -> None:
    found = of("baked at dawn", origin=Origin.QUOTED)
    assert found["whole in the brief"] == found["quoted"] == found["small start"] == 1


def test_a_text_cut_off_is_seen() -> None:
    assert of("Warm bread for the")["dangling"] == 1
    assert of("Warm bread")["dangling"] == 0


def test_every_value_is_a_number_even_for_an_odd_text() -> None:
    for text in ("x", "…", "A" * 60, "Wir backen für dich und die Nachbarn"):
        assert all(isinstance(value, float) for value in of(text).values())
