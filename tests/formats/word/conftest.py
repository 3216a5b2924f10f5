"""What tests of documents have in common with those of Word's parts: the schemas' judgement."""

from ooxml.conftest import faults

__all__ = ["faults"]
