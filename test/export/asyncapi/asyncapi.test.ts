import { Parser } from "@asyncapi/parser";
import { lexer } from "marked";
import { describe, expect, test } from "vitest";
import { exportAsyncapi } from "../../../generator/export/asyncapi/asyncapi.js";
import type { ProtocolReference } from "../../../generator/tables/index.js";
import { references, referenceOf } from "../../helpers/documents/references.js";

/* The parser of AsyncAPI accepts every document. */

const parser = new Parser();

/** Advice to use a later version of AsyncAPI, which fewer tools read. */
const ADVICE = "asyncapi-latest-version";

/** Severities of the parser from 0, an error, to 3, a hint. */
async function parsed(text: string) {
  const { document, diagnostics } = await parser.parse(text);
  const found = diagnostics.filter(({ code }) => code !== ADVICE);
  return {
    document,
    found: found.map(({ code, message, path, severity }) => [severity, code, message, path.join("/")]),
  };
}

/** The names of the replies by the id of each operation of a party. */
function expectedOperations({ operations, messages }: ProtocolReference, party: string): object {
  const nameOf = (slug: string | null) => messages.flatMap((each) => (each.slug === slug ? [each.name] : []));
  const expected = operations.flatMap(({ slug, legs, response }) =>
    legs.flatMap(({ from, to }) => [
      ...(from === party ? [[`send-${slug}`, response === null ? undefined : nameOf(response)]] : []),
      ...(to === party ? [[`receive-${slug}`, response === null ? undefined : nameOf(response)]] : []),
    ]),
  );
  return Object.fromEntries(expected);
}

describe.each(references.map((reference) => [reference.id, reference] as const))("%s", (_, reference) => {
  const files = exportAsyncapi(reference, { language: "en" });

  test("is accepted, with an operation for each leg of the party", async () => {
    const [[path = "", text = ""] = []] = files;
    const { document, found } = await parsed(text);
    expect(found).toEqual([]);
    const [{ name: party } = { name: "" }] = reference.parties;
    expect(path).toBe(`${reference.id}.${party.toLowerCase()}.asyncapi.json`);
    const operations = document?.operations().all() ?? [];
    const replies = operations.map((each) => [
      each.id(),
      each
        .reply()
        ?.messages()
        .all()
        .map((message) => message.name()),
    ]);
    expect(Object.fromEntries(replies)).toEqual(expectedOperations(reference, party));
    expect(document?.messages().all().length).toBe(reference.messages.length);
  });

  test("is one document for each party that sends or receives", () => {
    const sides = new Set(reference.operations.flatMap(({ legs }) => legs.flatMap(({ from, to }) => [from, to])));
    expect(files.size).toBe(sides.size);
  });
});

test("descriptions, which are Markdown, contain no markup of the schema", () => {
  const reference = referenceOf("sgip12");
  const [message] = reference.messages;
  if (message === undefined) throw new Error("no message");
  const hostile = "<script>x</script> [a](javascript:b) **c** \u202ed";
  const messages = [{ ...message, en: hostile, fields: message.fields.map((field) => ({ ...field, en: hostile })) }];
  const [text = ""] = exportAsyncapi(
    { ...reference, en: hostile, messages, operations: reference.operations.slice(0, 1) },
    {
      language: "en",
    },
  ).values();
  const descriptions = [...text.matchAll(/"(?:description|summary)": (".*javascript.*")/g)].map(([, json = ""]) =>
    String(JSON.parse(json)),
  );
  expect(descriptions.length).toBeGreaterThan(3);
  const types = descriptions.flatMap((each) =>
    lexer(each).flatMap((token) => ("tokens" in token ? (token.tokens ?? []) : [])),
  );
  expect(types.filter(({ type }) => type !== "text" && type !== "escape")).toEqual([]);
  expect(text).not.toContain("\u202e");
});

test("the parser reports an error in a document", async () => {
  const [text = ""] = exportAsyncapi(referenceOf("cmpp30"), { language: "zh" }).values();
  const broken = text.replace('"action": "send"', '"action": "push"');
  expect((await parsed(broken)).found.filter(([severity]) => severity === 0)).not.toEqual([]);
  expect((await parsed(text)).found).toEqual([]);
});
