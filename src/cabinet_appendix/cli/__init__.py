"""The command `appendix`: options in, exit status out. A command's module is loaded when it is called."""

import gc
import io
import os
import sys
from importlib import import_module

import click

from cabinet_appendix import __version__

# A command makes many objects that all live until it ends: looking for garbage among them took a tenth of a build.
gc.set_threshold(100_000, 50, 50)
# Other packages have no say in what a report is, and looking for those that want one took a twentieth.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

COMMANDS = {
    "batch": "Build the appendices of many quarters or councils.",
    "build": "Build the appendix of a quarter as a Word document.",
    "check": "Find what is wrong with a quarter's data.",
    "compare": "Find what changed from one report to another.",
    "import": "Write a Word document or a workbook as a quarter's folder.",
    "new": "Start a quarter from the one before.",
    "pdf": "Make a PDF of a Word document, to publish.",
    "picture": "Draw the ratings of a quarter, or how they moved over several.",
    "preview": "Draw the pages of a quarter, a Word document or a PDF as pictures.",
    "pull": "Take the edits made in a built Word document into the data.",
    "schema": "Print the JSON schema of a report.",
    "show": "Print the report that a source holds.",
    "template": "Check a Word template, list its tags, or make a first one.",
    "workbook": "Write a quarter's folder as an Excel workbook.",
}


class _Commands(click.Group):
    """The commands by name; their summaries stand here, so that --help loads none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        name = f"cabinet_appendix.cli.{_module_name(cmd_name)}"
        if name not in sys.modules:
            import_module(name)
            # What is loaded stays: to look for garbage among it took 28 ms of a build of 640 indicators, now none.
            gc.freeze()
        command: click.Command = sys.modules[name].command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="appendix")
def main() -> None:
    """Build, check and show the Cabinet appendix of a quarter's performance."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A character that the terminal or pipe has no code for is printed by its number.
        sys.stdout.reconfigure(errors="backslashreplace")


def run() -> None:
    """The command as a process: ended at once, for to free every object one by one took an eighth of a build."""
    status = 1
    try:
        try:
            main()
        except SystemExit as ended:
            status = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
        sys.stdout.flush()
    except OSError as error:
        sys.stderr.write(f"standard output: found a file that cannot be written ({error.strerror})\n")
        status = 2
    sys.stderr.flush()
    os._exit(status)


def _module_name(command: str) -> str:
    """The module of a command; "import" is a word of Python's own."""
    return f"{command}_" if command == "import" else command
