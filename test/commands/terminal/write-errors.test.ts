import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../../helpers/temporary-folder.js";
import { inShell, startTool, TOOL } from "../../helpers/processes/tool-process.js";

/* Every command in a separate process, with a standard output that takes nothing, only a part, or no more. */

/** Outside a project, a command uses the protocols of the tool. */
const NOTE = "No schema or smswire.config.yaml here. Using the protocols that come with smswire.\n";

const FRAME = "0000000c0000000800000019\n";
const JSON_LINE = '{"message":"CMPP_ACTIVE_TEST","sequence_id":25}\n';

/** The device does not exist on every platform, but always in CI. */
const hasFullDevice = existsSync("/dev/full") || process.env["CI"] !== undefined;

function brokenSchema(): string {
  const folder = join(temporaryFolder(), "schema");
  mkdirSync(join(folder, "demo"), { recursive: true });
  writeFileSync(join(folder, "demo", "protocol.yaml"), "protocol: [\n");
  return folder;
}

const COMMANDS: readonly { readonly words: readonly string[]; readonly input?: string }[] = [
  { words: ["decode", "--protocol", "cmpp30"], input: FRAME },
  { words: ["decode", "--protocol", "cmpp30", "--json"], input: "zz\n" },
  { words: ["encode", "--protocol", "cmpp30"], input: JSON_LINE },
  { words: ["layout", "CMPP_SUBMIT", "--json"] },
  { words: ["layout", "submit", "--diff", "cmpp20", "cmpp30"] },
  { words: ["explain"] },
  { words: ["explain", "DELIVRD"] },
  { words: ["check", "--format", "json"] },
  { words: ["new", "message", "CMPP_X", "--protocol", "cmpp30", "--dry-run"] },
  { words: ["decode", "--help"] },
];

describe.runIf(hasFullDevice)("reports a full disk with one error and exit code 2", () => {
  test.each(COMMANDS)("$words", ({ words, input }) => {
    const { code, err } = inShell('"$@" > /dev/full', words, input);
    expect({ code, err: err.replace(/^Would create .*\n/, "") }).toEqual({
      code: 2,
      err: "Cannot write stdout: the disk is full.\n",
    });
  });

  test.each(["json", "github"])("check of a broken schema, as %s", (format) => {
    const words = ["check", "--schema", brokenSchema(), "--format", format];
    expect(inShell('"$@" > /dev/full', words)).toEqual({
      code: 2,
      out: "",
      err: "Cannot write stdout: the disk is full.\n",
    });
  });

  test("exits with 2 if standard error is full", () => {
    const schema = brokenSchema();
    for (const words of [["check", "--schema", schema], ["nonsense"], ["decode", "/no/such/file"]]) {
      expect(inShell('"$@" 2> /dev/full', words)).toEqual({ code: 2, out: "", err: "" });
    }
    expect(inShell('"$@" > /dev/full 2> /dev/full', ["--help"]).code).toBe(2);
    expect(inShell('"$@" 2> /dev/full', ["layout", "CMPP_SUBMIT"]).code).toBe(0);
  });
});

/** Runs if a small file system can be mounted. */
function onSmallDisk(script: string, words: readonly string[], input: string) {
  const folder = temporaryFolder();
  const mounted = `mount -t tmpfs -o size=64k tmpfs ${folder} || exit 77; cd ${folder}; ${script}`;
  return inShell(`unshare -rm bash -c '${mounted}' bash "$@"`, words, input);
}

const canMount = onSmallDisk("true", [], "").code === 0;

test.runIf(canMount)("keeps the lines that fit on a small disk, in order, and reports the rest", () => {
  const input = Array.from({ length: 10_000 }, (_, index) => `${FRAME.slice(0, 16)}${hex(index)}\n`).join("");
  const frames = onSmallDisk(
    '"$@" > out; code=$?; cat out; exit $code',
    ["decode", "--json", "--protocol", "cmpp30"],
    input,
  );
  expect({ code: frames.code, err: frames.err }).toEqual({
    code: 2,
    err: `${NOTE}Cannot write stdout: the disk is full.\n`,
  });
  expect(frames.out).toHaveLength(65_536);
  const lines = frames.out.split("\n").slice(0, -1);
  expect(lines.map((line) => JSON.parse(line).sequence_id)).toEqual(lines.map((_, index) => index));
});

function hex(value: number): string {
  return value.toString(16).padStart(8, "0");
}

