"""Rules on what a document holds and does not print: codes L001 and on."""
