"""Work counted instead of timed: what Python carries out, and what C does for it in one step.

A module that is imported through :func:`install` counts its own work: one for each function begun
and each round of a loop, and for what C does (a slice, a search, ``in`` on a text, a set made) as
many as it looks at characters or elements. It is the same on every machine, and takes no rights.

Not seen is what goes on inside of compiled libraries and inside of one match of a pattern: for that
there is ``--seconds`` of :mod:`tests.hostile.growth`.
"""

from __future__ import annotations

import ast
import importlib.machinery
import operator
import sys
from collections.abc import Callable, Sequence
from importlib.abc import MetaPathFinder
from types import CodeType, ModuleType
from typing import Any

from tests.hostile import work_of_c

# Ours, and what is written in Python and works for us.
MEASURED = frozenset({"workbench", "yaml", "difflib", "xlsxwriter"})


def install() -> None:
    """Modules of ``MEASURED`` that are imported from now on count their work."""
    early = sorted(name for name in sys.modules if name.partition(".")[0] in MEASURED - {"difflib"})
    if early:
        raise RuntimeError(f"imported before they could be measured: {', '.join(early)}")
    sys.modules.pop("difflib", None)
    sys.meta_path.insert(0, _Finder())


def steps() -> int:
    """What has been counted since the start."""
    return work_of_c.COUNT[0]


class _Finder(MetaPathFinder):
    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if name.partition(".")[0] not in MEASURED:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path)
        if spec and isinstance(spec.loader, importlib.machinery.SourceFileLoader):
            spec.loader = _Loader(spec.loader.name, spec.loader.path)
        return spec


class _Loader(importlib.machinery.SourceFileLoader):
    def path_stats(self, path: str) -> Any:
        raise OSError("measured code is not kept")  # so it is neither read from a cache nor written

    def source_to_code(self, data: Any, path: Any, *, _optimize: int = -1) -> Any:
        return instrumented(data, path)


def instrumented(source: str | bytes, path: str) -> CodeType:
    """``source`` as code that counts its work; what it does is the same."""
    tree = _Counting().visit(ast.parse(source))
    # Behind the docstring and the imports from the future, which must come first.
    first = next((i for i, node in enumerate(tree.body) if not _leads(node)), len(tree.body))
    tree.body[first:first] = ast.parse(
        "from tests.hostile.metering import _INSIDE as _w_inside\nglobals().update(_w_inside)"
    ).body
    return compile(ast.fix_missing_locations(tree), path, "exec", dont_inherit=True)


def _leads(node: ast.stmt) -> bool:
    future = isinstance(node, ast.ImportFrom) and node.module == "__future__"
    return future or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))


_INSIDE: dict[str, Any] = {
    "_w_count": work_of_c.COUNT,
    "_w_step": work_of_c.step,
    "_w_passed": work_of_c.passed,
    "_w_made": work_of_c.made,
    "_w_within": work_of_c.within,
    "_w_cut": work_of_c.cut,
    "_w_method": work_of_c.method,
    "_w_function": work_of_c.function,
    "_w_grown": work_of_c.grown,
    "_w_joined": work_of_c.joined,
    **{f"_w_{name}": getattr(operator, name) for name in ("add", "sub", "or_", "and_")},
}
_OPERATORS = {ast.Add: "add", ast.Sub: "sub", ast.BitOr: "or_", ast.BitAnd: "and_"}


def _call(helper: str, *arguments: ast.expr, keywords: Sequence[ast.keyword] = ()) -> ast.Call:
    return ast.Call(ast.Name(f"_w_{helper}", ast.Load()), list(arguments), list(keywords))


def _tick() -> ast.stmt:
    return ast.parse("_w_count[0] += 1").body[0]


class _Counting(ast.NodeTransformer):
    """Puts the counting in; what the code does stays as it is."""

    def visit_FunctionDef(self, node: Any) -> Any:
        node.decorator_list = [self.visit(each) for each in node.decorator_list]
        node.args.defaults = [self.visit(each) for each in node.args.defaults]
        node.args.kw_defaults = [each and self.visit(each) for each in node.args.kw_defaults]
        documented = ast.get_docstring(node) is not None
        body = [self.visit(each) for each in node.body]
        node.body = [*body[:documented], _tick(), *body[documented:]]
        return node

    visit_AsyncFunctionDef = visit_FunctionDef  # noqa: N815

    def visit_Lambda(self, node: ast.Lambda) -> Any:
        node.body = _call("passed", self.visit(node.body))
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> Any:
        node.value = node.value and self.visit(node.value)
        return node

    def _loop(self, node: Any) -> Any:
        self.generic_visit(node)
        node.body = [_tick(), *node.body]
        return node

    visit_For = visit_While = visit_AsyncFor = _loop  # noqa: N815

    def visit_comprehension(self, node: ast.comprehension) -> Any:
        self.generic_visit(node)
        node.ifs = [_call("step"), *node.ifs]
        return node

    def visit_Call(self, node: ast.Call) -> Any:
        self.generic_visit(node)
        called = node.func
        if isinstance(called, ast.Attribute) and not _mangled(called.attr):
            name = ast.Constant(called.attr)
            return _call("method", called.value, name, *node.args, keywords=node.keywords)
        if isinstance(called, ast.Name) and called.id in work_of_c.FUNCTIONS:
            return _call("function", called, *node.args, keywords=node.keywords)
        return node

    def visit_Subscript(self, node: ast.Subscript) -> Any:
        self.generic_visit(node)
        if not isinstance(node.ctx, ast.Load) or not isinstance(node.slice, ast.Slice):
            return node
        ends = (node.slice.lower, node.slice.upper, node.slice.step)
        made = ast.Call(
            ast.Name("slice", ast.Load()), [end or ast.Constant(None) for end in ends], []
        )
        return _call("cut", node.value, made)

    def visit_Compare(self, node: ast.Compare) -> Any:
        self.generic_visit(node)
        if len(node.ops) > 1 or not isinstance(node.ops[0], ast.In | ast.NotIn):
            return node
        held = _call("within", node.left, node.comparators[0])
        return held if isinstance(node.ops[0], ast.In) else ast.UnaryOp(ast.Not(), held)

    def visit_BinOp(self, node: ast.BinOp) -> Any:
        self.generic_visit(node)
        name = _OPERATORS.get(type(node.op))
        if name is None:
            return node
        return _call("joined", ast.Name(f"_w_{name}", ast.Load()), node.left, node.right)

    def visit_AugAssign(self, node: ast.AugAssign) -> Any:
        node.value = self.visit(node.value)
        if isinstance(node.op, ast.Add | ast.BitOr):
            before = ast.Constant(None)
            if isinstance(node.target, ast.Name):
                before = ast.Name(node.target.id, ast.Load())
            node.value = _call("grown", before, node.value)
        return node

    def _display(self, node: Any) -> Any:
        self.generic_visit(node)
        spread = any(isinstance(each, ast.Starred) for each in node.elts)
        return _call("made", node) if spread and isinstance(node.ctx, ast.Load) else node

    visit_List = visit_Tuple = _display  # noqa: N815

    def visit_JoinedStr(self, node: ast.JoinedStr) -> Any:
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                part.value = self.visit(part.value)
        return _call("made", node)


def _mangled(name: str) -> bool:
    return name.startswith("__") and not name.endswith("__")


Work = Callable[[], object]


def counted(work: Work) -> int:
    """The steps that ``work`` takes."""
    before = steps()
    work()
    return steps() - before
