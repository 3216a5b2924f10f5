"""American spellings: from a word to how it is spelt in Britain."""

import re

from cabinet_appendix.checks.narrative.word_list import WordList

_ENDINGS = r"(?:s|ed|er|ers|ing|able|ably|ite|ites|less|ful|fully|al|ally|hood|hoods|ly|y)?$"
_OUR = (
    "arm|behavi|clam|col|demean|endeav|fav|flav|harb|hon|hum|lab|misdemean|neighb|od|parl|ranc|rig|rum|sav|splend|tum|"
    "val|vap|vig"
)
_RULES = tuple(
    (re.compile(pattern), british)
    for pattern, british in (
        (r"(?<=\w{3})iz(?=(?:e[sdr]?|ers|ing|ations?|able)$)", "is"),
        (r"(?<=\wl)yz(?=(?:e[sdr]?|ers|ing)$)", "ys"),
        (rf"^((?:dis|mis)?(?:{_OUR}))or(?={_ENDINGS})", r"\1our"),
        (r"^(cent|theat|fib|lit|lust|somb|spect|calib|meag|(?:centi|kilo|milli)met)er(?=s?$)", r"\1re"),
        (r"^(def|off|pret)ense(?=s?$)", r"\1ence"),
    )
)
_SINGLE_L = re.compile(r"(?<=\w{2}[aeiou]l)(?=(?:ed|ing|er|ers|or|ors)$)")
_MAY_BE_AMERICAN = re.compile(r"[iy]z|[^aeo]or|[bcdhptg]ers?$|ense|l(?:e[dr]|ers|ing|ors?)$")
_PAIRS = (
    "aging ageing, airplane aeroplane, airplanes aeroplanes, aluminum aluminium, anemia anaemia, artifact "
    "artefact, artifacts artefacts, catalog catalogue, catalogs catalogues, centered centred, centering centring, "
    "cozy cosy, diarrhea diarrhoea, enroll enrol, enrollment enrolment, enrollments enrolments, enrolls enrols, "
    "fulfill fulfil, fulfillment fulfilment, fulfills fulfils, gray grey, installment instalment, installments "
    "instalments, jewelry jewellery, leukemia leukaemia, maneuver manoeuvre, maneuvers manoeuvres, mold mould, "
    "molds moulds, moldy mouldy, orthopedic orthopaedic, pajamas pyjamas, pediatric paediatric, pediatrician "
    "paediatrician, plow plough, program programme, programs programmes, skeptical sceptical, skillful skilful, "
    "skillfully skilfully, sulfur sulphur, willful wilful"
)
_OTHERS = dict(pair.split() for pair in _PAIRS.split(", "))


def find_british(word: str, words: WordList) -> str | None:
    """How a word in small letters is spelt in Britain, if that is another way and a word of the list."""
    if word in _OTHERS:
        return _OTHERS[word]
    if not _MAY_BE_AMERICAN.search(word):
        return None
    for pattern, british in _RULES:
        spelt = pattern.sub(british, word)
        if spelt != word and spelt in words:
            return spelt
    # "filing" is a word, and no slip for "filling".
    doubled = _SINGLE_L.sub("l", word)
    return doubled if word not in words and doubled in words and doubled != word else None
