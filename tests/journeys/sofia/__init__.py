"""The Sofia training, from the call to the certificates, as its people live it.

Each test is a chapter and follows the one before, over all files here. All happens in real
browsers at the days of 2016; only the twelve people whom nobody watches act behind the scenes.
"""
