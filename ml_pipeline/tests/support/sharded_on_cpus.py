"""Training as `train.py` does it, in one of several processes that each hold a shard of the model, on CPUs.

accelerate shards (FSDP) on GPUs only. Here it is told of CPUs what it finds of GPUs; the rest is its own way, and ours.
"""

import sys
from collections.abc import Callable
from typing import Any

import transformers.trainer
from accelerate.state import AcceleratorState, PartialState
from accelerate.utils import DistributedType
from torch.distributed.tensor import DTensor
from transformers import TrainerCallback

from adgenesis_ml.training.command import main


class Share(TrainerCallback):
    """Says before the first step how much of the model this process holds."""

    def on_train_begin(self, args: Any, state: Any, control: Any, model: Any = None, **_: Any) -> None:
        whole = list(model.parameters())
        here = [each.to_local() if isinstance(each, DTensor) else each for each in whole]
        held, all_of_it = (sum(each.numel() for each in parameters) for parameters in (here, whole))
        print(f"Process {args.process_index} holds {held} of {all_of_it} parameters.", flush=True)


def taking_cpus_for_gpus(begin: Callable[..., None]) -> Callable[..., None]:
    def begin_so(state: AcceleratorState, *given: Any, **named: Any) -> None:
        processes = PartialState(cpu=True)
        if processes.distributed_type is DistributedType.MULTI_CPU:
            processes.distributed_type = DistributedType.MULTI_GPU
        begin(state, *given, **named)

    return begin_so


if __name__ == "__main__":
    AcceleratorState.__init__ = taking_cpus_for_gpus(AcceleratorState.__init__)
    transformers.trainer.DEFAULT_CALLBACKS.append(Share)
    sys.exit(main())
