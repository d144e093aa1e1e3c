"""AdamW for parameters in bfloat16: the true values are kept in float32 beside them.

bfloat16 has 8 bits of precision: a step of less than 1/256 of a parameter would be lost in it.
"""

from collections.abc import Callable, Iterable
from typing import Any

import torch


class MasterAdamW(torch.optim.Optimizer):
    """Decoupled weight decay (arXiv:1711.05101); state per parameter: `master`, `mean` and `square` in float32."""

    def __init__(
        self,
        params: Iterable[Any],
        lr: float = 1e-3,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-8,
        weight_decay: float = 0.0,
    ) -> None:
        super().__init__(params, {"lr": lr, "betas": betas, "eps": eps, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self, closure: Callable[[], Any] | None = None) -> Any:
        loss = None
        if closure is not None:
            with torch.enable_grad():
                loss = closure()
        for group in self.param_groups:
            for parameter in group["params"]:
                if parameter.grad is not None:
                    self._update(parameter, group)
        return loss

    def _update(self, parameter: torch.Tensor, group: dict[str, Any]) -> None:
        state = self.state[parameter]
        if not state:
            state["step"] = torch.tensor(0.0)
            state["master"] = parameter.detach().float().clone()
            state["mean"] = torch.zeros_like(state["master"])
            state["square"] = torch.zeros_like(state["master"])
        state["step"] += 1
        step, rate, (first, second) = state["step"].item(), group["lr"], group["betas"]
        gradient = parameter.grad.float()
        state["mean"].lerp_(gradient, 1 - first)
        state["square"].mul_(second).addcmul_(gradient, gradient, value=1 - second)
        spread = (state["square"] / (1 - second**step)).sqrt_().add_(group["eps"])
        state["master"].mul_(1 - rate * group["weight_decay"])
        state["master"].addcdiv_(state["mean"], spread, value=-rate / (1 - first**step))
        parameter.copy_(state["master"])

    def load_state_dict(self, state_dict: dict[str, Any]) -> None:
        """As saved. The parent would round the state to the parameters' own precision."""
        super().load_state_dict(state_dict)
        parameters = [parameter for group in self.param_groups for parameter in group["params"]]
        for index, saved in state_dict["state"].items():
            kept = self.state[parameters[index]]
            kept |= {name: value.to(kept[name].device, copy=True) for name, value in saved.items()}
