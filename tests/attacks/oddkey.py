#!/usr/bin/python3
"""RSA keys that no CA should certify, and signatures of their owner.

    oddkey.py KIND key      prints modulus and exponent, in hex
    oddkey.py KIND sign     signs standard input (PKCS #1 v1.5, SHA-256), in hex; prints nothing where there is no such signature
"""
import hashlib
import sys

# Primes; the first two are 3 modulo 4, so that roots are one power away.
P = int(
    "cbdca0a914e7e5800f9b624ac42a81123c90cc59d9f094206731024d4a80b025813f7b887886503f500f9af1acdaebd5a2715cae07f8654a"
    "3a2396683a0e69194220fbe87dd020f496522ebb7485cc17896346c28546482e0325406ee5b5f20427338546543bc51d949a993e3d81b5ec"
    "2b7902b0a7db1ea5c340613afa322a77",
    16)
Q = int(
    "dad2f89b9129caf44b25c088242fa6ad2261566e70c6e0076fcca917d6a3711f382b28cd35ccee8f3c0c3cadc20bb237c5c648811b4db9a4"
    "fefbc491d32f8c7fc7ab9fe195111fb296fdcf79844393b39a6cc40d0e40c0b0a75c89a66f939ac3885eba02e9b2e591449d1406e70a64ee"
    "6d77ae6b93490276b16e990110ff7d5f",
    16)
HALF = int(
    "65d780c19cdb9f18cccf8f337b2c772abddbeddee0caef09403d550d231a37c28b663d4d433a16e677d728fd3358302b7bc1ad3ff5fee024"
    "b0aeeade5924bdadfc83f7aca430f2e1a88db8321fc28e5a673a659c0e796b3ab3c840f5ec965df04ee8dfe5b9663c9993f13a7b3564f691"
    "66852995780d3cb012ff4d15cae9663011e900e10dda6377bdaa126512b98eee568642af56fcc6731744c49cd13ce79fdac09849c003295f"
    "5ef0fde3fe659c16978a34e6d18263c99419f103bae006fd86532dd27d9f25edc1d4754a58fc42091e4f6582ae7c3e1a4d75d5debd372b3e"
    "204fa88591582957956d5db8978fcaac3901819ec0929524f7c0692c3e7dc201",
    16)
REST = int(
    "3f0d5d8240aeda2df3d197718ba2f29db994384d5673b508e51713f0a102ff48697d529f177872491ef0cc45829b8270ad0f08b4734725c0"
    "6d8556b5fac0e984eb5f9137a921297c2546706141ebf116a7d9b676275ddc8cfe3ccd031861d8787238d561c8d6680724bb03eb753fa13f"
    "f1d194908e08a4de6b9a3ac8096516e92f437ed6c2184464de2e5ff2011d4b43ebea09b0485571effd2a7dfa218c2d58175f39d98d601484"
    "8a4950d74e6c6350381426cab5583571b72b35b7488fae6073d494d87bb01c27cefae177a0f2800f9f0d439f9cf5c0c7a24de3d1506a6c1f"
    "3ea7ffe439bb3da7616052aa9262d4c6be4ba7be4d85a8e390db568791fde9",
    16)
KINDS = {  # exponent, prime factors
    "exponent-1": (1, (P, Q)),
    "exponent-2": (2, (P, Q)),
    "exponent-long": (2**80 + 13, (P, Q)),
    "even": (65537, (2, HALF)),
    "square": (65537, (P, P)),
    "factor-751": (65537, (751, REST)),
}


def padded(message, size):
    info = bytes.fromhex("3031300d060960864801650304020105000420") + hashlib.sha256(message).digest()
    return int.from_bytes(b"\0\1" + b"\xff" * (size - len(info) - 3) + b"\0" + info, "big")


def root_of_square(number):
    """A square root modulo P·Q, by the Chinese remainder theorem; None when there is none."""
    roots = [pow(number, (prime + 1) // 4, prime) for prime in (P, Q)]
    if any(root * root % prime != number % prime for root, prime in zip(roots, (P, Q))):
        return None
    return (roots[0] * Q * pow(Q, -1, P) + roots[1] * P * pow(P, -1, Q)) % (P * Q)


def main():
    kind, what = sys.argv[1:3]
    exponent, (first, second) = KINDS[kind]
    modulus = first * second
    size = (modulus.bit_length() + 7) // 8
    if what == "key":
        print(modulus.to_bytes(size, "big").hex())
        print(exponent.to_bytes((exponent.bit_length() + 7) // 8, "big").hex())
        return
    number = padded(sys.stdin.buffer.read(), size)
    if exponent == 2:
        root = root_of_square(number)
    else:
        order = first * (first - 1) if first == second else (first - 1) * (second - 1)
        root = pow(number, pow(exponent, -1, order), modulus)
    if root is not None:
        print(root.to_bytes(size, "big").hex())


if __name__ == "__main__":
    main()
