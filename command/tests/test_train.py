"""`adgenesis train` takes the flags of `train.py`."""

import pytest

from adgenesis.command import main


def test_a_model_without_a_recipe_is_one_line_and_exit_status_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", "--model", "gpt-9", "--epochs", "3", "--use-lora"]) == 1
    assert "No recipe for 'gpt-9'. Known: gpt2, gpt2-medium" in capsys.readouterr().err
