"""The facts that a brief gives for the ad to state: the brand, addresses, numbers. What it must not lose."""

import re

from adgenesis_design.facts import numbers

# Whom an ad is for, in numbers of years. A child's age may be what the business is about, `18+` alone is a rule, a
# price beside an age is a tariff, and loans, cheese and warranties have years as well.
_AGE, _YEARS = r"(?:1[6-9]|[2-9]\d)", r"(?:years?|ans|años|anos|anni|jahren?)\b"
_NO_TARIFF = r"(?![^.;\n]{0,24}(?:[$€£]|\bfree\b|\bgratis\b|\bgratuit))"
_NO_TIME = r"(?!\s?(?:months?|weeks?|days?|hours?|h|uhr|[ap]m|waist|half price)\b)"
_NO_TERM = (
    r"(?! (?:of |d['’])?(?:experience|expérience|warranty|guarantee|garant|erfahrung|laufzeit)"
    r"| (?:de|di|da) (?:experiencia|experiência|esperienza|garant))"
)
_NO_LOAN = "".join(
    rf"(?<!{word} )"
    for word in "prêt crédit kredit darlehen laufzeit mutuo prestito préstamo crédito".split()
)
_PEOPLE = (
    r"(?:people|women|men|adults|couples|readers|travell?ers|regulars|audience|frauen|männer|menschen|kundschaft|femmes"
    r"|hommes|personnes|mujeres|hombres|personas|mulheres|homens|pessoas|donne|uomini|persone|pubblico)"
)
AGES = re.compile(
    rf"\b{_AGE}\s?(?:[-–]|to|à|bis|ai?)\s?\d\d\s?{_YEARS}{_NO_TERM}"
    rf"|\b(?:over|plus de|más de|mais de|oltre i|über) \d\d {_YEARS}{_NO_TERM}"
    rf"|{_NO_LOAN}\b(?:between|zwischen|entre(?: [lo]s)?|tra i|dai) {_AGE} (?:and|und|et|y|e|ai)(?: os| i)?"
    rf" \d\d {_YEARS}{_NO_TERM}"
    rf"|(?<![\w-])aged (?:(?:between )?{_AGE}\s?(?:[-–]|to|and)\s?\d\d\b{_NO_TIME}"
    rf"|[3-9]\d\s?(?:\+|and over\b|or over\b)){_NO_TARIFF}"
    rf"|(?:^|(?<=[.;,:] )|(?<=\n))(?:\w+ )?{_PEOPLE} (?:[3-9]\d\+"
    rf"|{_AGE}[-–](?:2[5-9]|[3-9]\d)\b{_NO_TIME}){_NO_TARIFF}",
    re.IGNORECASE,
)
_TRADE = re.compile(r"\bb2[bc]\b", re.IGNORECASE)
# What describes the audience (`aged 25-45`) belongs to nobody's ad.
_AUDIENCE = re.compile(
    r"(?:(?:the )?target audience|(?:the )?audience(?= ?:)|die zielgruppe|zielgruppe|(?:le )?public cible|la cible"
    r"|(?:el )?público objetivo|(?:o )?público-alvo|(?:il )?pubblico di riferimento|(?:il )?target(?= (?:è|sono)))"
    r"[^.\n]*\.?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?<![@\w.-])(?:[\w.+-]+@)?(?:www\.)?[\w-]+(?:\.[\w-]+)*"
    r"\.(?:(?:com|co)\.[a-z]{2}|com|org|net|eu|example|shop|app|info|uk|ie|de|at|ch|fr|be|es|it|pt|br|mx)\b",
    re.IGNORECASE,
)
_BRAND = re.compile(
    r"(?:brand name is|brand name ?:|brand ?:|brand is called|marke(?:nname)? ?:|markenname ist|marke heißt"
    r"|marque ?:|marque s['’]appelle|marca ?:|marca es|marca se llama|marca é|marca si chiama|marchio è|marchio ?:)"
    r"\s+[“”\"«']?([^.,;:\n“”\"»]{2,40}?)(?=\s*[“”\"»']?\s*(?:[.,;:\n]|$))",
    re.IGNORECASE,
)


def brand_named(prompt: str) -> str:
    """The name that a brief calls the brand by in so many words (`Brand: Krume`); empty where it does not."""
    found = _BRAND.search(prompt)
    return found.group(1).strip() if found else ""


def given_numbers(prompt: str) -> tuple[str, ...]:
    """The numbers of the offer, each once, as written: prices, percentages, dates, times."""
    text = prompt
    for left_out in (_AUDIENCE, AGES, _TRADE, _ADDRESS):
        text = left_out.sub(" ", text)
    return tuple(dict.fromkeys(number for number in numbers(text) if number))


def given_addresses(prompt: str) -> tuple[str, ...]:
    """The addresses of web sites and of mail that a brief gives, each once, as written."""
    return tuple(dict.fromkeys(_ADDRESS.findall(_AUDIENCE.sub(" ", prompt))))


def given_facts(prompt: str) -> tuple[str, ...]:
    """Brand, addresses and numbers, each once, as written."""
    brand = brand_named(_AUDIENCE.sub(" ", prompt))
    return tuple(dict.fromkeys([*filter(None, [brand]), *given_addresses(prompt), *given_numbers(prompt)]))
