import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { blocksIn, sectionOf } from "../../helpers/documents/markdown.js";
import { installInto } from "./install.js";

/* The first example of README.md, word for word, with the packed packages: two commands, and what they print. */

const folder = mkdtempSync(join(tmpdir(), "first-message-"));
const project = join(folder, "project");
const blocks = blocksIn(sectionOf("README.md", "## A message in one minute"));
const [simulate = "", send = ""] = blocks.flatMap(({ language, text }) => (language === "sh" ? [text.trim()] : []));
const [shownBySend = "", shownByGateway = ""] = blocks.flatMap(({ language, text }) =>
  language === "text" ? [text] : [],
);

/** The default port, which both commands use. */
const PORT = 7890;

let gateway: ChildProcess;
let printedByGateway = "";

/** Waits until no other program listens on the port. */
async function untilFree(port: number): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once("error", () => resolve(false));
      server.listen(port, "127.0.0.1", () => resolve(true));
    });
    server.close();
    if (isFree) return;
    await sleep(200);
  }
  throw new Error(`Another program listens on port ${port}.`);
}

/** Waits until the gateway has printed a text. */
async function untilPrinted(text: string): Promise<void> {
  const end = performance.now() + 60_000;
  while (!printedByGateway.includes(text)) {
    if (performance.now() > end || gateway.exitCode !== null) throw new Error(`No ${text} in:\n${printedByGateway}`);
    await sleep(20);
  }
}

/** Runs a line in the shell, in the project. */
async function inShell(line: string): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile("sh", ["-c", line], { cwd: project, encoding: "utf8" }, (_, out, err) => {
      resolve({ code: child.exitCode ?? -1, out, err });
    });
  });
}

/** The lines of an output, without what differs in each run: times, ports, durations and Msg_Ids. */
function linesOf(text: string): string[] {
  return text
    .trim()
    .replaceAll(/^\d\d:\d\d:\d\d\.\d{3}/gm, "time")
    .replaceAll(/127\.0\.0\.1:(?!7890)\d+/g, "address")
    .replaceAll(/\d+(?:\.\d+)? m?s$/gm, "duration")
    .replaceAll(/\b\d{22}\b/g, "Msg_Id")
    .split("\n")
    .map((line) => line.trimEnd());
}

beforeAll(async () => {
  installInto(project, inject("library"), inject("tool"));
  await untilFree(PORT);
  // In a group of its own, so that the shell, npx and the gateway end together.
  gateway = spawn("sh", ["-c", simulate], { cwd: project, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [gateway.stdout, gateway.stderr])
    stream?.on("data", (chunk) => (printedByGateway += String(chunk)));
  await untilPrinted(`127.0.0.1:${PORT}`);
}, 300_000);

afterAll(async () => {
  if (gateway.pid !== undefined && gateway.exitCode === null) {
    const ended = once(gateway, "exit");
    process.kill(-gateway.pid, "SIGTERM");
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

test("has two commands, and shows what each prints", () => {
  expect(blocks.map(({ language }) => language)).toEqual(["sh", "sh", "text", "text"]);
  for (const command of [simulate, send]) expect(command).toMatch(/^npx smswire [^\n]*$/);
});

test("sends a message and gets its report; both sides print what README.md shows", async () => {
  const { code, out, err } = await inShell(send);
  expect([code, linesOf(err + out)]).toEqual([0, linesOf(shownBySend)]);
  await untilPrinted("DELIVER_RESP");
  const lines = linesOf(printedByGateway);
  const shown = linesOf(shownByGateway);
  const start = lines.indexOf(shown[0] ?? "");
  expect(lines.slice(start, start + shown.length)).toEqual(shown);
});

test("states in one line that the secret is wrong", async () => {
  const line = send.replace("900001:888888", "900001:888889");
  expect(line).not.toBe(send);
  const { code, out, err } = await inShell(line);
  expect([code, out]).toEqual([2, ""]);
  expect(err.trimEnd().split("\n")).toEqual([
    shownBySend.split("\n")[0],
    "CMPP 3.0 CMPP_CONNECT: 127.0.0.1:7890 rejects 900001: Status 3, Authentication failed. Check the account and its secret.",
  ]);
});
