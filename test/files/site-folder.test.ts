import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { writeSite } from "../../generator/files/index.js";
import { removeTemporaryFolders, temporaryFolder } from "../helpers/temporary-folder.js";

afterEach(removeTemporaryFolders);

const SITE = new Map([
  ["index.html", "start"],
  ["a/page.html", "page"],
]);

test("writes into a new folder, and again into its own", () => {
  const folder = join(temporaryFolder(), "new", "site");
  writeSite(folder, SITE);
  writeSite(folder, new Map([["index.html", "other"]]));
  expect(readFileSync(join(folder, "index.html"), "utf8")).toBe("other");
  expect(readdirSync(folder).toSorted()).toEqual([".smswire-docs.json", "index.html"]);
});

test("keeps files of others in its folder", () => {
  const folder = temporaryFolder();
  writeSite(folder, SITE);
  writeFileSync(join(folder, "a", "own.txt"), "mine");
  writeSite(folder, new Map([["index.html", "start"]]));
  expect(readFileSync(join(folder, "a", "own.txt"), "utf8")).toBe("mine");
  expect(existsSync(join(folder, "a", "page.html"))).toBe(false);
});

test("rejects a folder with files of others", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "thesis.txt"), "mine");
  expect(() => writeSite(folder, SITE)).toThrow(
    `Cannot write ${folder}: it is not empty, and smswire docs did not write it. Choose an empty or new folder.`,
  );
  expect(readdirSync(folder)).toEqual(["thesis.txt"]);
});

test.each(["{", "[]", '{"files":1}', "null"])("rejects a folder whose list of files is %s", (text) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, ".smswire-docs.json"), text);
  expect(() => writeSite(folder, SITE)).toThrow("is damaged. Delete the folder.");
});

test("a list of files cannot remove a file outside of the folder", () => {
  const above = temporaryFolder();
  const folder = join(above, "site");
  mkdirSync(folder);
  writeFileSync(join(above, "secret.txt"), "mine");
  writeFileSync(
    join(folder, ".smswire-docs.json"),
    JSON.stringify({ files: ["../secret.txt", "/etc/hosts", "", "a/../../secret.txt"] }),
  );
  writeSite(folder, SITE);
  expect(existsSync(join(above, "secret.txt"))).toBe(true);
});

test("replaces a link instead of the file that it leads to", () => {
  const folder = join(temporaryFolder(), "site");
  writeSite(folder, SITE);
  const other = join(temporaryFolder(), "other");
  writeFileSync(other, "kept");
  const [path = ""] = SITE.keys();
  rmSync(join(folder, path));
  symlinkSync(other, join(folder, path));
  writeSite(folder, SITE);
  expect(readFileSync(other, "utf8")).toBe("kept");
  expect(readFileSync(join(folder, path), "utf8")).toBe(SITE.get(path));
});

test("does not write through a link that leads out of the folder", () => {
  const [folder, other] = [temporaryFolder(), temporaryFolder()];
  writeSite(folder, new Map([["index.html", "start"]]));
  symlinkSync(other, join(folder, "a"));
  expect(() => writeSite(folder, SITE)).toThrow("it contains a link to a folder outside of it. Remove the link.");
  expect(readdirSync(other)).toEqual([]);
});

test("rejects a file instead of a folder", () => {
  const file = join(temporaryFolder(), "file");
  writeFileSync(file, "");
  expect(() => writeSite(file, SITE)).toThrow(`Cannot write ${file}: a part of the path is a file, not a folder.`);
});
