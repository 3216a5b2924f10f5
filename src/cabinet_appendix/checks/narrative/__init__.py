"""Rules on the words of a report: codes N001 and on."""
