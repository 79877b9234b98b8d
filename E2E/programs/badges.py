"""Checks badges as a stranger's program does, with libraries that know nothing of Aliquot: the signature by the open
keys, what Open Badges 3.0 asks of a credential, and the list that tells which do not hold any more."""

import base64
import gzip
import re
import time
import urllib.parse

import jsonschema
import jwt
import requests
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from house import people
from house.visitor import Visitor

ROOM = "/courses/manage/certificates"
TEXT = {"type": "string", "minLength": 1}
MOMENT = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$"}
PROFILE = {
    "type": "object", "required": ["id", "type", "name"],
    "properties": {"id": TEXT, "name": TEXT, "type": {"type": "array", "contains": {"const": "Profile"}}}}
# What the standard asks for of a credential that is a token, its members first.
CREDENTIAL = {
    "type": "object",
    "required": ["@context", "id", "type", "issuer", "validFrom", "credentialSubject", "iss", "jti", "nbf", "name"],
    "properties": {
        "@context": {
            "type": "array", "minItems": 2,
            "prefixItems": [{"const": "https://www.w3.org/ns/credentials/v2"},
                            {"pattern": r"^https://purl\.imsglobal\.org/spec/ob/v3p0/context-3\.0\.\d+\.json$"}]},
        "id": {"type": "string", "format": "uri"},
        "type": {"type": "array", "allOf": [{"contains": {"const": "VerifiableCredential"}},
                                            {"contains": {"const": "OpenBadgeCredential"}}]},
        "name": TEXT, "issuer": PROFILE, "validFrom": MOMENT, "validUntil": MOMENT,
        "credentialSubject": {
            "type": "object", "required": ["type", "identifier", "achievement"],
            "properties": {
                "type": {"type": "array", "contains": {"const": "AchievementSubject"}},
                "identifier": {
                    "type": "array", "minItems": 1,
                    "items": {"type": "object", "required": ["type", "identityHash", "identityType", "hashed"],
                              "properties": {"type": {"const": "IdentityObject"}, "identityHash": TEXT,
                                             "hashed": {"type": "boolean"}}}},
                "achievement": {
                    "type": "object", "required": ["id", "type", "name", "description", "criteria"],
                    "properties": {
                        "id": {"type": "string", "format": "uri"}, "name": TEXT, "description": TEXT,
                        "type": {"type": "array", "contains": {"const": "Achievement"}},
                        "criteria": {"type": "object", "required": ["narrative"]}, "creator": PROFILE}}}},
        "credentialStatus": {
            "type": "object",
            "required": ["id", "type", "statusPurpose", "statusListIndex", "statusListCredential"],
            "properties": {"type": {"const": "BitstringStatusListEntry"}, "statusPurpose": {"const": "revocation"},
                           "statusListIndex": {"type": "string", "pattern": r"^\d+$"}}}}}
LIST = {
    "type": "object", "required": ["@context", "id", "type", "issuer", "validFrom", "credentialSubject"],
    "properties": {
        "type": {"type": "array", "contains": {"const": "BitstringStatusListCredential"}},
        "credentialSubject": {
            "type": "object", "required": ["type", "statusPurpose", "encodedList"],
            "properties": {"type": {"const": "BitstringStatusList"}, "statusPurpose": {"const": "revocation"},
                           "encodedList": {"type": "string", "pattern": "^u[A-Za-z0-9_-]+$"}}}}}


class Stranger:
    """A program that was handed a badge and knows the issuer's address, and nothing else."""

    def __init__(self, base: str) -> None:
        self.base = base
        answer = requests.get(base + "/.well-known/jwks.json", timeout=10)
        self.keys = {key["kid"]: jwt.PyJWK(key) for key in answer.json()["keys"]}

    def genuine(self, token: str) -> dict:
        """What a token says; whatever is wrong with it is raised."""
        head = jwt.get_unverified_header(token)
        return jwt.decode(token, self.keys[head["kid"]].key, algorithms=["EdDSA"])

    def is_ended(self, badge: dict) -> bool:
        """Whether the list that a badge names says that it does not hold any more."""
        status = badge["credentialStatus"]
        # Named by the address that the issuer is known by; here it is this machine's.
        path = urllib.parse.urlsplit(status["statusListCredential"]).path
        told = self.genuine(requests.get(self.base + path, timeout=10).text)
        hold(told, LIST)
        assert told["id"] == status["statusListCredential"], told["id"]
        packed = told["credentialSubject"]["encodedList"][1:]
        bits = gzip.decompress(base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4)))
        assert len(bits) * 8 >= 131_072, "the list is shorter than its standard allows"
        place = int(status["statusListIndex"])
        return bool(bits[place // 8] & 0x80 >> place % 8)


def hold(value: object, schema: dict) -> None:
    faults = list(jsonschema.Draft202012Validator(schema).iter_errors(value))
    assert not faults, "; ".join(f"{fault.json_path}: {fault.message}" for fault in faults[:3])


def everything(base: str) -> None:
    provider = Visitor(base)
    provider.sign_in(people.PROVIDER)
    room = f"{ROOM}/{issued(provider)}"
    token = provider.get(room + "/badge").text
    stranger = Stranger(base)
    badge = stranger.genuine(token)
    hold(badge, CREDENTIAL)
    assert badge["iss"] == badge["issuer"]["id"] and badge["jti"] == badge["id"], "the token says something else"
    assert jwt.get_unverified_header(token)["typ"] == "JWT"
    turned(stranger, token)
    foreign(stranger, token)
    assert not stranger.is_ended(badge), "it is called revoked before it is"
    done = provider.submit(room, {"reason": "issued-in-error", "sure": "yes"})
    assert done.status == 200 and "Revoked" in done.text, f"{done.status} at {done.path}"
    assert stranger.is_ended(badge), "it is not called revoked"
    # The token itself is still what was signed.
    assert stranger.genuine(provider.get(room + "/badge").text) == badge


def issued(provider: Visitor) -> str:
    """An award of the demo whose certificate is there and holds; it may still be in the press."""
    for _ in range(120):
        for award in sorted(set(re.findall(ROOM + r"/([0-9a-f-]{36})", provider.get(ROOM).text))):
            page = provider.get(f"{ROOM}/{award}").text
            if f"{ROOM}/{award}/badge" in page and f"{ROOM}/{award}/revoke" in page and "Being made" not in page:
                return award
        time.sleep(0.25)
    raise AssertionError("no certificate of the demo came to be")


def turned(stranger: Stranger, token: str) -> None:
    """A letter changed anywhere, and nobody takes it. The last one holds bits that stand for nothing."""
    for place in range(0, len(token) - 1, max(1, len(token) // 150)):
        other = "B" if token[place] == "A" else "A"
        try:
            stranger.genuine(token[:place] + other + token[place + 1:])
        except (jwt.InvalidTokenError, KeyError):
            continue
        raise AssertionError(f"letter {place} may be changed")


def foreign(stranger: Stranger, token: str) -> None:
    """The same words under somebody else's key, or under none."""
    head = {"kid": jwt.get_unverified_header(token)["kid"]}
    words = jwt.decode(token, options={"verify_signature": False})
    forged = [jwt.encode(words, Ed25519PrivateKey.generate(), "EdDSA", head), jwt.encode(words, None, "none", head)]
    for one in forged:
        try:
            stranger.genuine(one)
        except jwt.InvalidTokenError:
            continue
        raise AssertionError("a forged badge is taken")
