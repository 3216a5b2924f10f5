"""Rules on targets and actuals: codes F001 and on."""
