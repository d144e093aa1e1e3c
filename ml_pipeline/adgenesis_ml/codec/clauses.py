"""What a brief says to customers in its own voice, clause by clause: `jazz trio in the crypt, candlelit, sat 8pm`.

A request (`Create a banner for ...`), what is said of readers or of the ad's manner, and addresses are not among them.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from adgenesis_design.concept import COPY_LIMITS
from adgenesis_design.given_facts import AGES, given_addresses
from adgenesis_design.picture_search import stems_of
from adgenesis_ml.codec.duties import duties_of
from adgenesis_ml.codec.for_designer import asks_to_be_called, of_manner, of_production, speaks_to_designer
from adgenesis_ml.codec.phrases import PHONE
from adgenesis_ml.codec.ruled_out import without_what_is_told
from adgenesis_ml.codec.subject import own_voice, sentences

_BORDER = re.compile(r"[,;:(](?=\s)|\s[–—-](?=\s)|\s?[–—|/](?=\s)|\)(?=\W|$)|(?<=\s)\((?=\w)")
# Words that tell how an ad is to look or sound; a clause of nothing else is for the designer.
_MANNER = (
    "warm calm grown up sober cheerful tired dark moody light bold simple clean minimal minimalist funny dry honest "
    "friendly serious quiet loud bright modern classic elegant playful dreamy cosy retro graphic professional color "
    "colour colors colours type style look feel vibe tone mood design lots of white black red green blue yellow pink "
    "orange grey gray only just and but very not no too a bit the with in it so make keep more less than rather please "
    "short big",
    "ruhig ruhige warm warme schlicht sachlich freundlich locker frech ernst modern bunt hell dunkel kurz knapp seriös "
    "stil ton bild farben farbe viel weiß eher und aber nicht sehr ein bisschen",
    "sobre chaleureux drôle simple doux élégant moderne sérieux gai style ton couleurs couleur plutôt et mais pas très "
    "un peu court direct",
    "cálido sobrio alegre cercano serio divertido sencillo elegante estilo tono colores muy pero más poco corto",
    "leve sóbrio simples próximo tom cores muito mas e",
    "caldo allegro semplice ironico diretto stile colori molto ma breve",
)
_MANNERS = re.compile(
    rf"(?:\b(?:{'|'.join(dict.fromkeys(' '.join(_MANNER).split()))})\b[\s,.;:!–-]*)+", re.IGNORECASE
)
# Of which a first clause of two or three words is enough to tell that its sentence is about the look.
_MOODS = re.compile(
    r"\b(?:moody|dark|calm|sober|cheerful|playful|bold|dreamy|colourful|colorful|graphic|quirky|"
    r"ruhige?|düster|sachliche?|seriöse?|schlichte?|bunte?|warme?|sobre|chaleureux|ambiance|tons?|sobrio|cálido|"
    r"colorido|sóbrio|caldo|toni|colori|colores|cores|farben|couleurs)\b",
    re.IGNORECASE,
)
# A sentence of the client to whoever makes the ad: English, German, French, Spanish, Portuguese, Italian.
_TO_DESIGNERS = (
    r"want it|(?:we|i) want|we['’]?d (?:like|love) (?:something|to)|need (?:an? ad|some?thing)|must (?:include|say)",
    r"key point|(?:name|company|business) is|layout|background|tell them|could say|say something|something about",
    r"you (?:could|can|may|might) (?:say|show|use|mention|write|play|put)|aim(?:ed)? (?:it |this )?at|appeal to",
    r"(?:speak|talk)(?:ing)? to|targeting|for people who think|(?:has|have|needs?) to (?:be|feel|look|work|sound)",
    r"should|focus on|mostly|if that makes sense|competitors?|we get plenty|we have no permission|the ad|audience",
    r"readers|headlines?|just the name|anything but|think of|feel free|not advice|illustration",
    r"soll(?:en|te|ten)?|ansprechen|zielgruppe|anzeige|gerne|am liebsten|darf|dürfen|muss|müssen|bloß|motiv",
    r"nebenbei wollen|(?:zeigen|zeigt)(?=\s*$)",
    r"il faut|s['’]adresse|cible|doit|doivent|le message|plutôt|ton|annonce|visuel|une campagne|public familial",
    r"hay que|debe|deben|que se (?:vea|note|lea)|dirigid\w+|anuncio|el mensaje|nos gustaría|tono|quiero llegar",
    r"p[uú]blico|campañas? para|una camp(?:agna|aña)|nada de foto\w*",
    r"deve|devem|a ideia é|mensagem|anúncio|tom|gostávamos|pode ter|bem colorid\w|foco em|prefiro|preferimos",
    r"mostr(?:em|e|ar|are|ate|ad)",
    r"devono|si rivolge|annuncio|il messaggio|bisogna|vogliamo|se possibile|evitiamo|ci leggono|illustrazione|magari",
)
_BRIEFING = re.compile(rf"\b(?:{'|'.join(_TO_DESIGNERS)})\b", re.IGNORECASE)
_PEOPLE = (
    r"(?:renters|buyers|parents|couples|families|students|women|men|adults|owners|professionals|people|kids|teenagers|"
    r"locals|seniors|pensioners|commuters|tourists|travellers|graduates|singles|mums|dads|grandparents|businesses|"
    r"companies|leute|familien|eltern|paare|kunden|frauen|männer|senioren|studierende|rentner|jugendliche|firmen|"
    r"berufstätige|jeunes|familles|femmes|hommes|retraités|étudiants|particuliers|clients|entreprises|"
    r"jóvenes|familias|padres|parejas|mujeres|hombres|jubilados|estudiantes|clientes|empresas|"
    r"jovens|famílias|pais|casais|mulheres|homens|reformados|aposentados|estudantes|"
    r"giovani|famiglie|genitori|coppie|donne|uomini|pensionati|studenti|clienti|aziende)"
)
# A clause that names readers and nothing else.
_READERS = re.compile(
    rf"(?:[\w'’-]+ ){{0,4}}{_PEOPLE}(?: (?:and|und|et|y|e) (?:[\w'’-]+ ){{0,3}}{_PEOPLE})?(?: [\w-]+)?"
    r"(?: in their \w+)?",
    re.IGNORECASE,
)
# What the client says about what follows.
_SAYS = re.compile(
    r"(?:the |our |die |le |el |la |il |a )?(?:main )?(?:message|point|botschaft|mensaje|mensagem|messaggio) "
    r"(?:is|ist|est|es|é|è)(?: that|,? dass| que| che)?:? ",
    re.IGNORECASE,
)
# Two sentences in one, of which each could stand alone.
_AND = re.compile(
    r"\s(?:and|und|et|y|e)\s(?=(?:we|you|they|it|every|there|all|wir|jede[rsn]?|alle|es|nous|on|chaque|tous|cada|todos|"
    r"todas|nosotros|ogni|tutti|tutte)\b)",
    re.IGNORECASE,
)
# What ends like this is said of the looks, or cut off; what begins with `for our` names the client.
_LOOK = re.compile(
    r"\b(?:look|feel|style|vibe|mood|incl|stil|ton|optik|ambiance|estilo|tono|stile|tom)$"
    r"|^(?:for|für|pour|para|per) (?:the|our|a|die|den|das|unsere?n?|le|la|les|l['’]|notre|nos|el|nuestr[oa]|o|a|os|"
    r"noss[oa]|il|lo|i|gli|nostr[oa]) (?:[\w-]+ ?){1,3}$",
    re.IGNORECASE,
)
# The stop of a question, or of a shorthand.
_CLOSING = re.compile(r"\?|(?<=\be\.V)\.")
_TOLD_WORD = re.compile(r"[^\W\d_]{4,}|[A-ZÀ-ÖØ-Þ]{2,}|\w*\d\w*")
_PHRASE = 4  # words
_TELLING = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause in the brief's own letters: where it stands in its prompt, which sentence it is of and whether that
    begins with it."""

    start: int
    end: int
    sentence: int
    opens: bool

    def of(self, prompt: str) -> str:
        return prompt[self.start : self.end]


