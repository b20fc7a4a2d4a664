import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readFolder } from "../generator/files/index.js";
import { LanguageServer } from "./language-server.js";

/* What an editor shows to whoever edits the schema. */

const root = join(import.meta.dirname, "..");
const files = [...readFolder(join(root, "schema"), (path) => path.endsWith(".yaml"))];
const server = new LanguageServer();

beforeAll(() => server.start(root));
afterAll(() => server.stop());

function inSchema(path: string): string {
  return join(root, "schema", path);
}

describe("every file of the schema", () => {
  test.each(files.map(([path]) => path))("%s names its schema in the first line", (path) => {
    const text = new Map(files).get(path) ?? "";
    expect(text.split("\n")[0]).toMatch(
      /^# yaml-language-server: \$schema=(\.\.\/)+language\/(protocol|types|operation)\.schema\.json$/,
    );
  });

  test("gives no reason to complain", async () => {
    const complaints: unknown[] = [];
    for (const [path, text] of files) complaints.push(...(await server.open(inSchema(path), text)));
    expect(complaints).toEqual([]);
  });
});

describe("while somebody writes", () => {
  const file = inSchema("cmpp/messages/draft.yaml");
  const text = `# yaml-language-server: $schema=../../language/operation.schema.json
operation: Draft
en: A draft.
zh: 草稿。
legs: [SP -> ISMG]
request:
  name: CMPP_DRAFT
  id: 1
  fields:
    - name: A
      type: Unsigned Integer
      octet: 1
      personal: numbers
      
`;

  test("a mistake is shown on its line", async () => {
    const complaints = await server.open(file, text);
    expect(complaints.map(({ line }) => line).sort((one, other) => one - other)).toEqual([12, 13]);
  });

  test("keys are proposed", async () => {
    const labels = await server.complete(file, 13, 6);
    expect(labels).toEqual(expect.arrayContaining(["octets", "default", "since", "until", "repeats", "en", "zh"]));
  });

  test("values are proposed", async () => {
    expect(await server.complete(file, 12, 16)).toEqual(expect.arrayContaining(["number", "content"]));
  });

  test("a key is explained where the mouse rests", async () => {
    expect(await server.hover(file, 4, 2)).toContain("Who sends the request to whom");
    expect(await server.hover(file, 10, 8)).toContain("A basic type");
  });
});
