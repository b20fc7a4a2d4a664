import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openFolders } from "../../generator/commands/project/open-schema.js";
import { packageRoot } from "../../generator/files/index.js";
import { fromHex } from "../../generator/runtime/wire/index.js";
import { sharedCache } from "../helpers/shared-cache.js";
import { FIRST_CLIENT, type Segment } from "./capture.js";
import { fieldsNamed, type PdmlPacket } from "./pdml.js";
import { dissectorOf, lacksTshark, packetsOf, PORT } from "./wireshark.js";

/* Responses and their requests, versions, other ports, and texts. */

const { protocols } = openFolders([join(packageRoot, "schema")], packageRoot, { cache: sharedCache() });
const script = dissectorOf(protocols);

function vectorOf(id: string): Uint8Array {
  const found = protocols.flatMap(({ vectors }) => vectors).find((vector) => vector.id === id);
  if (found === undefined) throw new Error(`There is no vector ${id}.`);
  return fromHex(found.frame) ?? new Uint8Array(0);
}

/** The frames of a connection, each from the client or the server, in segments of their own. */
function exchange(
  frames: readonly (readonly [side: "client" | "server", octets: Uint8Array])[],
  port = PORT,
  client = FIRST_CLIENT,
) {
  const sent = { client: 0, server: 0 };
  return frames.map(([side, octets], index): Segment => {
    const at = sent[side];
    sent[side] += octets.length;
    const [from, to] = side === "client" ? [client, port] : [port, client];
    return { from, to, at, octets, time: index / 4 };
  });
}

function withSequence(octets: Uint8Array, sequence: number): Uint8Array {
  const changed = octets.slice();
  new DataView(changed.buffer).setUint32(8, sequence);
  return changed;
}

function valuesOf(packets: readonly PdmlPacket[], name: string): string[][] {
  return packets.map(({ protocols: trees }) =>
    trees.flatMap((tree) => fieldsNamed(tree, name).map(({ show }) => show)),
  );
}

/** The heuristics of Wireshark itself take some frames of other protocols for SMPP. */
const ALONE = ["--disable-heuristic", "smpp_tcp"];

const ACTIVE = fromHex("0000000c0000000800000007") ?? new Uint8Array(0);
const ACTIVE_RESP = fromHex("0000000d800000080000000700") ?? new Uint8Array(0);

