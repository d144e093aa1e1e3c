"""How long a sentence takes to become a picture, stage by stage, beside the usual way of asking a model for JSON.

The usual way: the same base model in transformers, bfloat16, free JSON of the version 1 spec. It needs the training
packages (`ml_pipeline/setup.sh`); without them only our own figures are printed.
"""

import json
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from statistics import quantiles
from typing import Any

from adgenesis_assets import load_library
from adgenesis_design.brief import DesignBrief
from adgenesis_design.errors import InvalidSpec
from adgenesis_design.layout import lay_out
from adgenesis_design.render.png import to_png
from adgenesis_design.review import review
from adgenesis_design.spec import parse_spec
from adgenesis_ml.decoding.load import load_writer

CORPUS = Path(__file__).resolve().parents[2] / "ml_pipeline" / "corpus"
V1_REQUEST = """### Instruction:
Design an ad for {platform} {format} ({width}x{height}). Answer with JSON only: {{"background_color": "#rrggbb",
"elements": [{{"type": "text|rectangle|circle|button", "text": "...", "x": 0, "y": 0, "width": 0, "height": 0,
"fontSize": 32, "color": "#rrggbb"}}], "metadata": {{}}}}
Prompt: {prompt}

### Response:
{{"background_color":"""

Stages = dict[str, list[float]]


def briefs(count: int) -> list[DesignBrief]:
    """Prompts from all over the corpus, for the square of a feed."""
    prompts = [
        json.loads(line)["prompt"]
        for path in sorted(CORPUS.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    step = len(prompts) / count
    return [
        DesignBrief(prompt=prompts[int(n * step)], platform="meta", format="square", seed=n)
        for n in range(count)
    ]


def our_way(asked: list[DesignBrief]) -> Stages:
    """Milliseconds per stage for every brief, warm: the first brief is asked once before the clock runs."""
    library = load_library()
    writer = load_writer(library.pictures)
    writer.write(asked[0])
    stages: Stages = defaultdict(list)
    for brief in asked:
        clock = Clock(stages)
        spec = writer.write(brief)
        clock.lap("writing")
        placed = lay_out(spec, brief.placement, library)
        clock.lap("layout")
        review(placed.frame, brief.placement, brief.prompt)
        clock.lap("review")
        to_png(placed.frame, library)
        clock.lap("PNG, 1080 x 1080")
        clock.total("prompt to PNG")
        for name, time_taken in spec.metadata["stages_ms"].items():
            stages[f"of writing: {name}"].append(time_taken)
    return stages


def usual_way(asked: list[DesignBrief]) -> tuple[Stages, int]:
    """Milliseconds per brief, and how many answers were specs at all."""
    import torch

    from adgenesis_ml.training.base_model import load_from_gguf, packaged_gguf

    model, tokenizer = load_from_gguf(packaged_gguf("smollm2-135m"), torch.bfloat16)
    generate = _generator(model.eval(), tokenizer)
    stages: Stages = defaultdict(list)
    usable = 0
    for brief in asked:
        clock = Clock(stages)
        answer = generate(brief)
        clock.total("transformers, bf16, free JSON")
        usable += _is_spec(answer)
    return stages, usable


def _generator(model: Any, tokenizer: Any) -> Callable[[DesignBrief], str]:
    import torch

    def generate(brief: DesignBrief) -> str:
        placement = brief.placement
        request = V1_REQUEST.format(
            platform=brief.platform,
            format=brief.format,
            width=placement.width,
            height=placement.height,
            prompt=brief.prompt,
        )
        inputs = tokenizer(request, return_tensors="pt")
        with torch.inference_mode():
            tokens = model.generate(
                **inputs, max_new_tokens=400, do_sample=False, pad_token_id=tokenizer.eos_token_id
            )
        return '{"background_color":' + str(
            tokenizer.decode(tokens[0, inputs.input_ids.shape[1] :], skip_special_tokens=True)
        )

    return generate


def _is_spec(answer: str) -> bool:
    try:
        document, _ = json.JSONDecoder().raw_decode(answer)
        return bool(parse_spec(document).elements)
    except (ValueError, InvalidSpec):
        return False


class Clock:
    """Laps in milliseconds, written into a table of stages."""

    def __init__(self, stages: Stages) -> None:
        self._stages = stages
        self._start = self._last = time.perf_counter()

    def lap(self, stage: str) -> None:
        now = time.perf_counter()
        self._stages[stage].append((now - self._last) * 1000)
        self._last = now

    def total(self, name: str) -> None:
        self._stages[name].append((time.perf_counter() - self._start) * 1000)


def rows(stages: Stages, baseline: float | None = None) -> Iterator[str]:
    for name, times in stages.items():
        p50, p95 = (quantiles(times, n=20)[index] for index in (9, 18))
        ratio = f"{p50 / baseline:.2f}x" if baseline else ""
        yield f"| {name} | {p50:.0f} | {p95:.0f} | {len(times)} | {ratio} |"


def report(count: int, usual_count: int) -> Iterator[str]:
    """The tables of both ways, line by line."""
    asked = briefs(count)
    yield "| stage | p50 ms | p95 ms | briefs | against ours |"
    yield "|---|---|---|---|---|"
    ours = our_way(asked)
    whole = quantiles(ours["prompt to PNG"], n=20)[9]
    yield from rows(ours, whole)
    if find_spec("torch") is None or usual_count < 2:
        yield "\nThe usual way was not measured: its packages are not installed (ml_pipeline/setup.sh)."
        return
    usual, usable = usual_way(asked[:usual_count])
    yield from rows(usual, whole)
    yield f"\nAnswers of the usual way that were specs: {usable} of {usual_count}; of ours: all."
