"""The errors of the design core.

DesignError
├── UnknownPlatform
├── UnknownFormat
├── PlacementWithoutWords
├── InvalidBrief
├── InvalidSpec
├── UnknownComposition
├── UnknownFont
├── UnknownPicture
└── UploadRefused
"""


class DesignError(Exception):
    """Something the caller gave cannot be used; the message names the thing, the value and the way out."""


class UnknownPlatform(DesignError):
    """No platform of that name."""


class UnknownFormat(DesignError):
    """The platform has no format of that name."""


class PlacementWithoutWords(DesignError):
    """The platform forbids words and logos in the picture of this placement."""


class InvalidBrief(DesignError):
    """The brief breaks a rule of `DesignBrief`."""


class InvalidSpec(DesignError):
    """The document is no design spec."""


class UnknownComposition(DesignError):
    """No composition of that name, or it does not work for the placement."""


class UnknownFont(DesignError):
    """The font library has no such family."""


class UnknownPicture(DesignError):
    """The picture library has no such illustration or icon."""


class UploadRefused(DesignError):
    """An uploaded file is not what it says, or more than may be taken; the message begins with its name."""
