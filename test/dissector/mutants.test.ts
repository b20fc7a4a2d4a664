import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openFolders } from "../../generator/commands/project/open-schema.js";
import { packageRoot } from "../../generator/files/index.js";
import { sharedCache } from "../helpers/shared-cache.js";
import { compareMutants, mutantsOf } from "./mutants.js";
import { dissectorOf, lacksTshark } from "./wireshark.js";

/*
 * Wireshark marks exactly those mutated frames as malformed that our decoder rejects, finds the same broken rules in the
 * others, and no frame is an error in Lua. DISSECTOR_MUTANTS=10000 sets the number of all protocols together.
 */

const { protocols } = openFolders([join(packageRoot, "schema")], packageRoot, { cache: sharedCache() });
const script = dissectorOf(protocols);
const COUNT = Math.ceil(Number(process.env["DISSECTOR_MUTANTS"] ?? 2000) / protocols.length);
const SEED = Number(process.env["DISSECTOR_SEED"] ?? 1);

describe.skipIf(lacksTshark)("Wireshark (if tshark is installed)", () => {
  test.each(protocols.map((protocol) => [protocol.id, protocol] as const))(
    "judges mutated frames of %s as our decoder does",
    (_, protocol) => {
      const { differences, rejected, accepted } = compareMutants(protocol, script, mutantsOf(protocol, COUNT, SEED));
      expect(differences).toEqual([]);
      expect(Math.min(rejected, accepted)).toBeGreaterThan(COUNT / 10);
    },
  );
});
