import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { memoizePrinter } from "../../generator/print/index.js";
import { runTool } from "../helpers/run-tool.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

/* The commands that read frames, with a schema without generated code. */

const invented = join(import.meta.dirname, "..", "fixtures", "synthetic");
const vectors: readonly Readonly<Record<string, unknown>>[] = readFileSync(
  join(invented, "vectors", "by-hand.jsonl"),
  "utf8",
)
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

let schema: string;

beforeEach(() => {
  schema = temporaryFolder();
  cpSync(invented, join(schema, "buoy"), { recursive: true });
});

test("encodes and decodes every vector on the command line", async () => {
  expect(vectors.length).toBeGreaterThan(1);
  for (const { id: _id, source: _source, protocol, frame, ...json } of vectors) {
    const words = ["--schema", schema, "--protocol", String(protocol)];
    const line = JSON.stringify({ protocol, ...json });
    expect(await runTool(["encode", ...words], line)).toEqual({ code: 0, out: `${String(frame)}\n`, err: "" });
    const decoded = await runTool(["decode", "--json", ...words], String(frame));
    expect(JSON.parse(decoded.out)).toMatchObject({ message: json["message"], fields: json["fields"] });
    const shown = await runTool(["decode", "--check", ...words], String(frame));
    expect([shown.code, shown.err]).toEqual([0, ""]);
    for (const name of Object.keys(Object(json["fields"]))) expect(shown.out).toContain(name);
  }
});

test("layout shows signed integers, strings, structures, lists and fields that take the rest", async () => {
  const { code, out } = await runTool(["layout", "--schema", schema, "--protocol", "buoy1"]);
  expect(code).toBe(0);
  expect(out.split("\n").map((line) => line.replaceAll(/ {2,}/g, " ").trim())).toEqual(
    expect.arrayContaining([
      "Buoy 1 Report 0x00000101, 43 to 2000 octets",
      '2 2 Octet String Magic always "BY"',
      "20 1 Unsigned Integer Guard always 126",
      "27 9*Places Place Place",
      "+0 1..6*Names C-Octet String Pilot",
      "+0 2*Codes Integer Code",
      "37 1..12 C-Octet String Name",
      "+5 4..*Waves Wave Wave",
      "+0 rest Octet String Rest",
      '+2 3 Octet String Colour default "RED"',
      "21 3 Octet String Key default 0x0a0b0c",
    ]),
  );
});

test("requires the name of an existing protocol if there are several", async () => {
  const frame = String(vectors[0]?.["frame"]);
  const unnamed = await runTool(["decode", "--schema", schema], frame);
  expect(unnamed).toMatchObject({ code: 2, out: "" });
  expect(unnamed.err).toContain("Select a protocol with --protocol: buoy1, buoy2.");
  const misnamed = await runTool(["decode", "--schema", schema, "--protocol", "bouy1"], frame);
  expect(misnamed).toMatchObject({ code: 2, out: "" });
  expect(misnamed.err).toContain("Unknown protocol: bouy1. Did you mean buoy1?");
});

test("decodes nothing with an invalid schema, and reports its errors", async () => {
  writeFileSync(
    join(schema, "buoy", "types", "more.yaml"),
    "types:\n  Wrong: { type: Octet, en: A type., zh: 类型。 }\n",
  );
  const { code, out, err } = await runTool(["decode", "--schema", schema, "--protocol", "buoy1"], "00");
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toContain("more.yaml");
});

test("reports folders with the same file, files in place of folders, and folders that cannot be read", async () => {
  const other = temporaryFolder();
  cpSync(invented, join(other, "buoy"), { recursive: true });
  const twice = await runTool(["layout", "--schema", schema, "--schema", other]);
  expect(twice.code).toBe(2);
  expect(twice.err).toContain("contain buoy/");
  const missing = await runTool(["layout", "--schema", join(schema, "nothing")]);
  expect([missing.code, missing.err]).toEqual([2, expect.stringContaining("no such file or folder")]);
  const inside = await runTool(["layout", "--schema", join(schema, "buoy", "protocol.yaml", "in")]);
  expect([inside.code, inside.err]).toEqual([2, expect.stringContaining("a part of the path is a file")]);
});

test("prints a file again only if its job changed, and prints only its new pieces", async () => {
  const print = memoizePrinter();
  const made: string[] = [];
  const file = (input: string, pieces: readonly string[]) => ({
    path: "a.ts",
    input,
    print: async (recall?: (piece: string, make: () => Promise<string>) => Promise<string>) => {
      const make = (piece: string) => async () => {
        made.push(piece);
        return piece.toUpperCase();
      };
      const sources = pieces.map(async (piece) => (recall === undefined ? make(piece)() : recall(piece, make(piece))));
      return (await Promise.all(sources)).join(" ");
    },
  });
  expect(await print(file("1", ["a", "b"]))).toBe("A B");
  expect(await print(file("1", ["a", "b"]))).toBe("A B");
  expect(await print(file("2", ["a", "c"]))).toBe("A C");
  expect(made).toEqual(["a", "b", "c"]);
});
