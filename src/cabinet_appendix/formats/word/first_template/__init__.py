"""What a first template is made with: from a brand file to the parts of a Word document."""
