"""The sandbox templates live in: an allow-list of what a text needs, each with a limit, nothing of Python's insides.

Templates are written by the people who run the deployment, but a slip of theirs must not stop the daemon, and a
template copied from elsewhere must not reach it. Words of customers are only ever values; they are never compiled.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, MutableMapping
from types import BuiltinMethodType, MethodType
from typing import Any, cast

from jinja2 import StrictUndefined, Template, TemplateError, TemplateNotFound, TemplateSyntaxError, nodes
from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS as SHIPPED
from jinja2.loaders import FunctionLoader
from jinja2.runtime import BlockReference, Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace
from jinja2.visitor import NodeTransformer

from responder.flow.render import limits
from responder.flow.render.inline import inlined
from responder.flow.render.swift import code_of
from responder.flow.render.wordings import Wordings, pick, turn

Setup = Callable[[ImmutableSandboxedEnvironment], None]
Loaded = tuple[str, str, Callable[[], bool]]  # source, file, whether it is still the newest

# What a text needs. Not `format`, `attr`, `tojson`, `pprint`, `random`, `sum`, `indent` and their like:
# they grow without bound, reach into objects, or have no place in a letter.
FILTERS = (
    *("abs", "capitalize", "center", "count", "d", "default", "dictsort", "first", "float", "int", "items"),
    *("last", "length", "list", "lower", "map", "reject", "rejectattr", "reverse", "round", "select"),
    *("selectattr", "sort", "title", "trim", "truncate", "unique", "upper", "wordcount"),
)
TEXT_METHODS = frozenset(
    ("upper", "lower", "capitalize", "title", "strip", "lstrip", "rstrip", "startswith", "endswith", "removeprefix")
) | {"removesuffix", "isdigit", "isalpha", "find", "count"}
METHODS: Mapping[type, frozenset[str]] = {
    str: TEXT_METHODS,
    dict: frozenset(("get", "items", "keys", "values")),
    list: frozenset(("index", "count")),
    tuple: frozenset(("index", "count")),
}
_MOST_KNOWN = 1_000  # attributes whose answer is kept
LOOP_METHODS = frozenset(("cycle", "changed"))


class _Metering(NodeTransformer):
    """Puts the meter into every loop and every `~`, and keeps lists flat.

    A list that holds another twice, forty times over, takes five lines to write and years to compare.
    """

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802
        if node.recursive:
            raise TemplateSyntaxError("recursive loops are not allowed here", node.lineno)
        self.generic_visit(node)
        node.iter = _filter(cast("nodes.Expr", node.iter), "_each")
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        return _filter(nodes.List(node.nodes, lineno=node.lineno), "_concatenated")

    def visit_Name(self, node: nodes.Name) -> nodes.Node:  # noqa: N802
        if node.name in ("varargs", "kwargs"):  # lists by another door
            raise TemplateSyntaxError(f"{node.name!r} is not allowed here; name the arguments", node.lineno)
        return node

    def visit_List(self, node: nodes.List) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        node.items = [_single(item) for item in node.items]
        return node

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        if node.ctx == "load":
            node.items = [_single(item) for item in node.items]
        return node

    def visit_Pair(self, node: nodes.Pair) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        node.value = _single(node.value)
        return node


def _single(item: nodes.Expr) -> nodes.Expr:
    return item if isinstance(item, nodes.Literal) else _filter(item, "_single")


def _filter(node: nodes.Expr, name: str) -> nodes.Filter:
    return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)


class _Made(threading.local):
    """The contexts that the rendering under way in this thread has made."""

    def __init__(self) -> None:
        self.contexts: list[Context] = []


_MADE = _Made()


class _NotedContext(Context):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _MADE.contexts.append(self)


def take_apart() -> None:
    """Let go of what a rendering has made in this thread, once its text is there.

    A context and its macros hold each other, forty-five objects a text. Left to the garbage collector they fill
    the memory until it runs, and then it stops everything for some 30 ms.
    """
    for context in _MADE.contexts:
        context.vars.clear()
    _MADE.contexts.clear()


class TextEnvironment(ImmutableSandboxedEnvironment):
    """Compiles and renders texts for customers within limits."""

    context_class = _NotedContext
    intercepted_binops = frozenset(("+", "*", "**", "%"))
    concat = staticmethod(limits.joined)

    def __init__(self, read: Callable[[str], Loaded | None], setup: Setup | None = None) -> None:
        self._read = read
        self._parts: dict[str, nodes.Template] = {}
        self._safe: dict[tuple[type, str], bool] = {}
        super().__init__(
            loader=FunctionLoader(read),
            undefined=StrictUndefined,
            optimized=False,  # constant folding would compute 9**(9**9) before anyone can stop it
            autoescape=False,  # texts are plain; the HTML of mails is escaped when it is made of them
            finalize=limits.as_word,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=False,
            auto_reload=False,
            cache_size=-1,
            extensions=(Wordings,),
        )
        self.filters = {name: limits.metered(SHIPPED[name]) for name in FILTERS}
        self.filters |= {
            "join": limits.metered(limits.join_words),
            "replace": limits.metered(limits.replace_words),
            "string": limits.metered(limits.as_word),
            "_each": limits.each,
            "_single": limits.single,
            "_concatenated": limits.concatenated,
            "_turn": turn,
        }
        self.globals = {"range": limits.short_range, "namespace": Namespace, "pick": pick}
        if setup is not None:
            setup(self)
        self._granted = {id(value) for value in self.globals.values() if callable(value)}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree: nodes.Template = _Metering().visit(super()._parse(source, name, filename))
        tree.set_environment(self)
        return tree

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return our names as one table: nothing joins them later, and a chain of tables is slow to copy."""
        return {**self.globals, **(d or {})}

    def written(self, source: str, name: str, file: str) -> Template:
        """Return the template as it is written. Raises what a mistake in it raises."""
        return Template.from_code(self, self.compile(source, name, file), self.make_globals(None))

    def swift(self, source: str, name: str, file: str) -> Template | None:
        """Return a template that says the same with its shared parts in place; None where there is none."""
        try:
            tree = inlined(self._parse(source, name, file), lambda part: self._part(self.join_path(part, name)))
            if tree is None:
                return None
            return Template.from_code(self, code_of(tree, self, name, file), self.make_globals(None))
        except (TemplateError, SyntaxError, RecursionError):
            return None

    def _part(self, name: str) -> nodes.Template:
        """Return the tree of a shared part; all pages of a language use the same."""
        tree = self._parts.get(name)
        if tree is None:
            loaded = self._read(name)
            if loaded is None:
                raise TemplateNotFound(name)
            tree = self._parts[name] = self._parse(loaded[0], name, loaded[1])
        return tree

    def join_path(self, template: str, parent: str) -> str:
        """Look for shared parts beside the template that asks: `_parts.txt` in `nl/closed.txt` is `nl/_parts.txt`."""
        return f"{parent.partition('/')[0]}/{template}"

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return an attribute as the sandbox does; a text that was safe before is so again, and can do nothing."""
        if self._safe.get((type(obj), attribute)):
            value = getattr(obj, attribute, None)
            if type(value) is str:
                return value
        return super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Tell whether a template may read this: data yes, functions only where they are on the list."""
        known = (type(obj), attr)  # on nothing else does the sandbox's own answer rest
        safe = self._safe.get(known)
        if safe is None:
            if len(self._safe) >= _MOST_KNOWN:
                self._safe.clear()
            safe = self._safe[known] = super().is_safe_attribute(obj, attr, value)
        return safe and (isinstance(value, Macro) or not callable(value) or self.is_safe_callable(value))

    def is_safe_callable(self, obj: Any) -> bool:
        """Tell whether a template may call this: macros, blocks, our globals and a few methods of plain values."""
        if isinstance(obj, (Macro, BlockReference)) or id(obj) in self._granted:
            return True
        if isinstance(obj, BuiltinMethodType):
            return obj.__name__ in METHODS.get(type(obj.__self__), ())
        return isinstance(obj, MethodType) and isinstance(obj.__self__, LoopContext) and obj.__name__ in LOOP_METHODS

    def wrap_str_format(self, value: Any) -> None:  # noqa: ARG002
        """Leave `str.format` as it is: it is not on the list of methods, so that it cannot be called at all."""
        return

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
        """Call what is safe to call, as one step."""
        limits.tick()
        if type(__obj) is Macro:  # the short way: a macro takes neither a context nor the variables of blocks and loops
            kwargs.pop("_block_vars", None)
            kwargs.pop("_loop_vars", None)
            return __obj(*args, **kwargs)
        if isinstance(__obj, StrictUndefined):
            str(__obj)  # raises, and names the word that is not known
        if not __self.is_safe_callable(__obj):
            raise SecurityError(f"{__obj!r} cannot be called")
        return __context.call(__obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ARG002
        """Apply an operator within limits."""
        return limits.compute(operator, self.binop_table[operator], left, right)
