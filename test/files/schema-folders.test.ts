import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { runTool } from "../helpers/run-tool.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

/* Links in a schema folder are followed or reported. Everything else that is not a plain file is reported. */

const SECRET = "root:x:0:0:root:/root:/bin/bash";

/** Creates a project with the sound schema in schema/demo. */
function project(): string {
  const folder = temporaryFolder();
  cpSync("test/faulty-schemas/base", join(folder, "schema", "demo"), { recursive: true });
  writeFileSync(join(folder, "secret"), `${SECRET}\n`);
  return folder;
}

/** Moves a file or folder away, and leaves a symbolic link to it. */
function moveThroughLink(folder: string, path: string, place: string): void {
  mkdirSync(dirname(join(folder, place)), { recursive: true });
  renameSync(join(folder, path), join(folder, place));
  symlinkSync(join(folder, place), join(folder, path));
}

async function layoutOf(folder: string) {
  return runTool(["layout", "--schema", join(folder, "schema"), "--json"]);
}

describe("follows a symbolic link", () => {
  test.each([
    ["to the schema", "schema", "shared/schema"],
    ["to a protocol", "schema/demo", "shared/protocol"],
    ["to messages", "schema/demo/messages", "shared/all"],
    ["to types", "schema/demo/types", "shared/all"],
    ["to a file", "schema/demo/messages/login.yaml", "shared/other.yaml"],
    ["to protocol.yaml", "schema/demo/protocol.yaml", "shared/demo.yaml"],
    ["to a folder called dist", "schema/demo/messages", "dist"],
    ["to a folder in node_modules", "schema/demo", "node_modules/@acme/wire/schema"],
  ])("%s", async (_, path, place) => {
    const folder = project();
    const before = await layoutOf(folder);
    moveThroughLink(folder, path, place);
    expect(await layoutOf(folder)).toEqual(before);
    moveThroughLink(folder, place, `further/${place}`);
    expect(await layoutOf(folder)).toEqual(before);
    writeFileSync(join(folder, "shared.yaml"), "operation: [");
    expect((await runTool(["check", "--schema", join(folder, "schema")])).code).toBe(0);
  });

  test("that is relative, and two links to one folder", async () => {
    const folder = project();
    renameSync(join(folder, "schema", "demo", "types"), join(folder, "types"));
    symlinkSync("../../types", join(folder, "schema", "demo", "types"));
    expect((await layoutOf(folder)).code).toBe(0);
    cpSync(join(folder, "schema", "demo"), join(folder, "schema", "other"), {
      recursive: true,
      verbatimSymlinks: true,
    });
    const { err } = await runTool(["check", "--schema", join(folder, "schema")]);
    expect(err).toContain("schema/other/protocol.yaml");
    expect(err).not.toContain("symbolic link");
  });
});

/** Returns the errors for a schema folder in which `make` replaces a path. */
async function reportedOf(path: string, make: (path: string, folder: string) => void) {
  const folder = project();
  rmSync(join(folder, path), { recursive: true, force: true });
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  make(join(folder, path), folder);
  const reported = await runTool(["check", "--schema", join(folder, "schema")]);
  expect(reported.out + reported.err).not.toContain(SECRET.slice(0, 8));
  expect(reported.code).toBe(2);
  const generated = ["generate", "--schema", join(folder, "schema"), "--out", join(folder, "out")];
  expect(await runTool(generated)).toEqual(reported);
  return reported.err.replaceAll(`${folder}/`, "");
}

const MESSAGE = "schema/demo/messages/note.yaml";

describe("reports a symbolic link", () => {
  test.each(["schema/demo/messages", "schema/demo", "schema", MESSAGE, "schema/demo/messages/more"])(
    "to a missing file: %s",
    async (path) => {
      const reported = await reportedOf(path, (place) => symlinkSync("../gone", place));
      expect(reported).toBe(
        `Cannot read ${path}: it is a symbolic link to ../gone, which does not exist. Correct or remove the link.\n`,
      );
    },
  );

  test.each(["..", "../..", "../../..", "../../../..", ".", "/"])("to a folder around it: %s", async (target) => {
    const path = "schema/demo/messages/all";
    expect(await reportedOf(path, (place) => symlinkSync(target, place))).toBe(
      `Cannot read ${path}: it is a symbolic link to ${target}, a folder that the link itself is in. Remove it.\n`,
    );
  });

  test("to itself", async () => {
    expect(await reportedOf(MESSAGE, (place) => symlinkSync("note.yaml", place))).toBe(
      `Cannot read ${MESSAGE}: it is a symbolic link to note.yaml, which leads back to it. Correct the link.\n`,
    );
  });

  test("to a folder with a link back", async () => {
    const reported = await reportedOf("schema/demo/messages/more", (place, folder) => {
      mkdirSync(join(folder, "more"));
      symlinkSync(join(folder, "schema", "demo"), join(folder, "more", "demo"));
      symlinkSync("../../../more", place);
    });
    expect(reported).toMatch(
      /^Cannot read schema\/demo\/messages\/more\/demo: it is a symbolic link to schema\/demo, a /,
    );
  });

  test.each([
    [MESSAGE, "secret"],
    [MESSAGE, "via.yaml"],
    ["schema/demo/protocol.yaml", "secret"],
    ["schema/demo/vectors/demo10.jsonl", "secret"],
    ["schema/demo/vectors/demo10.json", "secret"],
    ["schema/x.YML", "secret"],
  ])("%s to another kind of file: %s", async (path, target) => {
    const reported = await reportedOf(path, (place, folder) => {
      symlinkSync("secret", join(folder, "via.yaml"));
      symlinkSync(join(folder, target), place);
    });
    expect(reported).toBe(
      `Cannot read ${path}: it is a symbolic link to secret. Link to a folder, or to a file with the same ending.\n`,
    );
  });

  test("to a device", async () => {
    const reported = await reportedOf(MESSAGE, (place) => symlinkSync("/dev/zero", place));
    expect(reported).toBe(`Cannot read ${MESSAGE}: expected a file, got a device.\n`);
  });

  test("to more files than a schema may have", async () => {
    const reported = await reportedOf("schema/demo/messages/all", (place, folder) => {
      for (let level = 0; level < 17; level++) {
        mkdirSync(join(folder, `${level}`));
        for (const name of ["a", "b"]) symlinkSync(`../${level + 1}`, join(folder, `${level}`, name));
      }
      mkdirSync(join(folder, "17"));
      symlinkSync("../../../0", place);
    });
    expect(reported).toMatch(
      /^Cannot read schema\/demo\/messages\/all\/.*: symbolic links lead to more than 50000 files\./,
    );
  });
});

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
    expect(await runTool(["check", "--schema", join(folder, "schema")])).toEqual({ code: 0, out: "", err: "" });
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
