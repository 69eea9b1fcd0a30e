"""`python -m responder` is the command `responder`."""

from responder.cli import main

if __name__ == "__main__":
    main()
