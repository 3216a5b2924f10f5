"""Makes the pages that the program's own values fill: its rules, a template's tags, and the schema of a report.

Run as: python docs/generated_pages.py docs
"""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from cabinet_appendix.checks.catalogue import FAMILIES, RULES
from cabinet_appendix.formats.word.tag_examples import list_examples
from cabinet_appendix.output.as_json import format_schema
from cabinet_appendix.output.rules_as_text import format_page
from cabinet_appendix.output.tags import format_markdown

_TAGS = """# The tags of a template

This page is made from the program's own list, by `python docs/generated_pages.py docs`. `appendix template tags` prints
the same list. The examples are what a made-up report prints.

- `{{ }}` prints a text in the tag's own formatting; `{{r }}` prints it with its links, footnotes and emphasis.
- `{%p %}` takes out the paragraph that it stands in, `{%tr %}` the table row. What stands between `{%p for … %}` and
  `{%p endfor %}` is repeated, what stands between `{%p if … %}` and `{%p endif %}` is printed or left out.
- Names work in conditions as well: `{%p if bullet.level == 0 %}`, `{% if indicator.polarity == "high" %}`. What is
  compared is in small letters. Of a list, `priorities[0]` is the first.
- A chart has no tag in its text. The alternative text of a Word chart says what it shows:
  `chart: {{ priority.key }}/indicators`, or `chart: all/flagship-actions`.
- The colours of ratings are the character styles `RAG Completed`, `RAG Green`, `RAG Amber`, `RAG Red` and
  `RAG Not rated`; the markers are copied from the template's key.

[Changing the template in Word](template.md) shows with pictures what its owner can change.

"""
_SCHEMA = """# The schema of a report

This page is made from the program's own schema, by `python docs/generated_pages.py docs`. It describes what
`appendix show --format json` prints. `appendix schema` prints it for programs, as a JSON schema (draft 2020-12).
A report cannot do without the fields that have "yes" in the last column; those that are "worked out" follow from
others; the rest have null, or are empty, where nothing is given.

"""
_EXPLAINED_ONCE = {"Figure": ("Indicator", "target"), "Narrative": ("Bullet", "text")}
"""Kinds of text that have no definition of their own, and a field that says what each is."""
_KINDS: Mapping[str, str] = {"boolean": "true or false", "integer": "a whole number", "string": "text"}


def main(arguments: list[str]) -> int:
    """Write the pages; the exit status."""
    if len(arguments) != 1:
        print("usage: generated_pages.py FOLDER", file=sys.stderr)
        return 2
    for name, text in make_pages().items():
        (Path(arguments[0]) / name).write_text(text, encoding="utf-8", newline="\n")
    return 0


def make_pages() -> dict[str, str]:
    """The text of each page by its name."""
    return {
        "rules.md": format_page(RULES, FAMILIES),
        "schema.md": _SCHEMA + "\n".join(_list_sections(json.loads(format_schema()))),
        "tags.md": _TAGS + format_markdown(list_examples()),
    }


def _list_sections(schema: dict[str, Any]) -> Iterator[str]:
    """A section for the report, and one for each kind of value in it."""
    kinds = schema["$defs"]
    texts = {name: kinds[kind]["properties"][field] for name, (kind, field) in _EXPLAINED_ONCE.items()}
    names = {text["description"]: name for name, text in texts.items()}
    for name, kind in {"Report": schema, **kinds}.items():
        yield f"## {name}\n"
        if described := kind.get("description"):
            yield f"{described}\n"
        if fields := kind.get("properties"):
            rows = "".join(_format_row(field, value, kind["required"], names) for field, value in fields.items())
            yield f"| field | what it holds | needed |\n| --- | --- | --- |\n{rows}"
        else:
            yield f"{_say_kind(kind, names).capitalize()}.\n"
    for name, text in texts.items():
        examples = "".join(f"- `{example}`\n" for example in text.get("examples", ()))
        yield f"## {name}\n\nText: `{text['description']}`\n"
        if examples:
            yield examples


def _format_row(name: str, field: dict[str, Any], required: list[str], names: Mapping[str, str]) -> str:
    needed = "worked out" if field.get("readOnly") else "yes" if name in required else ""
    described = f". {field['description']}" if field.get("readOnly") else ""
    return f"| `{name}` | {_say_kind(field, names)}{described} | {needed} |\n"


def _say_kind(value: dict[str, Any], names: Mapping[str, str]) -> str:
    """What a value may be, in words, with a link to what has a section of its own."""
    match value:
        case {"$ref": str(reference)}:
            said = _link(reference.rpartition("/")[2])
        case {"anyOf": [kind, {"type": "null"}]}:
            said = f"{_say_kind(kind, names)}, or null"
        case {"enum": list(words)}:
            said = "one of " + ", ".join(f'"{word}"' for word in words)
        case {"items": items}:
            said = f"a list, each item: {_say_kind(items, names)}"
        case {"patternProperties": dict(patterns)}:
            (kind,) = patterns.values()
            said = f"by its key, each: {_say_kind(kind, names)}"
        case {"additionalProperties": dict(kind)}:
            said = f"by its name, each: {_say_kind(kind, names)}"
        case {"description": str(description)}:
            said = _link(names[description])
        case {"examples": list(examples)}:
            said = "text such as " + " or ".join(f'"{example}"' for example in examples)
        case _:
            said = _KINDS[value["type"]]
    return said


def _link(name: str) -> str:
    return f"[{name}](#{name.lower()})"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
