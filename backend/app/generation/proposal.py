"""What a design model is: one method, from a brief to a proposal."""

from dataclasses import dataclass
from typing import Protocol

from adgenesis_design.brief import DesignBrief
from adgenesis_design.spec import DesignSpec
from app.generation.provenance import Provenance
from app.generation.words import Tell


@dataclass(frozen=True, slots=True)
class Proposal:
    """A spec, not placed yet, and where it comes from."""

    spec: DesignSpec
    provenance: Provenance


class DesignModel(Protocol):
    """Our own service, OpenAI, and the fakes of the tests are of this one shape."""

    @property
    def provider(self) -> str: ...

    async def propose(self, brief: DesignBrief, tell: Tell | None = None) -> Proposal:
        """Raises `ModelError`, and nothing else. A model that can, tells its words as it settles them."""
        ...
