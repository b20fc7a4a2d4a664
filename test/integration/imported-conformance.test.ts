import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { readLanguage, readLibrary, readRuntime, writeOutput } from "../../generator/files/index.js";
import { build } from "../../generator/build.js";
import { compile } from "../../generator/pipeline.js";
import { DEFAULT_OPTIONS } from "../../generator/emit/index.js";
import { unformattedPrinter } from "../helpers/compile/print-unformatted.js";
import { outputTarget } from "../helpers/output-target.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

/* The conformance tests of an operator's dialect, run like in its project. */

const PROTOCOL = `protocol: CMPP ACME
versions: [{ version: "3.0", id: cmpp30-acme }]
limits: { max-octets: 9000 }
import:
  from: smswire-generator/cmpp
  version: "3.0"
  operations: [Connect, Submit, Deliver]
  change:
    messages: { CMPP_SUBMIT: { Service_Id: { octets: 21 }, Src_Id: { octets: 30 } } }
    structures: { MT_Status_Report_71: { Stat: { octets: 10 } } }
    types: { Submit_Result: { values: [{ value: 120, name: tooDear, en: Too dear., zh: 余额不足。 }] } }
`;

const BALANCE = `operation: Balance
en: The SP asks how many messages it may still send today.
zh: SP查询当日剩余可发送短信数量。
legs: [SP -> ISMG]
request:
  name: CMPP_BALANCE
  id: 0x00000101
  fields:
    - { name: Service_Id, type: Service_Id }
response:
  fields:
    - { name: Left, type: Unsigned Integer, octets: 4, en: Messages left., zh: 剩余数量。 }
    - { name: Note_Length, type: Unsigned Integer, octets: 1, en: Octets of Note., zh: 附注长度。 }
    - { name: Note, type: Octets, octets: Note_Length, en: A note for people., zh: 附注。 }
`;

test("pass for imported, changed and added messages, with the vectors that still apply", async () => {
  const { protocols, diagnostics } = compile({
    protocols: new Map([
      ["acme/protocol.yaml", PROTOCOL],
      ["acme/messages/balance.yaml", BALANCE],
    ]),
    language: readLanguage(),
    library: readLibrary(),
  });
  expect(diagnostics).toEqual([]);
  const folder = temporaryFolder();
  const options = { ...DEFAULT_OPTIONS, conformance: true };
  const files = await build(protocols, readRuntime(), options, unformattedPrinter());
  await writeOutput(outputTarget(join(folder, "src")), files);
  mkdirSync(join(folder, "node_modules"));
  const vitest = dirname(createRequire(import.meta.url).resolve("vitest/package.json"));
  symlinkSync(vitest, join(folder, "node_modules", "vitest"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const words = ["run", "--root", folder, "--reporter", "json"];
  const { stdout, stderr } = spawnSync(process.execPath, [join(vitest, "vitest.mjs"), ...words], {
    cwd: folder,
    encoding: "utf8",
  });
  const results: Readonly<Record<string, unknown>> = JSON.parse(stdout === "" ? JSON.stringify({ stderr }) : stdout);
  expect(results).toMatchObject({ success: true, numFailedTests: 0, numPendingTests: 0 });
  const messages = ["balance", "balance-resp", "connect", "deliver", "submit", "submit-resp"];
  for (const message of messages) expect(stdout).toContain(`cmpp30-acme/conformance/${message}.test.ts`);
  // Frames of unchanged messages are vectors here as well. Frames of CMPP_SUBMIT are not.
  expect(protocols[0]?.vectors.some(({ message }) => message === "CMPP_CONNECT")).toBe(true);
  expect(protocols[0]?.vectors.some(({ message }) => message === "CMPP_SUBMIT")).toBe(false);
});
