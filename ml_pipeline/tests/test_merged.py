"""Base and adapter become one file that computes what both did."""

import os
from pathlib import Path

import gguf
import numpy as np
import pytest

from adgenesis_ml.decoding.merged import merge, merged_weights
from adgenesis_ml.errors import MissingWeights

RNG = np.random.default_rng(3)
WEIGHTS = RNG.normal(size=(64, 32)).astype(np.float32)
DOWN = RNG.normal(size=(4, 32)).astype(np.float32)
UP = RNG.normal(size=(64, 4)).astype(np.float32)
VECTOR = RNG.normal(size=32).astype(np.float32)


def write(path: Path, tensors: dict[str, np.ndarray], alpha: float | None = None) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_string("general.name", "tiny")
    writer.add_array("tokenizer.ggml.tokens", ["a", "b"])
    if alpha is not None:
        writer.add_float32("adapter.lora.alpha", alpha)
    for name, values in tensors.items():
        writer.add_tensor(name, values)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return write(tmp_path / "base.gguf", {"blk.0.attn_q.weight": WEIGHTS, "output_norm.weight": VECTOR})


@pytest.fixture
def adapter(tmp_path: Path) -> Path:
    factors = {"blk.0.attn_q.weight.lora_a": DOWN, "blk.0.attn_q.weight.lora_b": UP}
    return write(tmp_path / "ours" / "adapter.gguf", factors, alpha=8)


def test_a_merged_matrix_is_the_base_plus_the_scaled_product(
    base: Path, adapter: Path, tmp_path: Path
) -> None:
    merge(base, adapter, tmp_path / "merged.gguf")
    reader = gguf.GGUFReader(tmp_path / "merged.gguf")
    merged = {t.name: gguf.quants.dequantize(t.data, t.tensor_type) for t in reader.tensors}
    expected = WEIGHTS + 8 / 4 * UP @ DOWN
    # Q8_0 rounds to 1/127 of a block's largest value.
    assert np.abs(merged["blk.0.attn_q.weight"] - expected).max() <= np.abs(expected).max() / 127
    assert np.array_equal(merged["output_norm.weight"], VECTOR)
    assert reader.fields["tokenizer.ggml.tokens"].contents() == ["a", "b"]


def test_merging_happens_once(base: Path, adapter: Path, tmp_path: Path) -> None:
    first = merged_weights(base, adapter, tmp_path / "merged")
    written = first.stat().st_mtime_ns
    assert merged_weights(base, adapter, tmp_path / "merged") == first
    assert first.stat().st_mtime_ns == written
    assert [path.name for path in first.parent.iterdir()] == [first.name]


def test_another_adapter_gives_another_file(base: Path, adapter: Path, tmp_path: Path) -> None:
    first = merged_weights(base, adapter, tmp_path / "merged")
    write(adapter, {"blk.0.attn_q.weight.lora_a": DOWN, "blk.0.attn_q.weight.lora_b": -UP}, alpha=8)
    assert merged_weights(base, adapter, tmp_path / "merged") != first


def test_an_adapter_of_another_base_is_refused(base: Path, tmp_path: Path) -> None:
    other = {"blk.7.attn_q.weight.lora_a": DOWN, "blk.7.attn_q.weight.lora_b": UP}
    with pytest.raises(MissingWeights, match=r"was not trained on base.gguf: it changes blk.7"):
        merged_weights(base, write(tmp_path / "ours" / "adapter.gguf", other, alpha=8), tmp_path / "merged")
    assert list((tmp_path / "merged").iterdir()) == []


def test_a_missing_file_is_named(base: Path, tmp_path: Path) -> None:
    with pytest.raises(MissingWeights, match="gone.gguf"):
        merged_weights(base, tmp_path / "gone.gguf", tmp_path / "merged")


def test_models_in_4_bits_do_not_take_each_other_for_stale(base: Path, tmp_path: Path) -> None:
    folder = tmp_path / "merged"
    folder.mkdir()
    made = [folder / f"fine_tuned-{name}-0123456789ab.gguf" for name in ("one", "two")]
    small = []
    for path in made:
        path.write_bytes(base.read_bytes())
        small.append(merged_weights(path, None, folder, quantize=True))
    assert [path.name.rsplit("-", 2)[0] for path in small] == ["fine_tuned-one", "fine_tuned-two"]
    assert all(path.is_file() for path in [*made, *small])


def test_what_a_killed_process_left_half_written_is_swept_away(
    base: Path, adapter: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "merged"
    folder.mkdir()
    left, written = folder / "left.writing", folder / "now.writing"
    for path in (left, written):
        path.write_bytes(b"half")
    os.utime(left, (0, 0))
    merged_weights(base, adapter, folder)
    assert (left.exists(), written.exists()) == (False, True)
