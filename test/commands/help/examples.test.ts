import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, test } from "vitest";
import { allCommands } from "./command-tree.js";
import { encode } from "../../../generated/cmpp30/index.js";
import { pcapngOf } from "../../capture/build-file.js";
import { Conversation } from "../../capture/build-packets.js";
import { submit } from "../../helpers/flow/raw-client.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";
import { TOOL } from "../../helpers/processes/tool-process.js";

/* The examples of the help work in a project with a part of CMPP, in the order of the help. */

/** Commands that need a gateway, or run until the user ends them: test/commands/send/first-minute.test.ts and site/ run theirs. */
const NEEDS_GATEWAY = /smswire (?:simulate|send|replay|docs .*--serve|inspect)/;

const examples = [...new Set(allCommands("en").flatMap(({ command }) => command.examples))].filter(
  (example) => !NEEDS_GATEWAY.test(example),
);

/** The messages of CMPP that the project has: generating all takes long. */
const MESSAGES = ["connect", "terminate", "active-test", "submit", "deliver", "cancel"].map((name) => `${name}.yaml`);

/** A project with a part of CMPP, and the file that examples read. */
function project(): string {
  const folder = temporaryFolder();
  const schema = join(folder, "schema", "cmpp");
  const isChosen = (path: string): boolean =>
    basename(dirname(path)) === "messages" ? MESSAGES.includes(basename(path)) : !path.includes("vectors");
  cpSync("schema/cmpp", schema, { recursive: true, filter: isChosen });
  const flow = readFileSync(join(schema, "flow.yaml"), "utf8").replace(", Fwd]", "]");
  const ofRoutes = /^ +- \{ (?:of: \[M|of: \[Push|name: (?:ismg|gns)To).*\n/gm;
  writeFileSync(join(schema, "flow.yaml"), flow.replaceAll(ofRoutes, ""));
  writeFileSync(join(folder, "frames.hex"), "0000000c 00000008 00000019\n");
  writeFileSync(join(folder, "capture.pcapng"), capture());
  return folder;
}

/** A capture of a message in two parts. */
function capture(): Buffer {
  const [client, server] = [
    { address: "10.0.0.1", port: 40_001 },
    { address: "10.0.0.2", port: 7890 },
  ];
  const content = { pkTotal: 2, tpUdhi: 1, msgContent: Uint8Array.of(5, 0, 3, 1, 2, 1, 65) };
  const frame = encode(submit(2, content));
  return pcapngOf(new Conversation(client, server).open().send(0, frame).packets);
}

test("every example succeeds and shows a result", () => {
  const cwd = project();
  const results = examples.map((example) => {
    const script = `smswire() { ${TOOL.map((word) => `'${word}'`).join(" ")} "$@"; }\n${example}`;
    const { status, stdout, stderr } = spawnSync("bash", ["-c", script], { cwd, encoding: "utf8" });
    return { example, status, stderr, isEmpty: stdout === "" };
  });
  const silent = results.filter(({ isEmpty }) => isEmpty).map(({ example }) => example);
  expect(results.filter(({ status }) => status !== 0)).toEqual([]);
  expect(
    silent.filter((example) => !/^smswire (?:check|generate|dissector|export|docs|stats .*>)|completion/.test(example)),
  ).toEqual([]);
  expect(readdirSync(cwd).toSorted()).toEqual([
    "capture.pcapng",
    "cmpp.lua",
    "exports",
    "frames.hex",
    "generated",
    "schema",
    "site",
    "smswire.fish",
    "smswire.lua",
    "stats.html",
  ]);
});
