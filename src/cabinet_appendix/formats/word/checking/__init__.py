"""What is wrong with a template: its tags, its looks, and what would make it look otherwise elsewhere."""
