import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { runTool } from "../helpers/run-tool.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";
import { project, layoutOf, reportedOf, MESSAGE } from "./project-of-links.js";

/* Links in a schema folder are followed or reported. Everything else that is not a plain file is reported. */

describe("reports a path that is not a file", () => {
  test.each([MESSAGE, "schema/x.yaml", "schema/demo/vectors/demo20.jsonl", "schema/demo/messages/X.YAML"])(
    "a named pipe: %s",
    async (path) => {
      const reported = await reportedOf(path, (place) => execFileSync("mkfifo", [place]));
      expect(reported).toBe(`Cannot read ${path}: expected a file, got a named pipe.\n`);
    },
  );

  test("a named pipe through a link", async () => {
    const reported = await reportedOf(MESSAGE, (place, folder) => {
      execFileSync("mkfifo", [join(folder, "pipe.yaml")]);
      symlinkSync(join(folder, "pipe.yaml"), place);
    });
    expect(reported).toBe(`Cannot read ${MESSAGE}: expected a file, got a named pipe.\n`);
  });

  test("a socket", async () => {
    const server = createServer();
    const folder = project();
    const path = join(folder, "schema", "s.yaml");
    await new Promise<void>((resolve) => server.listen(path, resolve));
    const { code, err } = await runTool(["check", "--schema", join(folder, "schema")]);
    server.close();
    expect({ code, err }).toEqual({ code: 2, err: `Cannot read ${path}: expected a file, got a socket.\n` });
  });

  test.each([MESSAGE, "schema/x.yaml", "schema/demo/vectors/x.jsonl", "schema/demo/protocol.yaml"])(
    "a folder with the name of a file: %s",
    async (path) => {
      const reported = await reportedOf(path, (place) => mkdirSync(place));
      expect(reported).toBe(`Cannot read ${path}: expected a file, got a folder. Rename it.\n`);
    },
  );

  test("a named pipe as configuration", async () => {
    const folder = project();
    const path = join(folder, "smswire.config.yaml");
    execFileSync("mkfifo", [path]);
    const { code, err } = await runTool(["check", "--config", path]);
    expect(code).toBe(2);
    expect(err).toMatch(/^Cannot read .*smswire\.config\.yaml: expected a file, got a named pipe\.\n$/);
  });
});

describe("ignores", () => {
  test.each([
    ["the lock of an editor", "schema/demo/messages/.#note.yaml", (path: string) => symlinkSync("me@host.1:2", path)],
    ["a named pipe that is no schema file", "schema/demo/pipe", (path: string) => execFileSync("mkfifo", [path])],
    ["a link to a text", "schema/demo/README.md", (path: string) => symlinkSync("../../secret", path)],
    ["an empty folder", "schema/demo/notes", (path: string) => mkdirSync(path)],
  ])("%s", async (_, path, make) => {
    const folder = project();
    make(join(folder, path));
    expect(await runTool(["check", "--schema", join(folder, "schema")])).toEqual({
      code: 0,
      out: "",
      err: "No problems in 2 protocols.\n",
    });
  });
});

test("reads a folder called dist, unless it is next to a package.json", async () => {
  const folder = project();
  const before = await layoutOf(folder);
  renameSync(join(folder, "schema", "demo"), join(folder, "schema", "dist"));
  expect(await layoutOf(folder)).toEqual(before);
  cpSync(join(folder, "schema", "dist"), join(folder, "schema", "demo"), { recursive: true });
  writeFileSync(join(folder, "schema", "package.json"), "{}");
  expect(await layoutOf(folder)).toEqual(before);
});

test.each(["empty", "with other files"])("reports a schema folder without a protocol: %s", async (state) => {
  const folder = temporaryFolder();
  const schema = join(folder, "schema");
  mkdirSync(join(schema, "acme"), { recursive: true });
  if (state !== "empty") writeFileSync(join(schema, "acme", "README.md"), "");
  for (const command of [["check"], ["generate", "--out", join(folder, "out")], ["layout"]]) {
    const { code, out, err } = await runTool([...command, "--schema", schema]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(`No protocol in ${schema}: expected at least one ${schema}/<name>/protocol.yaml.`);
  }
  const sound = project();
  const both = await runTool(["check", "--schema", join(sound, "schema"), "--schema", schema]);
  expect(both).toMatchObject({ code: 2, err: expect.stringContaining(`No protocol in ${schema}`) });
});

test.each(["demo/messages/note.yml", "demo/messages/note.YAML", "demo/Messages/note.yaml", "demo/vectors/x.JSONL"])(
  "reports a schema file with another ending or in another case: %s",
  async (path) => {
    const folder = project();
    const place = join(folder, "schema", path);
    mkdirSync(dirname(place), { recursive: true });
    renameSync(join(folder, MESSAGE), place);
    const { code, err } = await runTool(["check", "--schema", join(folder, "schema")]);
    expect(code).toBe(1);
    expect(err).toContain(`schema/${path}:1:1 error misplaced-file`);
  },
);

test.each(["Protocol.yaml", "protocol.YAML", "protocol.yml", "PROTOCOL.YML"])(
  "reports a protocol called %s",
  async (name) => {
    const folder = project();
    renameSync(join(folder, "schema/demo/protocol.yaml"), join(folder, "schema/demo", name));
    const { code, err } = await runTool(["check", "--schema", join(folder, "schema")]);
    expect(code).toBe(1);
    expect(err).toContain(`schema/demo/${name}:1:1 error misplaced-file`);
  },
);
