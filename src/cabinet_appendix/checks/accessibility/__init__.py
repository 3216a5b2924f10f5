"""Rules on whether everybody can read a document: codes A001 and on."""
