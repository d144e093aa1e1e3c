"""What a model has settled of an answer while it writes it."""

from collections.abc import Callable

from pydantic import BaseModel, ConfigDict


class Words(BaseModel):
    """The data of a `words` event: all that is settled so far. Empty text: the ad goes without.

    A later event may change what an earlier one said. The design, which comes last, has the words that count.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    headline: str | None = None
    subheadline: str | None = None
    hero: str | None = None
    palette: str | None = None
    type_pair: str | None = None
    brand: str | None = None
    offer: str | None = None
    detail: str | None = None
    legal: str | None = None
    cta: str | None = None


# Called by a model as it writes. One that is asked after another failed begins anew.
Tell = Callable[[Words], None]
