"""Training pairs become token ids, exactly as serving will see them; what does not fit the window is refused."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from adgenesis_ml.data.pairs import TrainingPair
from adgenesis_ml.data.themed_briefs import ThemedBrief
from adgenesis_ml.errors import InvalidTrainingData


@dataclass(frozen=True, slots=True)
class TokenBudget:
    """Lengths of the tokenised pairs, in tokens; `too_long` counts the pairs beyond the window."""

    pairs: int
    prompt_median: int
    response_median: int
    longest: int
    too_long: int

    def describe(self) -> str:
        return (
            f"{self.pairs} pairs; median prompt {self.prompt_median} and response {self.response_median} tokens; "
            f"longest pair {self.longest} tokens"
        )


def tokenize_pair(pair: TrainingPair, tokenizer: Any) -> dict[str, list[int]]:
    """`input_ids`, and a `completion_mask` of 1 on the response and its end token: only those are learnt."""
    prompt = tokenizer(pair.prompt_text, add_special_tokens=False).input_ids
    response = [*tokenizer(pair.response_text, add_special_tokens=False).input_ids, tokenizer.eos_token_id]
    return {"input_ids": prompt + response, "completion_mask": [0] * len(prompt) + [1] * len(response)}


def tokenize_themed(themed: ThemedBrief, tokenizer: Any) -> dict[str, list[int]]:
    """As `tokenize_pair`, without an end: an ad would follow."""
    prompt = tokenizer(themed.prompt_text, add_special_tokens=False).input_ids
    response = tokenizer(themed.response_text, add_special_tokens=False).input_ids
    return {"input_ids": prompt + response, "completion_mask": [0] * len(prompt) + [1] * len(response)}


def measure(rows: Sequence[dict[str, list[int]]], max_length: int) -> TokenBudget:
    """The lengths of tokenised pairs against a window of `max_length` tokens."""
    responses = sorted(sum(row["completion_mask"]) for row in rows)
    totals = sorted(len(row["input_ids"]) for row in rows)
    prompts = sorted(len(row["input_ids"]) - sum(row["completion_mask"]) for row in rows)
    middle = len(rows) // 2
    return TokenBudget(
        pairs=len(rows),
        prompt_median=prompts[middle],
        response_median=responses[middle],
        longest=totals[-1],
        too_long=sum(total > max_length for total in totals),
    )


def tokenize_pairs(
    pairs: Sequence[TrainingPair], tokenizer: Any, max_length: int
) -> tuple[list[dict[str, list[int]]], TokenBudget]:
    """Token ids of all pairs. Raises `InvalidTrainingData` when a pair does not fit, and says by how much."""
    if not pairs:
        raise InvalidTrainingData("There is nothing to train on: the corpus gave no pairs.")
    rows = [tokenize_pair(pair, tokenizer) for pair in pairs]
    budget = measure(rows, max_length)
    if budget.too_long:
        raise InvalidTrainingData(
            f"{budget.too_long} of {budget.pairs} pairs do not fit {max_length} tokens; the longest has "
            f"{budget.longest}. Shorten them or set --max-length {budget.longest}."
        )
    return rows, budget
