"""appendix check: what is wrong with sources, and what the rules are."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click

from cabinet_appendix.checks.outcome import CheckOutcome
from cabinet_appendix.cli.colours import paint
from cabinet_appendix.cli.failures import LOOK, WRONG, reported
from cabinet_appendix.cli.revisions import revisions_option
from cabinet_appendix.findings import Severity
from cabinet_appendix.operations.check import check
from cabinet_appendix.operations.locations import Locations
from cabinet_appendix.operations.rules import choose_rules, explain_rules
from cabinet_appendix.output import as_github, as_json, as_sarif, check_as_text, rules_as_text


class _Options(NamedTuple):
    """What was typed."""

    sources: tuple[Path, ...]
    form: str
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    previous: Path | None
    revisions: str
    is_list: bool
    explain: tuple[str, ...]


def _split(_context: click.Context, _parameter: click.Parameter, words: Sequence[str]) -> tuple[str, ...]:
    """Several names, whether they stand in one option or in several."""
    return tuple(word.strip() for given in words for word in given.split(","))


@click.command("check")
@click.argument("sources", metavar="SOURCE...", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "sarif", "github"]), default="text", show_default=True
)
@click.option("--select", multiple=True, callback=_split, metavar="RULES", help="Check by these rules only.")
@click.option("--ignore", multiple=True, callback=_split, metavar="RULES", help="Check without these rules.")
@click.option("--previous", type=click.Path(path_type=Path), help="The quarter before, if it is not beside SOURCE.")
@revisions_option
@click.option("--list", "is_list", is_flag=True, help="Print the rules instead.")
@click.option("--explain", multiple=True, callback=_split, metavar="RULES", help="Print all about these rules instead.")
def command(**given: Any) -> None:
    """Find what is wrong with each SOURCE: all of it at once, with its place.

    SOURCE is a quarter's folder, a workbook or a Word document. RULES are codes, beginnings of codes or names of rules,
    with commas between them.
    """
    options = _Options(**given)
    if options.is_list or options.explain:
        with reported():
            _print_rules(options)
        return
    if not options.sources:
        raise click.UsageError("Missing argument 'SOURCE...'.")
    with reported():
        rules = choose_rules(options.select, options.ignore) if options.select or options.ignore else None
        is_original = options.revisions == "original"
        outcomes = [
            check(source, original=is_original, rules=rules, previous=options.previous) for source in options.sources
        ]
    _print_checks(outcomes, options.form)
    raise SystemExit(_status(outcomes))


def _print_rules(options: _Options) -> None:
    if options.is_list:
        for line in rules_as_text.format_list(choose_rules(options.select, options.ignore)):
            click.echo(line)
    for number, rule in enumerate(explain_rules(options.explain)):
        if number or options.is_list:
            click.echo()
        for line in rules_as_text.format_explanation(rule):
            click.echo(line)


def _print_checks(outcomes: Sequence[CheckOutcome], form: str) -> None:
    if form == "json":
        # JSON is UTF-8 wherever it goes; text is in the code of the terminal.
        click.echo(as_json.format_checks(outcomes).encode(), nl=False)
    elif form == "sarif":
        click.echo(as_sarif.format_checks(outcomes, Locations().find).encode(), nl=False)
    elif form == "github":
        for line in as_github.format_checks(outcomes, Locations().find):
            click.echo(line)
    else:
        for line in check_as_text.format_checks(outcomes, paint):
            click.echo(line)


def _status(outcomes: Sequence[CheckOutcome]) -> int:
    errors = [finding for outcome in outcomes for finding in outcome.findings if finding.severity is Severity.ERROR]
    if any(not finding.is_of_rule for finding in errors):
        return WRONG
    return LOOK if errors else 0
