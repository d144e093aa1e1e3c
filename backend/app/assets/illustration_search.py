"""Searching illustrations: by what they mean, in any language there are words for, then by their names."""

from adgenesis_design.picture_search import LANGUAGES, PictureSearch
from adgenesis_design.pictures import PictureLibrary

_MOST = 60


def find_illustrations(text: str, pictures: PictureLibrary) -> list[str]:
    """All of them, in alphabetical order, for a text that says nothing; else those that fit it, the best first."""
    wanted = text.strip()
    if not wanted:
        return list(pictures.names)
    search = PictureSearch(pictures.index)
    meant = search.find(wanted, _MOST)
    if not meant:
        # One word tells no language.
        found = (search.find(wanted, _MOST, language) for language in LANGUAGES)
        meant = next(filter(None, found), [])
    part = wanted.lower().replace(" ", "-")
    named = [name for name in pictures.names if part in name]
    return list(dict.fromkeys([*meant, *named]))[:_MOST]