describe.skipIf(lacksTshark)("Wireshark (if tshark is installed)", () => {
  const cmpp = { script, dissector: "smswire.cmpp" } as const;

  test("joins responses to requests, with the time between them", () => {
    const segments = exchange([
      ["client", withSequence(ACTIVE, 1)],
      ["client", withSequence(ACTIVE, 2)],
      ["server", withSequence(ACTIVE, 1)],
      ["server", withSequence(ACTIVE_RESP, 2)],
      ["server", withSequence(ACTIVE_RESP, 1)],
      ["client", withSequence(ACTIVE_RESP, 1)],
      ["client", withSequence(ACTIVE_RESP, 9)],
      ["client", withSequence(ACTIVE, 3)],
      ["client", withSequence(ACTIVE, 3)],
    ]);
    // With two passes, a request shows its response as well.
    const packets = packetsOf({ ...cmpp, segments, options: ["-2"] });
    expect(valuesOf(packets, "smswire.cmpp._response_to")).toEqual([[], [], [], ["2"], ["1"], ["3"], [], [], []]);
    expect(valuesOf(packets, "smswire.cmpp._response_in")).toEqual([["5"], ["4"], ["6"], [], [], [], [], [], []]);
    expect(valuesOf(packets, "smswire.cmpp._response_time").map(([each]) => Number(each ?? -1))).toEqual([
      -1, -1, -1, 0.5, 1, 0.75, -1, -1, -1,
    ]);
    const count = (name: string): number[] => valuesOf(packets, name).map(({ length }) => length);
    expect(count("smswire.cmpp._no_request")).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 0]);
    expect(count("smswire.cmpp._repeated")).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  test("joins a response that answers any request, and sequences of twelve bytes", () => {
    const nack = fromHex("00000010800000000000000300000005") ?? new Uint8Array(0);
    const unknown = fromHex("00000010000000150000000000000005") ?? new Uint8Array(0);
    const smpp = packetsOf({
      script,
      dissector: "smswire.smpp",
      segments: exchange([
        ["client", unknown],
        ["server", nack],
      ]),
    });
    expect(valuesOf(smpp, "smswire.smpp._response_to")).toEqual([[], ["1"]]);
    const unbind = fromHex("0000001400000002000000010000000200000003") ?? new Uint8Array(0);
    const answer = fromHex("0000001480000002000000010000000200000003") ?? new Uint8Array(0);
    const sgip = packetsOf({
      script,
      dissector: "smswire.sgip",
      segments: exchange([
        ["client", unbind],
        ["server", answer],
      ]),
    });
    expect(valuesOf(sgip, "smswire.sgip._response_to")).toEqual([[], ["1"]]);
  });

  test("finds the version by the login, by the sizes, or takes the newest", () => {
    const connect = (id: string): Uint8Array => vectorOf(`${id}/connect/plain`);
    const resp = (id: string): Uint8Array =>
      vectorOf(
        protocols
          .flatMap(({ vectors }) => vectors)
          .find((each) => each.id.startsWith(`${id}/`) && each.message === "CMPP_SUBMIT_RESP")?.id ?? "",
      );
    const segments = [
      exchange(
        [
          ["client", ACTIVE],
          ["client", connect("cmpp20")],
          ["client", ACTIVE],
        ],
        PORT,
        FIRST_CLIENT,
      ),
      exchange(
        [
          ["client", connect("cmpp30")],
          ["client", ACTIVE],
        ],
        PORT,
        FIRST_CLIENT + 1,
      ),
      exchange(
        [
          ["server", resp("cmpp20")],
          ["client", ACTIVE],
        ],
        PORT,
        FIRST_CLIENT + 2,
      ),
    ].flat();
    const packets = packetsOf({ ...cmpp, segments });
    expect(valuesOf(packets, "smswire.cmpp._version")).toEqual([
      ["3.0"],
      ["2.0"],
      ["2.0"],
      ["3.0"],
      ["3.0"],
      ["2.0"],
      ["2.0"],
    ]);
    expect(new Set(valuesOf(packets, "smswire.cmpp._reason").flat())).toEqual(
      new Set([
        "several versions fit: the newest one is taken",
        "stated by the login",
        "the only version that fits the bytes",
      ]),
    );
  });

  test("recognizes frames on any port, and only the protocol that fits", () => {
    const segments = [
      exchange(
        [
          ["client", vectorOf("cmpp30/connect/plain")],
          ["client", ACTIVE],
        ],
        6_200,
        FIRST_CLIENT,
      ),
      exchange([["client", vectorOf("sgip12/bind/plain")]], 6_201, FIRST_CLIENT + 1),
      exchange(
        [["client", fromHex("47455420 2f20485454502f312e310d0a".replaceAll(" ", "")) ?? new Uint8Array(0)]],
        6_202,
        FIRST_CLIENT + 2,
      ),
    ].flat();
    const names = (options: readonly string[]): string[][] =>
      packetsOf({ script, dissector: null, segments, options: [...options, ...ALONE] }).map((packet) =>
        packet.protocols.map(({ name }) => name),
      );
    expect(names([])).toEqual([["smswire.cmpp"], ["smswire.cmpp"], ["smswire.sgip"], []]);
    expect(names(["-o", "smswire.cmpp.heuristic:FALSE"])).toEqual([[], [], ["smswire.sgip"], []]);
    expect(names(["-o", "smswire.cmpp.ports:6202"])[3]).toEqual(["smswire.cmpp"]);
  });

  test("decodes texts, and passes user data headers to the dissector of GSM SMS, which joins the parts", () => {
    const parts = protocols
      .flatMap(({ id, vectors }) => (id === "cmpp30" ? vectors : []))
      .filter(({ id, message }) => message === "CMPP_SUBMIT" && /part|long|udh/i.test(id))
      .map(({ frame }) => fromHex(frame) ?? new Uint8Array(0));
    expect(parts.length).toBeGreaterThan(1);
    const segments = exchange(parts.map((octets) => ["client", octets] as const));
    const run = { ...cmpp, segments, options: ["-o", "smswire.cmpp.version:3.0"] };
    const packets = packetsOf(run);
    expect(packets.flatMap(({ others }) => others).filter((name) => name === "gsm_sms").length).toBeGreaterThan(1);
    const texts = valuesOf(packets, "smswire.cmpp._text").flat();
    expect(texts.length).toBe(parts.length);
    const without = packetsOf({ ...run, options: [...run.options, "-o", "smswire.cmpp.gsm_sms:FALSE"] });
    expect(without.flatMap(({ others }) => others)).not.toContain("gsm_sms");
  });
});
