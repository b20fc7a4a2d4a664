import { expect, test } from "vitest";
import { another, message, reportedOf, types } from "../../helpers/diagnose.js";
import { PROTOCOL, EXPLAINED, type Case } from "../cases.js";

/* Header fields and limits of frames, with the expected diagnostics and their places. */

const CASES: readonly Case[] = [
  [
    "a header field of 3 octets",
    [[PROTOCOL, "Length, type: Unsigned Integer, octets: 4", "Length, type: Unsigned Integer, octets: 3"]],
    ["protocol.yaml:14:53 octets-of-wrong-kind"],
  ],
  [
    "a length of 8 octets",
    [[PROTOCOL, "Length, type: Unsigned Integer, octets: 4", "Length, type: Unsigned Integer, octets: 8"]],
    ["protocol.yaml:14:53 header-field-of-wrong-type"],
  ],
  [
    "a length of one octet",
    [[PROTOCOL, "Length, type: Unsigned Integer, octets: 4", "Length, type: Unsigned Integer, octets: 1"]],
    [],
  ],
  [
    "a sequence number of 8 octets",
    [[PROTOCOL, "Sequence, type: Unsigned Integer, octets: 4", "Sequence, type: Unsigned Integer, octets: 8"]],
    [],
  ],
  [
    "a sequence number that is a structure",
    [[PROTOCOL, "Sequence, type: Unsigned Integer, octets: 4", "Sequence, type: Point"]],
    [],
  ],
  [
    "a sequence number of variable size",
    [
      types(
        "S:",
        "  en: S.",
        "  zh: 结。",
        "  fields: [{ name: X, type: C-Octet String, max-octets: 9, en: D., zh: 值。 }]",
      ),
      [PROTOCOL, "Sequence, type: Unsigned Integer, octets: 4", "Sequence, type: S"],
    ],
    ["protocol.yaml:16:29 header-field-of-wrong-type"],
  ],
  [
    "a sequence number that is a choice",
    [[PROTOCOL, "Sequence, type: Unsigned Integer, octets: 4", "Sequence, type: Place"]],
    ["protocol.yaml:16:29 header-field-of-wrong-type"],
  ],
  [
    "a length of a type of 8 octets",
    [
      types(`Long: { type: Unsigned Integer, octets: 8${EXPLAINED} }`),
      [PROTOCOL, "Length, type: Unsigned Integer, octets: 4", "Length, type: Long"],
    ],
    ["protocol.yaml:14:27 header-field-of-wrong-type"],
  ],
  [
    "a length of an unknown type",
    [[PROTOCOL, "Length, type: Unsigned Integer, octets: 4", "Length, type: Zebra"]],
    ["protocol.yaml:14:27 unknown-type"],
  ],
  [
    "a constant string in the header",
    [
      [
        PROTOCOL,
        "zh: 序列号。 }\n",
        "zh: 序列号。 }\n  - { name: Extra, type: Octet String, octets: 2, constant: AB, en: Extra., zh: 附加。 }\n",
      ],
    ],
    [],
  ],
  [
    "constant octets in the header",
    [
      [
        PROTOCOL,
        "zh: 序列号。 }\n",
        "zh: 序列号。 }\n  - { name: Extra, type: Octets, octets: 2, constant: '0011', en: Extra., zh: 附加。 }\n",
      ],
    ],
    ["protocol.yaml:17:26 header-field-of-wrong-type"],
  ],
  [
    "a header field without a role",
    [
      [
        PROTOCOL,
        "zh: 序列号。 }\n",
        "zh: 序列号。 }\n  - { name: Extra, type: Integer, octets: 2, en: Extra., zh: 附加。 }\n",
      ],
    ],
    ["protocol.yaml:17:13 header-field-useless"],
  ],
  [
    "a header field twice",
    [
      [
        PROTOCOL,
        "zh: 序列号。 }\n",
        "zh: 序列号。 }\n  - { name: Length, type: Integer, octets: 2, constant: 1, en: Extra., zh: 附加。 }\n",
      ],
    ],
    ["protocol.yaml:17:13 duplicate-field < protocol.yaml:14"],
  ],
  [
    "a limit below the size of the header",
    [[PROTOCOL, "1024", "11"]],
    ["protocol.yaml:11:23 limits-too-small < messages/login.yaml:6"],
  ],
  [
    "a limit below the size of C-Octet Strings",
    [
      [PROTOCOL, "1024", "73"],
      message([
        "name: A, type: Octet String, octets: 60",
        "name: B, type: C-Octet String, max-octets: 5",
        "name: C, type: C-Octet String, max-octets: 5",
      ]),
    ],
    ["protocol.yaml:11:23 limits-too-small < messages/say.yaml:6"],
  ],
  [
    "a limit below the size of structures",
    [
      [PROTOCOL, "1024", "73"],
      types(
        "S:",
        "  en: S.",
        "  zh: 结。",
        "  fields: [{ name: X, type: C-Octet String, max-octets: 9, en: D., zh: 值。 }]",
      ),
      message(["name: A, type: Octet String, octets: 60", "name: B, type: S", "name: C, type: S"]),
    ],
    ["protocol.yaml:11:23 limits-too-small < messages/say.yaml:6"],
  ],
  [
    "limits that two messages of the same size exceed",
    [
      [PROTOCOL, "1024", "60"],
      message(["name: N, type: Octet String, octets: 100"]),
      another(["name: N, type: Octet String, octets: 100"]),
    ],
    ["protocol.yaml:11:23 limits-too-small < messages/more.yaml:6"],
  ],
];

test.each(CASES)("checks %s", (_, changes, reported) => {
  expect(reportedOf(...changes)).toEqual(reported);
});
