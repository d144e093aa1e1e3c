"""Every recipe runs: from data through `train.py`'s flags to a run folder, an engine, and a design that holds."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytest.importorskip("trl", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytestmark = [pytest.mark.training, pytest.mark.filterwarnings("default")]

from adgenesis_assets import load_library  # noqa: E402
from adgenesis_design.brief import DesignBrief  # noqa: E402
from adgenesis_design.spec import parse_spec  # noqa: E402
from adgenesis_ml.decoding.transformers_engine import TransformersEngine  # noqa: E402
from adgenesis_ml.decoding.writer import Writer  # noqa: E402
from adgenesis_ml.errors import GenerationFailed  # noqa: E402
from adgenesis_ml.training.command import build_parser, run  # noqa: E402
from adgenesis_ml.training.recipe import known_models, load_recipe  # noqa: E402

KINDS = {"gpt2": "gpt2", "phi": "phi", "mistral": "mistral", "qwen3": "qwen3"}
BRIEF = DesignBrief(
    prompt="Autumn sale at Mill Street Books: 20% off all paperbacks until 31 October", platform="meta"
)


def train_py(*flags: str | Path) -> int:
    """What `python train.py FLAGS` does, in this process."""
    return run(vars(build_parser().parse_args([str(flag) for flag in flags])), {"DEVICE": "cpu"})


def kind_of(model: str) -> str:
    return next((kind for name, kind in KINDS.items() if model.startswith(name)), "llama")


@pytest.mark.parametrize("model", known_models())
def test_a_recipe_goes_from_data_to_a_served_design(
    model: str, tiny_base: Callable[[str], Path], pairs_file: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "run"
    flags = [
        "--model",
        model,
        "--base",
        tiny_base(kind_of(model)),
        "--data",
        pairs_file,
        "--output-dir",
        folder,
    ]
    flags += [
        "--max-examples",
        "24",
        "--epochs",
        "1",
        "--batch-size",
        "8",
        "--gradient-accumulation-steps",
        "1",
    ]
    flags += ["--max-length", "1024", "--accept-licence", "--full-precision", "--learning-rate", "0.005"]
    assert train_py(*flags) == 0
    info = json.loads((folder / "training_info.json").read_text(encoding="utf-8"))
    assert (info["model_name"], info["training_samples"], info["metrics"]["steps"]) == (model, 24, 3)
    assert info["use_lora"] is load_recipe(model).use_lora
    engine = TransformersEngine(folder, model=model)
    spec = first_design(Writer(engine, load_library().pictures.names))
    assert parse_spec(spec).metadata["model"] == model


def first_design(writer: Writer) -> dict[str, object]:
    """The wire form of a design. Random models rarely write a headline that the judge lets pass."""
    for seed in range(12):
        try:
            return writer.write(BRIEF.model_copy(update={"seed": seed})).to_wire()
        except GenerationFailed:
            continue
    raise AssertionError("no design in 12 attempts")
