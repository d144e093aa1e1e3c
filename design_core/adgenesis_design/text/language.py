"""Language: which language a text is in, by its letters and its small words.

Fonts, line breakers and readers ask for it. A guess is only as good as the text is long: where the language is
known it should be said.
"""

from collections.abc import Collection, Mapping
from functools import lru_cache

from adgenesis_design.text.letters import TAGS, letter_scores
from adgenesis_design.text.writing import LATIN, Writing, writing_of

DEFAULT_LANGUAGE = "en"
_WORD_SAYS = 3.0  # of a language: a small word, beside what all letters say, in natural logarithms
_DOUBT = 3.0  # what a language has to be ahead of the next, or of English: a word alone may be of several
# What whoever asks for this money speaks, as far as one of our languages does; reais (`R$`) are no dollars.
_OF_MONEY = {"£": ("en",), "$": ("en", "es")}
_NAME = 2  # words that a name has at most

_BY_WRITING = {
    Writing.VIETNAMESE: "vi",
    Writing.GREEK: "el",
    Writing.CYRILLIC: "ru",
    Writing.ARABIC: "ar",
    Writing.HEBREW: "he",
    Writing.DEVANAGARI: "hi",
    Writing.JAPANESE: "ja",
    Writing.KOREAN: "ko",
    Writing.CHINESE: "zh",
}
# Letters that only one of our languages has.
_OWN_LETTERS = {
    "vi": "ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ",
    "pl": "ąćęłńśźż",
    "tr": "ğşıİ",
    "es": "¿¡ñ",
    "pt": "ãõ",
    "de": "ßäöü",
    "fr": "œêëîïûç",
    "it": "ìò",
    "uk": "іїєґ",
    "fa": "پچگژ",
    "mr": "ळ",
}
_OTHER_OF_THE_SAME = {"uk": Writing.CYRILLIC, "fa": Writing.ARABIC, "mr": Writing.DEVANAGARI}
# Small words, and those that ads are full of; what two languages share counts for both and decides nothing.
_WRITTEN = {
    "en": "the a an of to in on at for from with and or your you our we it is are now by get new free every"
    " this that all be one out up back off only what own old not has their have when after before work"
    " open home day night today kids no more less than per same us need included monday tuesday wednesday"
    " thursday friday saturday sunday",
    "de": "der die das und mit für von zum zur im am ein eine einen jetzt ihr dein dich den dem auf aus bei ab"
    " ist wir sie bis noch nicht uhr auch sind ohne nach nur hat sich was kinder uns wenn kein jeden jede"
    " alles unsere wieder mehr montag dienstag mittwoch donnerstag freitag samstag sonntag online"
    " bestellen",
    "fr": "le la les de des du et pour avec dans votre vos dès sur une un chez au aux en est par vous à pas"
    " nous sans avant ans même soir ce qui tout déjà ne jours ont plus jusqu' jour encore l' d' qu' n' c'"
    " s' notre nos mois chaque ou lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "el la los las de del y para con por una un tu su sin en desde hoy cada más ya hasta también tú tiene"
    " mes días nosotros quien aquí pero donde nada se lo al que sus niños entre solo gratis euros nuestra"
    " nuestro años hay lunes martes miércoles jueves viernes sábado domingo mediodía grupos sesiones fin"
    " semana precio sólo",
    "pt": "o a os as de da do e para com por uma um seu sua sem no na em desde hoje cada mais não já até às ao"
    " são tem você nós quem também só mês dia anos num numa pelo pela das nos nas noite sob que se grátis"
    " ainda há fica vem segunda terça quarta quinta sexta sábado domingo",
    "it": "il lo la gli le di da del della con per una un che nel alla ogni ora dal è più e i si non chi prima"
    " fino anche noi anni ha dei delle degli al ai dalla nella sul sulla dell' l' all' un' tutto tutti"
    " senza dopo mese niente già questa questo tua tuo su o ma subito solo giorni bambini lunedì martedì"
    " mercoledì giovedì venerdì sabato domenica d' euro ore consegna incluso inclusa gratuito gratuita"
    " giornata nostro nostra vostro",
    "nl": "de het een van voor met op in en te bij naar nu vanaf je jouw is elke",
    "pl": "i w z na do od dla się nie już za co po ze już teraz każdy",
    "tr": "ve bir için ile şimdi her bu da de sizi kadar yeni en çok",
    "vi": "và cho của mỗi với từ ngay các một những",
}
_SMALL_WORDS = {tag: frozenset(words.split()) for tag, words in _WRITTEN.items()}


