import { cpSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { runTool } from "../helpers/run-tool.js";
import { project, layoutOf, reportedOf, MESSAGE } from "./project-of-links.js";

/* Symbolic links in a folder of schemas. */

/** Moves a file or folder away, and leaves a symbolic link to it. */
function moveThroughLink(folder: string, path: string, place: string): void {
  mkdirSync(dirname(join(folder, place)), { recursive: true });
  renameSync(join(folder, path), join(folder, place));
  symlinkSync(join(folder, place), join(folder, path));
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
