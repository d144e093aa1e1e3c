"""What llama.cpp's parameters are worth: the same fixed answers, greedily, under one change at a time.

What is asked is what the writer asks for a single candidate; every variant is asked the same, so that only the engine
differs. The first line is repeated at the end: as far apart as those two are, so far may any other be by chance.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from adgenesis_assets import load_library
from adgenesis_ml.decoding.engine_choice import EngineChoice, EngineKind
from adgenesis_ml.decoding.settings import Mode
from adgenesis_ml.registry import DEFAULT_MODEL, base_weights, find_model, serving_weights
from tools.bench.asked import held_out
from tools.bench.figures import head, row
from tools.bench.listening import Call, listen
from tools.bench.llama import Answer, Change, Llama
from tools.bench.machine import CORES
from tools.bench.requantized import requantized
from tools.bench.writing import open_writer

GREEDY = 0.0
_SPECULATIONS = ("NGRAM_SIMPLE", "NGRAM_MAP_K", "NGRAM_MAP_K4V", "NGRAM_MOD", "NGRAM_CACHE")


@dataclass(frozen=True, slots=True)
class Variant:
    """One change. `weights` names another quantisation; None are those that serve."""

    name: str
    change: Change | None = None
    weights: str | None = None
    threads: int = CORES


def _set(**values: Any) -> Change:
    def change(params: Any) -> None:
        for name, value in values.items():
            setattr(params, name, value)

    return change


def _poll(level: int) -> Change:
    def change(params: Any) -> None:
        params.cpuparams.poll = level
        params.cpuparams_batch.poll = level

    return change


def _speculate(kind: str) -> Change:
    def change(params: Any) -> None:
        import xllamacpp

        kinds = xllamacpp.common_speculative_type
        params.speculative.types = [kinds[f"COMMON_SPECULATIVE_TYPE_{kind}"]]

    return change


def _cache_type(name: str) -> Change:
    """Keys and values of attention; anything but f16 needs flash attention."""

    def change(params: Any) -> None:
        import xllamacpp

        kind = xllamacpp.ggml_type[f"GGML_TYPE_{name}"]
        params.cache_type_k = params.cache_type_v = kind
        _flash_attention("ENABLED")(params)

    return change


def _flash_attention(state: str) -> Change:
    def change(params: Any) -> None:
        import xllamacpp

        params.flash_attn_type = xllamacpp.llama_flash_attn_type[f"LLAMA_FLASH_ATTN_TYPE_{state}"]

    return change


AS_IT_IS = Variant("as it is")

VARIANTS: tuple[Variant, ...] = (
    AS_IT_IS,
    *(Variant(f"{count} thread{'s' * (count > 1)}", threads=count) for count in (1, 2) if count != CORES),
    Variant("poll 0", _poll(0)),
    Variant("poll 100", _poll(100)),
    Variant("batch 64", _set(n_batch=64, n_ubatch=64)),
    Variant("batch 256", _set(n_batch=256, n_ubatch=256)),
    Variant("one slot, 1,024 tokens", _set(n_parallel=1, n_ctx=1024)),
    Variant("every prompt kept, up to 8 GiB", _set(cache_ram_mib=8192)),
    Variant("weights not repacked", _set(no_extra_bufts=True)),
    Variant("flash attention off", _flash_attention("DISABLED")),
    Variant("flash attention on", _flash_attention("ENABLED")),
    Variant("KV cache q8_0", _cache_type("Q8_0")),
    *(Variant(f"speculation {kind.lower()}", _speculate(kind)) for kind in _SPECULATIONS),
    Variant("weights Q4_0", weights="Q4_0"),
    Variant("weights Q4_0, embedding too", weights="Q4_0/Q4_0"),
    Variant("weights Q4_1", weights="Q4_1"),
    Variant("untuned base as packaged", weights="base"),
    replace(AS_IT_IS, name="as it is, again"),
)


def report(count: int, only: str = "") -> Iterator[str]:
    """The table, line by line; `only` keeps the variants whose name contains it, and the first."""
    chosen = [
        variant for variant in VARIANTS if variant is AS_IT_IS or only.casefold() in variant.name.casefold()
    ]
    library = load_library()
    asked = held_out(count)
    writer = open_writer(Mode.FAST, library, EngineChoice(EngineKind.LLAMA_CPP))
    answers = [_greedy(one) for one in listen(writer, asked)]
    yield from head(
        "variant",
        "ms an answer",
        "against",
        "tokens a second",
        "ms a prompt token",
        "MB of weights",
        "same texts",
    )
    with TemporaryDirectory(prefix="adgenesis-bench-") as folder:
        weights = _Weights(Path(folder))
        first: _Timed | None = None
        for variant in chosen:
            try:
                timed = _time(variant, weights.of(variant.weights), answers)
            except (AttributeError, KeyError, RuntimeError, TypeError, ValueError) as error:
                yield row(variant.name, f"not to be had here: {error}", *[""] * 5)
                continue
            first = first or timed
            yield timed.line(variant.name, first)


def _greedy(calls: Sequence[Call]) -> tuple[Call, ...]:
    return tuple(replace(call, sampling=replace(call.sampling, temperature=GREEDY)) for call in calls)


class _Weights:
    """The serving weights, and others made of them when they are asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._model = find_model(DEFAULT_MODEL)

    def of(self, kind: str | None) -> Path:
        if kind is None:
            return serving_weights(self._model)
        if kind == "base":
            return base_weights(self._model)
        target = self._folder / f"{kind.replace('/', '-')}.gguf"
        matrices, _, embedding = kind.partition("/")
        return requantized(serving_weights(self._model), target, matrices, embedding or "Q8_0")


@dataclass(frozen=True, slots=True)
class _Timed:
    """One variant's answers: milliseconds each, and all calls behind them."""

    times: tuple[float, ...]
    calls: tuple[tuple[Answer, ...], ...]
    weight_bytes: int

    @property
    def texts(self) -> list[str]:
        return ["".join(call.text for call in calls) for calls in self.calls]

    def line(self, name: str, first: "_Timed") -> str:
        every = [call for calls in self.calls for call in calls]
        per_second = (
            1000 * sum(call.steps for call in every) / max(sum(call.decode_ms for call in every), 1e-3)
        )
        prompt = sum(call.prompt_ms for call in every) / max(sum(call.prompt_tokens for call in every), 1)
        same = sum(mine == theirs for mine, theirs in zip(self.texts, first.texts, strict=True))
        ratio = median(first.times) / median(self.times)
        return row(
            name,
            f"{median(self.times):.0f}",
            f"{ratio:.2f}x",
            f"{per_second:.0f}",
            f"{prompt:.2f}",
            f"{self.weight_bytes / 1e6:.0f}",
            f"{same} of {len(self.times)}",
        )


def _time(variant: Variant, weights: Path, answers: Sequence[tuple[Call, ...]]) -> _Timed:
    """Every answer once, after the last has been asked to warm up."""
    llama = Llama(weights, variant.change, variant.threads)
    _ask(llama, answers[-1])
    calls = tuple(_ask(llama, one) for one in answers)
    times = tuple(sum(call.wall_ms for call in one) for one in calls)
    return _Timed(times, calls, weights.stat().st_size)


def _ask(llama: Llama, calls: Sequence[Call]) -> tuple[Answer, ...]:
    return tuple(llama.ask(call.prompt, call.sampling, call.grammar) for call in calls)
