import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openFolders } from "../../generator/commands/project/open-schema.js";
import { packageRoot, readDissectorEngine } from "../../generator/files/index.js";
import type { Protocol } from "../../generator/model/index.js";
import { type FieldSpan, messageFinder, readFrame } from "../../generator/runtime/interpreter/index.js";
import { dataViewOf, fromHex } from "../../generator/runtime/wire/index.js";
import { layoutOfProtocol } from "../../generator/tables/index.js";
import { sharedCache } from "../helpers/shared-cache.js";
import { lacksLua, LUAS, runLua } from "./lua.js";
import { mutantsOf } from "./mutants.js";
import { dissectorOf, familyOf } from "./wireshark.js";

/*
 * The engine runs under both versions of Lua with a stub of Wireshark, which checks integers and bounds more strictly: fields have
 * the places that the interpreter finds.
 */

const { protocols } = openFolders([join(packageRoot, "schema")], packageRoot, { cache: sharedCache() });
const stub = readFileSync(join(import.meta.dirname, "wireshark-stub.lua"), "utf8");
const script = dissectorOf(protocols);

/** The lines of each frame: filter name, offset and size of each field. */
function linesOf(version: string, protocol: Protocol, frames: readonly string[]): string[][] {
  const { name } = familyOf(protocol);
  const family = protocols.filter((each) => familyOf(each).name === name);
  const number = family.indexOf(protocol) + 1;
  const list = frames.map((frame) => `"${frame}"`).join(", ");
  const out = runLua(version, `${stub}\n${script}\ndissectFrames("${name}", ${number}, { ${list} })\n`);
  return out
    .split(/^frame\t.*\n/m)
    .slice(0, -1)
    .map((lines) => lines.trimEnd().split("\n"));
}

/** Fields of these kinds have no place of their own; that of digits is widened while they are added. */
const OTHERS: readonly string[] = ["list", "structure", "union", "tlvs", "digits"];

/** The places of plain fields in a frame, by the interpreter. */
function placesIn(protocol: Protocol, frame: string): string[] {
  const layouts = layoutOfProtocol(protocol);
  const octets = fromHex(frame) ?? new Uint8Array(0);
  const spans: FieldSpan[] = [];
  const source = { octets, view: dataViewOf(octets), start: 0, end: octets.length };
  readFrame(layouts.frame, messageFinder(layouts), source, (span) => void spans.push(span));
  return spans
    .filter(({ path, layout }) => !OTHERS.includes(layout.kind) && !path.startsWith("tlvs"))
    .map(({ path, offset, size }) => `${/(\w+)(?:\[\d+\])?$/.exec(path)?.[1]?.toLowerCase()} ${offset} ${size}`);
}

describe.skipIf(lacksLua)("the engine (if Lua is installed)", () => {
  test.each(protocols.map((protocol) => [protocol.id, protocol] as const))("reads the vectors of %s", (_, protocol) => {
    const frames = protocol.vectors.map(({ frame }) => frame);
    const [older = [], newer = []] = LUAS.map((version) => linesOf(version, protocol, frames));
    expect(newer).toEqual(older);
    const missing = frames.flatMap((frame, index) => {
      const places = new Set(
        older[index]
          ?.map((line) => line.split("\t"))
          .map(([name, at, size]) => `${name?.split(".").at(-1)} ${at} ${size}`),
      );
      return placesIn(protocol, frame)
        .filter((place) => !places.has(place))
        .map((place) => `${frame}: ${place}`);
    });
    expect(missing).toEqual([]);
  });

  test("reads mutated frames without an error", () => {
    for (const protocol of protocols) {
      const frames = mutantsOf(protocol, 150, 3).map((octets) => Buffer.from(octets).toString("hex"));
      for (const version of LUAS) expect(linesOf(version, protocol, frames).length).toBe(frames.length);
    }
  });
});

test("each part of the engine has at most 250 lines and 130 columns", () => {
  const parts = readDissectorEngine();
  expect(parts.length).toBeGreaterThan(8);
  expect(parts.filter((part) => part.split("\n").length > 250)).toEqual([]);
  expect(parts.flatMap((part) => part.split("\n")).filter((line) => line.length > 130)).toEqual([]);
});
