"""Language: which language a text is in, by its letters and its small words.

Fonts, line breakers and readers ask for it. A guess is only as good as the text is long: where the language is
known it should be said.
"""

from functools import lru_cache

from adgenesis_design.text.writing import LATIN, Writing, writing_of

DEFAULT_LANGUAGE = "en"

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
_WRITTEN = {
    "en": "the a an of to in on at for from with and or your you our we it is are now by get new free every this",
    "de": "der die das und mit für von zum zur im am ein eine jetzt ihr dein dich den dem auf aus bei ab ist",
    "fr": "le la les de des du et pour avec dans votre vos dès sur une un chez au aux en est par",
    "es": "el la los las de del y para con por una un tu su sin en desde hoy cada más",
    "pt": "o a os as de da do e para com por uma um seu sua sem no na em desde hoje cada mais",
    "it": "il lo la gli le di da del della con per una un che nel alla ogni ora dal è più",
    "nl": "de het een van voor met op in en te bij naar nu vanaf je jouw is elke",
    "pl": "i w z na do od dla się nie już za co po ze już teraz każdy",
    "tr": "ve bir için ile şimdi her bu da de sizi kadar yeni en çok",
    "vi": "và cho của mỗi với từ ngay các một những",
}
_SMALL_WORDS = {tag: frozenset(words.split()) for tag, words in _WRITTEN.items()}


def language_of(text: str) -> str:
    """The BCP 47 tag of the language that the text is most likely in; English where nothing tells."""
    return known_language_of(text) or DEFAULT_LANGUAGE


@lru_cache(maxsize=4096)
def known_language_of(text: str) -> str | None:
    """The language of a text whose words or letters tell it; None where nothing does."""
    writing = writing_of(text)
    if writing not in LATIN:
        others = [tag for tag, theirs in _OTHER_OF_THE_SAME.items() if theirs is writing]
        return next((tag for tag in others if _has_letters(text, tag)), _BY_WRITING[writing])
    if writing is Writing.VIETNAMESE and _has_letters(text, "vi"):
        return "vi"
    words = [word.strip(".,:;!?¿¡()«»“”„\"'") for word in text.replace("’", "' ").casefold().split()]
    letters = {letter for letter in text.casefold() + text if not letter.isascii()}
    scores = {
        tag: sum(word in small for word in words)
        + sum(letter in _OWN_LETTERS.get(tag, "") for letter in letters)
        for tag, small in _SMALL_WORDS.items()
    }
    best = max(scores, key=lambda tag: scores[tag])
    return best if scores[best] else None


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
