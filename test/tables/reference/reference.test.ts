import { expect, test } from "vitest";
import { compile } from "../../../generator/pipeline.js";
import { type FieldReference, referenceOfProtocol } from "../../../generator/tables/index.js";
import { referenceOf, references } from "../../helpers/documents/references.js";
import { sharedCache } from "../../helpers/shared-cache.js";
import { schemaOf } from "../../helpers/small-schema.js";

function messageOf(id: string, slug: string) {
  const found = referenceOf(id).messages.find((each) => each.slug === slug);
  if (found === undefined) throw new Error(`There is no message ${slug}.`);
  return found;
}

function fieldOf(id: string, slug: string, name: string): FieldReference {
  const found = messageOf(id, slug).fields.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no field ${name}.`);
  return found;
}

test("a reference is a plain value: JSON keeps all of it", () => {
  for (const reference of references) expect(JSON.parse(JSON.stringify(reference))).toEqual(reference);
});

test("a message has its id, size, parties, states and response", () => {
  expect(messageOf("cmpp30", "submit")).toMatchObject({
    name: "CMPP_SUBMIT",
    id: "0x00000004",
    size: { min: 163, max: 8578 },
    legs: [{ from: "SP", to: "ISMG" }],
    answeredBy: "submit-resp",
    answers: null,
  });
  expect(messageOf("cmpp30", "submit").states.map(({ party, side }) => [party, side])).toContainEqual(["SP", "client"]);
  expect(messageOf("cmpp30", "submit-resp")).toMatchObject({ answers: "submit", states: [] });
});

test("numbers of fields continue those of the header", () => {
  expect(referenceOf("cmpp30").header.fields.map(({ number, group, role }) => [number, group, role])).toEqual([
    [1, "header", "length"],
    [2, "header", "command"],
    [3, "header", "sequence"],
  ]);
  expect(messageOf("cmpp30", "submit").fields[0]).toMatchObject({ number: 4, name: "Msg_Id", offset: { octets: 12 } });
});

test("a field has its width, offset, group and type", () => {
  expect(fieldOf("cmpp30", "submit", "Dest_terminal_Id")).toMatchObject({
    width: { kind: "counted", each: 32, counter: "DestUsr_tl" },
    wire: { kind: "list", counter: "DestUsr_tl", element: { kind: "octet-string", octets: 32 } },
    group: "party",
  });
  expect(fieldOf("cmpp30", "submit", "Msg_Length")).toMatchObject({
    offset: { after: "destTerminalId" },
    counts: "Msg_Content",
    group: "counter",
  });
  expect(fieldOf("cmpp30", "submit", "Msg_Fmt")).toMatchObject({ type: "msg-fmt" });
  expect(fieldOf("smpp34", "submit-sm", "service_type")).toMatchObject({
    width: { kind: "variable", min: 1, max: 6, counter: null },
  });
  expect(fieldOf("cmpp30", "submit", "Fee_terminal_Id").group).toBe("party");
});

test("types have their values, parts and users", () => {
  const { types } = referenceOf("smpp34");
  const block = types.find((type) => type.kind === "tlvs" && type.parameters.some(({ id }) => id === "0x0427"));
  expect(block?.usedBy.length).toBeGreaterThan(0);
  const union = types.find((type) => type.kind === "union");
  expect(union?.kind === "union" && union.cases.map(({ values }) => values)).toEqual([[1], [2]]);
  const bits = types.find((type) => type.kind === "bits");
  expect(bits?.kind === "bits" && bits.bits.every(({ count }) => count > 0)).toBe(true);
});

test("every slug that a reference names is that of a message or type", () => {
  for (const { messages, types, operations, examples, flow } of references) {
    const known = new Set([...messages, ...types].map(({ slug }) => slug));
    const fields = messages.flatMap((each) => each.fields);
    const named = [
      ...operations.flatMap(({ request, response }) => [request, response]),
      ...fields.flatMap(({ type, contents }) => [type, ...contents.map((each) => each.type)]),
      ...types.flatMap(({ usedBy }) => usedBy.map(({ owner }) => owner)),
      ...examples.map(({ message }) => message),
      ...(flow?.links ?? []).flatMap(({ states }) => states.flatMap(({ client, server }) => [...client, ...server])),
    ];
    expect(named.filter((slug) => slug !== null && !known.has(slug))).toEqual([]);
  }
});

test("rules name the fields of their message or structure as the schema does", () => {
  const rules = messageOf("cmpp30", "submit").rules;
  expect(rules.length).toBeGreaterThan(0);
  expect(rules.map(({ require }) => require).join(" ")).not.toMatch(/\[object|undefined/);
  expect(rules.find(({ id }) => id === "part-within-total")?.require).toContain("Pk_number");
});

test("a message named like a page of its protocol gets another slug", () => {
  const files = { "demo/messages/index.yaml": INDEX };
  const { protocols, diagnostics } = compile(schemaOf(files), sharedCache());
  expect(diagnostics).toEqual([]);
  expect(protocols.map(referenceOfProtocol).flatMap(({ messages }) => messages.map(({ slug }) => slug))).toContain(
    "index-2",
  );
});

const INDEX = `operation: Index
en: A message.
zh: 消息。
legs: [Client -> Server]
request:
  name: INDEX
  id: 0x2
  fields: []
`;
