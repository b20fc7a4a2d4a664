import { join } from "node:path";
import { readFolder } from "../../../generator/files/index.js";

/* A protocol of two versions with fields of type Digits: identifiers with parts, lists, structures, defaults and a digest. */

const folder = join(import.meta.dirname, "..", "..", "fixtures", "digits");

/** The files of its schema. */
export const DIGITS: ReadonlyMap<string, string> = new Map(
  [...readFolder(folder, () => true)].map(([path, text]) => [`post/${path}`, text]),
);

/** The fields of a message that is handed in. */
export const PUT = {
  sequenceId: 7,
  day: "20260229",
  price: "0150",
  owner: "138001380001",
  pin: "0042",
  hop: { node: "1234", port: 8801 },
  to: ["1", "2"],
  visits: [{ title: "ab", marks: ["01", "99"], hop: { node: "0000", port: 1 } }],
  last: { title: "", marks: [], hop: { node: "9999", port: 2 } },
} as const;

/** Its body in hexadecimal digits. */
export const PUT_BODY = [
  "20260229 0150 138001380001 0042 1234 2261",
  "02 3100000000000000 3200000000000000",
  "01 616200 02 01 99 0000 0001",
  "00 00 9999 0002",
]
  .join("")
  .replaceAll(" ", "");
