"""What of a writer's copy recurs from brief to brief.

Counted once over all designs, placement by placement: within a bootstrap sample, whose briefs repeat, everything
would look said twice.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from adgenesis_ml.codec.subject import subject
from adgenesis_ml.evaluation.measure import Measured
from adgenesis_ml.evaluation.near_duplicates import repeated_ads, repeated_headlines


def count_repeats(rows: Sequence[Measured]) -> list[Measured]:
    """The rows with `headline_uses`, `headline_repeated`, `ad_repeated` and `ad_recurs`, in their order."""
    counted = list(rows)
    # What is sold tells two briefs apart, not the form in which they ask for a banner.
    prompts = {row.brief_id: " ".join(subject(row.prompt)) for row in rows}
    for placement in {row.placement for row in rows}:
        here = [index for index, row in enumerate(rows) if row.placement == placement and row.valid]
        headlines = [(rows[index].brief_id, rows[index].headline) for index in here]
        ads = [(rows[index].brief_id, rows[index].copy) for index in here]
        uses = Counter(headline.casefold() for _, headline in headlines)
        alike = zip(
            here, repeated_headlines(headlines), repeated_ads(ads), repeated_ads(ads, prompts), strict=True
        )
        for index, headline_repeated, ad_repeated, ad_recurs in alike:
            counted[index] = replace(
                rows[index],
                headline_uses=uses[rows[index].headline.casefold()],
                headline_repeated=headline_repeated,
                ad_repeated=ad_repeated,
                ad_recurs=ad_recurs,
            )
    return counted
