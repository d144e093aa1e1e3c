"""Each thing that layout puts right, and that it writes down what it did."""

from typing import Any

import pytest

from adgenesis_design.compositions import compose
from adgenesis_design.concept import Concept
from adgenesis_design.finding import Severity
from adgenesis_design.layout import Placed, lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import find_placement
from adgenesis_design.spec import ButtonElement, Element, IllustrationElement, TextElement, parse_spec

SQUARE = find_placement("meta", "square")
HEADLINE: dict[str, Any] = {
    "type": "text", "id": "headline", "role": "headline", "text": "Fresh bread", "x": 100, "y": 100, "width": 800,
    "height": 200, "fontSize": 80, "color": "#111111",
}  # fmt: skip


def place(library: DesignLibrary, *elements: dict[str, Any], repair: bool = True, **spec: Any) -> Placed:
    document = {"background_color": "#ffffff", "elements": list(elements), **spec}
    return lay_out(parse_spec(document), SQUARE, library, repair=repair)


def rules(placed: Placed) -> list[str]:
    return [finding.rule for finding in placed.findings]


def settled(placed: Placed, id: str) -> Element:
    element = placed.spec.element(id)
    assert element is not None
    return element


def test_a_sound_design_is_left_alone(library: DesignLibrary) -> None:
    placed = place(library, HEADLINE)
    assert placed.findings == ()
    assert (settled(placed, "headline").x, settled(placed, "headline").y) == (100, 100)


def test_a_text_outside_moves_in(library: DesignLibrary) -> None:
    placed = place(library, HEADLINE | {"x": 900, "y": -50})
    [finding] = placed.findings
    assert (finding.rule, finding.before, finding.repaired) == ("outside", "900, -50", True)
    assert settled(placed, "headline").y > 0


def test_a_text_too_large_for_its_box_shrinks(library: DesignLibrary) -> None:
    placed = place(
        library, HEADLINE | {"text": "Fresh bread every single morning", "height": 100, "width": 600}
    )
    [finding] = placed.findings
    assert (finding.rule, finding.before) == ("overflow", "80 px")
    headline = settled(placed, "headline")
    assert isinstance(headline, TextElement)
    assert headline.font_size < 80


def test_two_texts_on_one_place_part_and_the_headline_stays(library: DesignLibrary) -> None:
    placed = place(library, HEADLINE | {"id": "line", "role": "subheadline", "fontSize": 40}, HEADLINE)
    assert rules(placed) == ["overlap"]
    assert placed.findings[0].element_id == "line"
    assert (settled(placed, "headline").x, settled(placed, "headline").y) == (100, 100)


@pytest.mark.parametrize("color", ["#eeeeee", "#ffff99"])
def test_pale_letters_get_darker_in_their_hue(library: DesignLibrary, color: str) -> None:
    placed = place(library, HEADLINE | {"color": color})
    [finding] = placed.findings
    assert (finding.rule, finding.before, finding.limit) == ("contrast", color, 3.0)
    assert finding.measured is not None
    assert finding.measured < 3
    assert finding.after not in (color, "#000000")


def test_letters_on_a_button_are_mended_on_the_button(library: DesignLibrary) -> None:
    button = {
        "type": "button", "id": "cta", "text": "Order", "x": 100, "y": 600, "width": 300, "height": 90,
        "color": "#222222", "textColor": "#333333",
    }  # fmt: skip
    placed = place(library, HEADLINE, button)
    cta = settled(placed, "cta")
    assert isinstance(cta, ButtonElement)
    assert rules(placed) == ["contrast"]
    assert cta.text_color != "#333333"
    assert cta.color == "#222222"


def test_a_picture_that_someone_put_behind_words_stays_and_gets_a_scrim(library: DesignLibrary) -> None:
    picture = {
        "type": "illustration", "id": "hero", "name": "mushroom", "x": 100, "y": 50, "width": 700, "height": 700,
    }  # fmt: skip
    placed = place(library, picture, HEADLINE | {"y": 350})
    assert rules(placed) == ["busy"]
    assert settled(placed, "hero").width == 700
    assert settled(placed, "scrim-headline").type == "rectangle"


def test_a_picture_of_a_composition_gives_way_to_words(library: DesignLibrary) -> None:
    small = find_placement("google", "300x250")
    idea = Concept(
        headline="The body, the soul and flowers", cta="Visit the store", hero="mushroom",
        palette="cobalt", type_pair="geometric", composition="poster", variant=2,
    )  # fmt: skip
    spec = compose(idea, small)
    placed = lay_out(spec, small, library)
    assert rules(placed) == ["busy"]
    before, after = (one.element("hero") for one in (spec, placed.spec))
    assert isinstance(before, IllustrationElement)
    assert isinstance(after, IllustrationElement)
    assert after.width < before.width
    assert placed.spec.element("scrim-headline") is None


