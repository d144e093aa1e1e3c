"""The occasions that an advertiser names: an ad for one that does not name it is an ad for something else."""

import re
from collections.abc import Iterator

from adgenesis_ml.codec.subject import quotable

_FEASTS = (
    r"valentine['’]?s(?: day)?|mother['’]?s day|father['’]?s day|christmas(?: eve)?|new year(?:['’]s eve)?|easter|"
    r"halloween|thanksgiving|black friday|cyber monday|diwali|eid|ramadan|hanukkah|holi|women['’]s day|earth day|"
    r"(?:lunar|chinese) new year|independence day|labou?r day|memorial day|st\.? patrick['’]s day|oktoberfest|"
    r"back[ -]to[ -]school|valentinstag|muttertag|vatertag|weihnachten|silvester|ostern|fasching|karneval|"
    r"saint[ -]valentin|fête des (?:mères|pères)|noël|nouvel an|pâques|toussaint|rentrée|"
    r"san valentín|día de la madre|día del padre|navidad|reyes magos|nochevieja|año nuevo|semana santa|"
    r"vuelta al cole|día de muertos|san valentino|festa della mamma|festa del papà|natale|capodanno|pasqua|"
    r"ferragosto|carnevale|dia d(?:os namorados|as mães|a mãe|os pais|o pai)|natal|ano novo|páscoa|carnaval|"
    r"volta às aulas|regresso às aulas|são joão"
)
_SEASONS = (
    r"(?:(?:spring|summer|autumn|fall|winter|weekend|holiday|clearance|flash)(?: season)?|end[ -]of[ -]season) sale|"
    r"(?:sommer|winter)schlussverkauf|soldes d['’](?:été|hiver)|rebajas de (?:verano|invierno)|el buen fin|"
    r"saldi (?:estivi|invernali)"
)
_WORDS_TOO = frozenset({"natale", "natal", "eid", "holi", "pasqua", "rentrée"})
_OCCASION = re.compile(
    rf"(?<![\w-])(?:{_FEASTS})(?: (?:and|&|und|et|y|e) (?:{_FEASTS}))*(?: (?:sale|season|celebration|market|party))?\b"
    rf"|\b(?:{_SEASONS})\b",
    re.IGNORECASE,
)


# Times of the year that a text can be for, by the beginnings of their words.
_TIME_OF_YEAR = re.compile(
    r"(?<![\w-])(?P<time>valentin|christmas|xmas|easter|halloween|thanksgiving|black friday|diwali|ramadan|hanukkah|"
    r"new year|winter|summer|spring(?! water)|autumn|back[ -]to[ -]school|mother['’]s|father['’]s|"
    r"weihnacht|ostern|oster(?=ei|has)|silvester|muttertag|vatertag|sommer|frühling|herbst|"
    r"noël|pâques|hiver|été|printemps|automne|rentrée|navidad|pascua|invierno|verano|primavera|otoño|"
    r"san valent[ií]n|natale|pasqua|inverno|estiv|(?<=l['’])estate|autunno|natal(?=\W|$)|páscoa|"
    r"verão|outono|namorados)",
    re.IGNORECASE,
)


def times_of_year(text: str) -> frozenset[str]:
    """The feasts and seasons that a text speaks of, as beginnings of their words."""
    return frozenset(found["time"].casefold() for found in _TIME_OF_YEAR.finditer(text))


def occasions_in(prompt: str) -> Iterator[str]:
    """Each occasion that a brief names where it speaks of its subject, in its own letters."""
    for part in quotable(prompt):
        for found in _OCCASION.finditer(part):
            # `città natale` is no feast; that has a capital.
            if found.group() not in _WORDS_TOO:
                yield found.group()
