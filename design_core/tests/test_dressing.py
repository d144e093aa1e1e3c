"""Dressing: a proposal made without uploads wears the brief's kit."""

from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.brief import DesignBrief
from adgenesis_design.compositions import compose
from adgenesis_design.concept import Concept
from adgenesis_design.dressing import dressed
from adgenesis_design.library import DesignLibrary

CONCEPT = Concept(
    headline="Night trains",
    brand="nightline",
    legal="Seats are limited.",
    palette="ocean",
    type_pair="tech",
    composition="card",
)
BRIEF = DesignBrief(prompt="nightline: night trains. Seats are limited.")


def test_a_brief_without_kit_and_picture_leaves_the_proposal_as_it_is(library: DesignLibrary) -> None:
    proposal = compose(CONCEPT, BRIEF.placement)
    assert dressed(proposal, BRIEF, library) is proposal


def test_a_kit_brings_its_name_and_legal_line_and_stays_with_the_design(library: DesignLibrary) -> None:
    kit = BrandKit(name="NightLine", legal_line="NightLine Rail plc, York.")
    brief = BRIEF.model_copy(update={"brand": kit})
    proposal = compose(CONCEPT, BRIEF.placement)
    proposal.metadata["model"] = "one"
    spec = dressed(proposal, brief, library)
    assert spec.brand == kit
    assert spec.metadata["model"] == "one"
    assert spec.words("brand") == "NightLine"
    assert spec.words("legal") == "NightLine Rail plc, York. Seats are limited."
