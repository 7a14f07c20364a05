"""What happens over time: edits with their undo labels, history, and the store. No Qt."""