def told_stems(text: str, language: str) -> list[str]:
    """The stems of the words of a text that tell something: long ones, numbers and shorthands."""
    return stems_of(" ".join(_TOLD_WORD.findall(text)), language)


@lru_cache(maxsize=64)
def clauses_of(prompt: str) -> tuple[Clause, ...]:
    """The clauses that customers may read, in the brief's order."""
    found: list[Clause] = []
    duties = [*duties_of(prompt)]
    addresses = given_addresses(prompt)
    number = 0
    for piece in without_what_is_told(prompt):
        begun = prompt.find(piece)
        for sentence in sentences(piece):
            start = prompt.find(sentence, begun)
            begun = start + len(sentence)
            voice = own_voice(sentence)
            if not voice or _MANNERS.fullmatch(voice.split(",")[0]) or (number and _is_aside(voice)):
                continue
            number += 1
            for place, (first, last) in enumerate(_pieces(voice, start + sentence.find(voice))):
                clause = prompt[first:last]
                if AGES.search(clause):
                    continue
                if _is_briefing(clause):
                    break  # so is what follows
                if _is_telling(clause, addresses) and not any(clause in duty for duty in duties):
                    found.append(Clause(first, last, number, place == 0))
    return tuple(found)


def _is_briefing(clause: str) -> bool:
    told = of_manner(clause) or of_production(clause) or asks_to_be_called(clause)
    return bool(told or speaks_to_designer(clause) or _BRIEFING.search(clause))


def _is_aside(sentence: str) -> bool:
    """Whether a sentence that follows others names readers, or a mood, and nothing else."""
    first = sentence.split(",")[0].strip(" .!")
    return bool(_READERS.fullmatch(first) or (len(first.split()) < _PHRASE and _MOODS.search(first)))


def _pieces(voice: str, start: int) -> list[tuple[int, int]]:
    places = [0]
    for border in _BORDER.finditer(voice):
        places += [border.start(), border.end()]
    places.append(len(voice))
    found = []
    for first, last in zip(places[::2], places[1::2], strict=True):
        text = voice[first:last]
        bare = text.strip(" \n\t.,;:!?–—-\"“”„«»'’()")
        at = start + first + text.find(bare)
        if told := _SAYS.match(bare):
            at, bare = at + told.end(), bare[told.end() :]
        joint = _AND.search(bare) if len(bare) > COPY_LIMITS["detail"] else None
        if joint:
            found.append((at, at + joint.start()))
            at, bare = at + joint.end(), bare[joint.end() :]
        if bare:
            closing = _CLOSING.match(voice, at + len(bare) - start)
            found.append((at, at + len(bare) + (len(closing.group()) if closing else 0)))
    return found


def _is_telling(clause: str, addresses: tuple[str, ...] | list[str]) -> bool:
    if not _TELLING.search(clause) or _LOOK.search(clause) or _MANNERS.fullmatch(clause):
        return False
    return not (PHONE.search(clause) or any(address in clause for address in addresses))
