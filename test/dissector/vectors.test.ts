import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { packageRoot } from "../../generator/files/index.js";
import { layoutOfProtocol } from "../../generator/tables/index.js";
import { openFolders } from "../../generator/commands/project/open-schema.js";
import { fromHex } from "../../generated/runtime/wire/index.js";
import { runTool } from "../helpers/run-tool.js";
import { sharedCache } from "../helpers/shared-cache.js";
import { connectionsOf } from "./capture.js";
import { type Compared, compareFrame } from "./compare-fields.js";
import { dissectorOf, familyOf, lacksTshark, packetsOf, PORT } from "./wireshark.js";

/* Wireshark reads all vectors with the dissector to the same values as decode --json. */

const { protocols } = openFolders([join(packageRoot, "schema")], packageRoot, { cache: sharedCache() });
const script = dissectorOf(protocols);

describe.skipIf(lacksTshark)("Wireshark (if tshark is installed)", () => {
  test.each(protocols.map((protocol) => [protocol.id, protocol] as const))(
    "reads the vectors of %s as decode --json does",
    async (id, protocol) => {
      const frames = protocol.vectors.map(({ frame }) => frame);
      const { out } = await runTool(["decode", "--json", "--protocol", id], frames.join("\n"));
      const decoded = out.trimEnd().split("\n");
      const { name, pinned } = familyOf(protocol);
      const segments = connectionsOf(
        frames.map((frame) => fromHex(frame) ?? new Uint8Array(0)),
        PORT,
      );
      const packets = packetsOf({ script, dissector: name, segments, options: pinned }).filter(
        ({ number }) => number % 2 === 0,
      );
      const compared: Compared = { differences: [], count: 0 };
      const layouts = layoutOfProtocol(protocol);
      expect(packets.map((packet) => packet.protocols.length)).toEqual(frames.map(() => 1));
      for (const [index, packet] of packets.entries()) {
        const [tree] = packet.protocols;
        const json: unknown = JSON.parse(decoded[index] ?? "");
        if (tree !== undefined) compareFrame(tree, Object.fromEntries(Object.entries(Object(json))), layouts, compared);
      }
      expect(compared.differences).toEqual([]);
      expect(compared.count).toBeGreaterThan(5 * frames.length);
    },
  );
});
