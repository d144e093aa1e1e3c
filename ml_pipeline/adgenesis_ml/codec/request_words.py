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
