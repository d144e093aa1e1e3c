"""Style sheets of an SVG become attributes of the elements they speak of, so that none is left.

Understood is what drawing programs write: `tag`, `.class`, `#id`, `tag.class`, and lists of them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from adgenesis_design.uploads.faults import Fault
from adgenesis_design.uploads.svg_rules import PROPERTIES, STYLE_ONLY
from adgenesis_design.uploads.svg_tree import Node

_MAX_RULES = 1_000
_SELECTOR = re.compile(r"(?P<tag>\*|[A-Za-z]+)?(?P<names>(?:[.#][\w-]+)*)")
_ATTRIBUTES_INSTEAD = 'Export it with "presentation attributes" in place of a style sheet.'


@dataclass(frozen=True, slots=True)
class _Rule:
    tag: str
    classes: frozenset[str]
    ids: frozenset[str]
    declarations: tuple[tuple[str, str], ...]
    order: int

    @property
    def rank(self) -> tuple[int, int, int, int]:
        return (len(self.ids), len(self.classes), self.tag != "", self.order)


def resolve_styles(root: Node) -> None:
    """Write what the style sheets and `style` attributes say into the attributes, and drop them. Raises `Fault`."""
    sheets = "\n".join(node.text for node in _walk(root) if node.name == "style")
    rules = sorted(_read_rules(sheets), key=lambda rule: rule.rank)
    for node in _walk(root):
        classes, id = set(node.attributes.pop("class", "").split()), node.attributes.get("id", "")
        inline = read_declarations(node.attributes.pop("style", ""))
        for rule in rules:
            if (
                rule.tag in ("", "*", node.name)
                and rule.classes <= classes
                and rule.ids <= ({id} if id else set())
            ):
                node.attributes.update(rule.declarations)
        node.attributes.update(inline)
        node.children = [child for child in node.children if child.name != "style"]


def _walk(node: Node) -> Iterator[Node]:
    yield node
    for child in node.children:
        yield from _walk(child)


def _read_rules(sheet: str) -> list[_Rule]:
    text = re.sub(r"/\*.*?\*/|<!--|-->", " ", sheet, flags=re.DOTALL)
    if "@" in text:
        raise Fault("Its style sheet imports or declares something (@).", _ATTRIBUTES_INSTEAD)
    rules: list[_Rule] = []
    for part in text.split("}")[:-1]:
        selectors, _, body = part.partition("{")
        declarations = tuple(read_declarations(body).items())
        for selector in selectors.split(","):
            rules.append(_read_selector(selector.strip(), declarations, len(rules)))
        if len(rules) > _MAX_RULES:
            raise Fault(f"Its style sheet has more than {_MAX_RULES:,} rules.", _ATTRIBUTES_INSTEAD)
    return rules


def _read_selector(selector: str, declarations: tuple[tuple[str, str], ...], order: int) -> _Rule:
    match = _SELECTOR.fullmatch(selector)
    if match is None or not selector:
        raise Fault(
            f"Its style sheet has a selector that is not read here: {selector[:40]!r}.", _ATTRIBUTES_INSTEAD
        )
    names = re.findall(r"([.#])([\w-]+)", match["names"])
    return _Rule(
        match["tag"] or "",
        frozenset(name for sign, name in names if sign == "."),
        frozenset(name for sign, name in names if sign == "#"),
        declarations,
        order,
    )


def read_declarations(text: str) -> dict[str, str]:
    """The properties that draw something, with their values; the others say nothing here."""
    found: dict[str, str] = {}
    for declaration in re.sub(r"/\*.*?\*/", " ", text, flags=re.DOTALL).split(";"):
        name, colon, value = declaration.partition(":")
        name = name.strip().lower()
        if colon and name in PROPERTIES | STYLE_ONLY:
            found[name] = re.sub(r"\s*!important\s*$", "", value.strip())
        elif "url(" in value.lower().replace(" ", "") and "#" not in value:
            raise Fault(
                f"Its styles load something from elsewhere: {value.strip()[:60]!r}.", _ATTRIBUTES_INSTEAD
            )
    return found