def language_of(text: str) -> str:
    """The BCP 47 tag of the language that the text is most likely in; English where nothing tells."""
    return known_language_of(text) or DEFAULT_LANGUAGE


def language_among(languages: Collection[str], text: str) -> str:
    """The one of these languages that the text is most likely in; English where it is in none of them."""
    words = _scores(text)
    most = max(words, key=lambda tag: (words[tag], tag in languages))
    if words[most] and most not in languages:
        return DEFAULT_LANGUAGE
    scores = _with_letters(words, text, languages)
    best = max(scores, key=lambda tag: scores[tag], default=DEFAULT_LANGUAGE)
    return best if scores.get(best, 0.0) > scores.get(DEFAULT_LANGUAGE, 0.0) + _DOUBT else DEFAULT_LANGUAGE


@lru_cache(maxsize=4096)
def known_language_of(text: str) -> str | None:
    """The language of a text whose words or letters tell it; None where nothing does."""
    writing = writing_of(text)
    if writing not in LATIN:
        others = [tag for tag, theirs in _OTHER_OF_THE_SAME.items() if theirs is writing]
        return next((tag for tag in others if _has_letters(text, tag)), _BY_WRITING[writing])
    if writing is Writing.VIETNAMESE and _has_letters(text, "vi"):
        return "vi"
    words = _scores(text)
    most = max(words, key=lambda tag: words[tag])
    if words[most] and most not in TAGS:
        return most
    scores = _with_letters(words, text, TAGS)
    best, second = sorted(scores, key=lambda tag: -scores[tag])[:2]
    if words[best]:
        return best
    # A word or two may be a name.
    is_sure = scores[best] > scores[second] + _DOUBT and len(text.split()) > _NAME
    return best if is_sure else None


def _with_letters(words: Mapping[str, int], text: str, languages: Collection[str]) -> dict[str, float]:
    """How much small words and letters speak for each of these languages."""
    letters = letter_scores(text)
    return {tag: _WORD_SAYS * words[tag] + letters.get(tag, 0.0) for tag in words if tag in languages}


def _scores(text: str) -> dict[str, int]:
    """How many words and letters of the text speak for each language in Latin letters."""
    elided = text.replace("’", "'").replace("'", "' ").casefold()
    words = [word.strip('.,:;!?¿¡()«»“”„"') for word in elided.split()]
    letters = {letter for letter in text.casefold() + text if not letter.isascii()}
    paid = text.replace("R$", "")
    return {
        tag: sum(word in small for word in words)
        + sum(tag in tags and sign in paid for sign, tags in _OF_MONEY.items())
        + sum(letter in _OWN_LETTERS.get(tag, "") for letter in letters)
        for tag, small in _SMALL_WORDS.items()
    }


def _has_letters(text: str, tag: str) -> bool:
    return any(letter in _OWN_LETTERS[tag] for letter in text.casefold())


def writing_in(language: str, text: str) -> Writing:
    """What a text of a known language is written in: Han letters alone do not tell Japanese from Chinese."""
    writing = writing_of(text)
    if writing is Writing.CHINESE and language.startswith("ja"):
        return Writing.JAPANESE
    if writing is Writing.CHINESE and language.startswith("ko"):
        return Writing.KOREAN
    return writing
