"""The errors of the assets.

AssetError
├── MissingAssets
└── BrokenPackage
"""


class AssetError(Exception):
    """Fonts or illustrations cannot be had; the message names what and the way out."""


class MissingAssets(AssetError):
    """The build step has not run yet."""


class BrokenPackage(AssetError):
    """A pinned package lacks what the build step takes from it."""
