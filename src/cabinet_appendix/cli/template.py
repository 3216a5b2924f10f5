"""appendix template: a council's Word template checked, its tags listed, a first one made."""

from pathlib import Path
from pkgutil import resolve_name

import click

from cabinet_appendix.cli.failures import LOOK, has_errors, print_findings, reported
from cabinet_appendix.findings import Finding
from cabinet_appendix.output import as_json, as_text
from cabinet_appendix.output import tags as tag_list


@click.group("template")
def command() -> None:
    """Check a council's Word template, list the tags that it can have, or make a first one."""


@command.command("check")
@click.argument("template", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option(
    "--annotate", type=click.Path(path_type=Path), help="A copy to write, with a Word comment at each problem."
)
def check(template: Path, form: str, annotate: Path | None) -> None:
    """Find what is wrong with TEMPLATE: all of it at once, each with its place.

    Its tags are run on a sample report that has all there is to print. A warning is about what may be meant, a note
    about what does no harm.
    """
    with reported():
        # Each of the three loads what it takes, which is much, and nothing of the others.
        check_template = resolve_name("cabinet_appendix.operations.check_template:check_template")
        findings: tuple[Finding, ...] = check_template(template, annotated=annotate)
    if form == "json":
        click.echo(as_json.format_findings(findings).encode(), nl=False)
    else:
        for line in as_text.format_findings(findings):
            click.echo(line)
        if not findings:
            click.echo(f"{template}: nothing found")
    if annotate:
        written = as_text.format_count(len(findings), "comment") if findings else "not written"
        click.echo(f"{annotate}: {written}", err=True)
    if has_errors(findings):
        raise SystemExit(LOOK)


@command.command("tags")
@click.option("--format", "form", type=click.Choice(["text", "markdown", "json"]), default="text", show_default=True)
def tags(form: str) -> None:
    """List every tag that a template can have, with its meaning and what it prints of a sample report."""
    write = {"text": tag_list.format_text, "markdown": tag_list.format_markdown, "json": tag_list.format_json}[form]
    list_examples = resolve_name("cabinet_appendix.formats.word.tag_examples:list_examples")
    click.echo(write(list_examples()).encode(), nl=False)


@command.command("new")
@click.option("--brand", type=click.Path(path_type=Path), required=True, help="The council's brand.yaml.")
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="The template to write.")
@click.option("--movement", is_flag=True, help="With the last quarter's figures and the direction of travel.")
def new(brand: Path, output: Path, movement: bool) -> None:
    """Make a first template from a brand: colours, typeface, page, pictures, columns and wording.

    From then on the template is the communications team's, to be edited in Word. templates/ has a brand.yaml for each
    council that there is, in which comments say what each setting is.
    """
    with reported():
        new_template = resolve_name("cabinet_appendix.operations.new_template:new_template")
        findings: tuple[Finding, ...] = new_template(brand, output, has_movement=movement)
    print_findings(findings)
    click.echo(output)
