"""Replays a recorded run up to a power cut, and lays down what could then be on disk.

Each file has durable bytes and pending writes; each folder has durable names and
pending operations. A sync makes them durable. At the cut, a prefix of the pending
operations on names survives, and of the pending writes any sectors do.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from pathlib import Path

SECTOR = 512
SIZE_SURVIVES = 0.5
WRITE_SURVIVES = 0.75
SECTOR_SURVIVES = 0.7


@dataclass
class Step:
    """One line of the log."""

    kind: str
    path: str
    more: str
    number: int
    data: bytes


@dataclass(eq=False)
class Node:
    """A file or a folder. ``names`` is None for a file."""

    names: dict[str, Node] | None = None
    durable: bytearray = field(default_factory=bytearray)
    pending: list[tuple[str, int, bytes]] = field(default_factory=list)
    is_new: bool = False


Change = tuple[Node, str, Node | None]  # in this folder, this name now means that


def read_log(path: Path) -> list[Step]:
    """Return the recorded operations in order."""
    data, at, steps = path.read_bytes(), 0, []
    while at < len(data):
        end = data.index(b"\n", at)
        kind, where, more, number, size = data[at:end].decode().split("\t")
        at = end + 1 + int(size)
        steps.append(Step(kind, where, more, int(number), data[end + 1 : at]))
    return steps


class Disk:
    """What is durable and what is pending, from a folder and the steps taken in it."""

    def __init__(self, root: Path) -> None:
        self.live = _node_of(root)
        self.kept = _copy(self.live)
        self._twins = dict(_pairs(self.live, self.kept))
        self.operations: list[list[Change]] = []

    def take(self, step: Step) -> None:
        """Carry out one step."""
        if step.kind in {"A", "L"} or step.path.endswith(" (deleted)"):
            return
        if step.kind == "S":
            self._sync(self._find(step.path))
        elif step.kind in {"W", "T"}:
            node = self._find(step.path)
            node.pending.append((step.kind, step.number, step.data))
        else:
            self._rename(step)

    def _rename(self, step: Step) -> None:
        folder, name = self._parent(step.path)
        if step.kind in {"C", "D"}:
            node = Node(names={} if step.kind == "D" else None, is_new=True)
            changes: list[Change] = [(folder, name, node)]
        elif step.kind == "U":
            changes = [(folder, name, None)]
        else:
            target, other = self._parent(step.more)
            changes = [(folder, name, None), (target, other, _names(folder)[name])]
        _apply(changes)
        self.operations.append(changes)

    def _sync(self, node: Node) -> None:
        if node.names is not None:
            self._keep([each for each in self.operations if each[-1][0] is node])
            return
        _write_all(node)
        if node.is_new:  # as ext4, xfs and btrfs do: its name and all before it
            last = max(
                (n for n, each in enumerate(self.operations) if each[-1][2] is node), default=-1
            )
            self._keep(self.operations[: last + 1])
            node.is_new = False

    def _keep(self, operations: list[list[Change]]) -> None:
        done = {id(each) for each in operations}
        for changes in operations:
            self._survive(changes)
        self.operations = [each for each in self.operations if id(each) not in done]

    def _survive(self, changes: list[Change]) -> None:
        twins = [
            (self._twin(folder), name, node and self._twin(node))
            for folder, name, node in changes
        ]
        _apply(twins)

    def _twin(self, node: Node) -> Node:
        """Return the durable side of a node: same bytes for a file, own names for a folder."""
        if node.names is None:
            return node
        if node not in self._twins:
            self._twins[node] = Node(names={})
        return self._twins[node]

    def cut(self, chance: random.Random) -> Node:
        """Choose what survives; return the folder as it would be found."""
        how = chance.choices(["none", "random", "all"], [1, 3, 1])[0]
        count = {
            "none": 0,
            "random": chance.randint(0, len(self.operations)),
            "all": len(self.operations),
        }[how]
        for changes in self.operations[:count]:
            self._survive(changes)
        return self.kept

    def _find(self, path: str) -> Node:
        node = self.live
        for part in PurePosixPath(path).parts[1:]:
            node = _names(node)[part]
        return node

    def _parent(self, path: str) -> tuple[Node, str]:
        where = PurePosixPath(path)
        return self._find(str(where.parent)), where.name


def lay_down(node: Node, folder: Path, chance: random.Random) -> None:
    """Write out a folder as it would be found after the cut."""
    folder.mkdir()
    how = chance.choices(["none", "random", "all"], [1, 3, 1])[0]
    for name, each in _names(node).items():
        if each.names is not None:
            lay_down(each, folder / name, chance)
        else:
            (folder / name).write_bytes(_surviving(each, how, chance))


def _surviving(node: Node, how: str, chance: random.Random) -> bytes:
    content = bytearray(node.durable)
    for kind, number, data in node.pending if how != "none" else ():
        if how == "all" or (kind == "T" and chance.random() < SIZE_SURVIVES):
            _write(content, kind, number, data)
        elif kind == "W" and chance.random() < WRITE_SURVIVES:
            for start in range(0, len(data), SECTOR):
                if chance.random() < SECTOR_SURVIVES:
                    _write(content, "W", number + start, data[start : start + SECTOR])
    return bytes(content)


def _write(content: bytearray, kind: str, number: int, data: bytes) -> None:
    if kind == "T":
        del content[number:]
    end = number + len(data)
    content.extend(bytes(max(0, end - len(content))))
    content[number:end] = data


def _write_all(node: Node) -> None:
    for kind, number, data in node.pending:
        _write(node.durable, kind, number, data)
    node.pending.clear()


def _apply(changes: list[Change]) -> None:
    for folder, name, node in changes:
        if node is None:
            _names(folder).pop(name, None)
        else:
            _names(folder)[name] = node


def _names(node: Node) -> dict[str, Node]:
    assert node.names is not None
    return node.names


def _node_of(path: Path) -> Node:
    if path.is_dir():
        return Node(names={each.name: _node_of(each) for each in path.iterdir()})
    return Node(durable=bytearray(path.read_bytes()))


def _copy(node: Node) -> Node:
    """Copy the folders; files are shared, for their bytes are tracked apart."""
    if node.names is None:
        return node
    return Node(names={name: _copy(each) for name, each in node.names.items()})


def _pairs(live: Node, kept: Node) -> list[tuple[Node, Node]]:
    pairs = [(live, kept)]
    for name, each in _names(live).items():
        if each.names is not None:
            pairs += _pairs(each, _names(kept)[name])
    return pairs
