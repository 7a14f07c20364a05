"""The parts of a report, one module each; `listing` names them all."""
