import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rulesToLua } from "../../generator/dissector/owner-rules.js";
import { readLanguage } from "../../generator/files/index.js";
import { compile } from "../../generator/pipeline.js";
import type { Protocol } from "../../generator/model/index.js";
import { type ProtocolLayout, readJson, writeFrame } from "../../generator/runtime/interpreter/index.js";
import { toHex } from "../../generator/runtime/wire/index.js";
import { layoutOfProtocol } from "../../generator/tables/index.js";
import { randomSchema } from "../properties/random-schema.js";
import { arbitraryMessage } from "../helpers/values/arbitrary-message.js";
import { randomIntegers } from "../helpers/random.js";
import { FIRST_CLIENT, type Segment } from "./capture.js";
import { type Compared, compareFrame } from "./compare-fields.js";
import { ownVerdict } from "./mutants.js";
import { fieldsNamed, type PdmlField } from "./pdml.js";
import { dissectorOf, lacksTshark, packetsOf, PORT } from "./wireshark.js";

/* Random protocols cover all wire types: Wireshark reads their frames like our interpreter, and finds the same errors and rules. */

const SEEDS = Array.from({ length: 16 }, (_, index) => index + 1);
const FRAMES = Number(process.env["DISSECTOR_FRAMES"] ?? 12);

interface Case {
  readonly protocol: Protocol;
  readonly layouts: ProtocolLayout;
  readonly port: number;
  readonly frames: readonly Uint8Array[];
}

/** Frames of random messages, and half as many with a changed byte. */
function framesOf(layouts: ProtocolLayout, seed: number): Uint8Array[] {
  const random = randomIntegers(seed);
  const sound = layouts.messages.flatMap((layout) =>
    fc.sample(arbitraryMessage(layout), { numRuns: FRAMES, seed }).map((message) => writeFrame(layout, message)),
  );
  const { octets: size, offset } = layouts.frame.length;
  const changed = sound.map((frame) => {
    const octets = frame.slice();
    const at = random(octets.length);
    const isLength = at >= offset && at < offset + size;
    if (!isLength) octets[at] = random(256);
    return octets;
  });
  return [...sound, ...changed];
}

const { protocols } = compile({
  protocols: new Map(SEEDS.flatMap((seed) => [...randomSchema(seed)])),
  language: readLanguage(),
});
const cases = protocols.map((protocol, index): Case => {
  const layouts = layoutOfProtocol(protocol);
  return { protocol, layouts, port: PORT + 1 + index, frames: framesOf(layouts, index + 1) };
});

function segmentsOf({ frames, port }: Case): Segment[] {
  return frames.map((octets, index) => ({ from: FIRST_CLIENT + index, to: port, time: 0, at: 0, octets }));
}

/** Whether a rule has no condition in Lua. */
function hasWideArithmetic({ messages, types }: Protocol): boolean {
  const reading = { language: "en", legs: [] } as const;
  const owners = [...messages, ...types.filter((type) => type.kind === "structure")];
  return owners.some(
    (owner) => rulesToLua(owner, { rules: { enumerations: () => null }, reading }).length < owner.rules.length,
  );
}

function problemsOf({ protocol, layouts }: Case, octets: Uint8Array, tree: PdmlField | undefined): string[] {
  const own = ownVerdict(protocol, layouts, octets);
  const context = `${protocol.id} ${toHex(octets)}`;
  if (own === null || tree === undefined) return [`${context}: no tree`];
  const isMalformed = fieldsNamed(tree, `${tree.name}._malformed`).length > 0;
  if (isMalformed !== own.isMalformed) return [`${context}: malformed ${isMalformed}`];
  if (isMalformed) return [];
  const rules = fieldsNamed(tree, `${tree.name}._rule`).map(({ show }) => show);
  const expected = own.rules.filter((id) => !id.startsWith("tlv-")).join();
  const compared: Compared = { differences: [], count: 0 };
  compareFrame(tree, Object.fromEntries(Object.entries(readJson(layouts, octets))), layouts, compared);
  const shown = rules.filter((id) => !id.startsWith("tlv-")).toSorted();
  // Lua does not calculate with integers of 8 octets: such a rule is not shown.
  const isSame =
    shown.join() === expected || (hasWideArithmetic(protocol) && shown.every((id) => own.rules.includes(id)));
  return [
    ...compared.differences.map((each) => `${context}: ${each}`),
    ...(isSame ? [] : [`${context}: ${rules.join()} for ${expected}`]),
  ];
}

describe.skipIf(lacksTshark)("Wireshark (if tshark is installed)", () => {
  test("reads frames of random protocols like the interpreter", () => {
    const script = dissectorOf(protocols);
    const names = [...script.matchAll(/^P\[\d+\] = \{ name = "([^"]+)"/gm)].map(([, name = ""]) => name);
    const ports = cases.flatMap(({ port }, index) => ["-d", `tcp.port==${port},${names[index]}`]);
    const segments = cases.flatMap(segmentsOf);
    const packets = packetsOf({ script, dissector: null, segments, options: ports });
    const trees = packets.map((packet) => packet.protocols[0]);
    const all = cases.flatMap((each) => each.frames.map((octets) => ({ each, octets })));
    expect(all.flatMap(({ each, octets }, index) => problemsOf(each, octets, trees[index]))).toEqual([]);
    expect(packets.length).toBe(all.length);
  });
});
