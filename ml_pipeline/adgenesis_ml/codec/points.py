"""What a brief asks an ad to bring out: `emphasizing their organic and healthy qualities` asks for those two words.

An ad whose texts name none of it is an ad for any other business of the trade.
"""

import re
from collections.abc import Iterator

from adgenesis_design.facts import numbers
from adgenesis_ml.codec.for_designer import speaks_to_designer
from adgenesis_ml.codec.subject import asked_for, quotable

_VERB = re.compile(
    r"\b(?:(?:highlight|emphasi[sz]|showcas|(?<!that )promot|(?<!that )featur|advertis|announc|celebrat)"
    r"(?:e?s|ing|e|ed)?"
    r"|(?:and offer|offering|offers|(?:order|shop|book|buy) now for)"
    r"|(?:focus|emphasis)(?:es|ing)? on(?: promoting)?|the main (?:point|message) is"
    r"|im mittelpunkt (?:steht|stehen)|es geht (?:vor allem )?um|(?:hebt|hebe) (?:bitte )?hervor:?|betont?e?:?"
    r"|met(?:tre|tez|s) en avant|mise en avant d[eu]|destac(?:ar|ad|a|ando|amos)|resalt(?:ar|a|ando)|realç(?:ar|a|ando)"
    r"|met(?:tere|tete|ti) in (?:evidenza|risalto)|evidenzia(?:re|te)?|punta(?:re|te)? su(?:l|lla|gli|i|lle)?)\s+",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"(?:(?:the|their|its|our|your|my|mein(?:e[nmrs]?)?|mon|ma|mes|mis?|minhas?|meus?|mi[aeo]|miei|his|her|a|an|this|how|der|die|das|den|unsere[nrms]?|le|la|les|l['’]|nos|notre|son|"
    r"sa|ses|el|los|las|nuestr[oa]s?|o|os|as|noss[oa]s?|il|lo|i|gli|nostr[oaie])\s+)+"
    r"|(?<=['’])|(?:use|benefits?|importance|range|variety|celebration|launch|opening|joys?|fact|"
    r"availability) of (?:the |their |our )?",
    re.IGNORECASE,
)
# What goes on after the point: where it is, for whom, and what it does.
_ENDS = re.compile(
    r"[,.;:!?\n(]|\s(?:that|which|who|they|we|you|it|with|for|to|by|on|at|in|from|as|while|through|because|is|are|"
    r"of (?:their|our|your|its)|and (?:the|how|our|their|an?|\w+ing|offer|provide|encourage|invite|highlight)|"
    r"und (?:die|der|das|wie)|für|mit|bei|im|in|pour|avec|dans|et (?:la|le|les|nos)|para|con|en|y (?:la|el|los|las)|"
    r"com|em|no|na|e (?:a|o|os|as|la|il|le|gli)|per|nel|nella)\s",
    re.IGNORECASE,
)
_CLIENT_ENDS = re.compile(rf"{_ENDS.pattern}|\s\w+ing\s", re.IGNORECASE)
_GOING_ON = frozenset((",", "in", "at", "from", "by", "with"))
_FEWEST, _MOST = 2, 6  # words
_LONGEST = 48  # letters of what a client is
_CLAUSE = re.compile(
    r"[,;:.]|\b(?:that|which|who|whose|with|die|der|das|mit|qui|que|avec|con|com|che)\b", re.IGNORECASE
)
_ALONE = 5  # letters of a point that is one word
_ANY = frozenset(
    """event events offer offers discount discounts deals savings company business brand product products service
    services specialty store""".split()
)


def points_of(prompt: str) -> Iterator[str]:
    """Each point in the brief's own letters, in its order. None is said of readers or of the ad itself."""
    for part in quotable(prompt):
        for verb in _VERB.finditer(part):
            begun = verb.end()
            while (leading := _LEADING.match(part, begun)) and leading.end() > begun:
                begun = leading.end()
            ended = _ENDS.search(part, begun)
            # `fresh, organic tomatoes`, `installation in two hours`: one word is not all of it.
            if ended and ended.group().strip() in _GOING_ON and " " not in part[begun : ended.start()]:
                ended = _ENDS.search(part, ended.end())
            point = part[begun : ended.start() if ended else len(part)].strip(" \"'“”«»")
            if _tells(point) and not speaks_to_designer(point):
                yield point


def client_of(prompt: str) -> str:
    """What the client is, or sells, where the brief asks for an ad `for` it; empty where that is no short name."""
    for matter in asked_for(prompt):
        leading = _LEADING.match(matter)
        begun = leading.end() if leading else 0
        whole = matter[begun:].rstrip(" .!")
        if _FEWEST < len(whole.split()) and len(whole) <= _LONGEST and not _CLAUSE.search(whole):
            if not (numbers(whole) or speaks_to_designer(whole)):
                return whole
        ended = _CLIENT_ENDS.search(matter, begun)
        name = matter[begun : ended.start() if ended else len(matter)].strip()
        if _tells(name) and " " in name and "'s" not in name and not speaks_to_designer(name):
            return name
    return ""


def _tells(point: str) -> bool:
    words = point.split()
    if words and words[0].endswith("ing"):
        return False  # `celebrating love` goes on in what was cut off
    if numbers(point) or len(words) > _MOST:
        return False  # numbers are facts, which are kept anyway
    return len(words) >= _FEWEST or (len(point) >= _ALONE and point.casefold() not in _ANY)
