"""The list of tags for a terminal, for a page of documentation, and for programs."""

from collections.abc import Iterable
from dataclasses import asdict

from cabinet_appendix.formats.word.tag_examples import TagExample
from cabinet_appendix.output.as_json import dump


def format_text(tags: Iterable[TagExample]) -> str:
    """Two or three lines for each tag: the tag, its meaning, and what it prints of a sample."""
    lines = []
    for tag in tags:
        lines += [tag.tag, f"    meaning  {tag.meaning}"]
        if tag.example:
            lines.append(f"    example  {tag.example}")
    return "".join(f"{line}\n" for line in lines)


def format_markdown(tags: Iterable[TagExample]) -> str:
    """A table."""
    rows = (f"| `{tag.tag}` | {tag.meaning} | {tag.example} |\n" for tag in tags)
    return "| tag | what stands in its place | for example |\n| --- | --- | --- |\n" + "".join(rows)


def format_json(tags: Iterable[TagExample]) -> str:
    """A list; a tag that prints nothing of a sample has no example."""
    return dump([{name: value for name, value in asdict(tag).items() if value} for tag in tags])
