"""The writer: candidates in, one validated spec out, facts only from the brief."""

import pytest
from scripted_engine import REST, ScriptedEngine

from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.brief import DesignBrief
from adgenesis_design.compositions import COMPOSITIONS, compositions_for
from adgenesis_design.picture_search import PictureSearch
from adgenesis_design.placements import find_placement
from adgenesis_ml.decoding.settings import MODES, Mode, WriterSettings
from adgenesis_ml.decoding.writer import IDEAS, Writer, share
from adgenesis_ml.errors import GenerationFailed
from adgenesis_ml.judging.actions import Action
from adgenesis_ml.judging.copy_judge import CopyJudge
from adgenesis_ml.judging.stock import Topic
from adgenesis_ml.judging.taste import Taste, Tastes

BRIEF = DesignBrief(prompt="Café Lune: 20% off until 30 June", platform="meta", format="square", seed=3)
GOOD = '["Mornings at the counter","'


def rest(brand: str = "Café Lune", offer: str = "20% off") -> str:
    return REST.format(brand=brand, offer=offer)


def write(*headlines: str, rest: str = rest()) -> dict[str, str]:
    spec = Writer(ScriptedEngine(*headlines, rest=rest), ["bread"]).write(BRIEF)
    return {role: spec.words(role) for role in ("headline", "subheadline", "brand", "offer", "cta")}


def test_an_answer_becomes_a_composed_spec_with_its_provenance() -> None:
    spec = Writer(ScriptedEngine(GOOD, rest=rest()), ["bread"]).write(BRIEF)
    assert spec.words("headline").casefold() == "mornings at the counter"
    assert spec.layout.composition in compositions_for(BRIEF.placement, {"offer": "20% off", "hero": "bread"})
    assert spec.palette == "cocoa"
    assert spec.metadata["model"] == "scripted"
    assert spec.metadata["adapter"] == "scripted-adapter"
    assert spec.metadata["seed"] == 3
    assert spec.metadata["tokens"]["sampled"] > 20


def test_a_candidate_with_a_false_number_loses() -> None:
    assert write('["30% off today","', GOOD)["headline"].casefold() == "mornings at the counter"


def test_a_cut_off_candidate_is_left_out() -> None:
    assert write('["Mornings at the cou', GOOD)["headline"].casefold() == "mornings at the counter"


def test_where_nothing_written_holds_the_brief_is_quoted() -> None:
    engine = ScriptedEngine('["30% off today","', rest=rest(), quotes=('["20% off until 30 June","',))
    spec = Writer(engine, ["bread"]).write(BRIEF)
    assert spec.words("headline").casefold() == "20% off until 30 june"
    assert spec.metadata["origins"]["headline"] == "quoted"


def test_each_field_continues_those_that_stand() -> None:
    engine = ScriptedEngine(GOOD, rest=rest())
    Writer(engine, ["bread"]).write(BRIEF)
    line, rest_of_it = (
        next(prompt for prompt, grammar in asked if named in grammar)
        for asked in [list(zip(engine.prompts, engine.grammars, strict=True))]
        for named in ("start: SUBHEADLINE", "start: HERO")
    )
    assert line.endswith('\n["Mornings at the counter","')
    assert rest_of_it.endswith('\n["Mornings at the counter","Warm bread and strong coffee","')


def test_a_supporting_line_that_invents_is_left_out() -> None:
    engine = ScriptedEngine(GOOD, rest=rest(), lines=('Free rolls on Sunday","', "Warm bre"))
    assert Writer(engine, ["bread"]).write(BRIEF).words("subheadline") == ""


def test_no_usable_candidate_is_an_error_with_a_way_out() -> None:
    with pytest.raises(GenerationFailed, match="Try again, or say more"):
        write('["30% off today","', '["9 days only","')


@pytest.mark.parametrize(
    "broken", ["", "bread", 'bread","cocoa"]', 'bread","cocoa","slab","","","","","","split1",7]']
)
def test_a_broken_answer_is_no_traceback(broken: str) -> None:
    with pytest.raises(GenerationFailed, match="Try again"):
        write(GOOD, rest=broken)


def test_a_button_that_invents_is_left_out() -> None:
    assert write(GOOD, rest=rest().replace("Visit us", "Save 50% now"))["cta"] == ""


