import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { simulate, type Simulator } from "../../../generator/simulate.js";
import { runTool } from "../../helpers/run-tool.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";

/* `simulate` as a client, against a gateway in the process of the test. */

const never = (): Promise<void> => new Promise(() => undefined);
let gateway: Simulator;
let connect: readonly string[];

beforeAll(async () => {
  gateway = await simulate({ protocol: "cmpp30" });
  connect = ["simulate", "--protocol", "cmpp30", "--connect", `127.0.0.1:${gateway.port}`];
});

afterAll(() => gateway.close({ within: 20 }));

test("sends texts, answers reports, and records its side as the client", async () => {
  const file = join(temporaryFolder(), "session.jsonl");
  const words = ["--mo", "hello", "--every", "50ms", "--after", "1", "--record", file, "--strict"];
  const { code, out } = await runTool([...connect, ...words], "", { interrupted: never });
  const lines = out.replaceAll(/^[\d:.]+ /gm, "").split("\n");
  expect(lines[0]).toBe(`CMPP 3.0 SP, connects to 127.0.0.1:${gateway.port} as 900001.`);
  expect(lines).toContain("#1 > CONNECT 1              900001, version 3.0");
  expect(lines).toContain('#1 > SUBMIT 2               139****9000 "hello" (ASCII, 5 bytes)');
  expect(lines).toContain("The server broke no rules.");
  expect(code).toBe(0);
  const recorded = readFileSync(file, "utf8").trimEnd().split("\n").slice(1);
  const sides = recorded.map((line): { side: string } => JSON.parse(line)).map(({ side }) => side);
  expect(sides.slice(0, 2)).toEqual(["client", "server"]);
});

test("shows the coding and size of a text in Chinese", async () => {
  // A gateway of its own has no reports for earlier sessions.
  const own = await simulate({ protocol: "cmpp30" });
  const server = ["simulate", "--protocol", "cmpp30", "--connect", `127.0.0.1:${own.port}`];
  const words = ["--mo", "hello", "--every", "50ms", "--after", "1"];
  const { out } = await runTool([...server, ...words], "", { interrupted: never, language: "zh" });
  await own.close({ within: 20 });
  expect(out).toContain('SUBMIT 2               139****9000 "hello"（ASCII，5字节）\n');
});

test("--strict exits with 1 if the server breaks a rule", async () => {
  const words = ["--mo", "hello", "--to", "13800199700", "--every", "50ms", "--for", "500ms", "--strict"];
  const { code, out } = await runTool([...connect, ...words], "", { interrupted: never });
  expect(out).toContain("Rules that the server broke:\n");
  expect(out).toContain("a second answer to the same request (answered-twice, 7)");
  expect(code).toBe(1);
});

describe("errors are one sentence", () => {
  const failure = async (...words: readonly string[]): Promise<string> => {
    const { code, err } = await runTool(["simulate", "--protocol", "cmpp30", ...words]);
    expect(code).toBe(2);
    return err;
  };

  test("of a wrong secret", async () => {
    const at = `127.0.0.1:${gateway.port}`;
    expect(await failure("--connect", at, "--account", "900001:wrong")).toBe(
      `CMPP 3.0 CMPP_CONNECT: ${at} rejects 900001: Status 3, Authentication failed. Check the account and its secret.\n`,
    );
  });

  test("of an address without a server", async () => {
    expect(await failure("--connect", "127.0.0.1:1")).toBe(
      "CMPP 3.0: no connection to 127.0.0.1:1: ECONNREFUSED. Check --connect, and that the server runs.\n",
    );
  });

  test("of a server that speaks HTTP", async () => {
    const server = createServer((socket) => {
      socket.on("error", () => socket.destroy());
      socket.write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    expect(await failure("--connect", `127.0.0.1:${port}`)).toBe(
      "CMPP 3.0: the connection ended during the login: CMPP 3.0 Total_Length at offset 0: expected 12 to 8578, got " +
        "1213486160 (the bytes begin like an HTTP response). Check --connect: another program answers there.\n",
    );
    server.close();
  });

  test.each([
    [["--connect", "7890"], '--connect: expected an address with a port, such as 127.0.0.1:7890, got "7890".\n'],
    [["--role", "server", "--connect", "127.0.0.1:7890"], "--connect is for --role client.\n"],
    [["--role", "client", "--port", "7890"], "--port is for --role server.\n"],
    [["--connect", "[::1]:7890", "--states", "DELIVRD=1"], "--states is for --role server.\n"],
    [["--role", "client", "--protocol", "cmpp20"], "--role client takes one --protocol; start one client for each.\n"],
    [
      ["--connect", "127.0.0.1:1", "--account", "1:a", "--account", "2:b"],
      "--role client takes one --account; start one client for each.\n",
    ],
  ])("of %j", async (words, message) => {
    expect(await failure(...words)).toBe(message);
  });
});
