#!/usr/bin/python3
"""Proves that conformance.md is complete and true of the tests that ran.

    check.py --build DIR [--table FILE]    after the tests: every rule has a row, every row names tests, and each of those ran,
                                           was not skipped and passed
    check.py --self-test                   proves that this check goes red where it should

A test is named `tst_program::function` (all its data rows) or `tst_program::function(data tag)`. Results are read from the JUnit
files that the tests wrote. Tests that run in a network namespace leave none where the system refuses namespaces: there,
and only there, a row may rest on its other tests.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

HERE = pathlib.Path(__file__).resolve().parent
TO_COME = {"F7"}  # the rehearsal
PARTLY = {"C16", "C17"}  # rules with rows already, of which more is to come: none is asked for
OWN_RULES = ([f"S{number}" for number in range(1, 9)] + [f"C{number}" for number in (1, 2, 3, 6, 7, 8, 9, 10, 12, 13, 14, 15)]
             + [f"D{number}" for number in range(1, 25)] + [f"O{number}" for number in (1, 2, 3, 4, 6)]
             + [f"F{number}" for number in range(1, 12) if f"F{number}" not in TO_COME])
LISTS = ("rfc8894-client.txt", "rfc8894-server.txt")
TEST_NAME = re.compile(r"^(tst_\w+)::(\w+)(?:\((.*)\))?$")
RULE = re.compile(r"^([CDFSO]\d+|§[\d.]+/s?\d+)$")


def required_rules():
    lines = [line for name in LISTS for line in (HERE / name).read_text(encoding="utf-8").splitlines()]
    return OWN_RULES + ["§" + line.split()[0] for line in lines if line and not line.startswith("#")]


def read_table(text):
    """Rows as (line number, rule, requirement, tests, would notice), and complaints about rows that are no such thing."""
    rows, complaints = [], []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.startswith("|"):
            continue
        cells = [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        if cells[0] == "rule" or set(cells[0]) <= set(":- "):
            continue
        if len(cells) != 4:
            complaints.append(f"line {number}: {len(cells)} cells instead of 4")
        elif not RULE.match(cells[0]):
            complaints.append(f"line {number}: “{cells[0]}” is no rule")
        else:
            rows.append((number, *cells))
    return rows, complaints


class Results:
    """What the tests of a build directory did."""

    def __init__(self, functions, unavailable=frozenset(), complaints=()):
        self.functions = functions  # {"tst_x::f": {"tag" or "": "passed" | "failed" | "skipped"}}
        self.unavailable = unavailable  # programs that need a namespace, on a system that refuses one
        self.complaints = list(complaints)

    @classmethod
    def read(cls, build, ctest):
        listing = subprocess.run([ctest, "--test-dir", str(build), "--show-only=json-v1"], capture_output=True, check=True)
        functions, unavailable, complaints = {}, set(), []
        namespaces = None
        for test in json.loads(listing.stdout)["tests"]:
            command = test.get("command", [])
            report = next((pathlib.Path(word[: -len(",junitxml")]) for word in command if word.endswith(",junitxml")), None)
            if report is None:
                continue
            program = pathlib.Path(command[0] if not command[0].endswith("in-namespace") else command[1])
            if command[0].endswith("in-namespace"):
                if namespaces is None:
                    namespaces = subprocess.run([command[0], "true"], capture_output=True, check=False).returncode != 77
                if not namespaces:
                    unavailable.add(test["name"])
                    continue
            if not report.exists():
                complaints.append(f"{test['name']} left no results")
            elif not program.exists() or report.stat().st_mtime < program.stat().st_mtime:
                complaints.append(f"{test['name']} has been built anew since it ran")
            else:
                try:
                    functions.update(cls.read_report(test["name"], report))
                except ElementTree.ParseError as error:
                    complaints.append(f"{test['name']} left results that cannot be read: {error}")
        return cls(functions, unavailable, complaints)

    @staticmethod
    def read_report(program, path):
        functions = {}
        for case in ElementTree.parse(path).getroot().iter("testcase"):
            function, _, rest = case.get("name").partition("(")
            outcome = "passed"
            if case.find("failure") is not None or case.find("error") is not None:
                outcome = "failed"
            elif case.find("skipped") is not None:
                outcome = "skipped"
            functions.setdefault(f"{program}::{function}", {})[rest.removesuffix(")")] = outcome
        return functions

    def judge(self, name):
        """"ran", "unavailable", or what is wrong with the test of that name."""
        found = TEST_NAME.match(name)
        if not found:
            return f"“{name}” is not the name of a test"
        program, function, tag = found.groups()
        if program in self.unavailable:
            return "unavailable"
        outcomes = self.functions.get(f"{program}::{function}")
        if outcomes is None:
            return f"{name} did not run"
        if tag is not None:
            if tag not in outcomes:
                return f"{name} did not run: no such data tag"
            outcomes = {tag: outcomes[tag]}
        for outcome in ("failed", "skipped"):
            if outcome in outcomes.values():
                return f"{name} {outcome}" if outcome == "failed" else f"{name} was skipped"
        return "ran"


def check(text, rules, results):
    rows, complaints = read_table(text)
    complaints += results.complaints
    covered = set()
    for number, rule, requirement, tests, notices in rows:
        where = f"line {number}, {rule}"
        if rule in TO_COME:
            complaints.append(f"{where}: the rule is still said to be to come")
        elif rule not in rules and rule not in PARTLY:
            complaints.append(f"{where}: no such rule")
        if not requirement or not notices:
            complaints.append(f"{where}: a cell is empty")
        names = re.findall(r"`([^`]+)`", tests)
        if not names:
            complaints.append(f"{where}: names no test")
            continue
        verdicts = {name: results.judge(name) for name in names}
        complaints += [f"{where}: {verdict}" for verdict in verdicts.values() if verdict not in ("ran", "unavailable")]
        if "ran" in verdicts.values():
            covered.add(rule)
        elif set(verdicts.values()) == {"unavailable"}:
            complaints.append(f"{where}: all its tests need a network namespace, which this system refuses")
    complaints += [f"{rule} has no row with a test that ran" for rule in rules if rule not in covered]
    return complaints, len(rows)


def self_test():
    def table(*rows):
        return "| rule | requirement | tests | would notice |\n|---|---|---|---|\n" + "".join(f"| {row} |\n" for row in rows)

    ran = {"tst_a::f": {"": "passed"}, "tst_a::g": {"one, (x)": "passed", "two": "failed"}, "tst_a::h": {"": "skipped"}}
    results = Results(ran, unavailable={"tst_n"})
    cases = [
        (table("S1 | r | `tst_a::f` | n"), results, ""),
        (table("S1 | r | `tst_a::g(one, (x))` | n"), results, ""),
        (table("S1 | r | `tst_a::f` `tst_n::x` | n"), results, ""),
        (table(), results, "S1 has no row"),
        (table("S1 | r |  | n"), results, "names no test"),
        (table("S1 | r | `tst_a::f` | "), results, "cell is empty"),
        (table("S1 | r | `tst_a::f`"), results, "3 cells"),
        (table("S1 | r | `tst_a::f` | n", "S9 | r | `tst_a::f` | n"), results, "no such rule"),
        (table("S1 | r | `tst_a::f` | n", "F7 | r | `tst_a::f` | n"), results, "to come"),
        (table("S1 | r | `tst_a::f` | n", "C17 | r | `tst_a::f` | n"), results, ""),
        (table("S1 | r | `tst_a::f` | n", "F6 | r | `tst_a::f` | n"), results, "no such rule"),
        (table("S1 | r | `tst_a::f` | n", "later | r | `tst_a::f` | n"), results, "is no rule"),
        (table("S1 | r | `tst_a::missing` | n"), results, "did not run"),
        (table("S1 | r | `tst_b::f` | n"), results, "did not run"),
        (table("S1 | r | `tst_a::g(three)` | n"), results, "no such data tag"),
        (table("S1 | r | `tst_a::g` | n"), results, "failed"),
        (table("S1 | r | `tst_a::h` | n"), results, "was skipped"),
        (table("S1 | r | `by hand` | n"), results, "is not the name of a test"),
        (table("S1 | r | `tst_n::x` | n"), results, "refuses"),
        (table("S1 | r | `tst_a::f` | n"), Results(ran, complaints=["tst_c left no results"]), "left no results"),
    ]
    failures = 0
    for text, outcome, expected in cases:
        complaints, _ = check(text, ["S1"], outcome)
        good = not complaints if not expected else any(expected in complaint for complaint in complaints)
        if not good:
            failures += 1
            print(f"expected {expected or 'no complaint'!r}, got {complaints}\n{text}")

    with tempfile.TemporaryDirectory() as folder:
        report = pathlib.Path(folder, "tst_x.xml")
        report.write_text('<testsuite name="TestX"><testcase name="f"/><testcase name="g(a (b))"><skipped message=""/></testcase>'
                          '<testcase name="g(c)"><failure/></testcase></testsuite>', encoding="utf-8")
        read = Results.read_report("tst_x", report)
        if read != {"tst_x::f": {"": "passed"}, "tst_x::g": {"a (b)": "skipped", "c": "failed"}}:
            failures += 1
            print(f"a report was read as {read}")
    print(f"{len(cases) + 1 - failures} of {len(cases) + 1} cases judged rightly")
    return 1 if failures else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path)
    parser.add_argument("--ctest", default="ctest")
    parser.add_argument("--table", type=pathlib.Path, default=HERE / "conformance.md")
    parser.add_argument("--self-test", action="store_true")
    arguments = parser.parse_args()
    if arguments.self_test:
        return self_test()
    if not arguments.build:
        parser.error("--build is missing")
    rules = required_rules()
    results = Results.read(arguments.build.resolve(), arguments.ctest)
    complaints, count = check(arguments.table.read_text(encoding="utf-8"), rules, results)
    for complaint in complaints:
        print(complaint)
    if results.unavailable:
        print(f"Not run here, because network namespaces are refused: {', '.join(sorted(results.unavailable))}")
    print(f"{count} rows for {len(rules)} rules, {len(complaints)} complaints; to come: {', '.join(sorted(TO_COME))}")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
