"""Hours of assistants on site and interpreters: who is there for whom, with breaks and rest."""
