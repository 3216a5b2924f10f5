"""The workbook format: a report in sheets that officers fill in with Excel; also sheets that they keep themselves."""
