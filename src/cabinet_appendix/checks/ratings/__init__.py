"""Rules on ratings and statuses: codes R001 and on."""

from cabinet_appendix.checks.ratings.figures_leave_rating_open import figures_leave_rating_open
from cabinet_appendix.checks.ratings.key_contradicts_ratings import key_contradicts_ratings
from cabinet_appendix.checks.ratings.override_changes_nothing import override_changes_nothing
from cabinet_appendix.checks.ratings.polarity_changed import polarity_changed
from cabinet_appendix.checks.ratings.rating_contradicts_figures import rating_contradicts_figures
from cabinet_appendix.checks.ratings.status_went_backwards import status_went_backwards
from cabinet_appendix.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    rating_contradicts_figures,
    override_changes_nothing,
    key_contradicts_ratings,
    status_went_backwards,
    figures_leave_rating_open,
    polarity_changed,
)
