"""The card of a model: what it is for and what not, what it learnt from, what it cost and what it is worth.

Every figure comes from the run's own `training_info.json`, and from the report of an evaluation where there is one.
"""

import json
from pathlib import Path
from typing import Any

from adgenesis_ml.errors import MissingWeights
from adgenesis_ml.hardware import describe

CARD_FILE = "README.md"
EVALUATION_FILE = "evaluation.json"

_INTENDED = """\
## Intended use

Drafts of ads that a person reads before they run. The model says what a brief is about (its topic, its product),
quotes its facts, and chooses illustration, palette and type of one ad; the composition is drawn, and what the button
asks for follows from judged briefs. Of headlines and supporting lines, a judge keeps one: quoted from the brief,
written by people for the topic or for briefs like it, or the model's own. It serves under a grammar that admits
brand, offer, detail and legal line only as spans of the brief, and digits only if the brief has them; layout and
review come after it.

Not for: text that nobody reads before it is published; claims about health, money or law; anything about a person.

## Limits

It knows nothing about a business beyond the brief. It is a small model: its writing is uneven, best in English, and
weaker in the corpus' other languages. It mistakes the topic of about one brief in five, and then says nothing false
but misses the point. It was trained on briefs of up to a thousand letters, most of one to three sentences; other
tasks it does not do. What its base model learnt, prejudices included, is still in it.
"""


def model_card(info: dict[str, Any], evaluation: dict[str, Any] | None = None) -> str:
    """A model card in Markdown, in the form that the Hugging Face hub reads."""
    recipe = info["recipe"]
    tags = "advertising, design" + (", lora" if info["use_lora"] else "")
    licence = recipe["licence"] or "unknown"
    return f"""---
license: {licence.lower() if recipe["licence"] else "other"}
base_model: {_shown(info["base_model"])}
tags: [{tags}]
---
# ADGENESIS {info["model_name"]}

{_method_line(info)} It writes what an ad is about and its concept (headline, supporting line, facts quoted from the
brief, button, illustration, palette and type) as compact JSON. Weights for: {info.get("engine", "llama-cpp")}.

| | |
|---|---|
{_table(_facts(info))}

{_INTENDED}
## Data

{_data(info)}

## Evaluation

{_evaluation(evaluation)}

## Licences

Base model: {licence}. The pairs of the project's corpus: CC0-1.0. These weights may be used under the base model's
terms.
"""


def write_card(folder: Path, info: dict[str, Any]) -> None:
    """Write the card of a model's folder, with the evaluation that lies there, if any."""
    report = folder / EVALUATION_FILE
    evaluation = read_report(report) if report.is_file() else None
    (folder / CARD_FILE).write_text(model_card(info, evaluation), encoding="utf-8")


def read_report(path: Path) -> dict[str, Any]:
    """The JSON report of an evaluation. Raises `MissingWeights` where there is none that can be read."""
    try:
        report = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise MissingWeights(
            f"{path} is no report that can be read ({error}). Make one: adgenesis evaluate"
        ) from error
    if not isinstance(report, dict):
        raise MissingWeights(f"{path} is no report: it holds no JSON object.")
    return report


def _method_line(info: dict[str, Any]) -> str:
    return "A LoRA adapter." if info["use_lora"] else "A full fine-tune."


def _facts(info: dict[str, Any]) -> dict[str, str]:
    recipe, metrics = info["recipe"], info["metrics"]
    how = f"LoRA rank {recipe['lora_r']}, alpha {recipe['lora_alpha']}" if info["use_lora"] else "all weights"
    memory = f"{info['peak_memory_mb']} MB peak"
    if info.get("peak_gpu_memory_mb"):
        memory += f", {info['peak_gpu_memory_mb']} MB on the GPU"
    earlier = info["data"].get("continued_from_sha256")
    return {
        "base": f"{_shown(info['base_model'])} ({recipe['licence'] or 'licence unknown'})",
        "method": f"{how}, {info['epochs']:g} epochs, learning rate {recipe['learning_rate']:g}, seed {info['seed']}",
        **({"learnt on": f"from an adapter that was there, SHA-256 {earlier[:12]}"} if earlier else {}),
        "loss": f"training {metrics['train_loss']}, held-out brand families {metrics['eval_loss']}",
        "cost": f"{metrics['minutes']} minutes, {memory}, {describe(info['hardware'])}",
        "made by": f"commit {info['commit']}, {info['finished_at'][:10]}",
    }


