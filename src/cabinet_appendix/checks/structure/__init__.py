"""Rules on the parts of a report, their order and their counts: codes S001 and on."""
