"""Rules on ratings and statuses: codes R001 and on."""
