"""Elements that are there to be seen."""

from cabinet_appendix.ooxml.visible import find_visible
from word_files import W, element


def test_what_is_deleted_moved_away_or_said_again_is_not_found() -> None:
    body = element(
        """<w:body><w:p><w:r><w:t>a</w:t></w:r><w:del><w:r><w:t>b</w:t></w:r></w:del>
        <w:moveFrom><w:r><w:t>c</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>d</w:t></w:r></w:ins>
        <mc:AlternateContent><mc:Choice Requires="wps"><w:r><w:t>e</w:t></w:r></mc:Choice>
        <mc:Fallback><w:r><w:t>f</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p></w:body>"""
    )
    assert [found.text for found in find_visible(body, f"{{{W}}}t")] == ["a", "d", "e"]
