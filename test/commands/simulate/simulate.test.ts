import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { login, RawClient, submit } from "../../helpers/flow/raw-client.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";
import { runTool, type ToolRun } from "../../helpers/run-tool.js";

/* `simulate` in the process of the test. */

const never = (): Promise<void> => new Promise(() => undefined);

/** Runs a gateway and a client at once. */
async function withClient(words: readonly string[], act: (client: RawClient) => Promise<void>): Promise<ToolRun> {
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const run = runTool(["simulate", "--protocol", "cmpp30", "--port", String(port), ...words], "", {
    interrupted: never,
  });
  const client = await connected(port);
  await act(client);
  const result = await run;
  client.socket.destroy();
  return result;
}

async function connected(port: number): Promise<RawClient> {
  for (;;) {
    try {
      return await RawClient.connect(port);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function sendWithoutSource(client: RawClient): Promise<void> {
  await client.logIn();
  client.send(submit(2, { msgSrc: "" }));
  await client.next("CMPP_SUBMIT_RESP");
}

test("--strict exits with 1 if a client breaks a rule, and names the rule", async () => {
  const { code, out } = await withClient(["--strict", "--after", "2"], sendWithoutSource);
  expect(out).toContain("! #1 SUBMIT 2: Msg_src names the SP that the content comes from (source-given, 8.4.3)\n");
  expect(out).toContain("Rules that the clients broke:\n     1 × #1 SUBMIT 2: Msg_src names the SP");
  expect(code).toBe(1);
});

test("without --strict, it exits with 0", async () => {
  const { code } = await withClient(["--after", "2"], sendWithoutSource);
  expect(code).toBe(0);
});

test("--show json writes an object per line, with masked numbers", async () => {
  const { out } = await withClient(["--after", "2", "--show", "json"], sendWithoutSource);
  const lines = out
    .trimEnd()
    .split("\n")
    .map((line): Record<string, unknown> => JSON.parse(line));
  expect(lines.map(({ kind, message }) => [kind, message].filter(Boolean).join(" "))).toEqual([
    "opened",
    "frame CMPP_CONNECT",
    "frame CMPP_CONNECT_RESP",
    "frame CMPP_SUBMIT",
    "finding",
    "frame CMPP_SUBMIT_RESP",
    expect.stringMatching(/frame CMPP_TERMINATE|closed/),
    ...lines.slice(7).map(() => expect.any(String)),
  ]);
  expect(out).toContain('"Dest_terminal_Id":["138****8000"]');
  expect(lines.at(-1)).toMatchObject({
    kind: "summary",
    requests: 2,
    findings: { "source-given": { severity: "error", count: 1 } },
  });
});

test("--show table shows the fields of each frame, with masked numbers and secrets", async () => {
  const { out } = await withClient(["--after", "2", "--show", "table"], sendWithoutSource);
  expect(out).toMatch(/#1 < SUBMIT 2 .*\n {2}CMPP 3\.0 CMPP_SUBMIT 0x00000004, \d+ bytes\n/);
  expect(out).toMatch(/\n {2} +\d+ +32 {2}31 33 38 2a 2a 2a 2a 38 {2}Dest_terminal_Id\[0\] +"138\*\*\*\*8000"\n/);
  expect(out).toMatch(/ AuthenticatorSource {2}"\*{16}"\n/);
  expect(out).not.toContain("13800138000");
});

describe("a gateway that other machines reach warns", () => {
  const warningOf = async (...words: readonly string[]): Promise<string> =>
    (await runTool(["simulate", "--protocol", "cmpp30", "--port", "0", ...words])).err;

  test.each([
    [
      ["--host", "0.0.0.0"],
      "Other machines can connect to 0.0.0.0, without encryption. Give --account a secret of its own.\n",
    ],
    [["--host", "0.0.0.0", "--account", "1:own"], "Other machines can connect to 0.0.0.0, without encryption.\n"],
    [["--host", "0.0.0.0", "--lang", "zh"], "其他机器可以连接0.0.0.0，且连接不加密。请用--account指定专用密钥。\n"],
    [["--host", "127.0.0.2"], ""],
    [["--host", "localhost"], ""],
  ])("%j", async (words, warning) => {
    expect(await warningOf(...words)).toBe(warning);
  });
});

test("--lang zh shows everything in Chinese", async () => {
  const { out } = await withClient(["--after", "2", "--lang", "zh"], sendWithoutSource);
  expect(out).toContain("CMPP 3.0 ISMG，监听127.0.0.1:");
  expect(out).toContain("SUBMIT 2：信息内容来源填SP的企业代码（source-given，8.4.3）");
  expect(out).toContain("客户端违反的规则：");
});

test("a scenario rejects new connections for a time", async () => {
  const file = join(temporaryFolder(), "scenario.yaml");
  writeFileSync(file, "send: [{ after: 0s, reject-connections: 300ms }]\n");
  const answers: boolean[] = [];
  await withClient(["--after", "1", "--scenario", file], async (client) => {
    const { port } = client;
    await new Promise((resolve) => setTimeout(resolve, 30));
    client.send(login());
    answers.push((await client.next("CMPP_CONNECT_RESP")) !== null);
    await new Promise((resolve) => setTimeout(resolve, 400));
    const next = await RawClient.connect(port);
    next.send(login());
    answers.push((await next.next("CMPP_CONNECT_RESP")) !== null);
    next.socket.destroy();
  });
  expect(answers).toEqual([false, true]);
});

test("--numbers lists the special numbers", async () => {
  const { code, out } = await runTool(["simulate", "--numbers"]);
  expect(code).toBe(0);
  expect(out.split("\n").filter((line) => /^\s*99/.test(line))).toHaveLength(10);
});

describe("wrong options are usage errors", () => {
  test.each([
    [["--port", "70000"], '--port: expected an integer from 0 to 65535, got "70000".\n'],
    [["--answer-after", "2"], '--answer-after: expected a duration such as 200ms, 2s or 5m, got "2".\n'],
    [
      ["--report-after", "2s..1s"],
      '--report-after: expected a range from the shorter to the longer duration, got "2s..1s".\n',
    ],
    [
      ["--states", "DELIVRD"],
      '--states: expected states with weights, such as DELIVRD=90,UNDELIV=10, got "DELIVRD".\n',
    ],
    [["--account", "secret"], "--account: expected an account with its secret, such as 900001:888888.\n"],
    [
      ["--link", "spToIsmgg"],
      "CMPP 3.0 has no link spToIsmgg. Did you mean spToIsmg? Known: spToIsmg, ismgToIsmg, ismgToGns, gnsToIsmg.\n",
    ],
  ])("%j", async (words, message) => {
    const { code, err } = await runTool(["simulate", "--protocol", "cmpp30", ...words]);
    expect({ code, err }).toEqual({ code: 2, err: message });
  });
});
