"""The comparison to take away: a PDF, a plain-text table, and a document for other programs."""
