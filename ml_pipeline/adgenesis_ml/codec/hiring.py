"""Briefs that offer work: whatever the trade, their ads speak to people who want the job, and not to its customers."""

import re

# English, German, French, Spanish, Portuguese, Italian.
_HIRING = (
    r"(?:we['’]?re|we are|now|is|are) hiring|join our team|job openings?|vacanc(?:y|ies)|work with us",
    r"\w+(?:(?<!mak)ers|ors|ists|ians|staff) wanted|(?:come (?:and )?work (?:with|for) us)",
    r"(?:staff|apprentices?|drivers?|cooks?|chefs?|waiters?|cleaners?) (?:wanted|needed)",
    r"m/w/d|w/m/d|m/w/x|(?<!kein )stellenangebote?|stellenanzeigen?|ausbildungspl[aä]tze?",
    r"(?:azubis?(?: [\w-]+){0,2}|auszubildende|verstärkung|mitarbeiter(?:innen)?|aushilfen?|pflegekräfte) gesucht",
    r"(?:fahrer(?:innen)?|köch(?:e|in)|koch|kellner(?:in)?) gesucht",
    r"(?:in|ab sofort in) (?:teilzeit|vollzeit)|(?:sucht|suchen) zum \d+",
    r"sucht (?:ab sofort|verstärkung|azubis?|auszubildende|mitarbeiter\w*|personal|aushilfen?)",
    r"offres? d['’]emploi|postes? à pourvoir|embauch(?:e|ons|ent)|recrut(?:e|ons|ent) (?:une?|\d+) (?!bénévole)",
    r"apprenti\w* recherchée?s?|rejoignez (?:notre|nos) équipes?|en cdi|en cdd",
    r"ofertas? de empleo|contratamos|vacantes?|puestos? de trabajo|incorporación inmediata",
    r"env[ií]a(?:nos)? tu (?:cv|curr[ií]cul\w*)",
    r"(?:camarer|cociner|dependient|conductor|pinche|ayudante)\w* (?:se busca|buscamos)",
    r"(?:buscamos|se busca) (?:camarer|cociner|dependient|conductor|pinche|ayudante|personal|aprendi|panader)\w*",
    r"(?:buscamos|se busca) (?:peluquer|mecánic)\w*",
    r"vagas? de (?:emprego|trabalho|\w+(?:or|ora|ista|eiro|eira|ante))",
    r"recrutamos|a recrutar|precisa-se|contrata-se",
    r"(?:\w+(?:ist|ier|tor)[aei]|cuoc[oa]|commess\w) cercasi",
    r"cercasi (?:\w+(?:ist|ier|tor)[aei]|cuoc[oa]|commess\w|personale|apprendist\w)",
    r"assumiamo|lavora con noi|offert[ae] di lavoro",
    r"cerchiamo (?:\d+ |un |una )?(?:personale|apprendist|cameri|cuoc|commess|autist)\w*",
)
_SAID = re.compile(rf"^hiring\b|\b(?:{'|'.join(_HIRING)})\b", re.IGNORECASE)
_NEEDED = re.compile(
    r"\b(?<!we )(?:needs?|seeks?|looking for) (?:an? |\d+ |more |new )?(?:[\w-]+ ){0,3}?"
    r"(?:\w+(?:ers?|ors?|ists?|ians?)|cooks?|chefs?|nurses?|assistants?|mechanics?|apprentices?|interns?|staff)\b",
    re.IGNORECASE,
)
_WAGE = re.compile(
    r"/\s?h(?:r|our)?\b|\b(?:an|per) hour\b|\b(?:wages?|salary|shifts?|full[- ]time|part[- ]time|nights|cv)\b",
    re.IGNORECASE,
)


def offers_work(prompt: str) -> bool:
    """Whether a brief looks for people to work for pay."""
    return bool(_SAID.search(prompt) or (_NEEDED.search(prompt) and _WAGE.search(prompt)))
