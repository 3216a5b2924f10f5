"""A template without its charts, for a yardstick that draws none: plain_template.py TEMPLATE.docx OUT.docx."""

import sys

import docx


def main(template: str, output: str) -> None:
    document = docx.Document(template)
    chart = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
    for element in list(document.element.body.iter(chart)):
        run = element
        while not run.tag.endswith("}r"):
            run = run.getparent()
        run.getparent().remove(run)
    for id_, relationship in list(document.part.rels.items()):
        if relationship.reltype.endswith("/chart"):
            del document.part.rels[id_]
    document.save(output)


if __name__ == "__main__":
    main(*sys.argv[1:])
