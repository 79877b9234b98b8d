"""The demo world's sign-ins."""

PASSWORD = "demo-aliquot"

TECHNICIAN = "tech@demo.test"
MANAGER = "manager@demo.test"
PROVIDER = "provider@demo.test"
AUDITOR = "auditor@demo.test"
OPERATOR = "admin@demo.test"
EVERYBODY = [TECHNICIAN, MANAGER, PROVIDER, AUDITOR, OPERATOR]


def word(email: str | None) -> str:
    """The short name of a sign-in in file names and messages."""
    return email.split("@")[0] if email else "public"
