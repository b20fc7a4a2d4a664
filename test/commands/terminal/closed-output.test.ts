import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { encode } from "../../../generated/cmpp30/index.js";
import { toHex } from "../../../generated/runtime/index.js";
import { simulate } from "../../../generator/simulate.js";
import { login, RawClient } from "../../helpers/flow/raw-client.js";
import { inShell, startTool } from "../../helpers/processes/tool-process.js";
import { writeSmallSchema } from "../../helpers/small-schema.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";

/* Commands whose reader stops, such as `smswire layout | head -1`: the same messages and exit code as for any other reader. */

const schema = temporaryFolder();
writeSmallSchema(schema);

const COMMANDS: readonly (readonly string[])[] = [
  ["check", "--schema", schema, "--format", "json"],
  ["layout", "submit"],
  ["layout", "submit", "--diff", "cmpp20", "cmpp30"],
  ["layout", "--flow"],
  ["explain", "text-twice"],
  ["explain", "no-such-code"],
  ["new", "message", "CMPP_X", "--protocol", "cmpp30", "--dry-run"],
  ["generate", "--schema", schema, "--out", join(temporaryFolder(), "out"), "--check", "--format", "json"],
  ["generate", "--schema", schema, "--out", join(temporaryFolder(), "out"), "--dry-run", "--format", "github"],
  ["doctor", "--schema", schema, "--json"],
  ["completion", "bash"],
  ["simulate", "--numbers"],
];

describe.runIf(process.platform !== "win32")("a reader that stops", () => {
  test.each(COMMANDS.map((words) => [words.slice(0, 2).join(" "), words]))("%s", (_, words) => {
    // In a folder without a project, doctor has no large output folder to compare.
    const inFolder = (script: string) => inShell(`cd ${schema}; ${script}`, words);
    const { code, err } = inFolder('"$@"');
    expect(inFolder('"$@" | true; exit ${PIPESTATUS[0]}')).toEqual({ code, out: "", err });
    expect(inFolder('"$@" | head -1; exit ${PIPESTATUS[0]}')).toMatchObject({ code, err });
  });

  test.each([
    ["encode", '{"message":"CMPP_ACTIVE_TEST","sequence_id":25}', 0],
    ["encode", "[]", 1],
    ["decode", "0000000c0000000800000019", 0],
    ["decode", "0000000c00000008000000", 1],
  ])("%s, whose input %j never ends", (command, line, code) => {
    const words = [command, "--protocol", "cmpp30"];
    const run = inShell(`yes '${line}' | "$@" 2> >(head -1 >&2) | head -1; exit \${PIPESTATUS[1]}`, words);
    expect(run.code).toBe(code);
    expect(run.err).not.toContain("Error");
  });
});

test.runIf(process.platform !== "win32")("simulate ends with its next line after the reader has closed", async () => {
  const words = ["simulate", "--protocol", "cmpp30", "--port", "0"];
  const { child, ended } = startTool(words, ["ignore", "pipe", "pipe"]);
  let err = "";
  child.stderr?.on("data", (chunk) => (err += String(chunk)));
  const [banner] = child.stdout === null ? [] : await once(child.stdout, "data");
  child.stdout?.destroy();
  const client = await RawClient.connect(Number(/127\.0\.0\.1:(\d+)/.exec(String(banner))?.[1]));
  await client.logIn();
  expect([(await ended)[0], err]).toEqual([0, ""]);
  client.socket.destroy();
});

test.runIf(process.platform !== "win32")("replay has the exit code of its comparison", async () => {
  const gateway = await simulate({ protocol: "cmpp30" });
  const recording = join(temporaryFolder(), "session.jsonl");
  const line = (side: string): object => ({ at: 0, connection: 1, side, hex: toHex(encode(login())) });
  // The recorded gateway answered the login with a login.
  const lines = [{ recording: 1, protocol: "cmpp30", link: "spToIsmg" }, line("client"), line("server")];
  writeFileSync(recording, lines.map((each) => `${JSON.stringify(each)}\n`).join(""));
  const words = ["replay", recording, "--port", String(gateway.port), "--wait", "500ms"];
  const { child, ended } = startTool(words, ["ignore", "pipe", "pipe"]);
  let err = "";
  child.stderr?.on("data", (chunk) => (err += String(chunk)));
  child.stdout?.destroy();
  expect([(await ended)[0], err]).toEqual([1, ""]);
  await gateway.close({ within: 20 });
});