def test_words_under_a_shape_come_to_the_front(library: DesignLibrary) -> None:
    panel = {"type": "rectangle", "x": 0, "y": 0, "width": 1080, "height": 1080, "color": "#ffeecc"}
    placed = place(library, HEADLINE, panel)
    assert rules(placed) == ["covered"]
    assert placed.spec.elements[-1].id == "headline"


def test_the_least_important_words_leave_where_there_is_no_room(library: DesignLibrary) -> None:
    ids = ["headline", "line", "legal"]
    stack = {"ids": ids, "x": 100, "y": 100, "width": 700, "height": 78, "gap": 20, "anchor": "top"}
    placed = place(
        library,
        HEADLINE | {"text": "Fresh bread every morning"},
        HEADLINE | {"id": "line", "role": "subheadline", "fontSize": 44, "text": "And rolls, too, of course"},
        HEADLINE | {"id": "legal", "role": "legal", "fontSize": 24, "text": "While stocks last."},
        layout={"stacks": [stack | {"align": "left"}]},
    )
    left_out = [finding.element_id for finding in placed.findings if finding.rule == "room"]
    assert left_out[0] == "line"
    assert placed.spec.words("headline") == "Fresh bread every morning"


@pytest.mark.parametrize(
    ("change", "rule", "after"),
    [
        ({"fontFamily": "Helvetica Bodoni"}, "font", "Playfair Display"),
        ({"text": "  "}, "empty", None),
    ],
)
def test_what_cannot_be_set_as_written_is_replaced(
    library: DesignLibrary, change: dict[str, str], rule: str, after: str | None
) -> None:
    [finding] = place(library, HEADLINE | change).findings
    assert (finding.rule, finding.after) == (rule, after)


def test_an_illustration_that_nobody_has_becomes_the_nearest_or_leaves(library: DesignLibrary) -> None:
    picture = {"type": "illustration", "id": "hero", "x": 400, "y": 500, "width": 300, "height": 300}
    near = place(library, HEADLINE, picture | {"name": "mushrom"})
    assert near.findings[0].after == "mushroom"
    gone = place(library, HEADLINE, picture | {"name": "zzzzzz"})
    assert gone.findings[0].rule == "picture"
    assert gone.spec.element("hero") is None


def test_a_document_for_another_size_is_scaled(library: DesignLibrary) -> None:
    reference = {"platform": "meta", "format": "square", "width": 540, "height": 540}
    placed = place(library, HEADLINE | {"width": 400, "fontSize": 40}, placement=reference)
    assert rules(placed) == ["scaled"]
    assert settled(placed, "headline").x == 200


def test_without_repair_nothing_moves(library: DesignLibrary) -> None:
    placed = place(library, HEADLINE | {"x": 900, "y": -50, "color": "#fefefe"}, repair=False)
    assert placed.findings == ()
    assert (settled(placed, "headline").x, settled(placed, "headline").y) == (900, -50)


BODY = HEADLINE | {"id": "body", "role": "body", "text": "Seven days a week", "y": 400, "fontSize": 40}


def test_an_edge_that_nearly_agrees_is_made_to_agree(library: DesignLibrary) -> None:
    placed = place(library, HEADLINE, BODY | {"x": 107})
    [finding] = placed.findings
    assert (finding.rule, finding.element_id) == ("alignment", "body")
    assert (finding.before, finding.after) == ("107", "100")
    assert settled(placed, "body").x == settled(placed, "headline").x == 100


def test_an_edge_that_stands_apart_on_purpose_stays(library: DesignLibrary) -> None:
    assert place(library, HEADLINE, BODY | {"x": 160}).findings == ()


def test_a_text_too_small_to_be_read_is_raised(library: DesignLibrary) -> None:
    placed = place(library, HEADLINE, BODY | {"fontSize": 9})
    assert rules(placed) == ["text-size"]
    body = settled(placed, "body")
    assert isinstance(body, TextElement)
    assert body.font_size == pytest.approx(1080 * 0.022)


def test_a_text_that_has_no_room_at_a_readable_size_leaves(library: DesignLibrary) -> None:
    placed = place(library, HEADLINE, BODY | {"text": "W" * 2_000})
    assert rules(placed) == ["overflow"]
    assert placed.spec.element("body") is None


@pytest.mark.parametrize("role", ["headline", "legal"])
def test_what_no_ad_can_go_without_shrinks_instead(library: DesignLibrary, role: str) -> None:
    placed = place(library, BODY | {"role": role, "text": "W" * 2_000})
    body = settled(placed, "body")
    assert isinstance(body, TextElement)
    assert body.font_size < 1080 * 0.022


