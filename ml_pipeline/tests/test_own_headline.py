"""A headline out of the brief's own words."""

import pytest

from adgenesis_ml.decoding.own_headline import own_headlines


@pytest.mark.parametrize(
    ("prompt", "headline"),
    [
        (
            "freibad liebersbrunn macht am 9. mai wieder auf",
            "Freibad liebersbrunn macht am 9. mai wieder auf",
        ),
        # As much as there is room for, up to where a phrase may end.
        (
            "Irish language summer camp for teenagers at Coláiste Inis Doran",
            "Irish language summer camp for teenagers",
        ),
        ("poster for blood donation day at Wexenby town hall", "Blood donation day at Wexenby town hall"),
        (
            "Create a banner ad image of size 300x250 for a fish market that highlights freshness.",
            "Fish market",
        ),
        # Who speaks is not said.
        ("I do taxidermy, mostly waterfowl. My turnaround is 8 months.", "Taxidermy"),
        # The whole of a later clause, where the first would be torn.
        (
            "One in five adults in our county can't read a prescription label. We need tutors.",
            "We need tutors",
        ),
        # A part that leaves little, before a later clause.
        (
            "Four allotment plots have come free at Cuckoo Lane in May. Half plots £28 a year.",
            "Four allotment plots have come free",
        ),
        (
            "Create a banner ad for a dairy farm selling fresh, organic milk.",
            "Dairy farm selling fresh, organic milk",
        ),
    ],
)
def test_what_the_brief_says_first_comes_first(prompt: str, headline: str) -> None:
    assert own_headlines(prompt)[0] == headline


def test_a_brief_that_says_nothing_in_so_few_words_has_none() -> None:
    assert own_headlines("pub") == []


def test_no_word_of_the_request_stands_in_it() -> None:
    prompt = "Create a banner ad for a Spring season sale advertisement for a fashion retailer"
    assert not any("advertisement" in headline for headline in own_headlines(prompt))


def test_the_best_alone_are_not_torn_and_do_not_come_late() -> None:
    prompt = "One in five adults in our county can't read a prescription label. We need tutors."
    assert own_headlines(prompt, best_alone=True) == []
    assert own_headlines("Model railway exhibition. 22 layouts.", best_alone=True) == [
        "Model railway exhibition"
    ]
