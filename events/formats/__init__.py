"""Other formats of what people are told and asked: easy read, and sign language on video."""
