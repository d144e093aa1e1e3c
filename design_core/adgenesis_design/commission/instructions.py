"""What a general model is told, so that it writes a concept as our own model does."""

from adgenesis_design.brand.kit import BrandKit
from adgenesis_design.brief import DesignBrief
from adgenesis_design.concept import COPY_LIMITS
from adgenesis_design.palettes import PALETTES
from adgenesis_design.type_pairs import TYPE_PAIRS

_RULES = """\
You are a senior advertising copywriter and art director. You answer a brief with one ad, as one JSON object.

Facts
- brand, offer, detail and legal are copied from the brief letter for letter, or are "". Never invent a brand.
- No number, price, percentage, date, weekday, place or claim ("free", "guaranteed", "award-winning",
  "proven") that the brief does not state, in any field. Audience ages and picture sizes in a brief are
  instructions to you: they do not appear in the ad.

Copy
- One idea per ad. Specific beats clever, clever beats generic: the reader's gain, in the brand's tone.
- headline: 2 to 7 words, fluent, clear to a stranger. subheadline: 4 to 14 words that add the reason or the
  gain, without repeating the headline, or "". cta: 2 to 4 words, verb first, says what happens ("Book a
  table"); "Learn more" only if learning is the point.
- Never "Unlock", "Elevate", "Discover the difference", "Unleash", "Say goodbye to", "where X meets Y"; no
  exclamation marks in rows; no filler.
- Write in the language of the brief, as a native copywriter would. No straight double quotes inside a field.
- Longest text in characters: {limits}.

Art direction
- hero: the illustration that a reader recognises at once as the subject.
- palette (name: what it is good for): {palettes}.
- type_pair (name: what it is good for): {type_pairs}.
- composition and variant (0 to 3): vary them from idea to idea.
"""


def system_prompt() -> str:
    return _RULES.format(
        limits=", ".join(f"{field} {limit}" for field, limit in COPY_LIMITS.items()),
        palettes="; ".join(f"{palette.name}: {palette.mood}" for palette in PALETTES.values()),
        type_pairs="; ".join(f"{pair.name}: {pair.mood}" for pair in TYPE_PAIRS.values()),
    )


def user_prompt(brief: DesignBrief) -> str:
    placement = brief.placement
    return (
        f"Brief: {brief.prompt}\n"
        f"Placement: {placement.name}, {placement.width}x{placement.height} px ({placement.aspect_class}).\n"
        + _brand_lines(brief.brand)
        + _picture_line(brief)
        # Providers give no promise about seeds; a number in the text still leads to different ideas.
        + f"Idea number {brief.seed}: let it differ from what the other numbers would get."
    )


def _brand_lines(kit: BrandKit | None) -> str:
    """What the kit asks of the words; its logo, colours and fonts are put on afterwards, whatever is chosen."""
    if kit is None:
        return ""
    lines = [f"Brand: {kit.name}. Spell it exactly so wherever you name it."]
    if kit.tone:
        lines.append(f"The brand's tone: {kit.tone}")
    if kit.required_words:
        lines.append(f"Words that the ad must hold, as written: {'; '.join(kit.required_words)}.")
    if kit.forbidden_words:
        lines.append(f"Words that the ad must never hold: {'; '.join(kit.forbidden_words)}.")
    if kit.legal_line:
        lines.append(f"The ad also carries this legal line, so do not repeat it: {kit.legal_line}")
    if kit.colors:
        lines.append(f"The ad will be in the brand's colours: {', '.join(c.value for c in kit.colors)}.")
    if kit.display_font or kit.text_font:
        lines.append("The ad will be set in the brand's own fonts.")
    return "\n".join(lines) + "\n"


def _picture_line(brief: DesignBrief) -> str:
    return "" if brief.picture is None else "The ad will show the user's own picture in place of the hero.\n"


def correction(problems: list[str]) -> str:
    return "That cannot be used. " + " ".join(problems) + " Answer again, with the whole JSON object."