def _data(info: dict[str, Any]) -> str:
    data = info["data"]
    return (
        f"{data['records']} briefs from {data['source']}, {info['training_samples']} pairs to learn from and "
        f"{info['validation_samples']} to check by, split by brand family. SHA-256 {data['sha256']}.{_themed(info)}"
    )


def _themed(info: dict[str, Any]) -> str:
    if not info.get("themed_briefs"):
        return ""
    data = info["data"]
    return (
        f" Beside them {info['themed_briefs']} of {data['themed_briefs']} briefs with topic and product alone. SHA-256 "
        f"{data['themed_briefs_sha256']}."
    )


def _evaluation(report: dict[str, Any] | None) -> str:
    """The report's figures: numbers and words as they are, those of several writers side by side."""
    if report is None:
        return "Not evaluated yet. `adgenesis evaluate` measures it, `adgenesis models card` writes the figures here."
    writers = report.get("writers")
    if isinstance(writers, list) and isinstance(report.get("figures"), dict):
        parts = [_asked(report["head"]), _side_by_side(report["figures"], writers), *_lost(report)]
        return "\n\n".join(parts)
    flat = {key: _cell(value) for key, value in report.items() if _is_figure(value)}
    return "| | |\n|---|---|\n" + _table(flat)


def _asked(head: dict[str, Any]) -> str:
    return (
        f"{head['briefs_count']} briefs of {head['briefs']} (SHA-256 {head['briefs_sha256'][:12]}) in "
        f"{', '.join(head['placements'])}; {head['date']}, {head['machine']}, code {head['code']}. With 95% intervals."
    )


def _side_by_side(figures: dict[str, Any], writers: list[dict[str, Any]]) -> str:
    names = [writer["author"]["label"] for writer in writers]
    rows = ["| | " + " | ".join(names) + " |", "|---" * (len(names) + 1) + "|"]
    for key, figure in figures.items():
        found = [writer["figures"].get(key) for writer in writers]
        if any(value is not None for value in found):
            cells = " | ".join(_cell(value, figure["unit"]) for value in found)
            rows.append(f"| {_labelled(figure)} | {cells} |")
    return "\n".join(rows)


def _labelled(figure: dict[str, Any]) -> str:
    unit = f", {figure['unit']}" if figure["unit"] not in ("%", "metric", "") else ""
    return f"{figure['label']}{unit}"


def _lost(report: dict[str, Any]) -> list[str]:
    """Where another does better: a card hides nothing."""
    figures = report["figures"]
    return [
        f"Worse than {comparison['b']}: {', '.join(worse)}."
        for comparison in report.get("comparisons", ())
        if (
            worse := [
                figures[key]["label"]
                for key, difference in comparison["differences"].items()
                if difference["verdict"] == "worse"
            ]
        )
    ]


def _is_figure(value: Any) -> bool:
    is_estimate = isinstance(value, dict) and {"value", "low", "high"} <= value.keys()
    return value is None or is_estimate or isinstance(value, (int, float, str))


def _cell(value: Any, unit: str = "") -> str:
    if value is None:
        return "-"
    if isinstance(value, dict) and unit == "%":
        return f"{value['value']:.1%} [{100 * value['low']:.1f}, {100 * value['high']:.1f}]"
    if isinstance(value, dict):
        return f"{value['value']:.4g} [{value['low']:.4g}, {value['high']:.4g}]"
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def _table(rows: dict[str, str]) -> str:
    return "\n".join(f"| {name} | {value} |" for name, value in rows.items())


def _shown(base: str) -> str:
    """A base's name without the machine's path."""
    return Path(base).name if Path(base).is_absolute() else base
