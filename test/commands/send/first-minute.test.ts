import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { inShell, startTool } from "../../helpers/processes/tool-process.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";

/* A message in one minute: a gateway in one process, a client in another. */

const children: ReturnType<typeof startTool>[] = [];

afterEach(async () => {
  for (const { child, ended } of children.splice(0)) {
    child.kill();
    await ended;
  }
});

/** Starts a gateway. Returns its port, and everything that it has shown so far. */
async function startGateway(
  words: readonly string[] = [],
): Promise<{ port: string; shown: () => string; end: () => Promise<void> }> {
  const started = startTool(
    ["simulate", "--protocol", "cmpp30", "--port", "0", "--report-after", "100ms", ...words],
    ["ignore", "pipe", "pipe"],
  );
  children.push(started);
  let shown = "";
  started.child.stdout?.on("data", (chunk: Buffer) => (shown += chunk.toString()));
  while (!/ on 127\.0\.0\.1:\d+/.test(shown)) await once(started.child.stdout ?? started.child, "data");
  const [, port = ""] = / on 127\.0\.0\.1:(\d+)/.exec(shown) ?? [];
  const end = async (): Promise<void> => {
    started.child.kill("SIGINT");
    await started.ended;
  };
  return { port, shown: () => shown, end };
}

const SEND = ["send", "--protocol", "cmpp30", "--to", "13800138000", "--text", "你好"];

test("a message goes through, its report comes back, and a recording plays it again", async () => {
  const file = join(temporaryFolder(), "session.jsonl");
  const gateway = await startGateway(["--record", file]);
  const sent = inShell('"$@"', [...SEND, "--port", gateway.port, "--account", "900001:888888", "--report"]);
  expect(sent.err.replace(/^No schema.*\n/, "")).toBe("");
  expect(sent.out).toMatch(
    /^logged in at 127\.0\.0\.1:\d+ \(CMPP 3\.0\), \d+ ms\n13800138000 {2}accepted {2}Msg_Id \d{22} {2}1 part {2}[\d.]+ ms\n13800138000 {2}DELIVRD {2}after [\d.]+ s\n$/,
  );
  expect(sent.code).toBe(0);
  const played = inShell('"$@"', ["replay", file, "--port", gateway.port]);
  expect(played.out.replaceAll(/ {2}.*| \d+/g, "").split("\n")).toEqual([
    "= CONNECT_RESP",
    "= SUBMIT_RESP",
    "= DELIVER",
    "= TERMINATE_RESP",
    "",
  ]);
  expect(played.code).toBe(0);
  await gateway.end();
  const lines = gateway
    .shown()
    .replaceAll(/\d{2}:\d{2}:\d{2}\.\d{3} |\d{22}/g, "…")
    .split("\n");
  expect(lines).toContain('…#1 < SUBMIT 2               138****8000 "你好" (UCS2, 4 bytes)');
  expect(lines).toContain("…#1 > DELIVER 1              report DELIVRD of …");
  expect(lines).toContain("The clients broke no rules.");
  expect(gateway.shown()).not.toContain("13800138000");
  expect(readFileSync(file, "utf8")).not.toContain("888888");
});

test("a wrong secret is one clear sentence without the secret", async () => {
  const { port } = await startGateway();
  const { code, out, err } = inShell('"$@"', [...SEND, "--port", port, "--account", "900001:wrong-one"]);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err.replace(/^No schema.*\n/, "")).toBe(
    `CMPP 3.0 CMPP_CONNECT: 127.0.0.1:${port} rejects 900001: Status 3, Authentication failed. Check the account and its secret.\n`,
  );
});
