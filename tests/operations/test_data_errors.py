"""What keeps a document from being built for Cabinet."""

from pathlib import Path

import pytest

from builders import indicator, priority, report
from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.folder.write import write_folder
from cabinet_appendix.model.narrative import Bullet, Text
from cabinet_appendix.model.ratings import Override
from cabinet_appendix.model.report import Exemption
from cabinet_appendix.operations.data_errors import find_errors, without_superseded

PROMPT = Bullet(is_prompt=True, text=(Text("Open a hub"),))


@pytest.mark.parametrize(
    ("ignored", "codes"),
    [((), ["N001"]), (("N001",), []), (("prompt",), ["I019", "N001"])],
)
def test_it_is_errors_of_rules_without_those_that_there_is_a_reason_for(
    ignored: tuple[str, ...], codes: list[str], tmp_path: Path
) -> None:
    same = indicator(override=Override(rating="green", reason="a warning and no error"))
    reasons = tuple(Exemption(rule=rule, reason="so it is") for rule in ignored)
    write_folder(report(priority("a", achievements=(PROMPT,), indicators=(same,)), ignore=reasons), tmp_path)
    reading = read_folder(tmp_path)
    assert sorted(finding.code for finding in find_errors(tmp_path, reading)) == codes
    assert [finding.code for finding in reading.findings] == ["I109"]
    assert without_superseded(reading.findings) == ()
