#!/usr/bin/python3
"""Writes a copy of a font whose digits are the tabular ones: tabular_font.py SOURCE TARGET FAMILY.

Inter's digits are proportional, and Qt 6.4 cannot ask a font for its `tnum` feature, so the character map is pointed at
the tabular glyphs instead. Some weights draw a digit a few units narrower than its siblings; all get one width here.
The family is renamed: under its own name Qt would prefer an installed Inter, whose digits are proportional, to ours.
"""
import sys

from fontTools.ttLib import TTFont

DIGITS = range(ord("0"), ord("9") + 1)


def tabular_glyphs(font):
    """The substitutions of the feature `tnum`, by glyph name."""
    gsub = font["GSUB"].table
    substitutions = {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag != "tnum":
            continue
        for index in record.Feature.LookupListIndex:
            for subtable in gsub.LookupList.Lookup[index].SubTable:
                substitutions.update(getattr(subtable, "ExtSubTable", subtable).mapping)
    return substitutions


def main(source, target, family):
    font = TTFont(source, recalcTimestamp=False)
    substitutions = tabular_glyphs(font)
    characters = font.getBestCmap()
    missing = [chr(c) for c in DIGITS if characters.get(c) not in substitutions]
    if missing:
        sys.exit(f"{source}: no tabular glyph for {' '.join(missing)}")
    digits = {c: substitutions[characters[c]] for c in DIGITS}

    # The tables share their maps, so all of them are read before the first is written.
    for table in font["cmap"].tables:
        table.cmap.update({c: glyph for c, glyph in digits.items() if c in table.cmap})

    metrics = font["hmtx"]
    width = max(metrics[glyph][0] for glyph in digits.values())
    for glyph in digits.values():
        advance, bearing = metrics[glyph]
        metrics[glyph] = (width, bearing + (width - advance) // 2)

    for name in font["name"].names:
        if name.nameID in (1, 3, 4, 16):  # family, unique id, full name, typographic family
            name.string = name.toUnicode().replace("Inter", family)
        elif name.nameID == 6:  # PostScript name: no spaces
            name.string = name.toUnicode().replace("Inter", family.replace(" ", ""))
    font.save(target)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
