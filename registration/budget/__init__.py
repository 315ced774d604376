"""Budget: what a training may cost, known before people are chosen, without knowing whose it is."""
