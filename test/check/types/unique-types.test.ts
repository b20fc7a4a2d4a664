import { expect, test } from "vitest";
import { compile } from "../../../generator/pipeline.js";
import { schemaOf } from "../../helpers/small-schema.js";

const BASIC = ["Unsigned Integer", "Integer", "Octet String", "C-Octet String", "Octets", "List"];

test.each(BASIC.filter((name) => !/[ -]/.test(name)))("reports a type with the name of the basic type %s", (name) => {
  const types = `types:\n  ${name}: { type: Octet String, octets: 3, en: A type., zh: 类型。 }\n`;
  const { diagnostics } = compile(schemaOf({ "demo/types/common.yaml": types }));
  expect(diagnostics.map(({ code, range, message }) => `${range.start.line} ${code}: ${message}`)).toContain(
    `2 duplicate-type: ${name} is a basic type. Give the new type another name.`,
  );
});
