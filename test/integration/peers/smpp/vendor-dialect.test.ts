import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { simulate, type SimulatorEvent } from "../../../../generator/simulate.js";
import { stopAll, stopLater } from "../../../helpers/flow/sockets/gateway.js";
import { runTool } from "../../../helpers/run-tool.js";
import { removeTemporaryFolders, temporaryFolder } from "../../../helpers/temporary-folder.js";

/* A dialect of SMPP in a project of its own: two TLVs of a vendor, and a longer service_type. */

const PROTOCOL = `protocol: SMPP ACME
versions: [{ version: "3.4", id: smpp34-acme }]
limits: { max-octets: 81920 }
import:
  from: smswire-generator/smpp
  version: "3.4"
  change:
    messages:
      submit_sm: { service_type: { max-octets: 21 }, tlvs: [acme_campaign, acme_cost] }
      deliver_sm: { tlvs: [acme_cost] }
`;

const TYPES = `tlvs:
  acme_campaign: { tag: 0x1400, type: C-Octet String, max-octets: 33, terminator: optional, en: The campaign., zh: 营销活动。 }
  acme_cost: { tag: 0x1401, type: Unsigned Integer, octets: 4, en: Cost in cents., zh: 费用（分）。 }
`;

afterEach(stopAll);
afterEach(removeTemporaryFolders);

/** Writes the project, and returns the folder of its schemas. */
function createProject(): string {
  const schema = temporaryFolder();
  mkdirSync(join(schema, "acme", "types"), { recursive: true });
  writeFileSync(join(schema, "acme", "protocol.yaml"), PROTOCOL);
  writeFileSync(join(schema, "acme", "types", "own.yaml"), TYPES);
  return schema;
}

/** A submit_sm of the vendor with the shortest fields: header, service_type of eleven octets and its end, and TLVs. */
const FRAME = [
  "0000004d 00000004 00000000 00000007",
  "61636d652d70726f6d6f00",
  "000000 010138363133383030313338303030 00",
  "00 00 00 00 00 00 00 00 00 02 6869",
  "1400 0007 737072696e6700",
  "1401 0004 000000fa",
]
  .join("")
  .replaceAll(" ", "");

test("takes fewer than 20 lines", () => {
  expect(`${PROTOCOL}${TYPES}`.trimEnd().split("\n").length).toBeLessThan(20);
});

test("is checked, and decodes and encodes its frames on the command line", async () => {
  const words = ["--schema", createProject(), "--protocol", "smpp34-acme"];
  expect(await runTool(["check", ...words.slice(0, 2)])).toMatchObject({
    code: 0,
    err: "No problems in 1 protocol.\n",
  });
  const decoded = await runTool(["decode", "--json", ...words], FRAME);
  expect(JSON.parse(decoded.out)).toMatchObject({
    message: "submit_sm",
    fields: {
      service_type: "acme-promo",
      destination_addr: "8613800138000",
      tlvs: [{ acme_campaign: "spring" }, { acme_cost: 250 }],
    },
  });
  expect((await runTool(["encode", ...words], decoded.out)).out).toBe(`${FRAME}\n`);
});

test("has sessions: its message center accepts a message and sends the receipt", async () => {
  const schema = createProject();
  const events: SimulatorEvent[] = [];
  const simulator = await simulate({
    protocol: "smpp34-acme",
    schema,
    accounts: { agent: "secret" },
    onEvent: (event) => events.push(event),
  });
  stopLater(() => simulator.close({ within: 20 }));
  const place = ["--schema", schema, "--protocol", "smpp34-acme", "--port", String(simulator.port)];
  const fields = ["--field", "service_type=acme-promo"];
  const sent = await runTool([
    "send",
    ...place,
    ...fields,
    "--account",
    "agent:secret",
    "--to",
    "8613800138000",
    "--text",
    "hi",
    "--report",
  ]);
  expect(sent.out).toContain("DELIVRD");
  expect(sent.code).toBe(0);
  expect(events).toContainEqual(
    expect.objectContaining({
      kind: "frame",
      message: expect.objectContaining({ name: "submit_sm", serviceType: "acme-promo" }),
    }),
  );
});
