"""How the peers print a rating: a dot with its letter, in a colour; the same for all of them."""

MARKERS = {
    "completed": {"text": "● C", "colour": "2B579A"},
    "green": {"text": "● G", "colour": "1E7B34"},
    "amber": {"text": "● A", "colour": "B35C00"},
    "red": {"text": "● R", "colour": "B3261E"},
    "not rated": {"text": "● N", "colour": "595959"},
}
