"""What layout promises of any spec: no text off the canvas or out of its box, none on another, all readable.

`make hostile` holds 20,000 of the same specs to it.
"""

import pytest
from hostile_specs import hostile_spec, with_hostile_uploads
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from promises import hold_to_promises

from adgenesis_design.library import DesignLibrary
from adgenesis_design.placements import Placement, all_placements
from adgenesis_design.spec import parse_spec

_SHARDS, _OF_EACH = 20, 25

lengths = st.floats(-3_000, 6_000).map(lambda value: round(value, 1))
extents = st.one_of(st.just(0.0), st.floats(0, 4_000).map(lambda value: round(value, 1)))
colors = st.integers(0, 0xFFFFFF).map("#{:06x}".format)
words = st.one_of(st.text(min_size=1, max_size=80), st.sampled_from(["Salt & Pepper", "a\nb\n\nc"]))
texts = st.fixed_dictionaries(
    {
        "type": st.just("text"),
        "role": st.sampled_from(["headline", "subheadline", "body", "brand", "legal"]),
        "text": words,
        "x": lengths,
        "y": lengths,
        "fontSize": st.floats(1, 900),
        "color": colors,
    },
    optional={"width": extents, "height": extents, "rotation": st.floats(-360, 360)},
)
documents = st.fixed_dictionaries(
    {"background_color": colors, "elements": st.lists(texts, max_size=6)},
    optional={"background_gradient": st.just("linear-gradient(135deg, #ffffff, #000000)")},
)


@pytest.mark.parametrize("shard", range(_SHARDS))
def test_the_promises_hold_for_hostile_specs(shard: int, library: DesignLibrary) -> None:
    broken = {}
    library = with_hostile_uploads(library)
    for seed in range(shard * _OF_EACH, (shard + 1) * _OF_EACH):
        document, placement = hostile_spec(seed)
        verdict = hold_to_promises(parse_spec(document), placement, library)
        if verdict.broken:
            broken[seed] = verdict.broken
    assert broken == {}


@settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(document=documents, placement=st.sampled_from(all_placements()))
def test_the_promises_hold_for_any_words(
    document: dict[str, object], placement: Placement, library: DesignLibrary
) -> None:
    assert hold_to_promises(parse_spec(document), placement, library).broken == ()
