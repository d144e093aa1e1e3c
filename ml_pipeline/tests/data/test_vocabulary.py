"""Tokens are counted as the model's own tokenizer counts them."""

from pathlib import Path

import pytest

from adgenesis_ml.data.vocabulary import ByteLevelVocabulary, read_vocabulary
from adgenesis_ml.errors import MissingWeights
from adgenesis_ml.training.base_model import packaged_gguf

TEXTS = [
    "Night trains to Vienna from €39, 20% off in June.",
    "### Instruction:\nPlatform: meta\n\n### Response:\n",
    "don't DON'T we'll  two  spaces \t tab\n\n\nlines",
    "№5 ½ x² 日本語 Größe ação 10:30 a_b __init__",
    "",
]


def test_pieces_merge_in_the_order_of_the_list() -> None:
    vocabulary = ByteLevelVocabulary(["b c", "a b", "a bc", "Ġ abc"])
    assert [vocabulary.count(text) for text in ("abc", "ab", " abc", "cab", "x")] == [1, 1, 1, 2, 1]


def test_every_digit_is_a_token_and_every_letter_has_its_bytes() -> None:
    assert ByteLevelVocabulary([]).count("123 é") == 3 + 1 + 2


@pytest.mark.model
def test_the_packaged_base_is_counted_as_llama_cpp_counts_it() -> None:
    from adgenesis_ml.decoding.llama_cpp import LlamaCppEngine

    weights = packaged_gguf("smollm2-135m")
    engine, vocabulary = LlamaCppEngine(weights, model="base", threads=1), read_vocabulary(weights)
    for text in filter(None, TEXTS):
        assert vocabulary.count(text) == engine.count_tokens(text)


def test_another_kind_of_vocabulary_is_refused(tmp_path: Path) -> None:
    import gguf

    path = tmp_path / "other.gguf"
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_tokenizer_pre("qwen2")
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.close()
    with pytest.raises(MissingWeights, match="cuts words by 'qwen2'"):
        read_vocabulary(path)
