import { beforeAll, expect, test } from "vitest";
import { encode } from "../../generated/cmpp30/index.js";
import { brokenRules } from "../../generator/broken-rules/index.js";
import { shippedProtocols } from "../../generator/commands/project/select-protocol.js";
import type { Protocol } from "../../generator/model/index.js";
import { layoutOfProtocol } from "../../generator/tables/index.js";
import { submit } from "../helpers/flow/raw-client.js";
import { sharedCache } from "../helpers/shared-cache.js";

/* The rules that a frame breaks, each with a section. */

let protocol: Protocol | undefined;

beforeAll(() => {
  protocol = shippedProtocols({ cache: sharedCache() }).find(({ id }) => id === "cmpp30");
});

function rulesOf(frame: Uint8Array): readonly (readonly [string, string | null])[] {
  if (protocol === undefined) throw new Error("There is no CMPP 3.0.");
  return brokenRules(protocol, layoutOfProtocol(protocol), frame).map(({ id, section }) => [id, section] as const);
}

test("returns no rule for a valid message", () => {
  expect(rulesOf(encode(submit(1)))).toEqual([]);
});

test("returns each broken rule with its section", () => {
  expect(rulesOf(encode(submit(1, { msgSrc: "", srcId: "HELP" })))).toEqual([
    ["source-given", "8.4.3"],
    ["sender-in-digits", "8.4.3"],
  ]);
});
