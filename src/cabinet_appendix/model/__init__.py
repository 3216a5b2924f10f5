"""What a quarter's report is: values only, with no file and no Word."""
