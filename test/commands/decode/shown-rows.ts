import { vectorLines } from "../../helpers/values/vector-frames.js";

interface ShownRow {
  readonly mark: string;
  readonly offset: number;
  readonly octets: number;
  readonly rest: string;
}

/** Returns the rows of a described frame that start with an offset. */
export function rowsOf(text: string): ShownRow[] {
  return text.split("\n").flatMap((line) => {
    const [, mark = "", offset, octets, rest = ""] = /^([ !]) ([ \d]{5}\d) ([ \d]{5}\d)(.*)$/.exec(line) ?? [];
    return offset === undefined ? [] : [{ mark, offset: Number(offset), octets: Number(octets), rest }];
  });
}

/** Returns a frame of a message in hexadecimal digits. */
export function frameOf(protocol: "cmpp20" | "cmpp30", message: string, fields: object = {}): string {
  const found = vectorLines(protocol).find((line) => {
    const values = Object.entries(line["fields"] ?? {});
    return (
      line["message"] === message &&
      Object.entries(fields).every(([name, value]) => values.some((each) => each[0] === name && each[1] === value))
    );
  });
  return found?.frame ?? "";
}
