"""A document as somebody edited it: "out of" for each "of" in the text of its body, everything else as it was.

python rewording.py BUILT.docx EDITED.docx
"""

import re
import sys
import zipfile

_TEXT = re.compile(rb"<w:t(?: [^>]*)?>[^<]*</w:t>")


def reword(built: str, edited: str) -> None:
    """Write the edited document; what it carries of its build stays, as in a document that Word has saved."""
    with zipfile.ZipFile(built) as before, zipfile.ZipFile(edited, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            data = before.read(name)
            if name == "word/document.xml":
                data = _TEXT.sub(lambda match: match[0].replace(b" of ", b" out of "), data)
            after.writestr(name, data)


if __name__ == "__main__":
    reword(*sys.argv[1:])
