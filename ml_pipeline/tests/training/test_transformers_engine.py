"""The reference engine on tiny random models of each architecture. Needs the training packages."""

import importlib.util
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytestmark = [pytest.mark.training, pytest.mark.filterwarnings("default")]

from llguidance import LLMatcher  # noqa: E402
from llguidance.hf import from_tokenizer  # noqa: E402
from random_models import ARCHITECTURES, save_random_model  # noqa: E402

from adgenesis_design.brief import DesignBrief  # noqa: E402
from adgenesis_ml.codec.grammar import HEADER, button_grammar, headline_grammar  # noqa: E402
from adgenesis_ml.codec.instruction import instruction  # noqa: E402
from adgenesis_ml.decoding.engine import Sampling  # noqa: E402
from adgenesis_ml.decoding.grammar_check import derives, is_whole  # noqa: E402
from adgenesis_ml.decoding.token_choice import allowed_tokens  # noqa: E402
from adgenesis_ml.decoding.transformers_engine import TransformersEngine  # noqa: E402
from adgenesis_ml.errors import GivenUp, MissingExtra, MissingWeights, NotEnoughMemory  # noqa: E402

BRIEF = DesignBrief(prompt="Café Lune: 20% off until 30 June", platform="meta", format="square")
PROMPT = instruction(BRIEF)
GREEDY = Sampling(max_tokens=24, temperature=0.0)
FOUR = Sampling(max_tokens=40, temperature=0.8, count=4, seed=3)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    made: dict[str, Path] = {}

    def make(architecture: str) -> Path:
        if architecture not in made:
            made[architecture] = save_random_model(tmp_path_factory.mktemp(architecture), architecture)
        return made[architecture]

    return make


@pytest.fixture
def engine(folder: Callable[[str], Path]) -> TransformersEngine:
    return TransformersEngine(folder("llama"), model="tiny")


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_every_architecture_writes_under_the_grammar(
    folder: Callable[[str], Path], architecture: str
) -> None:
    engine = TransformersEngine(folder(architecture), model=architecture)
    grammar = headline_grammar(BRIEF.prompt)
    found = engine.complete(PROMPT, grammar, FOUR)
    assert len({completion.text for completion in found}) > 1
    assert all(derives(grammar, completion.text) for completion in found)
    assert all(-20 <= (completion.mean_logprob or 0) < 0 for completion in found)


def test_what_a_tokenizer_does_not_know_is_never_drawn(folder: Callable[[str], Path]) -> None:
    # Vocabularies are rounded up: Qwen's and Llama's models have logits for tokens that nothing stands for.
    engine = TransformersEngine(folder("llama"), model="tiny")
    engine._torch_model.resize_token_embeddings(1200)
    found = engine.complete(
        PROMPT, button_grammar(), Sampling(12, 2.0, count=4, top_k=1200, min_p=0.0, top_p=1.0)
    )
    assert all(derives(button_grammar(), completion.text) for completion in found)


def test_the_same_seed_draws_the_same_and_another_does_not(engine: TransformersEngine) -> None:
    grammar = headline_grammar(BRIEF.prompt)
    first, again = (engine.complete(PROMPT, grammar, FOUR) for _ in range(2))
    other = engine.complete(PROMPT, grammar, Sampling(max_tokens=40, count=4, seed=50))
    assert first == again != other


def test_a_candidate_is_the_same_alone_and_in_company(engine: TransformersEngine) -> None:
    grammar = headline_grammar(BRIEF.prompt)
    together = engine.complete(PROMPT, grammar, FOUR)
    alone = engine.complete(PROMPT, grammar, Sampling(max_tokens=40, temperature=0.8, seed=5))
    assert alone[0].text == together[2].text
    assert alone[0].mean_logprob is None


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_cache_and_batch_do_not_change_what_is_likeliest(
    folder: Callable[[str], Path], architecture: str
) -> None:
    """Against the whole text read anew for every token."""
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer

    grammar = headline_grammar(BRIEF.prompt)
    model = AutoModelForCausalLM.from_pretrained(folder(architecture), dtype=torch.float32).eval()
    tokenizer = AutoTokenizer.from_pretrained(folder(architecture))
    vocabulary = from_tokenizer(tokenizer)
    matcher = LLMatcher(vocabulary, grammar)
    ids = tokenizer(PROMPT, add_special_tokens=False).input_ids
    written: list[int] = []
    for _ in range(GREEDY.max_tokens):
        logits = model(input_ids=torch.tensor([ids + written])).logits[0, -1]
        allowed = torch.from_numpy(allowed_tokens(matcher.compute_bitmask(), len(logits)))
        written.append(int(logits.masked_fill(~allowed, -torch.inf).argmax()))
        matcher.consume_token(written[-1])
    expected = vocabulary.decode_bytes(written).decode(errors="ignore")

    engine = TransformersEngine(folder(architecture), model=architecture)
    three = Sampling(max_tokens=GREEDY.max_tokens, temperature=0.0, count=3)
    for sampling in (GREEDY, three):
        found = engine.complete(PROMPT, grammar, sampling)
        assert {completion.text for completion in found} == {expected}


