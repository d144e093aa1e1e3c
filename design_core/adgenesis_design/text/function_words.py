"""Function words: the small words, by language, that a line should not end with."""

_WESTERN = (
    # English, German, French, Spanish, Italian, Portuguese, Dutch
    "a an the of to in on at by for from with and or but your our my no as is it's per "
    "der die das dem den des ein eine einen einem im am zum zur vom von mit und oder für auf aus bei ab "
    "le la les l' un une du de des et ou en à au aux sur pour par avec dans votre vos "
    "el los las una y o del al con por para sin su sus tu il lo gli i e ed di da nel alla "
    "os um uma do dos na no nos em com à às ao aos das sem seu sua pelo pela het een van voor met op te"
)
# Beyond those: a sign of one letter stays with the next word in every language.
_OTHERS = {
    "pl": "i w z u o a na do od po za ze we ku dla bez nad pod przy przez oraz lub już co się nie ten ta to",
    "tr": "ve ya bir bu her ile en çok da de daha",
    "ru": "и в с к у о а но на до от по за из со во ко об для без над под при про через или не ни как это",
    "uk": "і й в у з з к о а але на до від по за із зі для без над під при про через або не ні як це",
    "el": "ο η το οι τα του της των τον την στο στη στην στα στον με για από και ή σε ως να θα ένα μια",
    "vi": "và của cho với từ mỗi một các những là ở tại khi để",
    "ar": "في من إلى على عن مع كل أو أن ما لا يا هذا هذه حتى",
    "he": "של את על עם אל או כל גם לא זה זו עד",
    "hi": "और का की के को से में पर या यह हर एक तक",
}
_BY_LANGUAGE = {language: frozenset(words.split()) for language, words in _OTHERS.items()}
_IN_LATIN_LETTERS = frozenset(_WESTERN.split())


def function_words(language: str) -> frozenset[str]:
    """Those of a language by its BCP 47 primary tag; those of western Europe for languages that have none here."""
    return _BY_LANGUAGE.get(language, _IN_LATIN_LETTERS)
