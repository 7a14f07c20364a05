"""What each view shows: pure functions from catalogue and comparison to frozen view models, and all wording."""
