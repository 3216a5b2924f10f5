"""ECMA-376: the parts and elements of a Word document, and not a word about performance."""
