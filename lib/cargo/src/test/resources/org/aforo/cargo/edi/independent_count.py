#!/usr/bin/env python3
"""Counts what is in EDI files without our reader: regular expressions only, written from the directories and not from the Java code.

    python3 independent_count.py CORPUS/edi > edi-verdicts.tsv

Columns: file, messages, bills, containers, kilograms of the containers (gross, else goods), loading and discharge ports, remark codes.
"""
import os
import re
import sys
from decimal import Decimal

READ = {"CUSCAR", "BAPLIE", "CODECO", "COARRI", "COPRAR", "CUSREP", "309", "310", "350"}
LETTERS = {c: v for c, v in zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", [n for n in range(10, 39) if n % 11])}


def plain(number):
    text = ("%.2f" % number).rstrip("0").rstrip(".")
    return text or "0"


def number_remark(number):
    squeezed = re.sub(r"[\s./_()\[\]-]", "", number.upper())
    if not re.fullmatch(r"[A-Z]{3}[UJZ]\d{7}", squeezed):
        return "container.number"
    total = sum((LETTERS.get(c) or int(c)) * 2 ** i for i, c in enumerate(squeezed[:10]))
    return None if total % 11 % 10 == int(squeezed[10]) else "container.check-digit"


def edifact(text, codes):
    text = re.sub(r"UNA.{6}", "", text)
    segments = [re.sub(r"[\r\n]+", "", s).strip() for s in re.split(r"(?<!\?)'", text)]
    segments = [re.split(r"(?<!\?)\+", s) for s in segments if s]
    messages = bills = 0
    boxes, mass, loading, discharge = [], Decimal(0), set(), set()
    inside, opened, first, ref, count, unb_ref = None, False, 0, None, 0, None
    envelope_needed = True
    bill_open = 0
    said_boxes = said_bills = None
    in_message_boxes = in_message_bills = 0
    have_box = False
    has_content = False
    for i, s in enumerate(segments):
        tag = s[0]
        part = lambda e, c=0: (s[e].split(":")[c].strip() if len(s) > e and len(s[e].split(":")) > c else "")
        if tag == "UNB":
            opened, count, unb_ref = True, 0, part(5)
            envelope_needed = False
        elif tag == "UNH":
            if not opened:
                codes.add("edi.no-envelope")
            if "\\n" in s[2]:
                codes.add("edi.literal-newline")
            inside = re.sub(r"\\[nr]|[^A-Z0-9]", "", part(2))
            messages += 1
            count += 1
            first, ref = i, part(1)
            if inside not in READ:
                codes.add("edi.skimmed")
            said_boxes = said_bills = None
            in_message_boxes = in_message_bills = 0
            have_box = False
            has_content = False
        elif tag == "UNT":
            if part(1) != str(i - first + 1):
                codes.add("edi.control-count")
            if part(2) != ref:
                codes.add("edi.control-reference")
            if said_boxes not in (None, in_message_boxes) or said_bills not in (None, in_message_bills):
                codes.add("edi.control-total")
            if has_content and inside in ("IFTMIN", "CUSDEC"):
                bills += 1
            inside = None
        elif tag == "UNZ":
            if part(1) != str(count):
                codes.add("edi.control-count")
            if part(2) != unb_ref:
                codes.add("edi.control-reference")
            opened = False
        elif tag == "CNI":
            bills += 1
            in_message_bills += 1
            have_box = False
        elif tag == "EQD" and part(1) == "CN":
            boxes.append(part(2))
            in_message_boxes += 1
            have_box = True
            if part(6) not in ("", "4", "5", "6", "7", "8", "9"):
                codes.add("edi.unknown-code")
        elif tag == "LOC" and part(1) == "147":
            have_box = True
        elif tag == "MEA" and have_box and (part(1) == "WT" or part(2) == "G") and part(3) == "KGM":
            mass += Decimal(part(3, 1))
        elif tag == "LOC" and (have_box or (bills and inside)) and part(1) in ("9", "6"):
            loading.add(part(2))
        elif tag == "LOC" and (have_box or (bills and inside)) and part(1) in ("11", "12"):
            discharge.add(part(2))
        elif tag == "CNT" and part(1) == "16":
            said_boxes = int(part(1, 1))
        elif tag == "CNT" and part(1) == "10":
            said_bills = int(part(1, 1))
        if tag in ("GID", "NAD") and inside in ("IFTMIN", "CUSDEC") and (tag == "GID" or part(1) in ("CZ", "CN")):
            has_content = True
        if tag == "LOC" and inside in ("IFTMIN", "CUSDEC") and part(1) in ("9", "11", "12"):
            (loading if part(1) == "9" else discharge).add(part(2))
    if opened:
        codes.add("edi.missing-trailer")
    if inside:
        codes.add("edi.missing-trailer")
    return messages, bills, boxes, mass, loading, discharge


def x12(text, codes):
    separator = text.lstrip()[3 if text.lstrip().startswith("ISA") else 2]
    segments = [s.strip().split(separator) for s in text.split("~") if s.strip()]
    if segments[0][0] == "ISA":
        widths = [len(e) for e in segments[0][1:]]
        if widths != [2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1]:
            codes.add("edi.isa-padding")
    else:
        codes.add("edi.no-envelope")
    messages = bills = 0
    boxes, mass, loading, discharge = [], Decimal(0), set(), set()
    refs, counts, m10_port = {}, {"ST": 0, "GS": 0}, None
    box_mass = False
    ended = set()
    for i, s in enumerate(segments):
        part = lambda e: s[e].strip() if len(s) > e else ""
        tag = s[0]
        if tag == "ISA":
            refs["IEA"] = part(13)
        elif tag == "GS":
            refs["GE"] = part(6)
            counts["GS"] += 1
            counts["ST"] = 0
        elif tag == "ST":
            messages += 1
            counts["ST"] += 1
            refs["SE"], first = part(2), i
            kind = part(1)
            if kind not in READ:
                codes.add("edi.skimmed")
            if kind != "309":
                bills += 1
        elif tag in ("SE", "GE", "IEA"):
            ended.add(tag)
            found = {"SE": i - first + 1, "GE": counts["ST"], "IEA": counts["GS"]}[tag]
            if part(1) != str(found):
                codes.add("edi.control-count")
            if tag in refs and part(2) != refs[tag]:
                codes.add("edi.control-reference")
        elif tag == "P4":
            m10_port = part(1)
        elif tag == "M11":
            bills += 1
            loading.add(part(2))
            discharge.add(m10_port)
        elif tag == "VID":
            boxes.append(part(2) + part(3))
        elif tag == "N7":
            boxes.append(part(1) + part(2) + (part(18) if len(part(2)) == 6 else ""))
            if part(3):
                mass += Decimal(part(3)) * (1 if part(17) == "K" else Decimal("0.45359237"))
        elif tag == "B4":
            boxes.append(part(7) + part(8) + (part(13) if len(part(8)) == 6 else ""))
        elif tag == "N9" and part(1) == "EQ" and boxes:
            boxes[-1] = part(2)
        elif tag == "N10" and part(1) and part(8):
            mass += Decimal(part(8))
        elif tag == "R4" and part(1) == "L":
            loading.add(part(3))
        elif tag == "R4" and part(1) == "D":
            discharge.add(part(3))
    for begin, end in (("ST", "SE"), ("ISA", "IEA")):
        if any(s[0] == begin for s in segments) and end not in ended:
            codes.add("edi.missing-trailer")
    return messages, bills, boxes, mass, loading, discharge


def main(root):
    print("# file\tmessages\tbills\tcontainers\tkg\tloading\tdischarge\tremarks")
    for folder in "baplie coprar cuscar cusdec cusrep ifcsum iftmin iftsai iftsta x12".split():
        for name in sorted(os.listdir(os.path.join(root, folder))):
            raw = open(os.path.join(root, folder, name), "rb").read()
            codes = set()
            if raw.startswith(b"\xef\xbb\xbf"):
                codes.add("edi.byte-order-mark")
                raw = raw[3:]
            if any(b > 127 for b in raw):
                codes.add("edi.charset")
            text = raw.decode("utf-8", "replace")
            between = re.split(r"['~]", text)
            if any(re.match(r"[ \r]*\n[ \r]*\n", gap) for gap in between[:-1]):
                codes.add("edi.blank-lines")
            result = x12(text, codes) if folder == "x12" else edifact(text, codes)
            messages, bills, boxes, mass, loading, discharge = result
            codes |= {number_remark(b) for b in boxes} - {None}
            ports = lambda found: ",".join(sorted(p for p in found if p)) or "-"
            print(folder + "/" + name, messages, bills, len(boxes), plain(mass), ports(loading), ports(discharge),
                  ",".join(sorted(codes)) or "-", sep="\t")


main(sys.argv[1])
