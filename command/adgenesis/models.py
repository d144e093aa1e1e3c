"""`adgenesis models`: what is trained here, and what becomes of it."""

import argparse
import json
import os
from pathlib import Path
from typing import Any

# What the packages below say, too; importing them to build a parser would slow every command down.
_STAGES = ("released", "fine_tuned", "previous")
_FORMATS = ("safetensors", "pytorch-bin", "gguf")
_PRECISIONS = ("f16", "q8_0")


def add_models(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("models", help="list, show, promote, remove, export and pull models")
    actions = parser.add_subparsers(required=True, metavar="ACTION")

    listing = actions.add_parser("list", help="every model here, one a line")
    listing.add_argument("--json", action="store_true", help="every fact, as JSON")
    listing.set_defaults(run=_list)

    show = _named(actions, "show", "everything about one model", _show)
    _add_stage(show)
    show.add_argument("--json", action="store_true", help="as JSON")

    promoting = _named(actions, "promote", "make a run of yours the released model of its name", _promote)
    promoting.add_argument("--as", dest="new_name", metavar="NAME", help="release it under another name")
    promoting.add_argument(
        "--report", type=Path, metavar="FILE", help="an evaluation's JSON, for the model card"
    )

    _named(actions, "restore", "undo a promotion: the previous release comes back", _restore)

    removing = _named(actions, "remove", "delete a model", _remove)
    _add_stage(removing)
    removing.add_argument("--yes", action="store_true", help="even if it is released")

    exporting = _named(actions, "export", "write a model in another form", _export)
    _add_stage(exporting)
    exporting.add_argument("--format", required=True, choices=_FORMATS)
    exporting.add_argument(
        "--precision", choices=_PRECISIONS, default="q8_0", help="of a GGUF (default: q8_0)"
    )
    exporting.add_argument("--out", type=Path, metavar="FOLDER", help="(default: models/exported/NAME)")

    card = _named(actions, "card", "write an evaluation's figures into a model's card", _card)
    _add_stage(card)
    card.add_argument("--report", type=Path, required=True, metavar="FILE", help="an evaluation's JSON")

    _named(actions, "pull", "download a recipe's base, or ORG/MODEL, from the Hugging Face hub", _pull)


def _named(actions: Any, name: str, what: str, run: Any) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = actions.add_parser(name, help=what)
    parser.add_argument("name", metavar="NAME", help="see `adgenesis models list`")
    parser.set_defaults(run=run)
    return parser


def _add_stage(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--stage", choices=_STAGES, help="which of several models of that name")


def _list(options: argparse.Namespace) -> int:
    from adgenesis.model_table import table
    from adgenesis_ml.registry import list_models

    models = list_models()
    print(json.dumps([model.summary() for model in models], indent=2) if options.json else table(models))
    return 0


def _show(options: argparse.Namespace) -> int:
    from adgenesis.model_table import describe
    from adgenesis_ml.registry import find_model

    model = find_model(options.name, options.stage)
    print(json.dumps(model.summary(), indent=2) if options.json else "\n".join(describe(model)))
    return 0


def _promote(options: argparse.Namespace) -> int:
    from adgenesis.model_table import bytes_of, size_of
    from adgenesis_ml.release import promote

    model = promote(options.name, options.new_name, options.report)
    print(
        f"{model.name} is released: {size_of(bytes_of(model))}. Undo it: adgenesis models restore {model.name}"
    )
    print("A running service answers with the model that it loaded until it is restarted.")
    return 0


def _restore(options: argparse.Namespace) -> int:
    from adgenesis_ml.release import restore

    model = restore(options.name)
    print(f"{model.name} is the release of {model.info.get('finished_at', 'an earlier day')[:10]} again.")
    return 0


def _remove(options: argparse.Namespace) -> int:
    from adgenesis_ml.release import remove_model

    stage = remove_model(options.name, options.stage, sure=options.yes)
    print(
        f"{options.name} ({stage}) is removed. A service that has it loaded keeps it until it is restarted."
    )
    return 0


def _export(options: argparse.Namespace) -> int:
    from adgenesis.model_table import size_of
    from adgenesis_ml.export import ExportFormat, export
    from adgenesis_ml.files import described_files
    from adgenesis_ml.registry import find_model

    model = find_model(options.name, options.stage)
    folder = export(model, ExportFormat(options.format), options.out, options.precision)
    for name, file in described_files(folder).items():
        print(f"{folder / name}: {size_of(file['bytes'])}")
    return 0


def _card(options: argparse.Namespace) -> int:
    from adgenesis_ml.release import attach_report

    print(attach_report(options.name, options.report, options.stage))
    return 0


def _pull(options: argparse.Namespace) -> int:
    from adgenesis_ml.pull import pull

    pull(options.name, os.environ.get("HUGGINGFACE_TOKEN"), lambda line: print(line, flush=True))
    return 0
