import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { replaceFile } from "../../generator/files/index.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

function fileWith(text: string): { readonly folder: string; readonly path: string } {
  const folder = temporaryFolder();
  const path = join(folder, "a.yaml");
  writeFileSync(path, text);
  return { folder, path };
}

test("replaces the text, and keeps the permissions; nothing else remains", () => {
  const { folder, path } = fileWith("old 一");
  chmodSync(path, 0o640);
  replaceFile(path, "old 一", "new");
  expect(readFileSync(path, "utf8")).toBe("new");
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder)).toEqual(["a.yaml"]);
});

test("follows a symbolic link", () => {
  const { folder, path } = fileWith("old");
  const link = join(folder, "link.yaml");
  symlinkSync(path, link);
  replaceFile(link, "old", "new");
  expect(readFileSync(path, "utf8")).toBe("new");
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
});

test("does not replace a text that was not read", () => {
  const { folder, path } = fileWith("changed");
  expect(() => replaceFile(path, "old", "new")).toThrow(/^Cannot write .*a\.yaml: it has changed since it was read/);
  expect(readFileSync(path, "utf8")).toBe("changed");
  expect(readdirSync(folder)).toEqual(["a.yaml"]);
});

test("does not replace what is not UTF-8", () => {
  const { path } = fileWith("");
  writeFileSync(path, Uint8Array.of(0xff, 0x61));
  expect(() => replaceFile(path, readFileSync(path, "utf8"), "new")).toThrow(/not valid UTF-8/);
});

test("states why a file cannot be written", () => {
  const { folder } = fileWith("old");
  expect(() => replaceFile(join(folder, "missing.yaml"), "old", "new")).toThrow(
    /missing\.yaml: no such file or folder\.$/,
  );
});
