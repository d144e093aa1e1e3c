"""Words with which a brief speaks of the ad itself, not of what the ad sells: "a banner with our logo".

In a button they are always out of place, so the grammar has no such buttons. A headline may have its reasons
(a sign maker sells banners), so there the judge only deducts for them.
"""

import re

_STEMS = (
    "banner", "advert", "ad image", "target audience", "primary purpose", "call to action", "viewer", "showcas",
    "encourag", "highlight", "promot", "instruction", "tagline", "slogan", "brand name", "phone number",
)  # fmt: skip
_WORDS = ("ad", "ads", "logo", "logos", "poster", "prompt", "image", "images")

REQUEST_WORD = re.compile(rf"\b(?:(?:{'|'.join(_STEMS)})|(?:{'|'.join(_WORDS)})\b)", re.IGNORECASE)

# The same as a pattern over a whole text, for an engine of regular expressions that knows no word boundaries.
HAS_REQUEST_WORD = rf"(?is:(.*[^\p{{L}}])?(({'|'.join(_STEMS)}).*|({'|'.join(_WORDS)})([^\p{{L}}].*)?))"
