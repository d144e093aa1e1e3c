"""Briefs that offer work: whatever the trade, their ads speak to people who want the job, and not to its customers."""

import re

_SAID = re.compile(
    r"\b(?:(?:we['’]?re|we are|now|is|are) hiring|join our team|job openings?|vacanc(?:y|ies)|(?:staff|"
    r"apprentices?|drivers?|"
    r"cooks?|chefs?|waiters?|cleaners?) (?:wanted|needed)|come (?:and )?work (?:with|for) us|work with us|"
    r"m/w/d|w/m/d|m/w/x|(?<!kein )stellenangebote?|stellenanzeigen?|ausbildungspl[aä]tze?|(?:azubis?|"
    r"auszubildende|verstärkung|"
    r"mitarbeiter(?:innen)?|aushilfen?|fahrer(?:innen)?|köch(?:e|in)|koch|kellner(?:in)?|pflegekräfte) gesucht|"
    r"sucht (?:ab sofort|verstärkung|azubis?|auszubildende|mitarbeiter\w*|personal|aushilfen?)|"
    r"offres? d['’]emploi|postes? à pourvoir|embauch(?:e|ons|ent)|recrut(?:e|ons|ent) une? (?!bénévole)|"
    r"apprenti\w* recherchée?s?|rejoignez (?:notre|nos) équipes?|en cdi|en cdd|"
    r"ofertas? de empleo|contratamos|vacantes?|puestos? de trabajo|incorporación inmediata|"
    r"env[ií]a(?:nos)? tu (?:cv|curr[ií]cul)|"
    r"(?:camarer|cociner|dependient|conductor|pinche|ayudante)\w* (?:se busca|buscamos)|"
    r"(?:buscamos|se busca) (?:camarer|cociner|dependient|conductor|pinche|ayudante|personal|aprendi|panader|"
    r"peluquer|mecánic)\w*|"
    r"vagas? de (?:emprego|trabalho|\w+(?:or|ora|ista|eiro|eira|ante)\b)|recrutamos|a recrutar|precisa-se|"
    r"contrata-se|"
    r"contratamos|"
    r"(?:\w+(?:ist|ier|tor)[aei]|cuoc[oa]|commess\w) cercasi|"
    r"cercasi (?:\w+(?:ist|ier|tor)[aei]|cuoc[oa]|commess\w|personale|apprendist\w)|"
    r"assumiamo|lavora con noi|offert[ae] di lavoro|cerchiamo (?:personale|apprendist|cameri|cuoc|commess|autist)\w*)",
    re.IGNORECASE,
)
_NEEDED = re.compile(
    r"\b(?<!we )(?:needs?|seeks?) (?:an? |\d+ |more |new )(?:[\w-]+ ){0,3}?(?:\w+(?:ers?|ors?|ists?|ians?)|cooks?|"
    r"chefs?|nurses?|assistants?|mechanics?|apprentices?|interns?|staff)\b",
    re.IGNORECASE,
)
_WAGE = re.compile(
    r"/\s?h(?:r|our)?\b|\b(?:an|per) hour\b|\b(?:wages?|salary|shifts?|full[- ]time|part[- ]time|nights|cv)\b",
    re.IGNORECASE,
)


def offers_work(prompt: str) -> bool:
    """Whether a brief looks for people to work for pay."""
    return bool(_SAID.search(prompt) or (_NEEDED.search(prompt) and _WAGE.search(prompt)))
