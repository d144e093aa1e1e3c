"""What two engines expect next: log probabilities of the likeliest tokens, from llama.cpp and from transformers."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

from adgenesis_ml.decoding.llama_cpp import LlamaCppEngine

# What is less likely than e^-6 is left out: there, half precision alone shows.
LIKELY = -6.0


class LlamaCpp:
    """A GGUF in llama.cpp, asked for its tokens and for its next token."""

    def __init__(self, weights: Path) -> None:
        self._server = LlamaCppEngine(weights, model="tiny", threads=1)._server

    def tokens(self, text: str) -> list[int]:
        body = json.dumps({"content": text, "add_special": True, "parse_special": True}).encode()
        request = Request(
            f"{self._server.listening_address}/tokenize", body, {"content-type": "application/json"}
        )
        with urlopen(request) as answer:
            return list(json.load(answer)["tokens"])

    def expected(self, text: str) -> dict[int, float]:
        """Log probabilities of the 20 likeliest next tokens."""
        # The grammar chooses the token that follows, not what is expected: of half a character nothing is told.
        request = {"prompt": text, "grammar": "root ::= [a-z]", "max_tokens": 1, "logprobs": 20}
        answer: Any = self._server.handle_completions(request)
        step = answer["choices"][0]["logprobs"]["content"][0]
        return {choice["id"]: choice["logprob"] for choice in step["top_logprobs"]}


def largest_difference(weights: Path, model: Any, tokenizer: Any, texts: Sequence[str]) -> float:
    """By how much the two differ at most about a likely next token. The texts must become the same tokens."""
    import torch

    engine = LlamaCpp(weights)
    largest = 0.0
    for text in texts:
        ids = tokenizer(text, add_special_tokens=False)["input_ids"]
        assert engine.tokens(text) == ids, text
        with torch.no_grad():
            logits = model.float().eval()(torch.tensor([ids])).logits[0, -1]
        own = torch.log_softmax(logits, -1)
        likely = {token: value for token, value in engine.expected(text).items() if value > LIKELY}
        largest = max(largest, *(abs(value - float(own[token])) for token, value in likely.items()))
    return largest
