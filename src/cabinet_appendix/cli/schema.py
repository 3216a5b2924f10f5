"""appendix schema: the JSON schema of a report."""

import click

from cabinet_appendix.output.as_json import format_schema


@click.command("schema")
def command() -> None:
    """Print the JSON schema of what `appendix show --format json` prints."""
    click.echo(format_schema().encode(), nl=False)
