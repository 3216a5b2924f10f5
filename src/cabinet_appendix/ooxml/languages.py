"""The language of a document (ECMA-376 Part 1, 17.3.2.20): what its styles and settings say, and its runs."""

from collections.abc import Iterator

from lxml import etree

from cabinet_appendix.ooxml.document_formats import DocumentFormats
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import SETTINGS, STYLES
from cabinet_appendix.ooxml.simple_types import child_value

_LANG, _RPR, _R, _T = (qn(f"w:{name}") for name in ("lang", "rPr", "r", "t"))
_DEFAULT = "/".join(map(qn, ("w:docDefaults", "w:rPrDefault", "w:rPr")))


def read_language(package: Package, formats: DocumentFormats) -> str | None:
    """The language of text that names none itself, such as "en-GB"; None where the document says none."""
    return next((language for language in _find_languages(package, formats) if language), None)


def count_letters(root: etree._Element, language: str) -> tuple[int, int]:
    """How many letters of a part are in runs of this language by their own properties, and how many there are."""
    own = whole = 0
    for run in root.iter(_R):
        letters = sum(len(t.text or "") for t in run.iterchildren(_T))
        whole += letters
        if (child_value(run.find(_RPR), _LANG) or "").casefold() == language.casefold():
            own += letters
    return own, whole


def _find_languages(package: Package, formats: DocumentFormats) -> Iterator[str | None]:
    """What says so, nearest first: the default paragraph style, the defaults of all styles, the settings."""
    for style in formats.styles.chain(formats.styles.default_id("paragraph"), "paragraph"):
        yield child_value(style.find(_RPR), _LANG)
    styles, settings = (package.related(package.main_document, kind) for kind in (STYLES, SETTINGS))
    yield child_value(package.xml(styles).find(_DEFAULT), _LANG) if styles else None
    yield child_value(package.xml(settings), qn("w:themeFontLang")) if settings else None
