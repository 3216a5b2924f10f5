"""Rules on the words of a report: codes N001 and on."""

from cabinet_appendix.checks.narrative.achievement_repeated import achievement_repeated
from cabinet_appendix.checks.narrative.acronym_explained_late import acronym_explained_late
from cabinet_appendix.checks.narrative.acronym_explained_twice import acronym_explained_twice
from cabinet_appendix.checks.narrative.acronym_never_explained import acronym_never_explained
from cabinet_appendix.checks.narrative.bare_web_address import bare_web_address
from cabinet_appendix.checks.narrative.count_disagrees import count_disagrees
from cabinet_appendix.checks.narrative.doubled_space import doubled_space
from cabinet_appendix.checks.narrative.doubled_word import doubled_word
from cabinet_appendix.checks.narrative.key_action_in_the_past import key_action_in_the_past
from cabinet_appendix.checks.narrative.long_sentence import long_sentence
from cabinet_appendix.checks.narrative.misspelt_word import misspelt_word
from cabinet_appendix.checks.narrative.mixed_full_stops import mixed_full_stops
from cabinet_appendix.checks.narrative.placeholder_left_in import placeholder_left_in
from cabinet_appendix.checks.narrative.prompt_left_in import prompt_left_in
from cabinet_appendix.checks.narrative.quoted_figure_disagrees import quoted_figure_disagrees
from cabinet_appendix.checks.narrative.space_before_punctuation import space_before_punctuation
from cabinet_appendix.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    prompt_left_in,
    quoted_figure_disagrees,
    count_disagrees,
    doubled_word,
    doubled_space,
    space_before_punctuation,
    mixed_full_stops,
    misspelt_word,
    acronym_never_explained,
    acronym_explained_late,
    acronym_explained_twice,
    long_sentence,
    bare_web_address,
    key_action_in_the_past,
    achievement_repeated,
    placeholder_left_in,
)
