"""A brief says something, and not too much."""

import pytest
from pydantic import ValidationError

from adgenesis_design.brief import DesignBrief


@pytest.mark.parametrize("prompt", ["", "   ", "?!", "\n\t"])
def test_an_empty_prompt_is_refused(prompt: str) -> None:
    with pytest.raises(ValidationError, match="says nothing"):
        DesignBrief(prompt=prompt)


def test_a_long_prompt_is_refused_with_its_length() -> None:
    with pytest.raises(ValidationError, match="has 2000 characters. Shorten it to 1000"):
        DesignBrief(prompt="x" * 2000)


def test_white_space_is_folded() -> None:
    assert DesignBrief(prompt="  Night \n trains ").prompt == "Night trains"
