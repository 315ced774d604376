"""The organisers' own questions of an application: sections, questions, conditions, answers."""
