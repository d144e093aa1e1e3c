"""The run folder: everything a training run leaves behind, written aside and moved into place when complete."""

import json
import platform
import resource
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from adgenesis_design.picture_search import PictureUse
from adgenesis_ml.data.picture_use import write_picture_use
from adgenesis_ml.training.adapter_gguf import export_adapter
from adgenesis_ml.training.fine_tune import TrainedRun

ADAPTER_FILE = "adapter.gguf"
INFO_FILE = "training_info.json"


def write_run(run: TrainedRun, data: dict[str, Any], use: PictureUse, folder: Path) -> Path:
    """Write adapter, merged weights, picture use, info and card to `folder`.

    An older run is replaced only when all is written.
    """
    draft = folder.with_name(folder.name + ".writing")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True)
    run.model.save_pretrained(draft / "adapter")
    config = run.model.config
    if config.model_type == "llama":
        heads = {
            "num_attention_heads": config.num_attention_heads,
            "num_key_value_heads": config.num_key_value_heads,
        }
        export_adapter(draft / "adapter", heads, draft / ADAPTER_FILE)
    merged = run.model.merge_and_unload()
    merged.save_pretrained(draft)
    run.tokenizer.save_pretrained(draft)
    info = describe_run(run, data)
    (draft / INFO_FILE).write_text(json.dumps(info, indent=2) + "\n", encoding="utf-8")
    (draft / "README.md").write_text(model_card(info), encoding="utf-8")
    write_picture_use(use, draft)
    checkpoints = folder / "checkpoints"
    if checkpoints.is_dir():
        shutil.move(checkpoints, draft / "checkpoints")
    shutil.rmtree(folder, ignore_errors=True)
    draft.rename(folder)
    return folder


def describe_run(run: TrainedRun, data: dict[str, Any]) -> dict[str, Any]:
    """`training_info.json`: base, recipe, data, seed, commit, metrics, hardware, minutes, peak memory."""
    return {
        "model_name": run.recipe.model,
        "base_model": run.recipe.base,
        "use_lora": True,
        "epochs": run.recipe.num_train_epochs,
        "training_samples": run.training_pairs,
        "validation_samples": run.validation_pairs,
        "recipe": run.recipe.model_dump(),
        "data": data,
        "seed": run.recipe.seed,
        "commit": _commit(),
        "metrics": run.metrics,
        "tokens": {"response_median": run.budget.response_median, "longest_pair": run.budget.longest},
        "hardware": {"cpu": _cpu_name(), "cores": _cores(), "system": platform.system()},
        "peak_memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "finished_at": datetime.now(UTC).isoformat(timespec="seconds"),
    }


def model_card(info: dict[str, Any]) -> str:
    """A model card in Markdown, every number from the run itself."""
    recipe, metrics, data, hardware = info["recipe"], info["metrics"], info["data"], info["hardware"]
    rows = {
        "base": f"{info['base_model']} ({recipe['licence']})",
        "data": f"{data['records']} briefs, {info['training_samples']} pairs, sha256 {data['sha256'][:16]} "
        "(CC0, written for this project)",
        "method": f"LoRA rank {recipe['lora_r']}, alpha {recipe['lora_alpha']}, {recipe['num_train_epochs']:g} "
        f"epochs, learning rate {recipe['learning_rate']:g}, seed {info['seed']}",
        "loss": f"training {metrics['train_loss']}, held-out brand families {metrics['eval_loss']}",
        "cost": f"{metrics['minutes']} minutes, {info['peak_memory_mb']} MB peak, {hardware['cores']} cores of "
        f"{hardware['cpu']}",
    }
    table = "\n".join(f"| {name} | {value} |" for name, value in rows.items())
    return f"""---
license: {recipe["licence"].lower() or "other"}
base_model: {info["base_model"]}
tags: [advertising, design, lora]
---
# ADGENESIS {info["model_name"]}

A LoRA adapter that writes the concept of an ad (headline, supporting line, facts quoted from the brief, button,
illustration, palette, type and composition) as compact JSON. It serves under a grammar that admits brand, offer,
detail and legal line only as spans of the brief, and digits only if the brief has them.

| | |
|---|---|
{table}

Intended for drafts that a person checks. It is a very small model: its writing is uneven, best in English, and it
knows nothing about a business beyond the brief.
"""


def _commit() -> str:
    try:
        done = subprocess.run(
            ["git", "rev-parse", "--short=12", "HEAD"], capture_output=True, text=True, check=True, timeout=10
        )
    except (OSError, subprocess.SubprocessError):
        return "unknown"
    return done.stdout.strip()


def _cpu_name() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or "unknown"
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), "unknown")


def _cores() -> int:
    import os

    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
