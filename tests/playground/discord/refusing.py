"""What a refusal looks like, for tables of rules."""

from typing import Any


def found_at(answer: tuple[int, Any], path: str) -> str:
    """Return the code of the one error at a dotted path of a 50035's tree, and make sure that it is the only one."""
    status, body = answer
    assert (status, body["code"], body["message"]) == (400, 50035, "Invalid Form Body"), answer
    node = body["errors"]
    for step in path.split(".") if path else ():
        assert set(node) == {step}, f"{path}: {node}"
        node = node[step]
    assert set(node) == {"_errors"}, f"{path}: {node}"
    return str(node["_errors"][0]["code"])
