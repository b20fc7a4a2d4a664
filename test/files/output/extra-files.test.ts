import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { compareOutput, type OutputTarget, writeOutput } from "../../../generator/files/index.js";
import { files, MARK, putFile, rejectionIn } from "./output-files.js";
import { outputTarget } from "../../helpers/output-target.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";

/* Files in the output that are not generated now. */

let root: string;
let out: string;
let target: OutputTarget;

beforeEach(() => {
  root = temporaryFolder();
  out = join(root, "out");
  target = outputTarget(out);
});

const put = (path: string, text: string): void => putFile(join(root, path), text);

/** Returns the error that both writing and comparing report. Nothing changes. */
const rejection = async (more = target, wanted = files): Promise<string> => rejectionIn(root, more, wanted);

describe("an extra file", () => {
  const rest = new Map([["a.ts", `${MARK}a`]]);

  test.each([
    ["a lost manifest", null],
    ["a manifest that is not JSON", "no JSON"],
    ["an empty manifest", ""],
    ["a manifest that lists nothing", '{ "files": [] }'],
    ["a manifest of a merge that lists nothing of it", '{ "files": ["a.ts"] }'],
  ])("is recognized by its mark after %s", async (_, manifest) => {
    await writeOutput(target, files);
    if (manifest === null) rmSync(join(out, ".generated.json"));
    else put("out/.generated.json", manifest);
    expect((await compareOutput(target, rest)).leftOver).toEqual(["README.md", "deep/b.ts"]);
    expect((await writeOutput(target, rest)).leftOver).toEqual(["README.md", "deep/b.ts"]);
    // JSON has no comments, so only the manifest marks the file as generated.
    expect(readdirSync(out)).toEqual([".generated.json", "a.ts", "package.json"]);
    expect(await compareOutput(target, rest)).toEqual({ missing: [], stale: [], leftOver: [] });
  });

  test("is recognized by both sides of a manifest with conflict markers", async () => {
    await writeOutput(target, files);
    put(
      "out/.generated.json",
      '{\n  "files": [\n<<<<<<< HEAD\n    "a.ts",\n    "package.json"\n=======\n    "c.json"\n>>>>>>> other\n  ]\n}\n',
    );
    put("out/c.json", "<<<<<<< HEAD\n");
    put("out/package.json", "<<<<<<< HEAD\n");
    const wanted = new Map([...rest, ["package.json", "{}\n"]]);
    expect(await writeOutput(target, wanted)).toMatchObject({
      stale: ["package.json", ".generated.json"],
      leftOver: ["README.md", "c.json", "deep/b.ts"],
    });
  });

  test.each([
    [
      "conflict markers and CRLF",
      (text: string) =>
        text.replace('  "files"', '<<<<<<< HEAD\n=======\n>>>>>>> b\n  "files"').replaceAll("\n", "\r\n"),
    ],
    [
      "two sides of a merge that both are whole",
      (text: string) => `<<<<<<< a\n{ "schema": ["../schema"], "files": ["a.ts"] }\n=======\n${text}>>>>>>> b\n`,
    ],
    ["a comma too many", (text: string) => text.replace('"package.json"', '"package.json",')],
    ["a comma too few", (text: string) => text.replace('"a.ts",', '"a.ts"')],
    ["its end lost", (text: string) => text.slice(0, text.indexOf("]\n}"))],
    ["a byte order mark", (text: string) => `\uFEFF${text}`],
    ["one text for its schema", (text: string) => text.replace(/\[\s*("\.\.\/schema")\s*\]/, "$1")],
    ["all in one line", (text: string) => JSON.stringify(JSON.parse(text))],
  ])("is recognized by a manifest with %s, which still names the schema", async (_, damage) => {
    await writeOutput(target, files);
    const damaged = damage(readFileSync(join(out, ".generated.json"), "utf8"));
    put("out/.generated.json", damaged);
    const other = outputTarget(out, { schema: [join(root, "other")] });
    expect(await rejection(other, rest)).toContain("it was generated from ../schema (relative to the output folder)");
    expect(readFileSync(join(out, ".generated.json"), "utf8")).toBe(damaged);
    expect((await writeOutput(target, rest)).leftOver).toEqual(["README.md", "deep/b.ts", "package.json"]);
  });

  test("is kept if it was written by hand, although the manifest lists it", async () => {
    await writeOutput(target, files);
    put("out/deep/b.ts", "mine");
    put("out/node_modules/x/package.json", "{}");
    const listed = ["a.ts", "deep/b.ts", "node_modules/x/package.json", "../root.json", join(root, "root.json"), 7];
    put("root.json", "{}");
    put("out/.generated.json", JSON.stringify({ files: listed }));
    expect((await writeOutput(target, rest)).leftOver).toEqual(["README.md"]);
    for (const path of ["out/deep/b.ts", "out/node_modules/x/package.json", "root.json"])
      expect(existsSync(join(root, path)), path).toBe(true);
  });

  test("is kept if a compiler made it from generated files, or if it is a copy in dependencies", async () => {
    const others = ["deep/b.js", "deep/b.d.ts", "dist/b.ts", "node_modules/x/b.ts", ".git/b.ts"];
    for (const path of others) put(`out/${path}`, files.get("deep/b.ts") ?? "");
    expect((await writeOutput(target, rest)).leftOver).toEqual([]);
  });

  test("is kept in the folder of another manifest", async () => {
    await writeOutput(outputTarget(join(out, "sub")), files);
    await writeOutput(target, rest);
    put("out/.generated.json", JSON.stringify({ files: ["a.ts", "sub/a.ts", "sub/package.json"] }));
    expect((await writeOutput(target, rest)).leftOver).toEqual([]);
    expect(await rejection(target, new Map([["sub/a.ts", `${MARK}other`]]))).toContain(
      "sub: it is a separate output folder",
    );
    expect(await compareOutput(outputTarget(join(out, "sub")), files)).toEqual({
      missing: [],
      stale: [],
      leftOver: [],
    });
  });

  test("is not searched for through a link", async () => {
    put("elsewhere/b.ts", `${MARK}b`);
    mkdirSync(out);
    symlinkSync(join(root, "elsewhere"), join(out, "deep"));
    symlinkSync(join(root, "elsewhere", "b.ts"), join(out, "c.ts"));
    put("out/.generated.json", JSON.stringify({ files: ["deep/b.ts", "c.ts"] }));
    expect((await writeOutput(target, rest)).leftOver).toEqual([]);
    expect(existsSync(join(root, "elsewhere", "b.ts"))).toBe(true);
  });
});