test.runIf(process.platform !== "win32")("reports a file size limit with one error and exit code 2", () => {
  const out = join(temporaryFolder(), "out");
  const words = ["decode", "--protocol", "cmpp30"];
  const run = inShell(`ulimit -f 1; "$@" > ${out}`, words, FRAME.repeat(1000));
  expect(run).toMatchObject({ code: 2, err: "Cannot write stdout: the file would exceed the size limit.\n" });
});

describe.runIf(process.platform !== "win32")("other standard streams", () => {
  test("reports a stdout that cannot be written, and a stdin that cannot be read", () => {
    expect(inShell('"$@" 1< /dev/null', ["explain"])).toMatchObject({
      code: 2,
      err: "Cannot write stdout: it is closed.\n",
    });
    const decode = ["decode", "--protocol", "cmpp30"];
    expect(inShell('"$@" 0> /dev/null', decode)).toMatchObject({ code: 2, err: "Cannot read stdin: it is closed.\n" });
    expect(inShell('"$@" < /', decode)).toMatchObject({ code: 2, err: "Cannot read stdin: it is a folder.\n" });
    expect(inShell('"$@"', [...decode, "/"])).toMatchObject({ code: 2, err: "Cannot read /: it is a folder.\n" });
  });

  test("keeps the exit code if streams are closed, which Node opens as the null device", () => {
    const check = ["check", "--schema", brokenSchema()];
    expect(inShell('"$@" >&-', [...check, "--format", "json"]).code).toBe(1);
    expect(inShell('"$@" 2>&-', check).code).toBe(1);
    expect(inShell('"$@" >&- 2>&- <&-', check).code).toBe(1);
    expect(inShell('"$@" <&-', ["decode", "--protocol", "cmpp30"])).toEqual({ code: 0, out: "", err: "" });
  });
});

describe.runIf(process.platform !== "win32")("a reader that stops", () => {
  test.each([["explain"], ["layout"], ["--help"]])("ends %s without an error", (word) => {
    expect(inShell('"$@" | true; exit ${PIPESTATUS[0]}', [word])).toEqual({ code: 0, out: "", err: "" });
  });

  test.each(["json", "github"])("ends check --format %s with its exit code", (format) => {
    const words = ["check", "--schema", brokenSchema(), "--format", format];
    expect(inShell('"$@" | true; exit ${PIPESTATUS[0]}', words)).toEqual({ code: 1, out: "", err: "" });
    expect(inShell('"$@" | head -1; exit ${PIPESTATUS[0]}', words)).toMatchObject({ code: 1, err: "" });
  });

  test("ends decode, whose input never ends, with the exit code so far", () => {
    const script = (line: string) => `yes "${line}" | "$@" | head -1; exit \${PIPESTATUS[1]}`;
    const words = ["decode", "--protocol", "cmpp30", "--json"];
    expect(inShell(script(FRAME.trim()), words)).toMatchObject({ code: 0, err: "" });
    expect(inShell(script("zz"), words)).toMatchObject({ code: 1, err: "" });
  });

  test("ends decode with its results and its exit code", () => {
    expect(inShell('"$@" 2> >(true)', ["check", "--schema", brokenSchema()])).toMatchObject({ code: 1, out: "" });
    expect(inShell('"$@" 2> >(true)', ["layout", "cancel"]).out).toContain("CMPP_CANCEL");
  });
});

test.runIf(process.platform !== "win32")("writes everything to a slow reader of a pipe", async () => {
  const { child, ended } = startTool(["explain"], ["ignore", "pipe", "inherit"]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  let out = "";
  child.stdout?.on("data", (chunk) => (out += String(chunk)));
  expect((await ended)[0]).toBe(0);
  expect(out).toBe(inShell('"$@"', ["explain"]).out);
  const script = `require("node:child_process").spawn(process.argv[1], process.argv.slice(2), { stdio: ["inherit", process.stdout, "inherit"] }).on("exit", (code) => process.exit(code))`;
  const lines = FRAME.repeat(20_000);
  const words = [...TOOL, "decode", "--json", "--protocol", "cmpp30"];
  // Node makes its own pipe non-blocking at the first write, and the pipe of its child with it.
  const shared = spawnSync(
    "bash",
    ["-c", '"$@" | (sleep 1; cat)', "bash", process.execPath, "-e", `process.stdout.write("");${script}`, ...words],
    { input: lines, encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  expect(shared.stderr).toBe("");
  expect(shared.stdout.split("\n")).toHaveLength(20_001);
});
