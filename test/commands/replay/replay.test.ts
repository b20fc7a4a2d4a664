import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
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

describe("reports in a sentence", () => {
  const recorded = (): string => fileOf([HEAD, written("client", encode(login())), written("server", encode(login()))]);

  async function withServer(run: (port: number) => Promise<void>): Promise<void> {
    const server = createServer((socket) => {
      socket.on("error", () => socket.destroy());
      socket.write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    await run(typeof address === "object" ? (address?.port ?? 0) : 0);
    server.close();
  }

  test("that no server runs", async () => {
    const { code, err } = await runTool(["replay", recorded(), "--port", "1"]);
    const text = "No connection to 127.0.0.1:1: ECONNREFUSED. Check --host and --port, and that the server runs.\n";
    expect({ code, err }).toEqual({ code: 2, err: text });
  });

  test("that another program answers", async () => {
    await withServer(async (port) => {
      const { code, err } = await runTool(["replay", recorded(), "--port", String(port), "--wait", "2s"]);
      const text =
        "CMPP 3.0 Total_Length at offset 0: expected 12 to 8578, got 1213486160 (the bytes begin like an HTTP response).\n";
      expect({ code, err }).toEqual({ code: 1, err: text });
    });
  });

  test("that a port is in use, as simulate does", async () => {
    await withServer(async (port) => {
      const text = `Port ${port} of 127.0.0.1 is in use. Choose another one with --port, or --port 0 for a free one.\n`;
      const replay = await runTool(["replay", recorded(), "--as", "server", "--port", String(port)]);
      expect({ code: replay.code, err: replay.err }).toEqual({ code: 2, err: text });
      const { code, err } = await runTool(["simulate", "--protocol", "cmpp30", "--port", String(port)]);
      expect({ code, err }).toEqual({ code: 2, err: text });
    });
  });
});
