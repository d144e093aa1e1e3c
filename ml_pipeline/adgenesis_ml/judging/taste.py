"""A learnt taste: the weights with which a judge reads a candidate's features, kept beside the model it is made for."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

from adgenesis_ml.errors import MissingWeights

FILE = "taste.json"


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

    def write(self, folder: Path) -> None:
        rounded = {
            key: [round(number, 6) for number in value] if key in ("centre", "scale", "weights") else value
            for key, value in asdict(self).items()
        }
        (folder / FILE).write_text(json.dumps(rounded) + "\n", encoding="utf-8")

    @classmethod
    def read(cls, folder: Path) -> Self | None:
        """What lies beside a model; none where there is no such file. Raises `MissingWeights` for a broken one."""
        path = folder / FILE
        if not path.is_file():
            return None
        try:
            document = json.loads(path.read_text(encoding="utf-8"))
            constant = float(document.pop("constant"))
            return cls(**{name: tuple(values) for name, values in document.items()}, constant=constant)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise MissingWeights(
                f"{path.name} beside the model is broken: {error}. Learn it again."
            ) from error
