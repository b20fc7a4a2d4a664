import { join } from "node:path";
import { expect, test } from "vitest";
import { PublicNames } from "../../../generator/tables/reference/public-names.js";
import type { FieldReference, ProtocolReference, PublicName } from "../../../generator/tables/index.js";
import { references } from "../../helpers/documents/references.js";

/* Addresses and identifiers are public. A change of this file breaks links and filters of users. */

/** The names of a protocol, one on a line: its parts are indented. */
function namesOf({ slug, messages, types, flow, examples }: ProtocolReference): string[] {
  const line = (name: PublicName, indent = ""): string => `${indent}${name.slug} ${name.abbr}`;
  const ofFields = (fields: readonly FieldReference[]): string[] => fields.map((field) => line(field, "    "));
  return [
    slug,
    ...messages.flatMap((message) => [line(message, "  "), ...ofFields(message.fields)]),
    ...types.flatMap((type) => [
      line(type, "  "),
      ...(type.kind === "structure" ? ofFields(type.fields) : []),
      ...(type.kind === "tlvs" ? ofFields(type.parameters) : []),
      ...(type.kind === "bits" ? type.bits.map((bits) => line(bits, "    ")) : []),
      ...(type.kind === "packed" || type.kind === "digits" ? type.parts.map((part) => line(part, "    ")) : []),
    ]),
    ...(flow?.links ?? []).map((link) => line(link, "  ")),
    `  ${examples.length} examples`,
  ];
}

test("slugs and abbreviations of the shipped protocols stay the same", async () => {
  const names = references.flatMap(namesOf).join("\n");
  await expect(`${names}\n`).toMatchFileSnapshot(join(import.meta.dirname, "../../fixtures/reference/names.txt"));
});

test("the parts of a protocol have different slugs of letters, digits and hyphens", () => {
  for (const { messages, types } of references) {
    const slugs = [...messages, ...types].map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs.filter((slug) => !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(slug))).toEqual([]);
    expect(slugs.some((slug) => ["index", "header", "flow"].includes(slug))).toBe(false);
  }
});

test("names that fold into one get a number", () => {
  const names = new PublicNames(["index"]);
  expect(["Msg_Id", "MsgId", "msg__id", "Index", "Index"].map((name) => names.take(name).slug)).toEqual([
    "msg-id",
    "msg-id-2",
    "msg-id-3",
    "index-2",
    "index-3",
  ]);
  expect(names.take("TP_pId")).toEqual({ slug: "tp-p-id", abbr: "tp_p_id" });
});
