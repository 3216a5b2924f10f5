"""The settings of a report, each as text both ways."""

import pytest
from hypothesis import HealthCheck, given, settings

from builders import report, reports
from cabinet_appendix.formats.settings import SETTINGS, STAND_INS
from cabinet_appendix.model.report import Report

BY_NAME = {setting.name: setting for setting in SETTINGS}


@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(reports())
def test_what_a_setting_writes_it_reads_as_the_same_value(given_report: Report) -> None:
    for setting in SETTINGS:
        text = setting.format(given_report)
        if text is not None:
            assert setting.parse(text) == getattr(given_report, setting.name)


def test_what_is_usual_is_not_written() -> None:
    written = {name: setting.format(report()) for name, setting in BY_NAME.items()}
    assert {name for name, text in written.items() if text} == {"title", "quarter"}
    assert written["quarter"] == "2023-24 Q2"


@pytest.mark.parametrize(
    ("name", "text"),
    [("quarter", "2023-25 Q2"), ("tolerance", "5"), ("tolerance", "little")],
)
def test_what_is_no_such_value_is_refused(name: str, text: str) -> None:
    with pytest.raises(ValueError, match=text):
        BY_NAME[name].parse(text)


def test_each_setting_that_is_needed_has_a_stand_in_that_makes_a_report() -> None:
    assert {setting.name for setting in SETTINGS if setting.is_needed} == set(STAND_INS)
    assert Report.model_validate({**STAND_INS, "priorities": []})
