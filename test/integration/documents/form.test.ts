import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { brokenLinksOf, columnsOf, DOCUMENTS, markdownFilesIn, proseOf } from "../../helpers/documents/markdown.js";

/* The form of every document. */

const everyDocument = [".github", ".", "generated", "generator", "schema", "test"].flatMap((folder) =>
  folder === "." ? readdirSync(".").filter((name) => name.endsWith(".md")) : markdownFilesIn(folder),
);

test("the documents are found", () => {
  expect(everyDocument).toEqual(expect.arrayContaining([...DOCUMENTS, "CHANGELOG.md", "test/mutate/README.md"]));
});

describe("every document", () => {
  test.each([...DOCUMENTS, "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"])(
    "%s has lines of 130 columns",
    (file) => {
      const long = proseOf(file).filter((line) => columnsOf(line) > 130);
      expect(long).toEqual([]);
    },
  );

  test.each(["README.md", "README.zh.md"])("%s has at most 200 lines", (file) => {
    expect(readFileSync(file, "utf8").trimEnd().split("\n").length).toBeLessThanOrEqual(200);
  });

  test.each(everyDocument)("%s links to files and headings that exist", (file) => {
    expect(brokenLinksOf(file)).toEqual([]);
  });
});
