"""The optimiser for bfloat16: torch's AdamW with float32 beside the parameters."""

import copy

import pytest

torch = pytest.importorskip("torch", reason="training packages are not installed (ml_pipeline/setup.sh)")
pytestmark = [pytest.mark.training, pytest.mark.filterwarnings("default")]

from adgenesis_ml.training.master_adamw import MasterAdamW  # noqa: E402

SETTINGS = {"lr": 3e-3, "weight_decay": 0.1, "betas": (0.9, 0.98)}


def parameters(dtype: "torch.dtype") -> "list[torch.nn.Parameter]":
    torch.manual_seed(1)
    return [torch.nn.Parameter(torch.randn(shape).to(dtype)) for shape in ((7, 5), (3,))]


def step(optimizer: "torch.optim.Optimizer", given: "list[torch.nn.Parameter]", number: int) -> None:
    torch.manual_seed(100 + number)
    for parameter in given:
        parameter.grad = torch.randn(parameter.shape).to(parameter.dtype)
    optimizer.step()


def test_in_float32_it_is_torchs_adamw() -> None:
    ours, torchs = parameters(torch.float32), parameters(torch.float32)
    mine, reference = MasterAdamW(ours, **SETTINGS), torch.optim.AdamW(torchs, **SETTINGS)
    for number in range(60):
        step(mine, ours, number)
        step(reference, torchs, number)
    for one, other in zip(ours, torchs, strict=True):
        torch.testing.assert_close(one, other, rtol=1e-5, atol=1e-6)


def test_in_bfloat16_steps_too_small_for_it_add_up() -> None:
    (parameter,) = given = [torch.nn.Parameter(torch.ones(4, dtype=torch.bfloat16))]
    optimizer = MasterAdamW(given, lr=1e-4)
    for _ in range(100):
        parameter.grad = torch.ones(4, dtype=torch.bfloat16)
        optimizer.step()
    # bfloat16 knows no number between 0.99609375 and 1: no single step of 0.0001 would be seen.
    assert optimizer.state[parameter]["master"].tolist() == pytest.approx([0.99] * 4, abs=1e-5)
    assert parameter.tolist() == pytest.approx([0.99] * 4, abs=0.004)


def test_it_goes_on_exactly_where_it_was_saved() -> None:
    ours, theirs = parameters(torch.bfloat16), parameters(torch.bfloat16)
    whole = MasterAdamW(ours, **SETTINGS)
    for number in range(5):
        step(whole, ours, number)
    saved = copy.deepcopy(whole.state_dict())
    with torch.no_grad():
        for mine, other in zip(theirs, ours, strict=True):
            mine.copy_(other)
    resumed = MasterAdamW(theirs, **SETTINGS)
    resumed.load_state_dict(saved)
    for number in range(5, 10):
        step(whole, ours, number)
        step(resumed, theirs, number)
    for one, other in zip(ours, theirs, strict=True):
        assert torch.equal(one, other)
        assert torch.equal(whole.state[one]["master"], resumed.state[other]["master"])
