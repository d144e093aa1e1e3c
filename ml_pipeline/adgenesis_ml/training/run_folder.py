"""The run folder: everything a training run leaves behind, written aside and moved into place when complete.

adapter/            the adapter as PEFT keeps it                 (of a LoRA run)
adapter.gguf        the adapter as llama.cpp keeps it            (of a LoRA run on a llama)
*.safetensors       base and adapter as one, with configuration and tokenizer
model.gguf          the same as one GGUF, which is served        (of an architecture that llama.cpp and we know)
pytorch_model.bin   the same as torch once kept it               (on request)
training_info.json, README.md, picture_use.json, copybook.jsonl.gz
"""

import json
import logging
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from adgenesis_ml.code_version import commit
from adgenesis_ml.conversion.whole_gguf import convert
from adgenesis_ml.data.lessons import Lessons
from adgenesis_ml.decoding.merged import merge
from adgenesis_ml.errors import NotConvertible
from adgenesis_ml.files import described_files
from adgenesis_ml.hardware import hardware, peak_gpu_memory_mb, peak_memory_mb
from adgenesis_ml.model_card import write_card
from adgenesis_ml.registry import (
    ADAPTER_FILE,
    INFO_FILE,
    LLAMA_CPP,
    PEFT_FOLDER,
    TRANSFORMERS,
    WHOLE_FILE,
    unplaced,
)
from adgenesis_ml.training.adapter_gguf import export_adapter
from adgenesis_ml.training.base_model import load_model, packaged_gguf
from adgenesis_ml.training.fine_tune import TrainedRun
from adgenesis_ml.training.machine import Machine
from adgenesis_ml.whole_folder import replacing

log = logging.getLogger(__name__)

PYTORCH_FILE = "pytorch_model.bin"
CHECKPOINTS = "checkpoints"
# What llama.cpp calls llama, and an adapter can be written for.
_LLAMAS = frozenset({"llama", "mistral"})


def write_run(
    run: TrainedRun, data: dict[str, Any], lessons: Lessons, folder: Path, *, pytorch_bin: bool = False
) -> Path:
    """Write all that a run leaves to `folder`; an older run there is replaced only when all is written.

    Checkpoints stay where they are. Raises `FolderInUse`.
    """
    with replacing(folder, keep=[CHECKPOINTS]) as draft:
        if uses_lora(run):
            _write_adapter(run, draft)
        merged = _merged(run, draft)
        merged.save_pretrained(draft)
        run.tokenizer.save_pretrained(draft)
        if pytorch_bin:
            write_pytorch_bin(merged, draft / PYTORCH_FILE)
        lessons.write(draft)
        info = describe_run(run, data) | _serving(run, draft)
        info["files"] = described_files(draft)
        (draft / INFO_FILE).write_text(json.dumps(info, indent=2) + "\n", encoding="utf-8")
        write_card(draft, info)
    return folder


def uses_lora(run: TrainedRun) -> bool:
    """Whether what was trained is an adapter: the model itself knows."""
    return hasattr(run.model, "peft_config")


def write_pytorch_bin(model: Any, target: Path) -> None:
    """The weights in torch's own format. Tensors that share memory are stored once."""
    import torch

    torch.save(model.state_dict(), target)


def describe_run(run: TrainedRun, data: dict[str, Any]) -> dict[str, Any]:
    """`training_info.json`: base, recipe, data, seed, commit, metrics, hardware, minutes, peak memory."""
    return {
        "model_name": run.recipe.model,
        "base_model": run.recipe.base,
        "use_lora": uses_lora(run),
        "epochs": run.recipe.num_train_epochs,
        "training_samples": run.training_pairs,
        "themed_briefs": run.themed_briefs,
        "validation_samples": run.validation_pairs,
        "recipe": run.recipe.model_dump() | {"continue_from": unplaced(run.recipe.continue_from)},
        "data": data,
        "topics": list(run.topics),
        "seed": run.recipe.seed,
        "commit": commit(),
        "metrics": run.metrics,
        "tokens": {"response_median": run.budget.response_median, "longest_pair": run.budget.longest},
        "hardware": hardware(),
        "minutes": run.metrics["minutes"],
        "peak_memory_mb": peak_memory_mb(),
        "peak_gpu_memory_mb": peak_gpu_memory_mb(),
        "finished_at": datetime.now(UTC).isoformat(timespec="seconds"),
    }


def _write_adapter(run: TrainedRun, draft: Path) -> None:
    run.model.save_pretrained(draft / PEFT_FOLDER)
    config = run.model.config
    if config.model_type in _LLAMAS:
        heads = {
            "num_attention_heads": config.num_attention_heads,
            "num_key_value_heads": config.num_key_value_heads,
        }
        export_adapter(draft / PEFT_FOLDER, heads, draft / ADAPTER_FILE)


def _merged(run: TrainedRun, draft: Path) -> Any:
    """Base and adapter as one model. An adapter on a quantised base is merged into the base as it was before."""
    if not uses_lora(run):
        return run.model
    if not run.recipe.quantize:
        return run.model.merge_and_unload()
    import torch
    from peft import PeftModel

    base = load_model(run.recipe.model_copy(update={"quantize": False}), Machine("cpu", torch.bfloat16))
    return PeftModel.from_pretrained(base, draft / PEFT_FOLDER).merge_and_unload()


def _serving(run: TrainedRun, draft: Path) -> dict[str, Any]:
    """Write the GGUF that is served, and say which engine serves the run; where none can be written, why."""
    target = draft / WHOLE_FILE
    base = run.recipe.base
    try:
        if base.startswith("package:") and (draft / ADAPTER_FILE).is_file():
            # From the packaged base itself: its own weights, not those rounded to the precision of training.
            merge(packaged_gguf(base.removeprefix("package:")), draft / ADAPTER_FILE, target)
        else:
            convert(draft, target, "q8_0", run.recipe.model)
    except NotConvertible as error:
        target.unlink(missing_ok=True)
        log.info("%s", error)
        return {"engine": TRANSFORMERS, "engine_reason": str(error)}
    return {"engine": LLAMA_CPP}
