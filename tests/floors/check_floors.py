#!/usr/bin/python3
"""Holds the sources to the list of floors and to the habits that a compiler does not see.

    check_floors.py [--root DIR]    prints each offence as file:line: text; exit code 1 when there is one
    check_floors.py --self-test     proves that each rule goes red on a sample that breaks it
"""
import argparse
import pathlib
import re
import sys
import tempfile

# Lowest first. A room may include itself and every floor below; rooms on one floor never name each other.
# Rooms that do not exist yet are listed so that they are born into their place.
FLOORS = [
    ["core/base"],
    ["core/crypto"],
    ["core/scep", "core/store", "core/net"],
    ["core/client", "core/connector"],
    ["core/device"],
    ["core/fleet"],
    ["ui/text"],
    ["ui/models", "ui/report"],
    ["ui/widgets"],
    ["ui/device", "ui/fleet", "ui/certificates", "ui/connectors", "ui/dashboard", "ui/activity"],
    ["app"],
]
LEVEL = {room: level for level, rooms in enumerate(FLOORS) for room in rooms}
# The room of attacks has only the wire and a clock: what it may include, and who sets the connector up for it.
ATTACKS, ATTACKERS_KNOW, ATTACK_RIG = "tests/attacks/", ("core/base/", "core/crypto/", "core/scep/", "tests/attacks/", "tests/support/"), \
    "tests/attacks/attackrig."
# An interface that the composition root makes a room talk to does not count as a floor: there is none so far.

CLOCK = r"\b(currentDateTime(Utc)?|currentMSecsSinceEpoch|currentSecsSinceEpoch|QDate::currentDate|QTime::currentTime" \
        r"|(system|steady|high_resolution)_clock::now|clock_gettime|gettimeofday|std::time)\b|\bQElapsedTimer\b"

# name, what is wrong, where it is forbidden (path prefixes), where it is allowed all the same, pattern over the code
# without comments and without the insides of strings.
HABITS = [
    ("text in core", "core never shows text: codes become sentences in ui/text",
     ["core/"], [], r"(?<![\w:.>])tr\(|\bQObject::tr\(|\b(translate|QT_TR\w*|QT_TRANSLATE\w*|Q_DECLARE_TR_FUNCTIONS)\("),
    ("clock", "only Scheduler knows the clocks",
     ["core/", "ui/", "app/"], ["core/base/scheduler.cpp"], CLOCK),
    ("timer in core", "only Scheduler has timers",
     ["core/"], ["core/base/scheduler.cpp"], r"\b(QTimer|QBasicTimer|QChronoTimer|QDeadlineTimer)\b|\bstartTimer\("),
    ("nested event loop", "nothing waits inside an event: continue in a slot or a callback",
     ["core/", "ui/", "app/"], [], r"\bprocessEvents\b|\bQEventLoop\b|\bwaitFor[A-Z]\w*\("),
    ("dialog that blocks", "exec() runs an event loop of its own: use open() or popup()",
     ["ui/"], [], r"(\.|->|::)exec\("),
    ("sleep", "nothing sleeps: use Scheduler::after",
     ["core/", "ui/", "app/"], [], r"\b(QThread::(m|u)?sleep|sleep_for|sleep_until|usleep|nanosleep)\b"),
    ("file that is overwritten", "a file that a person names is made by createFile or replaceFile",
     ["core/", "ui/", "app/"], ["core/base/files.cpp", "core/base/files.h", "core/client/knownserversfile.cpp", "core/client/transactiondirectory.cpp"],
     r"(?<![\w:.>])writeFile\("),
    ("future with a context", "QFuture::then(context, …) of Qt 6.4 may outlive its context: use Database::write(context, …)",
     ["core/", "ui/", "app/"], [], r"(\.|->)then\(\s*(this|&?m_\w+|context)\s*,"),
    ("singleton", "the composition root in app names what there is one of",
     ["core/", "ui/", "app/"], [], r"\binstance\(\)|\bQ(Core|Gui)?Application::instance\b|\bqApp\b|\bqGuiApp\b|\bQ_GLOBAL_STATIC\b"),
    ("colour", "colours are roles of the palette (ui/widgets/palette.cpp), never literals",
     ["ui/"], ["ui/widgets/palette.cpp"], r"\bQColor\(\s*(0x|\d|u?\"|Qt::(?!transparent))|\bQRgb\s*\(|\bqRgba?\(|\bQt::(red|green|blue|yellow|gray|darkGray|lightGray|black|white)\b"),
]
# What breaks a habit for a reason that is stronger: path, the text found, the reason.
ALLOWED = [
    ("core/base/workpool.cpp", "waitForDone(", "a pool that goes must see its threads end, or they would outlive what they use"),
]
HABIT_PATTERNS = [(name, why, where, except_in, re.compile(pattern)) for name, why, where, except_in, pattern in HABITS]

INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]')
GENERATED = re.compile(r"^(ui_\w+\.h|moc_\w+\.cpp|\w+\.moc|qrc_\w+\.cpp)$")
GUI_MODULES = ("QtGui", "QtWidgets", "QtSvg", "QtSvgWidgets", "QtPrintSupport", "QtOpenGL", "QtOpenGLWidgets")


def code_only(text):
    """Two versions of the text with its lines in place: without comments, and also without the insides of strings."""
    no_comments, no_strings = [], []

    def emit(piece, inside_string=False):
        no_comments.append(piece)
        no_strings.append("".join(c if c == "\n" else " " for c in piece) if inside_string else piece)

    def drop(piece):
        blank = "".join(c if c == "\n" else " " for c in piece)
        no_comments.append(blank)
        no_strings.append(blank)

    i, n = 0, len(text)
    while i < n:
        two = text[i:i + 2]
        if two == "//":
            end = text.find("\n", i)
            end = n if end < 0 else end
            drop(text[i:end])
        elif two == "/*":
            end = text.find("*/", i + 2)
            end = n if end < 0 else end + 2
            drop(text[i:end])
        elif text[i] == '"':
            raw = re.search(r"(?:u8|u|U|L)?R$", text[max(0, i - 3):i])
            if raw:
                delimiter = text[i + 1:text.index("(", i)]
                end = text.find(")" + delimiter + '"', i)
                end = n if end < 0 else end + len(delimiter) + 2
            else:
                end = i + 1
                while end < n and text[end] != '"' and text[end] != "\n":
                    end += 2 if text[end] == "\\" else 1
                end = min(n, end + 1)
            emit('"')
            emit(text[i + 1:end - 1], inside_string=True)
            emit(text[end - 1:end])
        elif text[i] == "'" and not (i and text[i - 1].isalnum() and text[i + 1:i + 2].isalnum()):
            end = i + 1
            while end < n and text[end] != "'" and text[end] != "\n":
                end += 2 if text[end] == "\\" else 1
            end = min(n, end + 1)
            emit("'")
            emit(text[i + 1:end - 1], inside_string=True)
            emit(text[end - 1:end])
        else:
            end = i + 1
            emit(text[i])
        i = end
    return "".join(no_comments), "".join(no_strings)


def room_of(path):
    """core/base/error.h → core/base; app/ctl/main.cpp → app; None outside the house."""
    parts = path.split("/")
    if parts[0] == "app":
        return "app"
    if parts[0] in ("core", "ui"):
        return "/".join(parts[:2]) if len(parts) > 2 else parts[0]
    return None


def qt_modules():
    """Which module each Qt header belongs to, from the headers that are installed."""
    modules = {}
    roots = [p for pattern in ("usr/include/*/qt6", "usr/include/qt6") for p in pathlib.Path("/").glob(pattern)]
    for root in roots:
        for module in GUI_MODULES:
            for header in (root / module).glob("*"):
                modules.setdefault(header.name, module)
    return modules


