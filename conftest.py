"""What all tests share: no test of wild inputs fails because the machine is busy."""

from hypothesis import settings

settings.register_profile("whatever-the-machine", deadline=None)
settings.load_profile("whatever-the-machine")
