"""Words with which a brief speaks of the ad itself, not of what the ad sells: "a banner with our logo".

On a button they are always out of place. A headline may have its reasons (a sign maker sells banners), so there the
judge only deducts for them.
"""

import re

_STEMS = (
    "banner", "advert", "showcas", "encourag", "highlight", "promot", "tagline", "slogan", "logo", "poster", "image",
)  # fmt: skip
_PHRASES = (
    "ad", "ads", "ad image", "target", "target audience", "primary purpose", "call to action", "viewers",
    "instructions?", "prompt", "brand name", "phone number",
)  # fmt: skip

REQUEST_WORD = re.compile(rf"\b(?:(?:{'|'.join(_STEMS)})|(?:{'|'.join(_PHRASES)})\b)", re.IGNORECASE)

# The ad itself in other languages, and the client who asks for it or introduces himself: no text may quote that. A
# printer's own copy may speak of flyers; so this is asked of quotes alone.
_ASKED_FOR = (
    r"flyers?|plakate?|anzeigen?|werbung für|inserate?|motiv|affiches?|annonces?|visuels?|bannières?|cartel|folletos?|"
    r"anuncios?|publicidad|cartaz|panfletos?|anúncios?|peça|publicidade|volantin[oi]|locandin[ae]|annunci[o]?|"
    r"pubblicità|grafica|arte (?:pra|para)"
)
_CLIENT = (
    r"(?:i|we)(?:['’]d| would) like an?|(?:i|we) (?:want|need) an?|(?:ich|wir|und) möchten?|wir wollen|ich brauche|"
    r"wir brauchen|ansprechen|(?:je|nous|on) (?:voudr\w+|aimer\w+)|m['’]adresse|il nous faut|"
    r"quer(?:emos|ríamos|o)|quisi\w+|necesit(?:o|amos)|nos dirigimos|nos cuesta|dirigid[oa] a|precis(?:o|amos)|"
    r"gostar\w+|gostávamos|dirigimo-nos|vorre\w+|vogliamo|ci rivolgiamo|mi serve|ci serve|rivolt[oa] a"
)
_INTRODUCED = (
    r"hallo|hi|hello|bonjour|salut|hola|olá|oi|ciao|wir sind (?:ein|d)\w*|wir machen|ich bin|ich führe|"
    r"nous sommes (?:une?|l[ae])|je suis|somos (?:una?|el|la|uma?|o|a)|soy|llevamos|"
    r"(?:siamo|sono) (?:une?|una?|il|la|del|della)|sou|we are an?|we['’]re an?|i am an?|i['’]m an?"
)
# Who introduces himself to customers may do so in an ad.
INTRODUCED = re.compile(rf"^(?:{_INTRODUCED})\b[,!]?\s*", re.IGNORECASE)
TO_THE_DESIGNER = re.compile(rf"\b(?:{_ASKED_FOR}|{_CLIENT})\b|^(?:{_INTRODUCED})\b", re.IGNORECASE)
