"""Models as training leaves them, written in a moment: files of the right names, with numbers in their info."""

import json
from pathlib import Path
from typing import Any


def info(name: str, **changes: Any) -> dict[str, Any]:
    """A run's `training_info.json`."""
    return {
        "model_name": name,
        "base_model": "package:smollm2-135m",
        "use_lora": True,
        "epochs": 2.0,
        "training_samples": 797,
        "validation_samples": 28,
        "recipe": {
            "model": name,
            "base": "package:smollm2-135m",
            "licence": "Apache-2.0",
            "lora_r": 32,
            "lora_alpha": 64,
            "learning_rate": 0.0005,
        },
        "data": {"source": "corpus", "records": 412, "sha256": "a9a95839" * 8},
        "seed": 7,
        "commit": "85abe6c38b7e",
        "metrics": {"train_loss": 2.0, "eval_loss": 1.8, "minutes": 43.4},
        "hardware": {"cpu": "a processor", "cores": 2, "system": "Linux"},
        "peak_memory_mb": 2048,
        "finished_at": "2026-11-23T17:41:34+00:00",
    } | changes


def write_model(models: Path, stage: str, name: str, adapter: bytes = b"adapter", **changes: Any) -> Path:
    """A model with an adapter in GGUF form."""
    folder = models / stage / name
    folder.mkdir(parents=True)
    (folder / "adapter.gguf").write_bytes(adapter)
    (folder / "picture_use.json").write_text('{"briefs":1,"frequency":{},"chosen":[]}')
    (folder / "README.md").write_text("card")
    (folder / "training_info.json").write_text(json.dumps(info(name, **changes)))
    return folder
