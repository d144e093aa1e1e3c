"""What a brief says of the thing that is sold, without what it says to the designer alone.

"Create a banner ad of size 300x250 for a fish market. The target audience is families." speaks of a fish market; the
rest is a request, and no customer should ever read it.
"""

import re
from collections.abc import Callable

from adgenesis_ml.codec.ruled_out import without_what_is_told

# What goes on after its dot: `am 2. Mai`, `No. 12`, `inkl. Halterung`.
_MONTH = r"(?i:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)"
_SHORTENED = "".join(
    rf"(?<!(?<!['’])\b{word}\.)"
    for word in ("[A-Za-z]", "inkl", "zzgl", "incl", "excl", "exkl", "compl", "[Tt]el", "[Tt]él", "Dr", "Dra", "Sr",
                 "Sra", "Mr", "Mrs", "St", "[Ss]tr", "ca", "[Nn]r", "approx", "Prof", "Av", "Avda")
)  # fmt: skip
_SENTENCE_END = re.compile(
    rf"(?<=[.!?;]){_SHORTENED}(?!(?<=\b[Nn][or]\.)\s+\d)"
    rf"(?!(?<=\d\.)(?<!\d[.:]\d\d\.)\s+(?:[a-zäöü]|{_MONTH}))\s+|\s*\n\s*"
)
SIZE = r"\d{2,4}\s?[xX×]\s?\d{2,4}"
_MADE = r"(?:ad|ads|advert|advertisement|banner|image|post|poster|story|creative|visual|picture|carousel|campaign)"

# A sentence that begins like this is for the designer.
_ASIDE = re.compile(
    r"[-•*\s]*(?:"
    r"(?:the |our )?(?:target|target audience|audience|primary purpose|purpose|goal|objective|aim|image|picture|"
    r"photo|visual|background|design|layout|style|tone|mood|look|theme|colou?rs?|palette|font|format|size|logo|"
    r"call to action|cta|tagline|slogan|brand name|brand|message|headline|language)s?"
    r"(?:\s*:|\s+(?:is|are|should|could|must|features?|shows?|will|can|needs?|audience|name)\b)"
    rf"|(?:the|this|our) {_MADE}\b|it should|should (?:feel|look)|do not |don['’]t:?|do:|avoid\b|no \w+ marks|"
    r"encourage\b|highlight\b|emphasi[sz]e\b|showcase\b|promote\b|convince\b|motivate\b|include\b|additionally\b|"
    r"mention\b|show\b|use (?:a|an|the|our|bold|warm)\b|please\b|build anticipation|make (?:it|them|people|sure)\b|"
    r"zielgruppe|zweck|ziel|ton(?:fall|alität)?\s*:|stil\s*:|bild\s*:|cible\b|public cible|objectif|ton\s*:|"
    r"público|objetivo|tono\s*:|tom\s*:|estilo\s*:|pubblico|obiettivo|stile\s*:|immagine\s*:|imagen\s*:|imagem\s*:"
    r")",
    re.IGNORECASE,
)
# What a request begins with, up to what it is for.
_REQUEST = re.compile(
    rf"(?:please |we need |i need |need )?(?:(?:create|design|make|produce|write|generate|build)\s+)?(?:an?\s+|the\s+)?"
    rf"(?:{SIZE}\s+)?(?:[\w-]+\s+){{0,3}}?{_MADE}(?:\s+(?:ad|image|advert|post|needed|wanted))*(?:,?\s*(?:of|in)?\s*(?:size\s*)?{SIZE},?)?"
    r"\s+(?:for|to promote|that promotes|promoting|about|advertising|announcing|to announce|that showcases|showcasing|"
    r"to advertise)\s+",
    re.IGNORECASE,
)
_OURS = (
    r"(?:(?:our|my|unser(?:e[nrms]?)?|mein(?:e[nrms]?)?|nuestr[oa]s?|mis?|notre|nos|mon|ma|mes|"
    r"(?:(?:il|la|i|le|o|a|os|as)\s+)?(?:nostr[oaie]|mi[oae]|miei|noss[oa]s?|meus?|minhas?))\s+)?"
)
_REQUEST_ELSEWHERE = re.compile(
    r"(?:[\w'’]+\s+){0,3}?(?:"
    r"(?:flyer|plakat|anzeige|werbung|werbebanner|banner|inserat|motiv)\s+(?:für|zum|zur)"
    r"|(?:affiche|annonce|visuel|pub|publicité|bannière|flyer)\s+pour"
    r"|(?:anuncio|cartel|folleto|banner|publicidad|flyer)\s+(?:para|sobre)"
    r"|(?:anúncio|cartaz|panfleto|banner|arte|peça|publicidade)\s+(?:para|pra|pro|sobre)"
    r"|(?:annuncio|volantino|locandina|banner|pubblicità|flyer)\s+per"
    r"|(?:flyer|leaflet|poster|ad|advert|banner)\s+for"
    r"|(?:ich\s+)?brauchen?\s+(?:\w+\s+){0,3}?für"
    rf")\s+{_OURS}",
    re.IGNORECASE,
)
# What says something: a letter, an age, a share, a price; not a dash or a line of stars.
_TELLING = re.compile(r"[^\W\d_]|\d ?[+%€£]|[£$€] ?\d")
_GREETING = re.compile(r"^\s*(?:hi|hello|hallo|bonjour|salut|hola|olá|oi|ciao)\b[,!]?\s+", re.IGNORECASE)
# What a sentence goes on with, after what it is for.
_MANNER = re.compile(
    r",?\s+(?:(?:(?:that|which|and)\s+)?(?:emphasi[sz]|highlight|showcas|encourag|appeal|evok|convey|convinc|target)\w*"
    r"|with an? (?:\w+,? ){0,4}(?:focus|emphasis|design)\b|(?:to|for) (?:potential|prospective) \w+)\b.*$",
    re.IGNORECASE,
)


