"""Rules on targets and actuals: codes F001 and on."""

from cabinet_appendix.checks.figures.blank_figure import blank_figure
from cabinet_appendix.checks.figures.figure_off_by_a_power_of_ten import figure_off_by_a_power_of_ten
from cabinet_appendix.checks.figures.figure_reads_differently import figure_reads_differently
from cabinet_appendix.checks.figures.figures_of_different_precision import figures_of_different_precision
from cabinet_appendix.checks.figures.figures_of_different_units import figures_of_different_units
from cabinet_appendix.checks.figures.percentage_outside_its_range import percentage_outside_its_range
from cabinet_appendix.checks.figures.percentage_without_its_sign import percentage_without_its_sign
from cabinet_appendix.checks.figures.rounding_hides_whether_target_is_met import rounding_hides_whether_target_is_met
from cabinet_appendix.checks.figures.share_printed_as_fraction import share_printed_as_fraction
from cabinet_appendix.checks.figures.target_met_as_printed_but_rated_missed import (
    target_met_as_printed_but_rated_missed,
)
from cabinet_appendix.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    figures_of_different_units,
    figures_of_different_precision,
    share_printed_as_fraction,
    percentage_outside_its_range,
    target_met_as_printed_but_rated_missed,
    figure_off_by_a_power_of_ten,
    blank_figure,
    figure_reads_differently,
    rounding_hides_whether_target_is_met,
    percentage_without_its_sign,
)
