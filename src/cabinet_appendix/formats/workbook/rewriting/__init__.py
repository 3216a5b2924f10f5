"""Rewriting a workbook: only cells and rows that have changed are touched; formats, formulas and comments stay."""
