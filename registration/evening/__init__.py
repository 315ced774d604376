"""The evening of arrival: everybody is asked once whether their room is right."""
