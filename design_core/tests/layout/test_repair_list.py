"""The list of repairs is that of what layout notes down."""

import ast
from pathlib import Path

from adgenesis_design import layout
from adgenesis_design.layout.repairs import REPAIRS


def noted() -> set[str]:
    """The names that calls of `desk.note` in layout begin with."""
    folder = Path(layout.__file__).parent
    calls = [
        node
        for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "note"
    ]
    return {call.args[0].value for call in calls if isinstance(call.args[0], ast.Constant)}


def test_every_repair_that_layout_notes_is_described() -> None:
    assert noted() == REPAIRS.keys()
