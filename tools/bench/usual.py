"""The usual way: transformers in bfloat16, the same base untuned, writes the version 1 JSON freely.

What does not parse is asked again, hotter. It needs the training packages (`ml_pipeline/setup.sh`).
"""

import time
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from typing import Any

from adgenesis_design.brief import DesignBrief
from tools.bench import v1
from tools.bench.machine import CORES
from tools.bench.tries import Tries

# One temperature a try: first what is likeliest, then two more chances.
TEMPERATURES = (0.0, 0.7, 1.0)
# Enough for six elements.
MAX_TOKENS = 400
_SEED = 7

Generate = Callable[[DesignBrief, float], tuple[str, int]]


def missing() -> str | None:
    """The package that is not installed here, if any."""
    return next((name for name in ("torch", "transformers") if find_spec(name) is None), None)


def usual_way(asked: Sequence[DesignBrief], longest_seconds: float) -> Tries:
    """Every brief until it parses; no further brief is begun once `longest_seconds` are over."""
    generate = _load()
    found = Tries()
    end = time.perf_counter() + longest_seconds
    for brief in asked:
        _ask(generate, brief, found)
        if time.perf_counter() > end:
            break
    return found


def _ask(generate: Generate, brief: DesignBrief, found: Tries) -> None:
    start, tokens = time.perf_counter(), 0
    for temperature in TEMPERATURES:
        answer, count = generate(brief, temperature)
        tokens += count
        found.tries += 1
        if v1.is_spec(answer):
            found.usable += 1
            break
    found.times.append((time.perf_counter() - start) * 1000)
    found.tokens.append(tokens)


def _load() -> Generate:
    import torch

    from adgenesis_ml.training.base_model import load_from_gguf, packaged_gguf

    torch.set_num_threads(CORES)
    torch.manual_seed(_SEED)
    model, tokenizer = load_from_gguf(packaged_gguf("smollm2-135m"), torch.bfloat16)
    generate = _generator(model.eval(), tokenizer)
    _warm_up(model, tokenizer)
    return generate


def _warm_up(model: Any, tokenizer: Any) -> None:
    import torch

    with torch.inference_mode():
        model.generate(**tokenizer("An ad", return_tensors="pt"), max_new_tokens=4, do_sample=False)


def _generator(model: Any, tokenizer: Any) -> Generate:
    import torch

    def generate(brief: DesignBrief, temperature: float) -> tuple[str, int]:
        inputs = tokenizer(v1.request(brief) + v1.OPENING, return_tensors="pt")
        drawn = {"do_sample": True, "temperature": temperature} if temperature else {"do_sample": False}
        with torch.inference_mode():
            answer = model.generate(
                **inputs, **drawn, max_new_tokens=MAX_TOKENS, pad_token_id=tokenizer.eos_token_id
            )
        written = answer[0, inputs.input_ids.shape[1] :]
        return v1.OPENING + str(tokenizer.decode(written, skip_special_tokens=True)), len(written)

    return generate