def check_include(path, room, quote, target, modules):
    if target.startswith("openssl/"):
        return None if room == "core/crypto" else "only core/crypto sees OpenSSL"
    if quote == "<":
        module = target.split("/")[0] if "/" in target else modules.get(target)
        if room.startswith("core/") and module in GUI_MODULES:
            return f"core has no {module}"
        if target.startswith(("core/", "ui/", "app/", "resources/")):
            return 'our own headers are included with ""'
        return None
    if GENERATED.match(target):
        return None
    other = room_of(target)
    if other is None:
        return "our own headers are included by their path from the root of the repository"
    if other not in LEVEL:
        return f"{other} is not in the list of floors (tests/floors/check_floors.py)"
    if other == room:
        return None
    if LEVEL[other] == LEVEL[room]:
        return f"{room} and {other} are on one floor and never name each other"
    if LEVEL[other] > LEVEL[room]:
        return f"{room} may not include {other}, which stands above it"
    return None


# What carries facts, and which of its arguments they are; literals among them, and what they may look like without being words.
CARRIERS = re.compile(r"\b(?:(?:fail\(|Error\{|Error\s+\w+\{)\s*(?=Errc::)|(?:Refused\{|refuse\(\{?)\s*(?=Refusal::))")
LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
NO_WORD = re.compile(r"--[a-z0-9-]+( \(SHA-256\))?|[A-Z#=*]+|[A-Z0-9]+-\d+|[\w-]+\.\w+|[^A-Za-z]*|[a-z]+:")
AUDITED = re.compile(r"\b(?:act|audit)\(([^,;{}]*?)(?:,|\))")


def arguments_of(text, at):
    """The arguments of a call, as (offset, text), from behind its opening bracket on."""
    found, depth, begin, i = [], 0, at, at
    while i < len(text):
        c = text[i]
        if c == '"':
            i = LITERAL.match(text, i).end() if LITERAL.match(text, i) else i + 1
            continue
        if c in "({[":
            depth += 1
        elif c in ")}]":
            if depth == 0:
                return found + [(begin, text[begin:i])]
            depth -= 1
        elif c == "," and depth == 0:
            found.append((begin, text[begin:i]))
            begin = i + 1
        i += 1
    return found


def check_facts(path, text, words):
    """Facts of errors and refusals, and operations of the audit log, are codes that ui/text has words for: never words themselves."""
    offences = []
    for call in CARRIERS.finditer(text):
        arguments = arguments_of(text, call.end())
        for begin, argument in arguments[2 if "Errc" in arguments[0][1] else 1:]:
            option = False
            for literal in LITERAL.finditer(argument):
                value, option = option and " " not in literal[1], option or literal[1].startswith("--")  # what was given for an option
                if literal[1] not in words and not NO_WORD.fullmatch(literal[1]) and not value:
                    line = text.count("\n", 0, begin + literal.start()) + 1
                    offences.append((path, line, f"“{literal[1]}”: a fact is no text: take a Reason, or give ui/text words for the code"))
    for call in AUDITED.finditer(text):
        for literal in LITERAL.finditer(call[1]):
            if literal[1] not in words:
                line = text.count("\n", 0, call.start(1) + literal.start()) + 1
                offences.append((path, line, f"“{literal[1]}”: ui/text/activitywords.cpp has no words for this operation"))
    return offences


def check(root):
    """Every offence below core, ui and app, as (path, line, text)."""
    offences = []
    words = set()
    for source in sorted((root / "ui/text").glob("*.cpp")):
        words.update(LITERAL.findall(code_only(source.read_text(encoding="utf-8"))[0]))
    modules = qt_modules()
    sources = sorted(p for top in ("core", "ui", "app") for p in (root / top).rglob("*") if p.suffix in (".cpp", ".h", ".ui"))
    for source in sources:
        path = source.relative_to(root).as_posix()
        room = room_of(path)
        text = source.read_text(encoding="utf-8")
        if room not in LEVEL:
            offences.append((path, 1, f"{room} is not in the list of floors (tests/floors/check_floors.py)"))
            continue
        if source.suffix == ".ui":
            for number, line in enumerate(text.splitlines(), 1):
                if "<color" in line or re.search(r"#[0-9a-fA-F]{6}\b", line):
                    offences.append((path, number, "colour: a form has no colours of its own"))
            continue
        no_comments, no_strings = code_only(text)
        offences += check_facts(path, no_comments, words)
        for number, line in enumerate(no_comments.splitlines(), 1):
            if found := INCLUDE.match(line):
                if complaint := check_include(path, room, found[1], found[2], modules):
                    offences.append((path, number, f"#include {found[2]}: {complaint}"))
        for number, line in enumerate(no_strings.splitlines(), 1):
            for name, why, where, except_in, pattern in HABIT_PATTERNS:
                if not path.startswith(tuple(where)) or path in except_in:
                    continue
                for found in pattern.finditer(line):
                    if not any(path == allowed and found[0] == text for allowed, text, _ in ALLOWED):
                        offences.append((path, number, f"{found[0].strip()}: {why}"))
    return offences + check_attacks(root), len(sources)


