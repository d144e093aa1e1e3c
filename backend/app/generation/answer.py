"""Reading what a general model wrote, for designs that are stored."""

from collections.abc import Sequence

from adgenesis_design.commission import answer
from adgenesis_design.commission.answer import Answer
from app.json_text import refuse_unstorable


def read_answer(text: str, prompt: str, compositions: Sequence[str], heroes: Sequence[str]) -> Answer:
    """As `adgenesis_design` reads it; what the database cannot hold is no answer."""
    read = answer.read_answer(text, prompt, compositions, heroes)
    if read.concept is None:
        return read
    try:
        refuse_unstorable(read.concept.model_dump(), "the answer")
    except ValueError as error:
        return Answer(None, [str(error)])
    return read


__all__ = ["Answer", "read_answer"]
