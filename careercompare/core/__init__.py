"""What roles, skills, pay, fit and a comparison mean: frozen values and pure functions, standard library only."""
