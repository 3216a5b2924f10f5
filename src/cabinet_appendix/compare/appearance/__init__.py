"""How a document looks, a module for each subject of it: from a package to traits that two are compared by."""
