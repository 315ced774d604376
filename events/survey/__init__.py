"""The survey: places measured object by object, so that people can judge for themselves."""
