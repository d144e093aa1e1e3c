"""The `adgenesis` command: parse, call one function, turn expected errors into one line on stderr."""

import argparse
import sys
from pathlib import Path

from pydantic import ValidationError

from adgenesis_design.errors import DesignError
from adgenesis_design.spec import describe_problems
from adgenesis_ml.errors import PipelineError


def _add_up(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("up", help="start the studio, the API, the database and the model")
    parser.add_argument(
        "--port", type=int, default=8000, help="port of the studio and the API (default: %(default)s)"
    )
    parser.add_argument(
        "--model-port", type=int, default=8001, help="port of the model (default: %(default)s)"
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    parser.set_defaults(run=_up)


def _add_doctor(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("doctor", help="say what is missing and how to mend it")
    parser.set_defaults(run=_doctor)


def _add_generate(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("generate", help="make ads from a sentence, with no server running")
    parser.add_argument("prompt", help="what to advertise, in plain words")
    parser.add_argument(
        "--platform",
        default="meta",
        help="see `adgenesis placements` (default: %(default)s)",
    )
    parser.add_argument(
        "--format", default="square", help="square, story, 300x250 ... (default: %(default)s)"
    )
    parser.add_argument("--out", type=Path, required=True, help="folder for design-1, design-2 ...")
    parser.add_argument(
        "--seed", type=int, default=0, help="another number, another idea (default: %(default)s)"
    )
    parser.add_argument(
        "--variants", type=int, default=1, help="how many designs to make (default: %(default)s)"
    )
    parser.add_argument(
        "--model", default="smollm2-135m", help="a trained model's name (default: %(default)s)"
    )
    parser.set_defaults(run=_generate)


def _add_placements(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser(
        "placements", help="list where an ad can run, with sizes, limits and sources"
    )
    parser.add_argument("--json", action="store_true", help="every fact, as JSON")
    parser.set_defaults(run=_placements)


def _up(options: argparse.Namespace) -> int:
    from adgenesis.up import Ports, run

    return run(Ports(options.host, options.port, options.model_port))


def _doctor(options: argparse.Namespace) -> int:
    from adgenesis.doctor import run

    return run()


def _generate(options: argparse.Namespace) -> int:
    from adgenesis.generate import Order, generate

    order = Order.parse(vars(options))
    for folder, summary in generate(order):
        print(f"{folder}: {summary}")
    return 0


def _placements(options: argparse.Namespace) -> int:
    from adgenesis.placements import as_json, table

    print(as_json() if options.json else table())
    return 0


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="adgenesis", description="One sentence in, a finished ad out.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for add in (_add_up, _add_doctor, _add_generate, _add_placements):
        add(commands)
    return parser


def main(arguments: list[str] | None = None) -> int:
    """The exit status: 0 done, 1 something of ours failed, 2 the arguments cannot be used."""
    options = build_parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except ValidationError as error:
        print(f"error: {describe_problems(error)}", file=sys.stderr)
        return 2
    except DesignError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    except PipelineError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
