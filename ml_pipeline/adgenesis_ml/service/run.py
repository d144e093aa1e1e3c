"""Run the inference service in this process."""

import argparse
import logging

from adgenesis_ml.registry import DEFAULT_MODEL
from adgenesis_ml.service.app import create_app


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Serve a trained model.")
    parser.add_argument(
        "--model", default=DEFAULT_MODEL, help="a trained model's name (default: %(default)s)"
    )
    parser.add_argument("--port", type=int, default=8001, help="port to listen on (default: %(default)s)")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    parser.add_argument(
        "--stage", choices=("released", "fine_tuned"), help="which of two models of that name"
    )
    return parser


def main() -> None:
    """Listen until interrupted. The model is loaded before the first answer."""
    import uvicorn

    from adgenesis_assets import load_library
    from adgenesis_ml.decoding.load import load_writer

    options = build_parser().parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
    app = create_app(lambda: load_writer(load_library().pictures, options.model, stage=options.stage))
    uvicorn.run(app, host=options.host, port=options.port, log_level="warning", timeout_graceful_shutdown=3)
