"""The command line of evaluation: `python evaluate_model.py`, `adgenesis evaluate`."""

import argparse
import sys
from pathlib import Path

from adgenesis_design.errors import DesignError
from adgenesis_design.placements import choose_placements
from adgenesis_ml.errors import InvalidEvaluation, PipelineError
from adgenesis_ml.evaluation.answers import read_log
from adgenesis_ml.evaluation.arguments import add_arguments
from adgenesis_ml.evaluation.briefs import read_briefs
from adgenesis_ml.evaluation.copy_scores import score_report
from adgenesis_ml.evaluation.copy_sheet import draw_sheet, key_path, read_marks, unread, write_sheet


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Evaluate a model beside its baselines.")
    add_arguments(parser)
    return parser


def main() -> int:
    try:
        return run(build_parser().parse_args())
    except (PipelineError, DesignError) as error:
        sys.stderr.write(f"error: {error}\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped. What was answered is kept; the same command goes on from there.\n")
        return 130


def run(options: argparse.Namespace) -> int:
    """Raises `PipelineError` or `DesignError`."""
    if options.score:
        _say(score_report(read_marks(options.score), unread(options.score)))
    elif options.copy_sheet:
        _say(_write_copy_sheet(options))
    else:
        from adgenesis_ml.evaluation.run import Order, evaluate

        for line in evaluate(Order.parse(options)):
            _say(line)
    return 0


def placements_of(text: str) -> tuple[tuple[str, str], ...]:
    """`meta/story,google/300x250` as pairs. Raises `UnknownPlatform` or `UnknownFormat`."""
    return tuple((placement.platform, placement.format) for placement in choose_placements(text))


def required_briefs(options: argparse.Namespace) -> Path:
    if options.briefs is None:
        raise InvalidEvaluation(
            '--briefs FILE is missing: JSONL, one brief a line, at least {"prompt": "..."}.'
        )
    return Path(options.briefs)


def _write_copy_sheet(options: argparse.Namespace) -> str:
    """Write sheet and key; gives one line about them."""
    if not options.answers:
        raise InvalidEvaluation("--copy-sheet needs --answers LOG [LOG ...], the answers to be read.")
    for log in options.answers:
        if not log.is_file():
            raise InvalidEvaluation(
                f"No answers at {log}. An evaluation writes them: --out FOLDER, then FOLDER/*.jsonl."
            )
    logs = {log.stem: read_log(log).answers for log in options.answers}
    if len(logs) < len(options.answers):
        raise InvalidEvaluation("Two of the logs have the same file name, by which writers are told apart.")
    sheet = draw_sheet(read_briefs(required_briefs(options)), logs, options.limit)
    write_sheet(sheet, options.copy_sheet)
    return (
        f"{options.copy_sheet}: {len(sheet.rows)} headlines by {len(logs)} writers, {len(sheet.missing)} missing; "
        f"key in {key_path(options.copy_sheet).name}"
    )


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
