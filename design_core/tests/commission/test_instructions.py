"""What a general model is told of a brand."""

from adgenesis_design.brand.kit import BrandColor, BrandKit
from adgenesis_design.brief import DesignBrief
from adgenesis_design.commission.instructions import user_prompt
from adgenesis_design.photos.choice import PictureChoice

KIT = BrandKit(
    name="Lune & Co",
    colors=(BrandColor(value="#0b3d2e", role="primary"),),
    display_font="Poppins",
    tone="warm and dry",
    required_words=("iced",),
    forbidden_words=("cheap", "bargain"),
    legal_line="Prices include tax.",
)


def test_the_kits_words_and_choices_are_told() -> None:
    told = user_prompt(DesignBrief(prompt="Iced coffee", seed=3, brand=KIT))
    for words in (
        "Brand: Lune & Co.",
        "tone: warm and dry",
        "as written: iced.",
        "never hold: cheap; bargain.",
        "do not repeat it: Prices include tax.",
        "colours: #0b3d2e.",
        "own fonts",
        "Idea number 3",
    ):
        assert words in told


def test_a_kit_that_leaves_everything_free_tells_the_name_alone() -> None:
    plain = user_prompt(DesignBrief(prompt="Iced coffee", seed=3))
    named = user_prompt(DesignBrief(prompt="Iced coffee", seed=3, brand=BrandKit(name="Lune")))
    added = set(named.splitlines()) - set(plain.splitlines())
    assert added == {"Brand: Lune. Spell it exactly so wherever you name it."}


def test_the_users_own_picture_is_told() -> None:
    picture = PictureChoice(source="asset:" + "0" * 64)
    assert "own picture" in user_prompt(DesignBrief(prompt="Iced coffee", picture=picture))
