"""The report dialog: choices on the left, the pages as they will be on the right."""
