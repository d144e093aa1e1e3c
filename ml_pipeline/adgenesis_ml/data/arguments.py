"""The arguments of data preparation, apart from what they start: a parser is built before anything is loaded."""

import argparse
from pathlib import Path

_DEFAULT_MODEL = "smollm2-135m"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "sources",
        nargs="*",
        type=Path,
        help="JSON, JSONL and CSV files, or folders of them (default: the project's corpus)",
    )
    parser.add_argument(
        "--out", type=Path, default=Path("prepared"), help="folder to write (default: %(default)s)"
    )
    parser.add_argument(
        "--licence",
        action="append",
        default=[],
        help="of the sources: once for all, or once for each in order",
    )
    parser.add_argument(
        "--from-product",
        metavar="URL",
        help="also the designs that people saved again in the product at this address, errors excluded",
    )
    parser.add_argument("--evaluation", type=Path, nargs="+", default=[], help="JSONL briefs to keep apart")
    parser.add_argument("--prompt", help="the prompt of rows that have none")
    parser.add_argument("--platform", help="where rows run that do not say it")
    parser.add_argument("--format", help="the format of rows that do not say it")
    parser.add_argument(
        "--model", default=_DEFAULT_MODEL, help="whose window to measure against (default: %(default)s)"
    )
    parser.add_argument("--skip-invalid", action="store_true", help="go on without the rows at fault")
    parser.add_argument("--validation-share", type=float, default=0.08, help="default: %(default)s")
    parser.add_argument("--placements-each", type=int, default=1, help="placements for an authored answer")
    parser.add_argument("--seed", type=int, default=7)
