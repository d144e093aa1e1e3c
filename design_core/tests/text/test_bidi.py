"""The order of runs, held against a library of its own and against the annex's examples."""

from bidi import get_display
from hypothesis import given, settings
from hypothesis import strategies as st

from adgenesis_design.text.bidi import levels, visual_runs
from adgenesis_design.text.direction import Direction

TEXT = st.text(alphabet="abאבגخصم ٢٣12%€$.,:;-+()[]!? /«»\u2066\u2067\u2068\u2069\u05b0é", max_size=16)
EMBEDDED = st.text(alphabet="abאב12 .()\u202a\u202b\u202c\u202d\u202e", max_size=12)


def displayed(text: str, base: Direction) -> str:
    runs = visual_runs(text, base)
    return "".join(text[r.start : r.end][:: -1 if r.level % 2 else 1] for r in runs)


@settings(max_examples=1500)
@given(TEXT, st.sampled_from(["ltr", "rtl"]))
def test_lines_are_ordered_as_another_implementation_orders_them(text: str, base: Direction) -> None:
    assert displayed(text, base) == get_display(text, base_dir=base[0].upper())


@settings(max_examples=500)
@given(EMBEDDED.map(lambda text: f"{text}x"), st.sampled_from(["ltr", "rtl"]))
def test_embedded_stretches_too(text: str, base: Direction) -> None:
    def seen(line: str) -> str:
        return "".join(character for character in line if not "\u202a" <= character <= "\u202e")

    assert seen(displayed(text, base)) == seen(get_display(text, base_dir=base[0].upper()))


@given(TEXT, st.sampled_from(["ltr", "rtl"]))
def test_no_character_is_lost(text: str, base: Direction) -> None:
    runs = visual_runs(text, base)
    assert sorted(index for run in runs for index in range(run.start, run.end)) == list(range(len(text)))


def test_numbers_run_from_the_left_between_letters_from_the_right() -> None:
    assert levels("אב 12", "rtl") == (1, 1, 1, 2, 2)
    assert levels("abc אב", "ltr") == (0, 0, 0, 0, 1, 1)


def test_spaces_at_the_end_belong_to_the_line() -> None:
    assert levels("אב  ", "ltr") == (1, 1, 0, 0)


def test_what_is_nested_too_deep_is_not_nested() -> None:
    assert max(levels("\u202b" * 200 + "a", "ltr")) <= 126
