"""The rules of docs/house.md that no other tool checks."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.say.en import SENTENCES

ROOT = Path(__file__).parents[2]
FILE_LINES = 300
FUNCTION_LINES = 40
NESTING = 3


def tracked(*patterns: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", *patterns],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return [ROOT / line for line in listed.stdout.splitlines() if (ROOT / line).exists()]


def sources() -> list[Path]:
    return tracked("bot/*.py", "cogs/*.py")


@pytest.fixture(scope="module", autouse=True)
def _in_a_checkout() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    body = function.body
    documented = isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant)
    first = body[1] if documented and len(body) > 1 else body[0]
    return (body[-1].end_lineno or 0) - first.lineno + 1


def depth(node: ast.AST, so_far: int = 0) -> int:
    deeper = isinstance(node, ast.If | ast.For | ast.AsyncFor | ast.While | ast.Try | ast.Match)
    here = so_far + deeper
    inside = [
        # An elif is no deeper than its if.
        depth(child, so_far if _is_elif(node, child) else here)
        for child in ast.iter_child_nodes(node)
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
    ]
    return max([here, *inside])


def _is_elif(node: ast.AST, child: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(child, ast.If) and node.orelse == [child]


def test_no_file_is_over_300_lines() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in sources()
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > FILE_LINES
    }
    assert long == {}


def test_no_function_is_over_40_lines_or_nests_over_3() -> None:
    over = [
        f"{path.relative_to(ROOT)}:{function.lineno} {function.name}"
        for path in sources()
        for function in functions(path)
        if body_lines(function) > FUNCTION_LINES or depth(function) > NESTING
    ]
    assert over == []


def test_every_module_begins_with_its_promise() -> None:
    silent = [
        str(path.relative_to(ROOT))
        for path in sources()
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert silent == []


def test_no_test_mocks() -> None:
    mocking = [
        str(path.relative_to(ROOT))
        for path in tracked("tests/*.py")
        if path != Path(__file__) and re.search(r"unittest\.mock|MagicMock|AsyncMock", path.read_text(encoding="utf-8"))
    ]
    assert mocking == []


def test_no_vague_names() -> None:
    vague = re.compile(r"(^|_)(utils?|helpers?|manager|misc|common)(_|$)")
    named = [str(path.relative_to(ROOT)) for path in sources() if vague.search(path.stem)]
    assert named == []


def test_every_error_that_is_raised_has_an_english_sentence() -> None:
    keys: set[str] = set()
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id.endswith("Error"):
                first = node.args[0] if node.args else None
                if isinstance(first, ast.Constant) and isinstance(first.value, str) and "_" in first.value:
                    keys.add(first.value)
    assert keys
    assert {key for key in keys if " " not in key} - set(SENTENCES) == set()


def test_every_sentence_that_is_said_exists_in_english() -> None:
    keys: set[str] = set()
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say" and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant):
                    keys.add(str(first.value))
    assert keys - set(SENTENCES) == set()


def test_the_tree_names_no_path_of_a_machine_and_no_registry() -> None:
    forbidden = re.compile(r"(^|[^A-Za-z0-9_.])/(work|farm|root|home)/[A-Za-z]|pypi\.org/simple|files\.pythonhosted")
    named = [
        f"{path.relative_to(ROOT)}: {line.strip()[:80]}"
        for path in tracked()
        if path.suffix in {".py", ".md", ".toml", ".yaml", ".yml", ".json", ""} and path != Path(__file__)
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines()
        if forbidden.search(line)
    ]
    assert named == []


def test_every_room_has_its_layer() -> None:
    contracts = (ROOT / "pyproject.toml").read_text(encoding="utf-8").split("layers = [")[1].split("\n]")[0]
    named = set(re.findall(r"bot\.(\w+)", contracts))
    rooms = {path.relative_to(ROOT / "bot").parts[0].removesuffix(".py") for path in tracked("bot/*.py", "bot/*/*.py")}
    assert rooms - named - {"__init__", "py.typed"} == set()