def test_a_closed_choice_is_written_to_its_end(engine: TransformersEngine) -> None:
    grammar = HEADER + 'start: ("red" | "green" | "blue") "\\"]"'
    (found,) = engine.complete(PROMPT, grammar, GREEDY)
    assert is_whole(grammar, found.text)


def test_an_answer_that_nobody_waits_for_stops_at_the_next_token(engine: TransformersEngine) -> None:
    asked = 0

    def given_up() -> bool:
        nonlocal asked
        asked += 1
        return asked > 3

    with pytest.raises(GivenUp):
        engine.complete(PROMPT, headline_grammar(BRIEF.prompt), Sampling(30, given_up=given_up))
    assert asked == 4


def test_an_adapter_that_is_applied_unmerged_writes_what_the_merged_one_writes(
    folder: Callable[[str], Path], tmp_path: Path
) -> None:
    import torch
    from peft import LoraConfig, get_peft_model
    from transformers import AutoModelForCausalLM, AutoTokenizer

    base = folder("llama")
    adapted = get_peft_model(
        AutoModelForCausalLM.from_pretrained(base), LoraConfig(r=4, target_modules="all-linear")
    )
    for name, parameter in adapted.named_parameters():
        if "lora_B" in name:
            torch.nn.init.normal_(parameter, std=0.3)
    adapted.save_pretrained(tmp_path / "adapter")
    adapted.merge_and_unload().save_pretrained(tmp_path / "merged")
    AutoTokenizer.from_pretrained(base).save_pretrained(tmp_path / "merged")

    grammar = headline_grammar(BRIEF.prompt)
    unmerged = TransformersEngine(base, model="tiny", adapter_folder=tmp_path / "adapter")
    merged = TransformersEngine(tmp_path / "merged", model="tiny")
    plain = TransformersEngine(base, model="tiny")
    answers = [engine.complete(PROMPT, grammar, GREEDY)[0].text for engine in (unmerged, merged, plain)]
    assert answers[0] == answers[1] != answers[2]


@pytest.mark.parametrize("architecture", ["gpt2", "llama"])
def test_quantized_to_int8_it_still_writes_under_the_grammar(
    folder: Callable[[str], Path], architecture: str
) -> None:
    engine = TransformersEngine(folder(architecture), model="tiny", quantize=True)
    kinds = {type(module).__module__ for module in engine._torch_model.modules()}
    assert any("quantized.dynamic" in kind for kind in kinds)
    grammar = button_grammar()
    assert derives(grammar, engine.complete(PROMPT, grammar, GREEDY)[0].text)


def test_what_cannot_be_loaded_is_said_in_words(
    tmp_path: Path, folder: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(MissingWeights, match="holds no loadable model"):
        TransformersEngine(tmp_path, model="nothing")
    with pytest.raises(MissingWeights, match=r"no adapter_config\.json"):
        TransformersEngine(folder("llama"), model="tiny", adapter_folder=tmp_path)
    with pytest.raises(MissingExtra, match="needs bitsandbytes"):
        TransformersEngine(folder("llama"), model="tiny", device="cuda", quantize=True)
    with pytest.raises(MissingExtra, match="finds no GPU"):
        TransformersEngine(folder("llama"), model="tiny", device="cuda")
    monkeypatch.setattr("psutil.virtual_memory", lambda: type("Memory", (), {"available": 2**20})())
    with pytest.raises(NotEnoughMemory, match="1 MB are free"):
        TransformersEngine(folder("llama"), model="tiny")


def test_without_torch_it_names_the_command(
    folder: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(MissingExtra, match=r"needs torch, which is not installed\. Run \./setup\.sh"):
        TransformersEngine(folder("llama"), model="tiny")