@pytest.mark.parametrize(
    ("buttons", "shown"),
    [
        (('Get the poster","', 'Book a table","'), "Book a table"),
        (('Get the poster","', "Book a tab"), ""),
        ((), ""),
    ],
)
def test_a_button_that_speaks_of_the_ad_is_written_again(buttons: tuple[str, ...], shown: str) -> None:
    engine = ScriptedEngine(GOOD, rest=rest().replace("Visit us", "Get the banner"), buttons=buttons)
    assert Writer(engine, ["bread"]).write(BRIEF).words("cta") == shown
    assert any("start: CTA" in grammar for grammar in engine.grammars)


def test_a_sound_button_is_not_asked_for_twice() -> None:
    engine = ScriptedEngine(GOOD, rest=rest())
    assert Writer(engine, ["bread"]).write(BRIEF).words("cta") == "Visit us"
    assert not any("start: CTA" in grammar for grammar in engine.grammars)


def test_spans_come_back_as_the_brief_writes_them() -> None:
    brief = DesignBrief(prompt='The "Blue" Bar, 20% off', platform="meta", format="square")
    spec = Writer(ScriptedEngine(GOOD, rest=rest(brand="The ”Blue” Bar")), ["bread"]).write(brief)
    assert spec.words("brand") == 'The "Blue" Bar'


def test_four_seeds_choose_from_disjoint_compositions() -> None:
    names = compositions_for(find_placement("meta", "square"))
    shares = [share(names, seed, "a prompt") for seed in range(IDEAS)]
    assert sorted(name for part in shares for name in part) == sorted(names)


def test_neighbouring_seeds_draw_different_candidates() -> None:
    begun = []
    for seed in (1, 2):
        engine = ScriptedEngine(GOOD, rest=rest())
        Writer(engine, ["bread"]).write(BRIEF.model_copy(update={"seed": seed}))
        begun.append(engine.samplings[0])
    first, second = begun
    assert first.count == WriterSettings().headlines
    assert abs(first.seed - second.seed) > 8 * first.count


def composed(brief: DesignBrief, **facts: str) -> str:
    spec = Writer(ScriptedEngine(GOOD, rest=rest(**facts)), ["bread"]).write(brief)
    return spec.layout.composition or ""


def test_four_seeds_are_composed_in_four_ways() -> None:
    briefs = [BRIEF.model_copy(update={"seed": seed}) for seed in range(8, 12)]
    assert len({composed(brief) for brief in briefs}) == 4


def test_the_composition_suits_what_was_written() -> None:
    without = {name for name, composition in COMPOSITIONS.items() if "offer" not in composition.wants}
    plain = BRIEF.model_copy(update={"prompt": "Café Lune: open again"})
    briefs = [plain.model_copy(update={"seed": seed}) for seed in range(24)]
    assert {composed(brief, offer="") for brief in briefs} <= without


def test_every_composition_comes_up_that_an_offer_with_a_picture_may_have() -> None:
    copy = {"headline": "Mornings", "brand": "Café Lune", "offer": "20% off", "hero": "bread"}
    briefs = [
        BRIEF.model_copy(update={"prompt": f"Café Lune: 20% off{stop}", "seed": seed})
        for stop in ("", ".", "!", "...")
        for seed in range(40)
    ]
    assert {composed(brief) for brief in briefs} == set(compositions_for(BRIEF.placement, copy))


def test_a_forbidden_word_is_never_written() -> None:
    kit = BrandKit(name="Lune", forbidden_words=("cheap", "visit"))
    brief = BRIEF.model_copy(update={"brand": kit})
    engine = ScriptedEngine('["Cheap mornings","', GOOD, rest=rest(), lines=('Cheap, warm bread all day","',))
    spec = Writer(engine, ["bread"]).write(brief)
    said = " ".join(getattr(element, "text", "") for element in spec.elements).casefold()
    assert "cheap" not in said
    assert "visit" not in said
    assert spec.words("brand") == "Lune"


def test_a_brief_that_asks_for_another_language_is_not_quoted() -> None:
    engine = ScriptedEngine(GOOD, rest=rest())
    brief = BRIEF.model_copy(update={"prompt": "German copy, du. " + BRIEF.prompt})
    Writer(engine, ["bread"]).write(brief)
    headlines = [grammar for grammar in engine.grammars if 'start: "[' in grammar]
    assert headlines
    assert not any("SPAN" in grammar for grammar in headlines)


