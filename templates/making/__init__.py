"""What the first artwork is drawn with."""
