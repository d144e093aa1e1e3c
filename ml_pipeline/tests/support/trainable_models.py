"""Random models of two layers that can be trained on the corpus: their tokenizer knows its words."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from tiny_models import write_model

END = "<|end|>"
WINDOW = 1024


def save_trainable(folder: Path, kind: str, *, padding: bool = True) -> Path:
    """A model of `kind` (llama, mistral, qwen3, phi, gpt2); without `padding` its tokenizer has no padding token."""
    window = {"n_positions" if kind == "gpt2" else "max_position_embeddings": WINDOW}
    return write_model(folder, kind, _tokenizer(padding), initializer_range=0.02, **window)


@cache
def _words() -> str:
    """A byte-level BPE of corpus text, as JSON."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

    corpus = Path(__file__).resolve().parents[2] / "corpus"
    lines = [
        line
        for path in sorted(corpus.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()[:60]
    ]
    records = [json.loads(line) for line in lines]
    texts = [
        text
        for record in records
        for text in (record["prompt"], *(concept["headline"] for concept in record["concepts"]))
    ]
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=1500,
        special_tokens=[END],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts, trainer)
    return str(tokenizer.to_str())


def _tokenizer(padding: bool) -> Any:
    from tokenizers import Tokenizer
    from transformers import PreTrainedTokenizerFast

    more = {"pad_token": END} if padding else {}
    return PreTrainedTokenizerFast(tokenizer_object=Tokenizer.from_str(_words()), eos_token=END, **more)
