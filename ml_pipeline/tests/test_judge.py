"""Which candidate the judge keeps."""

from adgenesis_ml.decoding.judge import CopyCandidate, Origin, rank

BRIEF = "Create a banner ad for a bakery. Sourdough, baked at dawn, 10% off."


def candidate(
    headline: str, likelihood: float = -1.0, subheadline: str = "", origin: Origin = Origin.WRITTEN
) -> CopyCandidate:
    return CopyCandidate(headline, subheadline, origin, likelihood)


def headlines(*candidates: CopyCandidate) -> list[str]:
    return [kept.headline for kept in rank(list(candidates), BRIEF)]


def test_the_likelier_candidate_comes_first() -> None:
    assert headlines(candidate("Bread at dawn", -2), candidate("Baked at dawn", -1)) == [
        "Baked at dawn",
        "Bread at dawn",
    ]


def test_an_invented_fact_is_out_however_likely() -> None:
    assert headlines(candidate("20% off bread", -0.1), candidate("10% off bread", -3)) == ["10% off bread"]


def test_words_of_the_request_are_no_headline() -> None:
    first, *_ = headlines(
        candidate("Create a banner ad", -0.5, origin=Origin.QUOTED), candidate("Warm from the oven", -2)
    )
    assert first == "Warm from the oven"


def test_a_supporting_line_that_invents_is_taken_away() -> None:
    (kept,) = rank([candidate("Baked at dawn", subheadline="Free rolls on Sunday")], BRIEF)
    assert kept.subheadline == ""


def test_the_same_headline_counts_once() -> None:
    assert headlines(candidate("Baked at dawn"), candidate("BAKED AT DAWN", -1.5)) == ["Baked at dawn"]
