"""Rules of copy: what is said, and whether the brief says it too."""

from collections.abc import Iterator

from adgenesis_design.concept import COPY_LIMITS
from adgenesis_design.facts import invented
from adgenesis_design.finding import Finding, Severity
from adgenesis_design.frame import ButtonItem
from adgenesis_design.review.rule import rule
from adgenesis_design.review.scene import Scene, words

_MOST_HEADLINE_WORDS = 9


@rule("headline-missing", Severity.ERROR, "an ad says one thing first")
def headline_missing(scene: Scene) -> Iterator[Finding]:
    """There is a headline."""
    if not scene.of_role("headline"):
        yield headline_missing.finding("There is no headline.")


@rule("button-missing", Severity.WARNING, "an ad says what to do")
def button_missing(scene: Scene) -> Iterator[Finding]:
    """There is a call to action."""
    if not scene.of_role("cta"):
        yield button_missing.finding("There is no button.")


@rule("buttons", Severity.WARNING, "one button per ad")
def buttons(scene: Scene) -> Iterator[Finding]:
    """There is only one call to action."""
    found = [item for item in scene.of_role("cta") if isinstance(item, ButtonItem)]
    if len(found) > 1:
        yield buttons.finding(f"There are {len(found)} buttons.", found[1], measured=len(found), limit=1)


@rule("invented-fact", Severity.ERROR, "facts come from the brief")
def invented_fact(scene: Scene) -> Iterator[Finding]:
    """Numbers, dates and claims stand in the brief."""
    if scene.brief_prompt is None:
        return
    for item in scene.texts:
        for fact in invented(words(item), scene.brief_prompt):
            yield invented_fact.finding(
                f"The {item.role} says {fact.text!r}, a {fact.kind} that the brief does not give.", item
            )


@rule("brand-spelling", Severity.ERROR, "a brand's name is spelt as its owner spells it")
def brand_spelling(scene: Scene) -> Iterator[Finding]:
    """A brand that the brief names is written as there."""
    if scene.brief_prompt is None:
        return
    prompt = " ".join(scene.brief_prompt.split())
    for item in scene.of_role("brand"):
        shown = words(item)
        at = prompt.casefold().find(shown.casefold())
        if at >= 0 and shown not in prompt:
            meant = prompt[at : at + len(shown)]
            yield brand_spelling.finding(f"The brand is spelt {shown!r}; the brief has {meant!r}.", item)


@rule("copy-length", Severity.INFO, "the longest copy that display placements carry well")
def copy_length(scene: Scene) -> Iterator[Finding]:
    """Texts are as short as display placements need them."""
    for item in scene.texts:
        limit, length = COPY_LIMITS.get(item.role), len(words(item))
        if limit is not None and length > limit:
            yield copy_length.finding(
                f"The {item.role} has {length} characters; {limit} are enough.",
                item,
                measured=length,
                limit=limit,
            )


@rule("headline-words", Severity.INFO, "2 to 9 words")
def headline_words(scene: Scene) -> Iterator[Finding]:
    """Headlines are short."""
    for item in scene.of_role("headline"):
        count = len(words(item).split())
        if count > _MOST_HEADLINE_WORDS:
            yield headline_words.finding(
                f"The headline has {count} words.", item, measured=count, limit=_MOST_HEADLINE_WORDS
            )
