"""The machine that a run had: processor, cores, GPUs, and the most memory it took."""

import os
import platform
import resource
import sys
from pathlib import Path
from typing import Any


def hardware() -> dict[str, Any]:
    """Processor, usable cores, system and GPUs, as `training_info.json` keeps them."""
    found: dict[str, Any] = {"cpu": _cpu_name(), "cores": cores(), "system": platform.system()}
    if gpus := _gpus():
        found["gpus"] = gpus
    return found


def describe(machine: dict[str, Any]) -> str:
    """One line of the same."""
    line = f"{machine['cores']} cores of {machine['cpu']}"
    return f"{', '.join(machine['gpus'])} with {line}" if machine.get("gpus") else line


def cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def has_integer_products() -> bool:
    """Whether the processor adds up products of 8-bit integers exactly, in one instruction (VNNI)."""
    flags = next((line for line in _cpu_lines() if line.startswith("flags")), "").split()
    return any(flag in flags for flag in ("avx512_vnni", "avx_vnni"))


def peak_memory_mb() -> int:
    """The most main memory that this process has held so far."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    # Kilobytes, but bytes on macOS.
    return round(peak / (2**20 if sys.platform == "darwin" else 2**10))


def peak_gpu_memory_mb() -> int | None:
    """The most GPU memory that this process has held so far; None without a GPU."""
    torch = sys.modules.get("torch")
    if torch is None or not torch.cuda.is_available():
        return None
    taken: int = sum(torch.cuda.max_memory_allocated(number) for number in range(torch.cuda.device_count()))
    return round(taken / 2**20)


def _gpus() -> list[str]:
    torch = sys.modules.get("torch")
    if torch is None or not torch.cuda.is_available():
        return []
    return [torch.cuda.get_device_name(number) for number in range(torch.cuda.device_count())]


def _cpu_name() -> str:
    named = (line.split(":", 1)[1].strip() for line in _cpu_lines() if line.startswith("model name"))
    return next(named, platform.processor() or "unknown")


def _cpu_lines() -> list[str]:
    try:
        return Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
