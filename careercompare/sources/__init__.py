"""Official datasets, read as they are published and turned into what a catalogue holds."""
