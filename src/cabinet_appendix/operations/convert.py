"""Converting: from a source in one format to the same report in another."""

from pathlib import Path

from cabinet_appendix.errors import InputError
from cabinet_appendix.formats.reading import Reading
from cabinet_appendix.operations.output_files import write_new
from cabinet_appendix.operations.read import read


def convert(source: Path, output: Path, *, original: bool = False) -> Reading:
    """Write the report of a source as a folder or workbook, whichever `output` names; AppendixError where it cannot be.

    Nothing that is there is replaced. With `original`, a Word document is read as before its tracked changes.
    """
    reading = read(source, original=original)
    if reading.report is None:
        raise InputError(*reading.findings)
    write_new(reading.report, output)
    return reading
