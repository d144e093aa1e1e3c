"""What a marked copy sheet says: the share that its reader would publish, by writer and language."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from adgenesis_ml.evaluation.copy_sheet import Mark, writers_of
from adgenesis_ml.evaluation.intervals import Estimate, Verdict, paired, ratio, verdict, wilson

EVERY_LANGUAGE = "all"
_FIELDS = ("headline", "line")


@dataclass(frozen=True, slots=True)
class CopyScore:
    """Of `read` headlines or lines of a writer, how many would be published."""

    writer: str
    language: str
    field: str
    kept: int
    read: int

    @property
    def share(self) -> Estimate:
        return wilson(self.kept, self.read)


@dataclass(frozen=True, slots=True)
class CopyDifference:
    """A's share of publishable headlines minus B's, over the briefs of which both were read."""

    a: str
    b: str
    briefs: int
    difference: Estimate
    verdict: Verdict


def scores(marks: Sequence[Mark]) -> list[CopyScore]:
    """Scores of every writer: over all languages first, then by language where there are several."""
    languages = sorted({mark.language for mark in marks})
    found = []
    for writer in writers_of(marks):
        for language in [EVERY_LANGUAGE, *(languages if len(languages) > 1 else [])]:
            for field in _FIELDS:
                mine = [
                    mark.ok
                    for mark in marks
                    if (mark.writer, mark.field) == (writer, field)
                    and language in (EVERY_LANGUAGE, mark.language)
                ]
                found.append(CopyScore(writer, language, field, sum(mine), len(mine)))
    return found


def differences(marks: Sequence[Mark]) -> list[CopyDifference]:
    """The first writer against each other one, headlines only."""
    headlines = {(mark.writer, mark.brief_id): float(mark.ok) for mark in marks if mark.field == "headline"}
    first, *others = writers_of(marks) if marks else [""]
    found = []
    for other in others:
        common = sorted(id for writer, id in headlines if writer == first and (other, id) in headlines)
        if not common:
            continue
        ones = np.ones(len(common))
        a, b = (ratio(np.array([headlines[writer, id] for id in common]), ones) for writer in (first, other))
        difference = paired(a, b, len(common))
        found.append(
            CopyDifference(first, other, len(common), difference, verdict(difference, higher_is_better=True))
        )
    return found


def score_report(marks: Sequence[Mark], unread: int) -> str:
    """Scores and differences as Markdown."""
    lines = [
        "| writer | language | headlines read | would be published | lines read | would be published |",
        "|---" * 6 + "|",
    ]
    both = scores(marks)
    for headline, line in zip(both[::2], both[1::2], strict=True):
        cells = [headline.writer, headline.language]
        for score in (headline, line):
            cells += [str(score.read), score.share.format(percent=True) if score.read else "none"]
        lines.append("| " + " | ".join(cells) + " |")
    for each in differences(marks):
        lines.append(
            f"\n{each.a} minus {each.b}, headlines of the same {each.briefs} briefs: "
            f"{each.difference.format(percent=True)} ({each.verdict})."
        )
    if unread:
        lines.append(f"\n{unread} headlines are not marked yet.")
    return "\n".join(lines)
