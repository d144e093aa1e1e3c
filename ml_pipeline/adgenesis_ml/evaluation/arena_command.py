"""`adgenesis arena`: people vote on two designs without names; or what their votes came to."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from adgenesis_ml.errors import InvalidEvaluation
from adgenesis_ml.evaluation.matches import Ballot, make_matches, read_votes, results_report

VOTES = "votes.jsonl"


def run(options: argparse.Namespace) -> int:
    """Raises `PipelineError` or `DesignError`."""
    import sys

    for line in _lines(options):
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
    return 0


def _lines(options: argparse.Namespace) -> Iterator[str]:
    if options.results:
        yield results_report(read_votes(options.results))
        return
    yield from _serve(options)


def _serve(options: argparse.Namespace) -> Iterator[str]:
    import uvicorn

    from adgenesis_assets import load_library
    from adgenesis_ml.evaluation.arena_app import create_arena
    from adgenesis_ml.evaluation.briefs import read_briefs, spread
    from adgenesis_ml.evaluation.run import Order, answer_all, contestants_of

    order = Order.parse(options)
    briefs, library = spread(read_briefs(order.briefs), order.limit), load_library()
    order.out.mkdir(parents=True, exist_ok=True)
    answers = {}
    for contestant in contestants_of(order, library):
        answers[contestant.author.label] = yield from answer_all(contestant, briefs, order)
    if len(answers) < 2:
        raise InvalidEvaluation("An arena needs two writers. Name another: --against MODEL.")
    matches = make_matches(briefs, answers, options.seed)
    if not matches:
        raise InvalidEvaluation("There is no brief that two of the writers answered.")
    votes: Path = options.votes or order.out / VOTES
    ballot = Ballot(matches, votes)
    yield f"{ballot.done} of {ballot.total} pairs judged; votes go to {votes}"
    yield f"The arena is open at http://127.0.0.1:{options.port} (Ctrl-C closes it; it goes on where it stopped)."
    uvicorn.run(
        create_arena(ballot, votes, library), host="127.0.0.1", port=options.port, log_level="warning"
    )
    if votes.is_file():
        yield results_report(read_votes(votes))
