"""Opening a template: from a file to its package, all of whose parts can be read."""

from functools import lru_cache
from pathlib import Path

from cabinet_appendix.errors import TemplateError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.xml import XmlError, parse_xml
from cabinet_appendix.ooxml.zip_file import PackageError

# Of one template, many reports are made: it is looked through once.
_TEMPLATES = 4


class _PartError(Exception):
    """A part of a template that cannot be read."""

    def __init__(self, part: str, problem: str) -> None:
        super().__init__(problem)
        self.part = part


def open_template(path: Path) -> Package:
    """The template's package; TemplateError where the file is no Word document."""
    part = None
    try:
        return _open_sound(path.read_bytes()).reopen()
    except FileNotFoundError:
        problem, expected = "no such file", "a Word template (.docx)"
    except OSError as error:
        problem, expected = f"a file that cannot be read ({error.strerror})", "a readable file"
    except (PackageError, XmlError) as error:
        problem, expected = str(error), "a Word document (.docx)"
    except _PartError as error:
        part, problem, expected = error.part, str(error), "a Word document (.docx)"
    raise TemplateError(Finding("T001", Severity.ERROR, Place(path.name, part=part), problem, expected))


@lru_cache(_TEMPLATES)
def _open_sound(data: bytes) -> Package:
    """A package all of whose parts can be read: a part is read only once it is needed, and that would be too late."""
    package = Package.open(data)
    for part in package.part_names:
        try:
            package.relationships(part)
            if package.content_type(part).endswith("xml"):
                parse_xml(package.read(part))
        except (PackageError, XmlError) as error:
            raise _PartError(part, str(error)) from error
    return package
