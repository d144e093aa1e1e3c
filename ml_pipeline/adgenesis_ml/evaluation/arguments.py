"""The flags of evaluation and arena. Light to import: every command of `adgenesis` reads them."""

import argparse
import os
from pathlib import Path

_PLACEMENTS = "google/300x250,meta/square,meta/story,google/728x90"
_NAMES = """\
MODEL is a trained model's name (NAME, or NAME@released, NAME@fine_tuned, NAME@previous), a run's folder, base (the
untuned base, shown examples, under the same grammar), words (no model), previous (the release before), a service's
address (http://127.0.0.1:8001), or openai:MODEL with --endpoint.
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = _NAMES
    parser.add_argument("--briefs", type=Path, metavar="FILE", help="JSONL with a prompt a line")
    add_contestants(parser)
    add_scope(parser)
    parser.add_argument(
        "--workers", type=int, default=1, help="processes that measure (default: %(default)s)"
    )
    parser.add_argument(
        "--sheet-designs",
        type=int,
        default=12,
        metavar="N",
        help="designs on a contact sheet (default: %(default)s)",
    )
    copy = parser.add_argument_group("reading copy blind, in place of an evaluation")
    copy.add_argument(
        "--copy-sheet",
        type=Path,
        metavar="FILE",
        help="write the copy of --answers blinded (.csv or .md), to be marked",
    )
    copy.add_argument(
        "--answers", type=Path, nargs="+", metavar="LOG", help="answers of evaluations, one a writer"
    )
    copy.add_argument("--score", type=Path, metavar="FILE", help="score a marked sheet")


def add_contestants(parser: argparse.ArgumentParser) -> None:
    """Who is evaluated; `adgenesis arena` takes the same."""
    parser.add_argument("--model", default="smollm2-135m", help="who is evaluated (default: %(default)s)")
    parser.add_argument(
        "--against",
        action="append",
        metavar="MODEL",
        help="beside whom; repeat it (default: base, words, previous)",
    )
    parser.add_argument(
        "--base-of",
        metavar="NAME",
        help="whose base and predecessor `base` and `previous` are (default: --model, if it is a trained model's name)",
    )
    parser.add_argument(
        "--endpoint", default=os.environ.get("OPENAI_BASE_URL", ""), metavar="URL", help="for openai:MODEL"
    )


def add_scope(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--limit", type=int, metavar="N", help="N of the briefs only, evenly spread over the file"
    )
    parser.add_argument(
        "--placements",
        default=_PLACEMENTS,
        help="all, meta, or meta/story,google/300x250 (default: %(default)s)",
    )
    parser.add_argument(
        "--out",
        type=Path,
        default=Path("reports"),
        help="folder for answers and report (default: %(default)s)",
    )


def add_arena_arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = _NAMES
    parser.add_argument("--briefs", type=Path, metavar="FILE", help="JSONL with a prompt a line")
    add_contestants(parser)
    add_scope(parser)
    parser.add_argument("--port", type=int, default=8003, help="port of the page (default: %(default)s)")
    parser.add_argument(
        "--votes", type=Path, metavar="FILE", help="where votes go (default: votes.jsonl in --out)"
    )
    parser.add_argument(
        "--seed", type=int, default=1, help="another order of pairs and sides (default: %(default)s)"
    )
    parser.add_argument(
        "--results", type=Path, metavar="FILE", help="no page: what the votes of a file came to"
    )