def subject(prompt: str) -> tuple[str, ...]:
    """The parts of a brief that customers may read, each a span of it; the whole brief where none is left."""
    pieces = without_what_is_told(prompt)
    found = (_matter(sentence) for piece in pieces for sentence in _SENTENCE_END.split(piece))
    return tuple(part for part in found if _TELLING.search(part)) or (prompt,)


def sentences(text: str) -> list[str]:
    """The sentences of a text, without the white space between them."""
    return [sentence for sentence in _SENTENCE_END.split(text) if sentence]


def own_voice(sentence: str) -> str:
    """What a sentence says to customers: all of it, of a request what stands after its colon or after the first clause
    of what it is for; empty of an aside."""
    if request := _request(sentence):
        before, colon, behind = sentence.partition(": ")
        return (behind if colon else before[request.end() :].partition(", ")[2]).strip()
    sentence = _GREETING.sub("", sentence)
    return "" if _ASIDE.match(sentence) else sentence.strip()


def asked_for(prompt: str) -> list[str]:
    """What each request of a brief is for: `a banner for a fish market` is for `a fish market`."""
    return [_matter(sentence) for sentence in sentences(prompt) if _request(sentence)]


def _request(sentence: str) -> re.Match[str] | None:
    return _REQUEST.match(sentence) or _REQUEST_ELSEWHERE.match(sentence)


def _matter(sentence: str) -> str:
    if request := _request(sentence):
        return _MANNER.sub("", sentence[request.end() :]).strip()
    return "" if _ASIDE.match(sentence) else sentence.strip()


# What is said of readers and pictures alone: no field of an ad may quote it, though brand and facts may stand beside.
_ABOUT = re.compile(
    r"[-•*\s]*(?:the |our )?(?:target audience|audience|primary purpose|purpose|goal|objective|image|picture|"
    r"zielgruppe)(?:\s*:|\s+(?:is|are|features?|shows?|should)\b)",
    re.IGNORECASE,
)


def quotable(prompt: str) -> tuple[str, ...]:
    """The brief without its sentences about audience, purpose and picture, and without what it tells the designer to
    leave out: what is left in one piece stays so."""
    pieces = without_what_is_told(prompt)
    return tuple(part for piece in pieces for part in without_sentences(piece, _ABOUT.match)) or (prompt,)


def without_sentences(text: str, told: Callable[[str, int, int], object]) -> tuple[str, ...]:
    """What is left without the sentences that `told` finds something in, between two places; in pieces that stand
    together, none empty."""
    parts, begun = [], 0
    borders = [found.end() for found in _SENTENCE_END.finditer(text)]
    for start, end in zip([0, *borders], [*borders, len(text)], strict=True):
        if told(text, start, end):
            parts.append(text[begun:start].strip())
            begun = end
    parts.append(text[begun:].strip())
    return tuple(part for part in parts if part)
