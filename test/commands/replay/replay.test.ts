import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { encode } from "../../../generated/cmpp30/index.js";
import { toHex } from "../../../generated/runtime/index.js";
import { simulate } from "../../../generator/simulate.js";
import { login, submit } from "../../helpers/flow/raw-client.js";
import { runTool } from "../../helpers/run-tool.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";

/* `replay`; test/commands/send/first-minute.test.ts replays a real recording. */

const HEAD = { recording: 1, protocol: "cmpp30", link: "spToIsmg" };

function fileOf(lines: readonly object[]): string {
  const file = join(temporaryFolder(), "session.jsonl");
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  return file;
}

function written(side: "client" | "server", frame: Uint8Array): object {
  return { at: 0, connection: 1, side, hex: toHex(frame) };
}

test("exits with 1 if the other side sends something else", async () => {
  const gateway = await simulate({ protocol: "cmpp30" });
  // The recorded gateway answered the login with a login.
  const file = fileOf([
    HEAD,
    written("client", encode(login())),
    written("server", encode(login())),
    written("client", encode(submit(2))),
  ]);
  const { code, out } = await runTool(["replay", file, "--port", String(gateway.port), "--wait", "500ms"]);
  await gateway.close({ within: 20 });
  expect(out).toBe("! expected CONNECT 1  900001, version 3.0, got CONNECT_RESP 1  0 Accepted\n");
  expect(code).toBe(1);
});

test("names the line that is not part of a recording", async () => {
  const file = fileOf([HEAD, { at: 0 }]);
  const { code, err } = await runTool(["replay", file]);
  expect({ code, err }).toEqual({
    code: 2,
    err: `${file}, line 2: this is not a recording of smswire simulate --record.\n`,
  });
});

test("reports a connection that is not in the recording", async () => {
  const file = fileOf([HEAD, written("client", encode(login()))]);
  const { code, err } = await runTool(["replay", file, "--connection", "3"]);
  expect({ code, err }).toEqual({ code: 2, err: `${file} has no bytes of connection 3.\n` });
});
