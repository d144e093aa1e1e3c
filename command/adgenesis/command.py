"""The `adgenesis` command: parse, call one function, turn expected errors into one line on stderr."""

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from adgenesis.models import add_models
from adgenesis_design.errors import DesignError
from adgenesis_design.spec import describe_problems
from adgenesis_ml.errors import PipelineError

if TYPE_CHECKING:
    from adgenesis.brand_folder import BrandFolder


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
    _add_brand(parser)
    _add_photo(parser)
    parser.set_defaults(run=_generate)


def _add_adapt(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("adapt", help="bring a design to other placements, with no model call")
    parser.add_argument("design", type=Path, help="a spec.json, or the folder that it lies in")
    _add_many_placements(parser)
    _add_brand(parser, "dress it in another brand: ")
    parser.set_defaults(run=_adapt)


def _add_campaign(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("campaign", help="make one ad from a sentence, for many placements")
    parser.add_argument("prompt", help="what to advertise, in plain words")
    _add_many_placements(parser)
    parser.add_argument(
        "--seed", type=int, default=0, help="another number, another idea (default: %(default)s)"
    )
    parser.add_argument(
        "--model", default="smollm2-135m", help="a trained model's name (default: %(default)s)"
    )
    _add_brand(parser)
    _add_photo(parser)
    parser.set_defaults(run=_campaign)


def _add_brand(parser: argparse.ArgumentParser, what: str = "") -> None:
    parser.add_argument(
        "--brand", type=Path, metavar="FOLDER", help=f"{what}a folder with brand.toml, logos and fonts"
    )


def _add_photo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--photo",
        type=Path,
        metavar="FILE",
        help="your own picture as the hero: a photo, or a product cut out (PNG, JPEG, WebP, SVG)",
    )
    parser.add_argument(
        "--focus", metavar="X,Y", help="what of the photo stays in view, in fractions, such as 0.3,0.5"
    )
    parser.add_argument("--duotone", action="store_true", help="show the photo in two colours of the palette")


def _add_many_placements(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--placements", default="all", help="all, meta, or meta/story,google/300x250 (default: %(default)s)"
    )
    parser.add_argument("--out", type=Path, help="folder for a folder of each placement")
    parser.add_argument(
        "--zip", type=Path, metavar="FILE", help="one zip with every file named and a manifest"
    )
    parser.add_argument(
        "--also",
        default="",
        metavar="KINDS",
        help="in the zip, besides pictures: pdf, svg, html5 ... or several",
    )
    parser.add_argument(
        "--svg-text",
        choices=("text", "outlines"),
        default="text",
        help="letters of SVGs in the zip (default: %(default)s)",
    )


def _add_review(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("review", help="hold a design against the rules; exit status 1 on errors")
    parser.add_argument("design", type=Path, help="a spec.json, a frame.json, or a design's folder")
    parser.add_argument("--placement", help="such as meta/story, where the file does not say")
    parser.add_argument("--prompt", help="the brief, so that facts can be checked")
    _add_brand(parser, "hold it against this brand: ")
    parser.set_defaults(run=_review)


def _add_placements(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser(
        "placements", help="list where an ad can run, with sizes, limits and sources"
    )
    parser.add_argument("--json", action="store_true", help="every fact, as JSON")
    parser.set_defaults(run=_placements)


def _add_train(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    from adgenesis_ml.training.arguments import add_arguments

    parser = commands.add_parser("train", help="fine-tune a model on the corpus")
    add_arguments(parser)
    parser.set_defaults(run=_train)


def _add_data(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    from adgenesis_ml.data.arguments import add_arguments

    parser = commands.add_parser("data", help="make data to train on from briefs and designs")
    add_arguments(parser)
    parser.set_defaults(run=_data)


def _add_evaluate(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    from adgenesis_ml.evaluation.arguments import add_arguments

    parser = commands.add_parser("evaluate", help="hold a model against others, with intervals and pictures")
    add_arguments(parser)
    parser.set_defaults(run=_evaluate)


def _add_arena(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    from adgenesis_ml.evaluation.arguments import add_arena_arguments

    parser = commands.add_parser(
        "arena", help="a page on which people choose between two models' designs, blind"
    )
    add_arena_arguments(parser)
    parser.set_defaults(run=_arena)


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


def _adapt(options: argparse.Namespace) -> int:
    from adgenesis.campaign import Destination, adapt_design, parse_kinds
    from adgenesis_design.delivery import SvgText
    from adgenesis_design.placements import choose_placements

    to = Destination(options.out, options.zip, parse_kinds(options.also), SvgText(options.svg_text))
    placements, brand = choose_placements(options.placements), _brand(options)
    for line in adapt_design(options.design, placements, to, brand):
        print(line, flush=True)
    return 0


def _campaign(options: argparse.Namespace) -> int:
    from adgenesis.campaign import Destination, make_campaign, parse_kinds
    from adgenesis.photo_file import read_photo
    from adgenesis.uploads import Uploads
    from adgenesis_design.brief import DesignBrief
    from adgenesis_design.delivery import SvgText
    from adgenesis_design.placements import choose_placements

    placements = choose_placements(options.placements)
    brand, photo = _brand(options), read_photo(options.photo, options.focus, options.duotone)
    brief = DesignBrief(
        prompt=options.prompt,
        platform=placements[0].platform,
        format=placements[0].format,
        seed=options.seed,
        brand=brand.kit if brand else None,
        picture=photo.choice if photo else None,
    )
    to = Destination(options.out, options.zip, parse_kinds(options.also), SvgText(options.svg_text))
    uploads = (brand.uploads if brand else Uploads()) + (photo.uploads if photo else Uploads())
    for line in make_campaign(brief, placements, to, options.model, uploads):
        print(line, flush=True)
    return 0


def _review(options: argparse.Namespace) -> int:
    from adgenesis.review import describe, review_design

    findings = review_design(options.design, options.placement, options.prompt, _brand(options))
    for finding in findings:
        print(describe(finding))
    errors = sum(finding.severity == "error" for finding in findings)
    print(f"{errors} errors, {len(findings) - errors} other findings")
    return int(errors > 0)


def _brand(options: argparse.Namespace) -> "BrandFolder | None":
    from adgenesis.brand_folder import read_brand

    return read_brand(options.brand) if options.brand else None


def _train(options: argparse.Namespace) -> int:
    from adgenesis_ml.training.command import run

    return run({name: value for name, value in vars(options).items() if name != "run"}, os.environ)


def _data(options: argparse.Namespace) -> int:
    from adgenesis_ml.data.command import run

    return run(options)


def _evaluate(options: argparse.Namespace) -> int:
    from adgenesis_ml.evaluation.command import run

    return run(options)


def _arena(options: argparse.Namespace) -> int:
    from adgenesis_ml.evaluation.arena_command import run

    return run(options)


def _placements(options: argparse.Namespace) -> int:
    from adgenesis.placements import as_json, table

    print(as_json() if options.json else table())
    return 0


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="adgenesis", description="One sentence in, a finished ad out.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for add in (
        _add_up,
        _add_doctor,
        _add_generate,
        _add_campaign,
        _add_adapt,
        _add_review,
        _add_placements,
        add_models,
        _add_data,
        _add_evaluate,
        _add_arena,
        _add_train,
    ):
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
    except BrokenPipeError:
        # Whoever read our lines has had enough of them; what Python flushes at its end must go somewhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130
