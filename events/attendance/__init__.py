"""Attendance: how many hours each person took part."""
