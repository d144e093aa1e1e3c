"""What the tests of training share: a few hundred pairs in the seed's form, and random models to train on them."""

from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def pairs_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A `training_data.json` of 160 corpus pairs."""
    from adgenesis_assets import load_library
    from adgenesis_ml.data.corpus import read_corpus
    from adgenesis_ml.data.pairs import pairs_of, write_seed_form
    from adgenesis_ml.training.run import CORPUS

    records, _ = read_corpus(CORPUS, frozenset(load_library().pictures.names))
    pairs = [pair for record in records[::8] for pair in pairs_of(record, seed=7)][:160]
    path = tmp_path_factory.mktemp("data") / "training_data.json"
    write_seed_form(pairs, path)
    return path


@pytest.fixture(scope="session")
def tiny_base(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """A folder with a random model of an architecture, made once."""
    from trainable_models import save_trainable

    made: dict[str, Path] = {}

    def base(kind: str) -> Path:
        if kind not in made:
            # GPT-2, Llama and Mistral come without a padding token.
            folder = tmp_path_factory.mktemp(kind)
            made[kind] = save_trainable(folder, kind, padding=kind not in ("gpt2", "llama", "mistral"))
        return made[kind]

    return base
