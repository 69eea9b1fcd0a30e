"""The code and the words of a page that has its shared sentences in place: each name is one look into one table.

Jinja looks for a name in three tables, asks at each use of it whether it is known, and notes what a page sets for
others that import it. Nobody imports such a page, and what it sets it keeps in variables.
"""

from __future__ import annotations

from collections.abc import Mapping
from io import StringIO
from types import CodeType
from typing import TYPE_CHECKING, Any

from jinja2 import Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.idtracking import VAR_LOAD_RESOLVE
from jinja2.runtime import Context

if TYPE_CHECKING:
    from responder.flow.render.environment import TextEnvironment


def code_of(tree: nodes.Template, environment: TextEnvironment, name: str, file: str) -> CodeType:
    """Return the code of a page. Raises what a mistake in it raises."""
    written = StringIO()
    _Code(environment, name, file, written, optimized=environment.optimized).visit(tree)
    return environment._compile(written.getvalue(), file)  # noqa: SLF001 - as `Environment.compile` does


def context_of(template: Template, words: Mapping[str, object]) -> Context:
    """Return the context in which such a page finds these words."""
    names = _Names(words)
    names.template = template
    context = Context(template.environment, names, template.name, {})
    context.resolve_or_missing = names.__getitem__  # type: ignore[method-assign, assignment]
    return context


class _Names(dict[str, Any]):
    """The words of one text. What is none of them is one of our functions, or something that says it is not known."""

    __slots__ = ("template",)
    template: Template

    def __missing__(self, name: str) -> Any:
        known = self.template.globals
        return known[name] if name in known else self.template.environment.undefined(name=name)


class _Code(CodeGenerator):
    """Writes what asks nothing twice: a name that was looked up is known, or says by itself that it is not."""

    def visit_Name(self, node: nodes.Name, frame: Frame) -> None:  # noqa: N802
        ref = frame.symbols.ref(node.name)
        load = frame.symbols.find_load(ref)
        if node.ctx == "load" and load is not None and load[0] == VAR_LOAD_RESOLVE:
            self.write(ref)
        else:
            super().visit_Name(node, frame)

    def write_commons(self) -> None:
        super().write_commons()
        self.writeline("word = environment.finalize")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ARG002
        self.write("word(")  # which returns a text, so that none need be made of it

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ARG002
        self.write(")")

    def pop_assign_tracking(self, frame: Frame) -> None:  # noqa: ARG002
        self._assign_stack.pop()
