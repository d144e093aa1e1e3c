"""Learnt tastes: the weights with which a judge reads a candidate's features, kept beside the model that drew."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

from adgenesis_ml.errors import MissingWeights
from adgenesis_ml.judging.features import feature_names

FILE = "taste.json"
_DECIMALS = 6


@dataclass(frozen=True, slots=True)
class Taste:
    """Logistic regression on named features, each centred and scaled.

    `languages` are those in which the model's own words were found fit to print; in others it had better quote.
    """

    names: tuple[str, ...]
    centre: tuple[float, ...]
    scale: tuple[float, ...]
    weights: tuple[float, ...]
    constant: float
    languages: tuple[str, ...]

    def score(self, features: Mapping[str, float]) -> float:
        """The log odds that a reader would publish the text."""
        parts = zip(self.names, self.centre, self.scale, self.weights, strict=True)
        return self.constant + sum(
            weight * (features[name] - centre) / scale for name, centre, scale, weight in parts
        )


@dataclass(frozen=True, slots=True)
class Tastes:
    """One for each kind of copy that is chosen among candidates; none where nobody has judged any."""

    headline: Taste | None = None
    subheadline: Taste | None = None

    def write(self, folder: Path) -> None:
        document = {field: _rounded(taste) for field, taste in asdict(self).items() if taste}
        (folder / FILE).write_text(json.dumps(document) + "\n", encoding="utf-8")

    @classmethod
    def read(cls, folder: Path) -> Self:
        """What lies beside a model; none where there is no such file. Raises `MissingWeights` for a broken one."""
        path = folder / FILE
        if not path.is_file():
            return cls()
        try:
            document = json.loads(path.read_text(encoding="utf-8"))
            found = cls(**{field: _taste(values) for field, values in document.items()})
            for taste in filter(None, (found.headline, found.subheadline)):
                taste.score(dict.fromkeys(feature_names(), 0.0))
            return found
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise MissingWeights(
                f"{path.name} beside the model is broken: {error}. Learn it again."
            ) from error


def _rounded(taste: Mapping[str, Any]) -> dict[str, Any]:
    lists = ("centre", "scale", "weights")
    return {
        key: [round(number, _DECIMALS) for number in value] if key in lists else value
        for key, value in taste.items()
    }


def _taste(values: dict[str, Any]) -> Taste:
    constant = float(values.pop("constant"))
    return Taste(**{name: tuple(listed) for name, listed in values.items()}, constant=constant)