def test_a_stack_may_name_what_is_not_there_or_twice(library: DesignLibrary) -> None:
    stack = {"ids": ["headline", "nobody", "headline"], "x": 100, "y": 100, "width": 800, "height": 400}
    placed = place(library, HEADLINE, layout={"stacks": [stack, stack]})
    assert len(placed.frame.items) == 1


def test_letters_are_kept_apart(library: DesignLibrary) -> None:
    placed = place(library, HEADLINE | {"letterSpacing": -50})
    assert rules(placed) == ["letter-spacing"]
    [item] = placed.frame.items
    assert item.kind == "text"
    assert item.text.lines[0].width > 200


def test_a_family_of_the_same_manner_draws_what_the_first_cannot(library: DesignLibrary) -> None:
    text = "Свежий хлеб"
    placed = place(library, HEADLINE | {"text": text, "fontFamily": "DM Serif Display", "height": 300})
    [finding] = placed.findings
    assert (finding.rule, finding.before, finding.after) == (
        "missing-glyph",
        "DM Serif Display",
        "Playfair Display",
    )
    assert (finding.severity, finding.repaired) == (Severity.INFO, True)
    headline = settled(placed, "headline")
    assert isinstance(headline, TextElement)
    assert (headline.text, headline.font_weight) == (text, 800)


def test_what_no_font_draws_is_left_out_and_named(library: DesignLibrary) -> None:
    placed = place(library, HEADLINE | {"text": "Fresh 🥐 bread"})
    [finding] = placed.findings
    assert (finding.rule, finding.severity) == ("missing-glyph", Severity.ERROR)
    assert "🥐" in finding.message
    assert (finding.before, finding.after) == ("Fresh 🥐 bread", "Fresh bread")


def test_letters_that_hang_together_are_not_torn_apart(library: DesignLibrary) -> None:
    placed = place(
        library,
        HEADLINE | {"text": "خبز طازج", "fontFamily": "Cairo", "letterSpacing": 8, "textAlign": "right"},
    )
    headline = settled(placed, "headline")
    assert isinstance(headline, TextElement)
    assert headline.letter_spacing == 0
    assert "letter-spacing" in rules(placed)


def test_a_text_in_two_scripts_keeps_the_face_that_has_both(library: DesignLibrary) -> None:
    placed = place(library, HEADLINE | {"text": "Kornhausの食パン", "fontFamily": "Noto Sans JP"})
    assert placed.findings == ()


def test_a_grey_that_is_lost_halfway_down_a_gradient_is_mended(library: DesignLibrary) -> None:
    text = HEADLINE | {
        "text": "Fresh bread every day",
        "x": 70,
        "width": 940,
        "fontSize": 92,
        "color": "#777777",
    }
    placed = place(library, text, background_gradient="linear-gradient(90deg, #ffffff, #000000)")
    assert "contrast" in rules(placed)
    assert settled(placed, "scrim-headline").type == "rectangle"


def test_lines_set_tight_stay_on_the_canvas(library: DesignLibrary) -> None:
    text = HEADLINE | {"text": "Go\nGo\nGo", "height": 1_000, "fontSize": 900, "lineHeight": 0.5}
    placed = place(library, text)
    [drawn] = [item for item in placed.frame.items if item.kind == "text"]
    assert "overflow" in rules(placed)
    assert drawn.text.lines[0].baseline - 0.7 * drawn.text.size >= 0
    assert drawn.text.lines[-1].baseline <= SQUARE.height


LOGO: dict[str, Any] = {
    "type": "logo", "id": "logo", "src": "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>",
    "x": 100, "y": 500, "width": 200, "height": 90,
}  # fmt: skip


def test_a_turned_logo_stands_upright(library: DesignLibrary) -> None:
    placed = place(library, HEADLINE, LOGO | {"rotation": 45})
    assert ("logo", "45 degrees") in [(finding.rule, finding.before) for finding in placed.findings]
    assert settled(placed, "logo").rotation == 0


@pytest.mark.parametrize("side", ["width", "height"])
def test_a_logo_of_no_size_leaves(library: DesignLibrary, side: str) -> None:
    stack = {"ids": ["headline", "logo"], "x": 100, "y": 100, "width": 800, "height": 600}
    placed = place(library, HEADLINE, LOGO | {side: 0}, layout={"stacks": [stack]})
    assert "empty" in rules(placed)
    assert placed.spec.element("logo") is None


def test_a_text_of_which_no_letter_can_be_drawn_leaves(library: DesignLibrary) -> None:
    placed = place(library, HEADLINE, HEADLINE | {"id": "emoji", "y": 500, "text": "👩\u200d🚀"})
    assert rules(placed) == ["missing-glyph", "empty"]
    assert placed.spec.element("emoji") is None
