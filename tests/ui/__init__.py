"""Each view alone, with a literal view model."""
