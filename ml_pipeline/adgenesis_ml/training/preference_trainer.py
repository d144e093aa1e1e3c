"""TRL's DPO trainer for a CPU: rows that are tokenised already, and the vocabulary computed for labels alone."""

import types
from typing import Any

import torch
from trl import DPOTrainer
from trl.trainer.utils import FusedCausalLMOutput


class PreferenceTrainer(DPOTrainer):
    """Direct preference optimisation (arXiv:2305.18290) against the adapter that it starts from."""

    def __init__(self, model: Any, **settings: Any) -> None:
        super().__init__(model=model, **settings)
        if not torch.cuda.is_available():
            causal = model.get_base_model()
            causal.forward = types.MethodType(_scored_labels, causal)

    def _prepare_dataset(self, dataset: Any, *_: Any, **__: Any) -> Any:
        return dataset


def _scored_labels(
    causal: Any, input_ids: torch.Tensor, labels: torch.Tensor, **inputs: Any
) -> FusedCausalLMOutput:
    """What TRL's fused head gives, without entropy and mean logits, which only its log would show."""
    inputs.pop("fused_lm_head", None)
    hidden = causal.base_model(input_ids=input_ids, **inputs).last_hidden_state[:, :-1]
    labels = labels[:, 1:]
    scored = labels != -100
    logits = causal.get_output_embeddings()(hidden[scored]).float()
    chosen = logits.gather(1, labels[scored][:, None])[:, 0]
    log_probs = chosen - logits.logsumexp(dim=1)

    def spread(values: torch.Tensor) -> torch.Tensor:
        return values.new_zeros(labels.shape).masked_scatter(scored, values)

    nothing = torch.zeros(labels.shape)
    return FusedCausalLMOutput(
        log_probs=spread(log_probs),
        entropy=nothing,
        mean_logits=nothing,
        is_top1=spread(logits.argmax(dim=1) == labels[scored]),
        label_mask=scored,
    )
