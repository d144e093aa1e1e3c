"""What a judge looks at in a text: numbers that need no model but the one that wrote it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from statistics import fmean, pstdev
from typing import Self

from adgenesis_design.concept import COPY_LIMITS
from adgenesis_design.picture_search import language_of, stems_of
from adgenesis_design.text.asked_language import copy_language
from adgenesis_ml.codec.request_words import REQUEST_WORD
from adgenesis_ml.judging.judge import DANGLING, GAP, Candidate, Origin
from adgenesis_ml.judging.theme import UNREAD, ReadTheme

_MANY = {"headline": 7, "subheadline": 13}  # words that a reader takes in at once
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")

# A quote that begins like this speaks of the business ("A moving company"), not to its customers.
_ARTICLE = re.compile(r"(?:an?|the|eine?|une?|una|uma?|der|die|das|les?|la|il|lo|el|os?|as)\s", re.IGNORECASE)

# What begins a clause of which a small model loses the thread.
_RELATIVE = re.compile(r" (?:that|who|which|because|so|qui) ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Usage:
    """Words and pairs of words that people have written, by language: what is not among them may be no word.

    A language's texts are read when it is first asked for: a service that starts has one brief to answer.
    """

    texts: Mapping[str, Sequence[str]]
    _read: dict[str, tuple[frozenset[str], frozenset[str]]] = field(default_factory=dict)

    @classmethod
    def of(cls, texts: Iterable[tuple[str, str]]) -> Self:
        """Collect (language, text)."""
        collected: dict[str, list[str]] = {}
        for language, text in texts:
            collected.setdefault(language, []).append(text)
        return cls(collected)

    def words(self, language: str) -> frozenset[str]:
        return self._of(language)[0]

    def pairs(self, language: str) -> frozenset[str]:
        """Two words each, with a space between."""
        return self._of(language)[1]

    def _of(self, language: str) -> tuple[frozenset[str], frozenset[str]]:
        if language not in self._read:
            words, pairs = set[str](), set[str]()
            for text in self.texts.get(language, ()):
                found = words_of(text)
                words.update(found)
                pairs.update(pairs_of(found))
            self._read[language] = frozenset(words), frozenset(pairs)
        return self._read[language]


def words_of(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def pairs_of(words: list[str]) -> list[str]:
    return [f"{first} {second}" for first, second in zip(words, words[1:], strict=False)]


def features(
    candidate: Candidate,
    prompt: str,
    usage: Usage,
    field: str = "headline",
    theme: ReadTheme = UNREAD,
) -> dict[str, float]:
    """By name; every value within about -20 and 20. `field` is the text's place in the concept."""
    text = candidate.text
    language = copy_language(prompt)
    words = words_of(text)
    known, given = usage.words(language), set(words_of(prompt))
    pairs = pairs_of(words)
    known_pairs = usage.pairs(language) | set(pairs_of(words_of(prompt)))
    own_stems, brief_stems = stems_of(text, language), set(stems_of(prompt))
    return {
        **_likelihoods(candidate, len(words)),
        "words": float(len(words)),
        "few words": float(len(words) < 3),
        "many words": float(max(0, len(words) - _MANY[field])),
        "length": len(text) / COPY_LIMITS[field],
        "at its limit": float(len(text) >= COPY_LIMITS[field] - 1),
        "unknown words": float(sum(word not in known and word not in given for word in words)),
        "unknown pairs": 1 - _share(pairs, known_pairs),
        "words of the brief": _share(words, given),
        "stems of the brief": _share(own_stems, brief_stems),
        "strange stems": float(len(set(own_stems) - brief_stems)),
        "no stem of the brief": float(not set(own_stems) & brief_stems),
        "whole in the brief": float(text.casefold().rstrip(".!?") in prompt.casefold()),
        "repeats": float(len(words) - len(set(words))),
        "dangling": float(bool(DANGLING.search(text))),
        "gap": float(bool(GAP.search(text))),
        "request words": float(bool(REQUEST_WORD.search(text))),
        "quoted article": float(candidate.origin is Origin.QUOTED and bool(_ARTICLE.match(text))),
        "small start": float(text[:1].islower()),
        "capitals inside": _share([word for word in text.split()[1:] if word[:1].isupper()], None, text),
        "other language": float(len(words) > 2 and language_of(text) != language),
        "ends a sentence": float(text[-1:] in ".!?"),
        "comma": float("," in text),
        "relative clause": float(bool(_RELATIVE.search(text))),
        "digits": float(any(character.isdigit() for character in text)),
        "quoted": float(candidate.origin is Origin.QUOTED),
        "retrieved": float(candidate.origin is Origin.RETRIEVED),
        "stock": float(candidate.origin is Origin.STOCK),
        "nearness": candidate.nearness if candidate.origin is Origin.RETRIEVED else 0.0,
        "fit": candidate.nearness if candidate.origin is Origin.STOCK else 0.0,
        "names the product": theme.share_in(text, language),
        "product unknown": float(not theme.product),
        "english": float(language == "en"),
        **{
            f"{origin}, not in english": float(candidate.origin is origin and language != "en")
            for origin in Origin
        },
    }


@cache
def feature_names() -> frozenset[str]:
    """All that a judge looks at; a taste that names another was learnt before."""
    return frozenset(features(Candidate("A", Origin.WRITTEN, 0.0), "A", Usage({})))


def _likelihoods(candidate: Candidate, words: int) -> dict[str, float]:
    """What the model thinks of a text that it had a hand in; it is not asked about those that people have written."""
    asked = not candidate.origin.is_prepared
    scores = sorted(candidate.logprobs) or [candidate.likelihood]
    first = candidate.logprobs[0] if candidate.logprobs else candidate.likelihood
    found = {
        "mean": candidate.likelihood,
        "lowest": scores[0],
        "second lowest": scores[min(1, len(scores) - 1)],
        "low third": fmean(scores[: max(1, len(scores) // 3)]),
        "first token": first,
        "spread": pstdev(scores),
        "tokens a word": len(scores) / max(1, words),
    }
    return found if asked else dict.fromkeys(found, 0.0)


def _share(parts: list[str], among: frozenset[str] | set[str] | None, text: str = "") -> float:
    if among is None:
        return len(parts) / max(1, len(text.split()) - 1)
    return sum(part in among for part in parts) / len(parts) if parts else 0.0
