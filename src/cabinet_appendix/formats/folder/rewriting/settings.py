"""report.yaml rewritten: from its bytes and the values that change to its bytes with only those values changed."""

from collections.abc import Mapping, Sequence

from cabinet_appendix.formats.folder.rewriting.source_lines import Edit, SourceLines
from cabinet_appendix.formats.yaml_files import (
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    compose,
    format_scalar,
)
from cabinet_appendix.model.consistency import Path


def rewrite_settings(data: bytes, values: Mapping[Path, str | None]) -> bytes:
    """The bytes of report.yaml with other texts at paths such as ("priorities", 0, "name"); None takes an entry out.

    What there is no entry for yet is added below the last one beside it.
    """
    source = SourceLines(data)
    root = compose("\n".join(source.texts))
    edits = [edit for path, text in values.items() for edit in _edit(source.texts, root, path, text)]
    return source.edit(edits)


def _edit(lines: Sequence[str], root: Node | None, path: Path, text: str | None) -> list[Edit]:
    *parents, name = path
    holder = root
    for step in parents:
        holder = _child(holder, step)
    if not isinstance(holder, MappingNode):
        return _add_mapping(lines, root, path, text) if text is not None else []
    for key, value in holder.value:
        if isinstance(key, ScalarNode) and key.value == name:
            start, end = key.start_mark.line, _last_line(lines, key, value) + 1
            if text is None:
                return [Edit(start, end, ())]
            head = lines[start][: key.end_mark.column]
            # A comment behind a text on one line stays there.
            tail = lines[start][value.end_mark.column :] if value.end_mark.line == start else ""
            return [Edit(start, end, (f"{head}: {format_scalar(text)}{tail}",))]
    return [_add(lines, holder, str(name), text)] if text is not None else []


def _add(lines: Sequence[str], holder: MappingNode, name: str, text: str) -> Edit:
    """An entry below the last of a mapping, indented as its first."""
    key, value = holder.value[-1]
    at = _last_line(lines, key, value) + 1
    indent = " " * holder.value[0][0].start_mark.column
    return Edit(at, at, (f"{indent}{format_scalar(name)}: {format_scalar(text)}",))


def _add_mapping(lines: Sequence[str], root: Node | None, path: Path, text: str) -> list[Edit]:
    """A mapping of one entry at the end of the file: the first acronym of a glossary."""
    if len(path) != 2 or not isinstance(root, MappingNode):
        return []
    at = len(lines)
    return [Edit(at, at, (f"{path[0]}:", f"  {format_scalar(str(path[1]))}: {format_scalar(text)}"))]


def _child(node: Node | None, step: str | int) -> Node | None:
    if isinstance(node, MappingNode):
        return next((value for key, value in node.value if isinstance(key, ScalarNode) and key.value == step), None)
    if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        child: Node = node.value[step]
        return child
    return None


def _last_line(lines: Sequence[str], key: Node, value: Node) -> int:
    """The last line of an entry: a text in a block ends on the line after its own, past empty ones and comments."""
    last = value.end_mark.line - (value.end_mark.column == 0 and value.end_mark.line > key.start_mark.line)
    last = min(last, len(lines) - 1)
    while last > key.start_mark.line and (not lines[last].strip() or lines[last].lstrip().startswith("#")):
        last -= 1
    return int(last)