def check_attacks(root):
    """What an attack includes and a stranger would not know."""
    offences = []
    for source in sorted(p for p in (root / ATTACKS).glob("*") if p.suffix in (".cpp", ".h")):
        path = source.relative_to(root).as_posix()
        for number, line in enumerate(code_only(source.read_text(encoding="utf-8"))[0].splitlines(), 1):
            found = INCLUDE.match(line)
            if found and found[1] == '"' and not GENERATED.match(found[2]) and not found[2].startswith(ATTACKERS_KNOW) \
                    and not path.startswith(ATTACK_RIG):
                offences.append((path, number, f"#include {found[2]}: an attacker has only the wire"))
    return offences


# path, code, what the complaint must contain; "" for code that must pass.
SAMPLES = [
    ("core/scep/a.cpp", '#include "core/net/transport.h"\n', "never name each other"),
    ("core/net/a.cpp", '#include "core/scep/message.h"\n', "never name each other"),
    ("core/base/a.h", '#include "core/crypto/key.h"\n', "stands above"),
    ("core/crypto/a.cpp", '#include "ui/text/words.h"\n', "stands above"),
    ("ui/text/a.cpp", '#include "ui/models/m.h"\n', "stands above"),
    ("ui/device/a.cpp", '#include "ui/fleet/page.h"\n', "never name each other"),
    ("core/scep/b.cpp", "#include <openssl/cms.h>\n", "only core/crypto"),
    ("app/main.cpp", "  #  include <openssl/evp.h>\n", "only core/crypto"),
    ("core/client/a.cpp", "#include <QtWidgets/QLabel>\n", "core has no QtWidgets"),
    ("core/client/b.cpp", "#include <QtGui>\n#include <QtGui/QImage>\n", "core has no QtGui"),
    ("core/client/c.cpp", '#include "server.h"\n', "path from the root"),
    ("core/client/d.cpp", "#include <core/client/server.h>\n", 'with ""'),
    ("core/attic/a.cpp", "int a;\n", "not in the list"),
    ("core/device/a.cpp", 'auto s = tr("Deferred");\n', "core never shows text"),
    ("core/device/b.cpp", "const auto now = QDateTime::currentDateTimeUtc();\n", "knows the clocks"),
    ("ui/device/b.cpp", "const auto t = std::chrono::steady_clock::now();\n", "knows the clocks"),
    ("core/net/b.cpp", "QTimer m_timer;\n", "has timers"),
    ("app/ctl/a.cpp", "QCoreApplication::processEvents();\n", "nothing waits"),
    ("core/net/c.cpp", "QEventLoop loop;\n", "nothing waits"),
    ("core/net/d.cpp", "socket.waitForReadyRead(100);\n", "nothing waits"),
    ("ui/device/c.cpp", "dialog->exec();\n", "event loop of its own"),
    ("core/base/b.cpp", "QThread::msleep(5);\n", "nothing sleeps"),
    ("ui/fleet/a.cpp", "const auto done = writeFile(path, bytes, FileAccess::Owner);\n", "createFile or replaceFile"),
    ("core/client/transactiondirectory.cpp", "const auto done = writeFile(path, bytes, FileAccess::Owner);\n", None),
    ("core/connector/b.cpp", "lease->release().then(this, [this] {});\n", "may outlive its context"),
    ("core/client/e.cpp", "Settings::instance()->x();\n", "composition root"),
    ("ui/widgets/a.cpp", 'p.setPen(QColor("#ff0000"));\n', "roles of the palette"),
    ("ui/device/a.ui", "<color alpha=\"255\">\n", "no colours of its own"),
    ("tests/attacks/tst_attacks_a.cpp", '#include "core/connector/policy.h"\n', "only the wire"),
    ("tests/attacks/tst_attacks_b.cpp", '#include "core/scep/message.h"\n#include <QTest>\n#include "tst_attacks_b.moc"\n', ""),
    ("tests/attacks/attackrig.h", '#include "core/connector/connectorserver.h"\n', ""),
    ("core/scep/fine.cpp",
     '#include "core/crypto/key.h"\n#include "core/base/error.h"\n#include "core/scep/message.h"\n#include <QString>\n'
     "// tr( and QEventLoop and instance() in a comment\n/* waitForReadyRead(\n currentDateTime */\n"
     'const char *s = "tr(x) // QEventLoop"; const char *r = R"x(processEvents instance())x"; int n = 1\'000\'000; char c = \'"\';\n'
     "int ctr(int); auto y = str(1); auto z = m_attr(2);\n", ""),
    ("core/store/a.cpp", 'return fail(Errc::NotFound, u"technical"_s, {u"the moon"_s, name});\n', "a fact is no text"),
    ("core/store/b.cpp", 'return fail(Errc::StateDamaged, {}, {u"device "_s + name});\n', "a fact is no text"),
    ("core/device/c.cpp", 'm_error = Error{Errc::NotFound, {},\n    {u"moon"_s}};\n', "a fact is no text"),
    ("core/connector/c.cpp", 'return Refused{Refusal::SubjectInvalid, {u"it has no name"_s}};\n', "a fact is no text"),
    ("core/connector/d.cpp", 'return refuse(Refusal::SubjectInvalid, {attribute + u" holds "_s + *bad});\n', "a fact is no text"),
    ("ui/fleet/b.cpp", 'const AuditEntry entry = act(adds ? u"moon add"_s : u"moon set"_s, {}, name);\n', "no words for this operation"),
    ("core/store/fine.cpp", 'return fail(Errc::InvalidArgument, u"not a moon, at all"_s, {u"--moon"_s, u"full"_s, u"NAME"_s, u"ca.pem"_s});\n'
     'return fail(Errc::StateDamaged, {}, reasonFacts(Reason::DamagedDevice, {name}));\n', ""),
    ("core/base/scheduler.cpp", "return QDateTime::currentDateTimeUtc(); QTimer t;\n", ""),
    ("app/fine.cpp", '#include "ui/device/page.h"\n#include "core/base/error.h"\n#include "fine.moc"\nreturn application.exec();\n', ""),
    ("ui/device/fine.cpp", '#include "ui_communicationsettings.h"\n#include <QWidget>\nlabel->setText(tr("Deferred"));\n', ""),
]


def self_test():
    failures = 0
    for path, code, expected in SAMPLES:
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, path)
            file.parent.mkdir(parents=True)
            file.write_text(code, encoding="utf-8")
            offences, _ = check(pathlib.Path(folder))
        texts = [f"{p}:{line}: {text}" for p, line, text in offences]
        good = not texts if not expected else any(expected in text and text.startswith(path + ":") for text in texts)
        if not good:
            failures += 1
            print(f"{path}: expected {expected or 'no complaint'!r}, got {texts}\n{code}")
    print(f"{len(SAMPLES) - failures} of {len(SAMPLES)} samples judged rightly")
    return 1 if failures else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parents[2])
    parser.add_argument("--self-test", action="store_true")
    arguments = parser.parse_args()
    if arguments.self_test:
        return self_test()
    offences, count = check(arguments.root)
    for path, line, text in offences:
        print(f"{path}:{line}: {text}")
    print(f"{count} files in core, ui and app, {len(offences)} offences")
    return 1 if offences or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
