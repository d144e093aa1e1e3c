"""Run the inference service in this process."""

import argparse
import errno
import logging
import os
import socket
import sys

from adgenesis_ml.decoding.engine_choice import EngineChoice, EngineKind
from adgenesis_ml.decoding.settings import MODES, Mode
from adgenesis_ml.errors import PipelineError
from adgenesis_ml.registry import DEFAULT_MODEL
from adgenesis_ml.service.app import create_app

_BACKLOG = 128


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Serve a trained model.")
    parser.add_argument(
        "--model",
        default=DEFAULT_MODEL,
        help="a trained model's name, or a server's name for it (default: %(default)s)",
    )
    parser.add_argument("--port", type=int, default=8001, help="port to listen on (default: %(default)s)")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    parser.add_argument(
        "--stage", choices=("released", "fine_tuned"), help="which of two models of that name"
    )
    parser.add_argument(
        "--engine",
        choices=[str(kind) for kind in EngineKind],
        help="what runs the model (default: onnx for llamas where the processor has VNNI, llama-cpp for other models "
        "with a GGUF, else transformers)",
    )
    parser.add_argument(
        "--base-url", default="", help="the server of --engine openai, such as http://127.0.0.1:8000/v1"
    )
    parser.add_argument(
        "--device",
        type=_device,
        default=os.environ.get("DEVICE") or "cpu",
        help="cpu, cuda, or auto for what the engine of choice uses (default: DEVICE, else cpu)",
    )
    parser.add_argument(
        "--quantize", action="store_true", help="4-bit weights (8-bit on the CPU under transformers)"
    )
    parser.add_argument(
        "--use-lora",
        action="store_true",
        help="apply the adapter to its base while decoding, instead of serving them merged",
    )
    parser.add_argument(
        "--mode",
        choices=[str(mode) for mode in Mode],
        default=str(Mode.BEST),
        help="best: quotes of the brief stand to choice as well; fast: none does (default: %(default)s)",
    )
    parser.add_argument(
        "--threads",
        type=_positive,
        help="threads of onnx or llama-cpp (default: all cores; 1 beside other heavy work)",
    )
    parser.add_argument(
        "--eager",
        action="store_true",
        help="llama-cpp's threads go before all other work of the machine; needs the privilege to",
    )
    parser.add_argument(
        "--listen-anyway",
        action="store_true",
        help="listen even if no model can be loaded, and say why in every answer",
    )
    return parser


def main() -> int:
    """Listen until interrupted. The exit status is 1 when there is nothing to serve, or nowhere to listen."""
    import uvicorn

    from adgenesis_assets import load_library
    from adgenesis_ml.decoding.load import load_writer
    from adgenesis_ml.decoding.writer import Writer
    from adgenesis_ml.service.heap import use_one_heap

    options = build_parser().parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
    use_one_heap()

    def load() -> Writer:
        return load_writer(
            load_library().pictures,
            options.model,
            stage=options.stage,
            settings=MODES[Mode(options.mode)],
            choice=_choice(options),
        )

    try:
        listening = _listen(options.host, options.port)
        if not options.listen_anyway:
            writer = load()
            load = lambda: writer  # noqa: E731
    except (PipelineError, OSError) as error:
        sys.stderr.write(f"error: {error}\n")
        return 1
    config = uvicorn.Config(create_app(load), log_level="warning", timeout_graceful_shutdown=3)
    uvicorn.Server(config).run(sockets=[listening])
    return 0


def _choice(options: argparse.Namespace) -> EngineChoice:
    return EngineChoice(
        kind=_kind(options),
        device=options.device,
        quantize=options.quantize,
        use_lora=options.use_lora,
        threads=options.threads,
        eager=options.eager,
        base_url=options.base_url,
        api_key=os.environ.get("OPENAI_API_KEY") or "none",
    )


def _kind(options: argparse.Namespace) -> EngineKind | None:
    if options.engine:
        return EngineKind(options.engine)
    return EngineKind.OPENAI if options.base_url else None


def _listen(host: str, port: int) -> socket.socket:
    """A socket that listens. Raises `OSError` in words."""
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host, port), family=family, backlog=_BACKLOG)
    except OSError as error:
        match error.errno:
            case errno.EADDRINUSE:
                reason = f"Port {port} is taken. Choose another one: --port {port + 1}"
            case errno.EACCES:
                reason = f"Port {port} needs more rights than you have. Choose one above 1023: --port 8002"
            case _:
                reason = f"Cannot listen at {host}:{port}: {error.strerror}. Check --host and --port."
        raise OSError(reason) from error
    except OverflowError as error:
        raise OSError(f"--port {port}: a port is a number from 0 to 65535.") from error


def _device(text: str) -> str:
    """`auto` is the processor: what the engine of choice for it computes on."""
    kind = text.casefold().partition(":")[0]
    if kind not in ("auto", "cpu", "cuda", "mps"):
        raise argparse.ArgumentTypeError(
            f"{text!r} is no device; cpu, cuda, mps or auto (DEVICE says it, too)"
        )
    return "cpu" if kind == "auto" else text.casefold()


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{number} is too few; at least 1")
    return number
