"""Puts the shared sentences of a page where it calls them: the same text for half the time.

A macro that is called costs a context of its own, a check of the sandbox and a joining of its words; its body, written
in place, costs none of that. What this cannot do exactly it leaves alone, and the page is rendered as it is written.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from typing import NamedTuple, cast

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from responder.flow.render.wordings import WAY

Parse = Callable[[str], nodes.Template]
_SETS = (nodes.Assign, nodes.AssignBlock, nodes.With, nodes.Import, nodes.Include, nodes.Block, nodes.Extends)


def inlined(page: nodes.Template, parse: Parse) -> nodes.Template | None:
    """Return the page with every call of a shared macro replaced by its body; None where that would not be the same.

    `page` is changed. parse: returns the tree of a shared part by the name that the page calls it.
    """
    if not all(_is_way(each) for each in page.find_all(_SETS)):
        return None  # a name set in the page could be one that a macro reads from its context
    macros: dict[str, nodes.Macro] = {}
    sets: dict[str, nodes.Assign] = {}
    body: list[nodes.Node] = []
    for node in page.body:
        if not isinstance(node, nodes.FromImport):
            body.append(node)
            continue
        found = _shared_by(node, parse)
        if found is None or sets or _mentions(page, found.sets.keys() - set(node.names)):
            return None
        macros |= found.macros
        sets = found.sets
    page.body = body
    _Inliner(macros).visit(page)
    page.body = [*_needed(page, sets), *page.body]
    return None if not macros or _mentions(page, macros) else page


def _needed(page: nodes.Template, sets: Mapping[str, nodes.Assign]) -> list[nodes.Node]:
    """Return what is set for the page, in its order; what neither the page nor a later one needs is left out."""
    asked = {name.name for name in page.find_all(nodes.Name)}
    needed: list[nodes.Node] = []
    for name, each in reversed(list(sets.items())):
        if name in asked:
            needed.append(each)
            asked |= {other.name for other in each.node.find_all(nodes.Name)} | _itself(each.node)
    return needed[::-1]


def _itself(node: nodes.Node) -> set[str]:
    return {node.name} if isinstance(node, nodes.Name) else set()


def _is_way(node: nodes.Node) -> bool:
    """Tell whether this is what the tag `say` sets, in a scope of its own."""
    return isinstance(node, nodes.Assign) and isinstance(node.target, nodes.Name) and node.target.name == WAY


class _Shared(NamedTuple):
    sets: dict[str, nodes.Assign]
    macros: dict[str, nodes.Macro]


def _shared_by(node: nodes.FromImport, parse: Parse) -> _Shared | None:
    """Return what an imported part sets and its macros, if it has nothing else and they keep their names."""
    if not node.with_context or not isinstance(node.template, nodes.Const):
        return None
    body = list(_statements(parse(str(node.template.value)).body))
    macros = {each.name: each for each in body if isinstance(each, nodes.Macro)}
    assigned = [each for each in body if isinstance(each, nodes.Assign)]
    sets = {each.target.name: each for each in assigned if isinstance(each.target, nodes.Name)}
    if len(macros) + len(sets) != len(body) or any(name not in {*macros, *sets} for name in node.names):
        return None
    return _Shared(sets, macros)


def _statements(body: Sequence[nodes.Node]) -> Iterator[nodes.Node]:
    """Leave out the blank lines between macros."""
    for node in body:
        texts = node.nodes if isinstance(node, nodes.Output) else (node,)
        if not all(isinstance(text, nodes.TemplateData) and not text.data.strip() for text in texts):
            yield node


def _mentions(page: nodes.Template, names: Container[str]) -> bool:
    return any(name.name in names for name in page.find_all(nodes.Name))


class _Inliner(NodeTransformer):
    """Replaces `{{ macro() }}` outside of loops."""

    def __init__(self, macros: Mapping[str, nodes.Macro]) -> None:
        self._macros = macros
        self._open: list[str] = []  # a macro that calls itself stays a call

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802
        return node  # the name that a loop gives its item could be one that a macro reads

    def visit_Output(self, node: nodes.Output) -> list[nodes.Node]:  # noqa: N802
        parts: list[nodes.Node] = []
        for child in node.nodes:
            macro = self._called(child)
            if macro is not None:
                parts.append(self._in_place(macro))
            elif parts and isinstance(parts[-1], nodes.Output):
                parts[-1].nodes.append(child)
            else:
                parts.append(nodes.Output([child], lineno=node.lineno))
        return parts

    def _called(self, node: nodes.Expr) -> nodes.Macro | None:
        if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name):
            return None
        if node.args or node.kwargs or node.dyn_args or node.dyn_kwargs or node.node.name in self._open:
            return None
        macro = self._macros.get(node.node.name)
        return None if macro is None or macro.args else macro

    def _in_place(self, macro: nodes.Macro) -> nodes.Node:
        """Return the body in a scope of its own: what a macro sets is not seen outside."""
        self._open.append(macro.name)
        whole = cast("nodes.Scope", self.generic_visit(nodes.Scope(macro.body, lineno=macro.lineno)))
        self._open.pop()
        return whole
