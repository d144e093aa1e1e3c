"""The command line of data preparation: `python prepare_data.py`, and `adgenesis data`."""

import argparse
import logging
import sys
from collections.abc import Mapping

from adgenesis_assets import load_library
from adgenesis_design.picture_search import PictureSearch, PictureUse, StemIndex
from adgenesis_ml.data.arguments import add_arguments
from adgenesis_ml.data.picture_use import read_picture_use
from adgenesis_ml.data.preparation import Order, Preparation, prepare
from adgenesis_ml.data.sources import Surroundings
from adgenesis_ml.data.window import measure_for
from adgenesis_ml.errors import MissingWeights, PipelineError
from adgenesis_ml.registry import find_model
from adgenesis_ml.training.recipe import load_recipe
from adgenesis_ml.training.run import CORPUS

CORPUS_LICENCE = "CC0-1.0"
_BAR = 40  # characters


def run(options: argparse.Namespace) -> int:
    """Prepare as the options say, and print what came of it. Raises a `PipelineError` that a user can act on."""
    recipe = load_recipe(options.model)
    library = load_library()
    surroundings = Surroundings(
        library,
        _search(options.model, library.pictures.index),
        prompt=options.prompt,
        platform=options.platform,
        format=options.format,
        seed=options.seed,
        placements_each=options.placements_each,
    )
    own = not options.sources and not options.from_product
    order = Order(
        sources=(CORPUS,) if own else tuple(options.sources),
        licences=tuple(options.licence) or ((CORPUS_LICENCE,) if own else ()),
        product=options.from_product,
        evaluation=tuple(options.evaluation),
        skip_invalid=options.skip_invalid,
        validation_share=options.validation_share,
        model=options.model,
        seed=options.seed,
    )
    sys.stdout.write(describe(prepare(order, surroundings, measure_for(recipe), options.out)))
    return 0


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Make data to train on from briefs and designs.")
    add_arguments(parser)
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stderr)
    try:
        return run(options)
    except PipelineError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1


def describe(preparation: Preparation) -> str:
    """What was read, left out and written, and the lengths as a histogram."""
    manifest, lengths = preparation.manifest, preparation.manifest["lengths"]
    lines = [
        f"{source['name']}: {source['rows']} rows, {source['pairs']} pairs, {source['pairs_kept']} kept; "
        f"licence {source['licence']}; sha256 {source['sha256'][:16]}"
        for source in manifest["sources"]
    ]
    lines += [f"left out: {line}" for line in preparation.left_out]
    languages = ", ".join(f"{language} {count}" for language, count in manifest["languages"].items())
    families = manifest["families"]
    lines += [
        f"{manifest['briefs']} briefs; pairs by language: {languages}",
        f"lengths in {lengths['unit']}, window {lengths['window'] or 'not known'}: "
        f"p10 {lengths['p10']}, p50 {lengths['p50']}, p90 {lengths['p90']}, longest {lengths['longest']}",
        *_bars(lengths["histogram"]),
        f"{manifest['pairs']['training']} pairs of {families['training']} brand families to train on, "
        f"{manifest['pairs']['validation']} of {families['validation']} to check with: {preparation.folder}",
        f"Train on them: python train.py --data {preparation.folder}",
    ]
    return "\n".join(lines) + "\n"


def _bars(histogram: list[dict[str, int]]) -> list[str]:
    most = max(step["pairs"] for step in histogram) or 1
    return [
        f"  {step['from']:>5}-{step['to']:<5} {step['pairs']:>6} {'#' * round(_BAR * step['pairs'] / most)}"
        for step in histogram
    ]


def _search(model: str, index: Mapping[str, StemIndex]) -> PictureSearch:
    """The search for illustrations, with what the corpus taught where a trained model is here."""
    try:
        use = read_picture_use(find_model(model).folder)
    except MissingWeights:
        use = PictureUse()
    return PictureSearch(index, use)
