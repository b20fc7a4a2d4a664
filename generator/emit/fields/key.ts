import type { Field, WireType } from "../../model/index.js";
import { type Code, code, joinCode } from "../code/code.js";
import { tagLiteral } from "../code/literal.js";
import { runtime } from "../code/runtime.js";
import { isProperty } from "./read.js";

/** A value as a string: equal values have equal strings, different ones different strings. */
export function keyOf(wire: WireType, value: Code): Code {
  switch (wire.kind) {
    case "integer":
      return code`String(${value})`;
    case "octet-string":
    case "c-string":
    case "tail-string":
    case "digits":
      return value;
    case "mark":
    case "tlvs":
      throw new Error(`Internal error: a value of type ${wire.kind} is no key.`);
    case "octets":
      return code`${runtime.wire("toHex")}(${value})`;
    case "structure":
      return keyOfFields(wire.structure.fields, value);
    case "union": {
      const { tag, cases } = wire.union;
      return cases.reduceRight<Code>(
        (otherwise, { values, fields }) => {
          const tests = values.map((each) => code`${value}.${tag.property} === ${tagLiteral(each)}`);
          return code`${joinCode(tests, " || ")} ? ${keyOfFields(fields, value)} : ${otherwise}`;
        },
        code`""`,
      );
    }
    case "list":
      return code`${value}.join(".")`;
  }
}

function keyOfFields(fields: readonly Field[], value: Code): Code {
  const parts = fields.filter(isProperty).map((field) => keyOfPart(field.wire, code`${value}.${field.property}`));
  return code`[${joinCode(parts, ", ")}].join(".")`;
}

/** A part of a structure: strings are quoted, because they may contain dots. */
function keyOfPart(wire: WireType, value: Code): Code {
  const isString = wire.kind === "octet-string" || wire.kind === "c-string";
  return isString ? code`JSON.stringify(${value})` : keyOf(wire, value);
}
