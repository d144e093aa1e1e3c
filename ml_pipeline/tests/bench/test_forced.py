"""Tokens that a grammar forces are counted by what the grammar admits there, whatever the model would have said."""

import pytest

from adgenesis_ml.codec.grammar import Choices, button_grammar, rest_grammar
from tools.bench.forced import forced_tokens

BAKERY = rest_grammar("Fresh bread at Bella's", Choices(["bread", "brush"], ["cocoa"], ["slab", "serif"]))


def test_a_name_is_forced_once_no_other_begins_like_it() -> None:
    # `bre` decides against `brush`; what follows, up to the type pairing's first letter, is given.
    assert forced_tokens(BAKERY, [b"bre", b"ad", b'","', b"cocoa", b'","s']) == 4


def test_a_token_that_goes_on_past_the_forced_text_is_a_choice() -> None:
    assert forced_tokens(BAKERY, [b"bread", b'","cocoa","sl']) == 0


def test_free_text_is_a_choice_until_it_is_as_long_as_it_may_be() -> None:
    assert forced_tokens(button_grammar(), [b"Reserve", b" your table", b'","']) == 0
    assert forced_tokens(button_grammar(), [b"Reserve", b" your table today", b'","']) == 1


def test_the_end_of_an_answer_is_forced() -> None:
    assert forced_tokens(button_grammar(), [b"Book now", b'","', b""]) == 1


def test_an_answer_to_another_grammar_is_refused() -> None:
    with pytest.raises(ValueError, match="does not admit"):
        forced_tokens(BAKERY, [b"croissant"])
