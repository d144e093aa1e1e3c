"""What layout promises of any spec: no text off the canvas or out of its box, none on another, all readable."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adgenesis_design.finding import Severity
from adgenesis_design.layout import lay_out
from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import Placement, all_placements
from adgenesis_design.review import review
from adgenesis_design.spec import DesignSpec, parse_spec

# What a text may always be asked, whatever the spec: a spec may well lack a headline.
PROMISED = {"text-off-canvas", "safe-zone", "text-overflow", "text-overlap", "contrast", "size"}

lengths = st.floats(-3_000, 6_000).map(lambda value: round(value, 1))
extents = st.one_of(st.just(0.0), st.floats(0, 4_000).map(lambda value: round(value, 1)))
colors = st.integers(0, 0xFFFFFF).map("#{:06x}".format)
words = st.one_of(
    st.text(min_size=1, max_size=80),
    st.sampled_from(
        ["Salt & Pepper", "W" * 300, "👩‍🚀🚀", "سلام دنیا", "東京で朝食を", "a\nb\n\nc", "x " * 200]
    ),
)
placed = {
    "x": lengths, "y": lengths, "opacity": st.floats(0, 1), "rotation": st.sampled_from([0, 0, 0, -8, 45, 90, 180]),
}  # fmt: skip
boxed = placed | {"width": extents, "height": extents}
lettered = {
    "text": words, "fontSize": st.floats(1, 900), "fontWeight": st.sampled_from([400, 700, 900]),
    "fontFamily": st.sampled_from(["Inter", "Bebas Neue", "Comic Sans MS", "nothing"]),
    "lineHeight": st.floats(0.7, 2), "letterSpacing": st.floats(-3, 10),
}  # fmt: skip
texts = st.fixed_dictionaries(
    {"type": st.just("text"), "role": st.sampled_from(["headline", "subheadline", "body", "brand", "legal"])}
    | placed
    | lettered
    | {"color": colors, "textAlign": st.sampled_from(["left", "center", "right"])},
    optional={"width": extents, "height": extents},
)
buttons = st.fixed_dictionaries(
    {"type": st.just("button"), "color": colors, "textColor": colors}
    | boxed
    | lettered
    | {"text": st.text(min_size=1, max_size=60)}
)
shapes = st.fixed_dictionaries(
    {"type": st.sampled_from(["rectangle", "circle"]), "color": colors} | boxed,
)
pictures = st.fixed_dictionaries(
    {"type": st.just("illustration"), "name": st.sampled_from(["tomato", "robot", "nothing like it"])}
    | boxed,
)
documents = st.fixed_dictionaries(
    {
        "background_color": colors,
        "elements": st.lists(st.one_of(texts, texts, buttons, shapes, pictures), max_size=12),
    },
    optional={"background_gradient": st.just("linear-gradient(135deg, #ffffff, #000000)")},
)
some = settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def broken_promises(spec: DesignSpec, placement: Placement, library: DesignLibrary) -> list[str]:
    frame = lay_out(spec, placement, library).frame
    return [
        f"{finding.rule} {finding.element_id}: {finding.message}"
        for finding in review(frame, placement)
        if finding.rule in PROMISED and finding.severity is Severity.ERROR
    ]


@some
@given(document=documents, placement=st.sampled_from(all_placements()))
def test_the_promises_hold_for_any_spec(
    document: dict[str, object], placement: Placement, library: DesignLibrary
) -> None:
    assert broken_promises(parse_spec(document), placement, library) == []


@some
@given(document=documents, placement=st.sampled_from(all_placements()))
def test_a_settled_spec_lays_out_to_the_same_frame_with_nothing_left_to_repair(
    document: dict[str, object], placement: Placement, library: DesignLibrary
) -> None:
    first = lay_out(parse_spec(document), placement, library)
    again = lay_out(first.spec, placement, library)
    assert again.frame == first.frame
    assert [finding.rule for finding in again.findings] == []


@some
@given(document=documents, placement=st.sampled_from(all_placements()))
def test_layout_is_deterministic(
    document: dict[str, object], placement: Placement, library: DesignLibrary
) -> None:
    assert lay_out(parse_spec(document), placement, library) == lay_out(
        parse_spec(document), placement, library
    )