CAFE = Topic(
    "cafe",
    "en",
    {"any": ("Stay for the second cup",), "sale": (), "new": (), "event": ()},
    ("Coffee, cakes and a seat by the window",),
    {"See the menu": (Action.RANGE,), "Find the cafe": (Action.STORE,)},
    {},
    "café\nlune",
)


def judge(constant: float | None = None) -> CopyJudge:
    """With one topic; with a constant, one that likes everything so much."""
    taste = None if constant is None else Taste((), (), (), (), constant, ("en",))
    buttons = {"en": dict.fromkeys(Action, ("Visit us",)) | {Action.CALL: ("Call us",)}}
    return CopyJudge((), PictureSearch({}), Tastes(taste, taste), [CAFE], buttons)


class StockedEngine(ScriptedEngine):
    """Comes to the stock's texts where it is asked about them."""

    def _candidates(self, grammar: str) -> tuple[str, ...]:
        if "second cup" in grammar:
            return ('["Stay for the second cup","',)
        if "SUBHEADLINE" in grammar and "SPAN" in grammar:
            return ()
        return ("Coffee, cakes and a seat by",) if "seat by" in grammar else super()._candidates(grammar)


def stocked(
    constant: float | None, brief: DesignBrief = BRIEF, mode: Mode = Mode.BEST
) -> tuple[dict[str, str], ScriptedEngine]:
    engine = StockedEngine(GOOD, rest=rest(), quotes=('["20% off until 30 June","',))
    spec = Writer(engine, ["bread"], MODES[mode], judge=judge(constant)).write(brief)
    return spec.metadata["origins"], engine


def written(engine: ScriptedEngine) -> list[str]:
    """The grammars of headlines and supporting lines in the model's own words."""
    return [grammar for grammar in engine.grammars if "LINE: /" in grammar and "SPAN" not in grammar]


def test_a_sure_judge_takes_what_people_wrote_and_the_report_says_so() -> None:
    origins, engine = stocked(3.0)
    assert (origins["subheadline"], origins["cta"]) == ("stock", "stock")
    assert not written(engine)


@pytest.mark.parametrize("constant", [-1.5, None])
def test_a_judge_that_is_not_sure_has_the_model_write(constant: float | None) -> None:
    _, engine = stocked(constant)
    assert len(written(engine)) == 2


def test_in_the_fast_mode_the_model_writes_where_nothing_prepared_stands() -> None:
    # The judge is sure of neither; a headline stands all the same, and no line does.
    _, engine = stocked(-1.5, mode=Mode.FAST)
    assert [("SUBHEADLINE" in grammar) for grammar in written(engine)] == [True]
    nothing = BRIEF.model_copy(update={"prompt": "Night trains to Vienna from €39, every evening"})
    origins, engine = stocked(-1.5, nothing, Mode.FAST)
    assert len(written(engine)) == 1
    assert origins["headline"] == "quoted"  # of a topic that nobody knows


def test_an_ad_goes_without_a_line_that_no_reader_would_want() -> None:
    origins, _ = stocked(-4.0)
    assert "subheadline" not in origins
    assert origins["headline"]


def test_the_button_is_one_that_is_offered() -> None:
    _, engine = stocked(3.0)
    (choices,) = [grammar for grammar in engine.grammars if "HERO" in grammar]
    assert 'CTA: "Visit us"\n' in choices


def test_a_button_that_the_brand_forbids_is_not_offered() -> None:
    kit = BrandKit(name="Lune", forbidden_words=("visit", "menu"))
    _, engine = stocked(3.0, BRIEF.model_copy(update={"brand": kit}))
    (choices,) = [grammar for grammar in engine.grammars if "HERO" in grammar]
    assert 'CTA: "Call us"\n' in choices


def test_a_button_that_the_brief_gives_is_the_only_one() -> None:
    brief = BRIEF.model_copy(update={"prompt": BRIEF.prompt + ". Call to action: Reserve a seat."})
    _, engine = stocked(3.0, brief)
    (choices,) = [grammar for grammar in engine.grammars if "HERO" in grammar]
    assert 'CTA: "Reserve a seat"' in choices
