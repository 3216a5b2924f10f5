"""Rules on the charts of a document: codes C001 and on."""

from cabinet_appendix.checks.charts.categories_in_another_order import categories_in_another_order
from cabinet_appendix.checks.charts.chart_cache_stale import chart_cache_stale
from cabinet_appendix.checks.charts.chart_contradicts_table import chart_contradicts_table
from cabinet_appendix.checks.charts.chart_label_typed_over import chart_label_typed_over
from cabinet_appendix.checks.charts.empty_category_missing import empty_category_missing
from cabinet_appendix.checks.charts.placeholder_printed import placeholder_printed
from cabinet_appendix.checks.charts.series_name_left_over import series_name_left_over
from cabinet_appendix.checks.charts.slice_colour_does_not_match import slice_colour_does_not_match
from cabinet_appendix.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    chart_cache_stale,
    chart_contradicts_table,
    chart_label_typed_over,
    placeholder_printed,
    series_name_left_over,
    categories_in_another_order,
    empty_category_missing,
    slice_colour_does_not_match,
)
