"""The largest batch that fits: after an out-of-memory, the same examples per step in smaller portions."""

import gc
import logging
from collections.abc import Callable
from typing import TypeVar

from adgenesis_ml.errors import NotEnoughMemory

log = logging.getLogger(__name__)
Result = TypeVar("Result")

ADVICE = "Use a smaller model, --use-lora, --quantize (on a GPU), or a shorter --max-length."


def with_fitting_batch(attempt: Callable[[int, int], Result], batch: int, accumulation: int) -> Result:
    """What `attempt(batch, accumulation)` gives, tried with ever smaller batches and the same product of both.

    Raises `NotEnoughMemory` when a batch of one does not fit either.
    """
    total = batch * accumulation
    while True:
        problem = ""
        try:
            return attempt(batch, accumulation)
        except (RuntimeError, MemoryError) as error:
            if not is_out_of_memory(error):
                raise
            problem = (str(error).strip().splitlines() or [type(error).__name__])[0]
        # Here the exception is gone, and with it the frames that held the tensors.
        _release_memory()
        if batch == 1:
            raise NotEnoughMemory(f"Out of memory with one example at a time ({problem}). {ADVICE}")
        batch = max(size for size in range(1, batch // 2 + 1) if total % size == 0)
        accumulation = total // batch
        log.info("Out of memory: trying batches of %d, %d to a step.", batch, accumulation)


def with_this_batch(attempt: Callable[[int, int], Result], batch: int, accumulation: int) -> Result:
    """What `attempt` gives in one of several processes, which cannot choose for the others.

    Raises `NotEnoughMemory`.
    """
    try:
        return attempt(batch, accumulation)
    except (RuntimeError, MemoryError) as error:
        if not is_out_of_memory(error):
            raise
        raise NotEnoughMemory(
            f"Out of memory with {batch} examples at a time in each process. Set a smaller --batch-size and more "
            f"--gradient-accumulation-steps. {ADVICE}"
        ) from error


def is_out_of_memory(error: BaseException) -> bool:
    """Whether memory ran out, on a GPU or in the machine. Torch says so in several ways."""
    if isinstance(error, MemoryError):
        return True
    text = str(error).casefold()
    return isinstance(error, RuntimeError) and ("out of memory" in text or "can't allocate memory" in text)


def _release_memory() -> None:
    import torch

    gc.collect()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
