import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lexer, type Token, type Tokens } from "marked";
import { describe, expect, test } from "vitest";
import { codeBlock, escapeMarkdown } from "../../../generator/export/texts/escape-markdown.js";
import { exportMarkdown } from "../../../generator/export/markdown/markdown.js";
import type { ProtocolReference } from "../../../generator/tables/index.js";
import { referenceOf, references } from "../../helpers/documents/references.js";

/*
 * The documents of messages of each kind are kept as a golden file. `UPDATE_GOLDEN=1 npx vitest run test/export/markdown`
 * updates it; review the difference.
 */

const GOLDEN = join(import.meta.dirname, "..", "..", "fixtures", "export", "markdown.txt");

/** A message with a list, one with a union and TLVs, an optional body, digits, and a protocol in Chinese. */
const KEPT = [
  ["en", "cmpp30", "cmpp30/messages/submit.md"],
  ["en", "smpp34", "smpp34/messages/submit-multi.md"],
  ["en", "smpp50", "smpp50/messages/submit-sm-resp.md"],
  ["zh", "smgp303", "smgp303/types.md"],
  ["zh", "sgip12", "sgip12/README.md"],
] as const;

test("the documents are those of the golden file", () => {
  const text = KEPT.map(([language, id, path]) => {
    const found = exportMarkdown(referenceOf(id), { language }).get(path);
    return `==== ${path}\n${found}`;
  }).join("");
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(GOLDEN, text);
  expect(existsSync(GOLDEN) ? readFileSync(GOLDEN, "utf8") : "").toBe(text);
});

function isTable(token: Token): token is Tokens.Table {
  return token.type === "table";
}

/** All tokens of a document, those inside of others included. */
function tokensOf(text: string): readonly Token[] {
  return lexer(text).flatMap(withInner);
}

function withInner(token: Token): readonly Token[] {
  const cells = isTable(token) ? [...token.header, ...token.rows.flat()].flatMap(({ tokens }) => tokens) : [];
  const items: readonly Token[] = token.type === "list" ? token.items : [];
  const inner: readonly Token[] = "tokens" in token ? (token.tokens ?? []) : [];
  return [token, ...[...cells, ...items, ...inner].flatMap(withInner)];
}

describe.each(references.map((reference) => [reference.id, reference] as const))("%s", (_, reference) => {
  const files = exportMarkdown(reference, { language: "en" });

  test("every link leads to a document and to an anchor in it", () => {
    const broken = [...files].flatMap(([path, text]) =>
      tokensOf(text)
        .flatMap((token) => (token.type === "link" ? [token.href] : []))
        .filter((href) => !leadsToAnchor(files, path, href)),
    );
    expect(broken).toEqual([]);
  });

  test("every table has as many cells in each row as headings", () => {
    const tables = [...files.values()].flatMap((text) => tokensOf(text).filter(isTable));
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter(({ header, rows }) => rows.some((row) => row.length !== header.length))).toEqual([]);
  });

  test("every message has a document with all of its fields", () => {
    for (const message of reference.messages) {
      const text = files.get(`${reference.id}/messages/${message.slug}.md`) ?? "";
      expect(
        message.fields.filter(({ name }) => !text.includes(`| ${escapeMarkdown(name)} |`)).map(({ name }) => name),
      ).toEqual([]);
    }
  });
});

function leadsToAnchor(files: ReadonlyMap<string, string>, from: string, href: string): boolean {
  const { pathname, hash } = new URL(href, `file:///${from}`);
  const text = files.get(pathname.slice(1));
  return text !== undefined && (hash === "" || text.includes(`<a id="${hash.slice(1)}"></a>`));
}

/** Texts that are markup in Markdown, HTML or the extensions of GitHub. */
const HOSTILE = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "a | b | c",
  "[link](javascript:alert(1))",
  "![image](http://a.example/b.png)",
  "**bold** _em_ ~~gone~~ `code`",
  "&lt;b&gt; &#60;",
  "# heading",
  "- list",
  "1. list",
  "> quote",
  "=====",
  "http://a.example www.a.example b@a.example",
  "$a_b$ \\* \\",
  "```js\nx\n```",
  "a\u202eb\u0007 c",
] as const;

/** What plain text in a paragraph, table or heading consists of. */
const PLAIN = ["text", "paragraph", "escape", "table", "heading", "space"];

test.each(HOSTILE)("%j stays text in paragraphs and cells", (hostile) => {
  const reference = referenceWith(hostile);
  const files = exportMarkdown(reference, { language: "en" });
  const [, text = ""] = [...files].find(([path]) => path.includes("/messages/")) ?? [];
  const shown = tokensOf(`${escapeMarkdown(hostile)}\n\n| a | b |\n| - | - |\n| ${escapeMarkdown(hostile)} | c |\n`);
  expect(shown.map(({ type }) => type).filter((type) => !PLAIN.includes(type))).toEqual([]);
  const cells = shown.filter(isTable).flatMap(({ rows }) => rows[0] ?? []);
  expect(cells.length).toBe(2);
  const html = tokensOf(text).filter(({ type, raw }) => type === "html" && !raw.startsWith("<!-- @generated"));
  expect([html, text.includes("\u202e")]).toEqual([[], false]);
});

/** A protocol whose descriptions are all one text. */
function referenceWith(text: string): ProtocolReference {
  const reference = referenceOf("cmpp30");
  const messages = reference.messages.slice(2, 3).map((message) => ({
    ...message,
    en: text,
    fields: message.fields.map((field) => ({ ...field, en: text })),
  }));
  return { ...reference, en: text, title: text, messages, examples: [] };
}

test("a code block has a fence longer than its content", () => {
  expect(codeBlock("text", ["```", "x"])).toBe("````text\n```\nx\n````");
});
