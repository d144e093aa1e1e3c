"""`train.py` with the model sharded over processes on CPUs: FSDP2 over gloo.

Accelerate shards over accelerators alone. Told that these CPUs are some, it takes the same path as on GPUs.
"""

import os
import sys
from typing import Any

os.environ |= {
    "ACCELERATE_USE_FSDP": "true",
    "FSDP_VERSION": "2",
    "FSDP_AUTO_WRAP_POLICY": "TRANSFORMER_BASED_WRAP",
    "FSDP_STATE_DICT_TYPE": "FULL_STATE_DICT",
    "FSDP_CPU_RAM_EFFICIENT_LOADING": "false",
}

from accelerate.state import AcceleratorState  # noqa: E402
from accelerate.utils import DistributedType  # noqa: E402

_begin = AcceleratorState.__init__


def _sharding(self: AcceleratorState, *arguments: Any, fsdp_plugin: Any = None, **named: Any) -> None:
    _begin(self, *arguments, fsdp_plugin=fsdp_plugin, **named)
    if fsdp_plugin is not None:
        self.distributed_type = DistributedType.FSDP
        self.fsdp_plugin = fsdp_plugin


if __name__ == "__main__":
    AcceleratorState.__init__ = _sharding
    from adgenesis_ml.training.command import main

    sys.exit(main())
