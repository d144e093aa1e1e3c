"""Quoted texts that begin or stop in the middle of a clause (`order before 4pm the day`) go on to its borders where
there is room, or end with the clause before."""

import re
from collections.abc import Mapping, Sequence

from adgenesis_design.concept import COPY_LIMITS
from adgenesis_design.facts import numbers
from adgenesis_design.text.asked_language import brief_language
from adgenesis_ml.codec.clauses import Clause, clauses_of, place_of, told_stems
from adgenesis_ml.decoding.pool import begun

# What no line ends with: what stood behind it was left out.
HANGING = re.compile(
    r"(?:[\s,;:(–—-]|\b(?:a|an|the|and|or|of|to|in|on|for|with|from|by|at|until|till|up|only|just|per|over|under|"
    r"this|next|these|every|each|jede[nr]?|chaque|cada|ogni|is|are|was|were|now|theres|there['’]s|has|have|costs?|plus|save|get|around|about|fees?|prices?|"
    r"starts?|opens?|begins?|runs?|beginnt|startet|öffnet|commence|débute|ouvre|empieza|comienza|começa|inizia|comincia|"
    r"tel|tél|am|ab|bis|um|im|in|mit|für|von|zu|und|vom|zum|zur|den|dem|der|die|das|je|"
    r"à|le|la|les|de|du|des|dès|et|pour|jusqu['’]au|au|avec|el|los|las|del|desde|hasta|y|por|para|con|a|"
    r"il|lo|gli|dal|dalle|al|alle|entro|e|da|do|das|dos|até|ate|no|na|em|com)\b)+$",
    re.IGNORECASE,
)


# Where a phrase may begin in the middle of a clause, and what may follow one.
_BEGINS = re.compile(
    r"[A-ZÀ-ÖØ-Þ0-9]|(?:in|at|on|near|from|until|for|im|am|in|bei|ab|bis|für|à|au|aux|chez|dans|dès|pour|en|desde|hasta|"
    r"para|no|na|em|até|a|al|alla|da|dal|fino|per|nel|nella)\s"
)
_GOES_ON = re.compile(
    r"\s(?:for|with|at|in|on|from|until|that|who|which|to|für|mit|bei|im|am|in|ab|bis|für|pour|avec|chez|à|au|dans|"
    r"dès|qui|que|para|con|en|desde|hasta|com|em|no|na|até|per|a|da|nel|nella|che)\s",
    re.IGNORECASE,
)
_BARE = 3  # words: fewer say too little to stand without the beginning of their clause


def with_whole_phrases(
    fields: Mapping[str, str], prompt: str, names: Sequence[str], cuts: bool
) -> dict[str, str]:
    """The fields, in which none of these quoted ones is cut in a clause that has room there.

    Where it has none the text begins or ends at the nearest border: with `cuts`, even if a number is lost by that.
    """
    found = dict(fields)
    clauses = clauses_of(prompt)
    for name in names:
        text = found[name]
        start = place_of(text, prompt)
        if start >= 0:
            others = " ".join(found[other] for other in found if other != name)
            whole = _whole(prompt, start, start + len(text), clauses, COPY_LIMITS[name], others, cuts)
            if not any(prompt[: clause.end].endswith(whole) for clause in clauses):
                whole = HANGING.sub("", whole)
            found[name] = text if whole.casefold() == text.casefold() else begun(whole)
    return found


def _whole(
    prompt: str, start: int, end: int, clauses: Sequence[Clause], longest: int, others: str, cuts: bool
) -> str:
    last = next((clause.end for clause in clauses if clause.start < end < clause.end), end)
    if last - start > longest or _says_again(prompt[end:last], others, prompt):
        ended = next((clause.start for clause in clauses if start < clause.start < end < clause.end), end)
        last = start + len(HANGING.sub("", prompt[start:ended]))
        last = end if numbers(prompt[last:end]) and not cuts else last
    first = next((clause.start for clause in clauses if clause.start < start < clause.end), start)
    bare = len(prompt[start:last].split()) < _BARE
    if last - first > longest or (not bare and _says_again(prompt[first:start], others, prompt)):
        cut = next((clause.end for clause in clauses if clause.start < start < clause.end), start)
        first = next((clause.start for clause in clauses if cut <= clause.start < last), start)
        first = start if numbers(prompt[start:first]) and not cuts else first
    return prompt[first:last]


def is_torn(text: str, prompt: str) -> bool:
    """Whether a quoted text begins or ends in the middle of a clause where no phrase does, and so says nothing."""
    start = place_of(text, prompt)
    if start < 0:
        return False
    end = start + len(text)
    around = [clause for clause in clauses_of(prompt) if clause.start < end and start < clause.end]
    begins = any(clause.start == start for clause in around) or _BEGINS.match(prompt[start:end])
    ends = any(clause.end == end for clause in around) or goes_on(prompt[end:])
    return bool(around) and not (begins and ends)


def goes_on(rest: str) -> bool:
    """Whether a phrase may end where its clause goes on so: ` with`, ` until`, ` that`."""
    return _GOES_ON.match(rest) is not None


def _says_again(added: str, others: str, prompt: str) -> bool:
    """Whether what a text would gain stands in another already."""
    if set(numbers(added)) & set(numbers(others)):
        return True
    said = set(told_stems(others, language := brief_language(prompt)))
    return any(stem in said for stem in told_stems(added, language))
