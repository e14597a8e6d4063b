#!/usr/bin/python3
"""Writes the RSA keys of this folder: subjectPublicKeyInfos as PEM, whose numbers are derived from keys/client.pem and
keys/other-ca.pem (`openssl rsa -text`), so that every run writes the same."""
import base64
import pathlib
import re
import subprocess

HERE = pathlib.Path(__file__).resolve().parent


def numbers(name):
    text = subprocess.run(["openssl", "rsa", "-in", HERE.parent / "keys" / f"{name}.pem", "-noout", "-text"], capture_output=True,
                          text=True, check=True).stdout
    found = re.findall(r"^(modulus|prime1|prime2):\n((?:    .*\n)+)", text, re.MULTILINE)
    return {word: int(re.sub(r"[\s:]", "", digits), 16) for word, digits in found}


def der(tag, content):
    size = len(content)
    length = bytes([size]) if size < 128 else bytes([0x80 | (size.bit_length() + 7) // 8]) + size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([tag]) + length + content


def integer(value):
    return der(2, value.to_bytes(value.bit_length() // 8 + 1, "big"))


def write(name, modulus, exponent=65537):
    algorithm = der(0x30, der(6, bytes.fromhex("2a864886f70d010101")) + der(5, b""))
    spki = der(0x30, algorithm + der(3, b"\0" + der(0x30, integer(modulus) + integer(exponent))))
    body = base64.encodebytes(spki).decode()
    (HERE / f"{name}.pem").write_text(f"-----BEGIN PUBLIC KEY-----\n{body}-----END PUBLIC KEY-----\n")


def of_size(multiple_of, seed):
    """The smallest odd multiple above the seed that has no other factor below 752."""
    rest = seed // multiple_of | 1
    while any(rest % prime == 0 for prime in range(3, 760, 2)):
        rest += 2
    return rest * multiple_of


good = numbers("client")
n, p = good["modulus"], good["prime1"]
write("rsa-e3", n, 3)
write("rsa-e0", n, 0)
write("rsa-e1", n, 1)
write("rsa-e2", n, 2)
write("rsa-e-even", n, 65536)
write("rsa-e-2-64-minus", n, 2**64 - 1)
write("rsa-e-2-64-plus", n, 2**64 + 1)
write("rsa-n-even", n - 1)
write("rsa-n-square", p * p)
below = p * p - 8  # as odd and as close to a square as can be
while any(below % prime == 0 for prime in range(3, 760, 2)):
    below -= 8
write("rsa-n-near-square", below)
write("rsa-n-3", of_size(3, n))
write("rsa-n-751", of_size(751, n))
write("rsa-n-757", of_size(757, n))
