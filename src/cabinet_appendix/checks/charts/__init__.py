"""Rules on the charts of a document: codes C001 and on."""
