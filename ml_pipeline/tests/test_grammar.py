"""A request's grammar admits what the brief supports, and nothing else."""

import pytest
from llguidance import LLMatcher, LLTokenizer

from adgenesis_ml.codec.grammar import (
    Choices,
    button_grammar,
    has_quotes,
    headline_grammar,
    rest_grammar,
    subheadline_grammar,
)

BRIEF = 'Café Lune: 20% off until 30 June, from €3.50 at www.lune.example. Say "bonjour"! Aged 18+.'
CHOICES = Choices(["hot-beverage", "croissant"], ["cocoa", "noir"], ["slab"])


def accepts(grammar: str, text: str) -> bool:
    """Whether the grammar derives the text, byte by byte."""
    matcher = LLMatcher(LLTokenizer("byte"), grammar)
    assert not matcher.is_error(), matcher.get_error()
    return all(matcher.consume_token(byte) for byte in text.encode()) and matcher.is_accepting()


def headline(text: str) -> str:
    return f'["{text}","'


def rest(**fields: str) -> str:
    answer = {"brand": "Café Lune", "offer": "", "detail": "", "cta": "Book a table", "legal": ""} | fields
    facts = '","'.join(answer[name] for name in ("brand", "offer", "detail", "cta", "legal"))
    return f'croissant","cocoa","slab","{facts}"]'


@pytest.mark.parametrize(
    "text",
    [
        "Breakfast until noon",
        "20% off, all day",
        "C’est la lune",
        "From €3.50 a cup",
        "コーヒー、パン",
        "¿Qué tal un café?",
    ],
)
def test_free_copy_may_use_the_numbers_of_the_brief(text: str) -> None:
    assert accepts(headline_grammar(BRIEF), headline(text))
    assert accepts(subheadline_grammar(BRIEF), f'{text}, and good bread","')


@pytest.mark.parametrize(
    "text", ["30% off", "Only $5", "Open 24/7", "5 croissants", "Trailing space ", "A\\nB", "2030", "Caféₘ"]
)
def test_free_copy_has_no_number_of_its_own(text: str) -> None:
    assert not accepts(headline_grammar(BRIEF), headline(text))
    assert not accepts(subheadline_grammar(BRIEF), f'Bread: {text}","')


def test_a_quoted_headline_is_a_span_of_the_brief() -> None:
    assert accepts(headline_grammar(BRIEF, quoted=True), headline("20% off until 30 June"))
    assert not accepts(headline_grammar(BRIEF, quoted=True), headline("20% off until June"))


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"offer": "20% off"},
        {"offer": "from €3.50"},
        {"detail": "www.lune.example"},
        {"detail": "until 30 June"},
        {"legal": "Aged 18+"},
        {"brand": ""},
    ],
)
def test_spans_of_the_brief_are_admitted(fields: dict[str, str]) -> None:
    assert accepts(rest_grammar(BRIEF, CHOICES), rest(**fields))


@pytest.mark.parametrize(
    "fields",
    [
        {"brand": "Cafe Lune"},
        {"offer": "20"},
        {"offer": "30% off"},
        {"detail": "30 July"},
        {"detail": "lune"},
        {"cta": "Call 112"},
    ],
)
def test_what_is_no_span_is_refused(fields: dict[str, str]) -> None:
    assert not accepts(rest_grammar(BRIEF, CHOICES), rest(**fields))


@pytest.mark.parametrize(
    "prompt",
    [
        "x",
        "a\\b \"c\" 'd' {e} [f] (g) /h/ ~i~ $1 ^2 *3* |4| 5?",
        "日本の宿 ８％",
        "🎉 50% 🎉 off",
        "5" * 400,
        "a" * 1000,
        "1.2.3/4-5 %%% €€€",
    ],
)
def test_every_prompt_gives_a_grammar_that_compiles(prompt: str) -> None:
    headlines = (headline_grammar(prompt), headline_grammar(prompt, quoted=True))
    for grammar in (*headlines, subheadline_grammar(prompt), rest_grammar(prompt, CHOICES)):
        matcher = LLMatcher(LLTokenizer("byte"), grammar)
        assert not matcher.is_error(), matcher.get_error()


@pytest.mark.parametrize(
    ("cta", "allowed"),
    [("Book a table", True), ("Save 20%", False), ("Book a table until June at noon", False)],
)
def test_a_button_alone_keeps_to_the_same_rules(cta: str, allowed: bool) -> None:
    assert accepts(button_grammar(), f'{cta}","') is allowed


@pytest.mark.parametrize(
    ("prompt", "headline", "line"),
    [
        ("Tea", False, False),
        ("Yoga in Leeds", True, True),
        ("Hair salon. Leeds. 20% off.", True, False),
        (
            "手作りの焼きたてパンと香り高いコーヒーを毎朝七時から駅前の小さな店で静かに楽しめる喫茶店です今週だけ全品二割引",
            False,
            True,
        ),
    ],
)
def test_a_brief_without_a_span_of_the_right_length_has_no_quotes(
    prompt: str, headline: bool, line: bool
) -> None:
    assert has_quotes(prompt, "headline") is headline
    assert has_quotes(prompt, "subheadline") is line
