"""What an ad has to say by law or by its client's word: `Capital at risk`, `Mention obligatoire : ...`.

Such a sentence has often no number in it, and a small model leaves out what has none.
"""

import re
from collections.abc import Iterator

from adgenesis_ml.codec.subject import sentences

# Words of warnings and conditions that advertisers are bound to.
_BOUND = re.compile(
    r"\b(?:may be repossessed|capital (?:is )?at risk|investments? can (?:fall|go down)|past performance|"
    r"drink responsibly|drinkaware|gamble responsibly|18\+|over 18s only|"
    r"t\s?&\s?cs apply|terms (?:and conditions )?apply|conditions apply|"
    r"subject to (?:status|availability|approval|change|credit)|while (?:stocks|supplies|funds) last|"
    r"not valid with|cannot be combined|no purchase necessary|authori[sz]ed and regulated|void where|"
    r"representative (?:apr|example)|always read the label|not a substitute for|"
    r"solange (?:der )?vorrat reicht|es gelten|zu risiken und nebenwirkungen|verantwortungsvoll genießen|"
    r"kein alkohol (?:an|unter)|ab 18 jahren|nicht kombinierbar|vorbehaltlich|"
    r"l['’]abus d['’]alcool|un crédit vous engage|offre soumise|sous réserve|dans la limite des|voir conditions|"
    r"non cumulable|à consommer avec modération|pour votre santé|"
    r"sujet[oa] a|bebe con moderación|consumo responsable|consult[ea] (?:las )?condiciones|hasta agotar|"
    r"hasta fin de existencias|plazas limitadas|prohibida la venta a menores|"
    r"sujeit[oa] a|beba com moderação|seja responsável|consulte (?:as )?condições|enquanto durarem|limitado ao stock|"
    r"leggere (?:il|attentamente)|messaggio pubblicitario|bevi responsabilmente|bere responsabilmente|"
    r"fino ad esaurimento|offerta soggetta|salvo approvazione|soggett[oa] ad?)\b",
    re.IGNORECASE,
)
# What the client says has to be there, up to where it begins: after a colon, in quotes, or with a capital letter.
_DEMANDS = (
    r"(?:add|put|print)(?=\s(?-i:[A-Z])[^.!?\n]{3,90}\b(?:at the (?:bottom|foot)|in small print|somewhere)\b)|"
    r"mention obligatoire|mentions? légales?|mention à faire figurer|mettre en petit|en petit|small ?print|"
    r"required(?=:)|required (?:language|wording|text|line|statement)|this has to be on it|"
    r"(?:must|has to|have to|needs? to) (?:say|include|state|carry|read)|needs the (?:line|words?|wording)|"
    r"unten klein|(?:muss )?kleingedruckt\w*|pflichttext|pflichtangabe|"
    r"(?:muss|müssen|soll|bitte) (?:[\w-]+ ){0,4}(?:satz|hinweis|wortlaut|drauf|draufstehen|stehen|rein)|"
    r"(?:doit|doivent|faut|faudra) (?:[\w'’-]+ ){0,4}(?:mention|phrase|écrire|figurer|marquer)|"
    r"en pequeño|letra pequeña|texto legal|"
    r"(?:tiene que|debe|hay que|tem que|tem de|precisa|deve|há que) (?:[\w-]+ ){0,4}"
    r"(?:frase|leyenda|texto|menção|indicação|poner|decir|dizer|embaixo|rodapé)|"
    r"em letras? pequenas?|colocar (?:bem )?pequen\w+(?: embaixo)?|"
    r"va messo in piccolo|in piccolo|dicitura obbligatoria|"
    r"(?:deve|va|bisogna) (?:[\w-]+ ){0,4}(?:frase|dicitura|scritta)"
)
DEMANDED = re.compile(
    rf"\b(?:{_DEMANDS})"
    r"(?:[^.:!?\n«“\"„]{0,30}(?::\s*[«“\"„]?|\s[«“\"„])\s*"
    r"|(?<=say)\s|(?<=add)\s|(?<=put)\s|(?<=print)\s|(?<=include)\s|(?<=state)\s|(?<=carry)\s|(?<=read)\s|(?<=line)\s|(?<=words)\s|(?<=wording)\s)"
    r"(?=\W|(?-i:[A-ZÀ-ÖØ-Þ0-9])|(?<=[:«“\"„])|(?<=[:«“\"„]\s))",
    re.IGNORECASE,
)
# Where it is to stand.
_WHERE = re.compile(
    r"[»”\"“]?[\s,]+(?:somewhere|at the (?:bottom|foot|end)|in (?:the )?small print|on (?:it|there)|too|as well|please|"
    r"unten|ganz klein|en bas|en petit|abajo|al pie|em ?baixo|no rodapé|in (?:fondo|basso|piccolo))\W*$",
    re.IGNORECASE,
)
_WHOLE = 60  # letters
_CLAUSE = re.compile(r"[,;:–—]\s+")
_CLOSED = re.compile(r"[^«»“”\"„]+(?=[»”“\"])")
_OPENING = '«“"„'
_QUOTES = ' «»“”"„'


def duties_of(prompt: str) -> Iterator[str]:
    """Each sentence, in the brief's own letters, without what demands it and without its last stop; what the client
    demands in quotation marks, whole."""
    reached = 0
    for sentence in sentences(prompt):
        start = prompt.find(sentence, reached)
        if start < 0:
            continue  # a part of what was quoted
        demanded, bound = DEMANDED.search(sentence), _BOUND.search(sentence)
        reached = start + len(sentence)
        if not (demanded or bound):
            continue
        begun = start + (demanded.end() if demanded else _begins(sentence, bound))
        quoted = _CLOSED.match(prompt, begun) if prompt[:begun].rstrip()[-1:] in _OPENING else None
        reached = max(reached, quoted.end() if quoted else 0)
        duty = quoted[0] if quoted else _WHERE.sub("", prompt[begun:reached])
        if stated := duty.strip(_QUOTES).rstrip(".").strip(_QUOTES):
            yield stated


def _begins(sentence: str, bound: re.Match[str] | None) -> int:
    """Where what binds begins: with its quotation mark; else a short sentence is quoted whole, of a long one the clause
    and what follows it."""
    if bound is None:
        return 0
    if quoted := max(sentence.rfind(sign, 0, bound.start()) for sign in _OPENING) + 1:
        return quoted
    if len(sentence) <= _WHOLE:
        return 0
    clauses = [found.end() for found in _CLAUSE.finditer(sentence, 0, bound.start() + 1)]
    return clauses[-1] if clauses else 0
