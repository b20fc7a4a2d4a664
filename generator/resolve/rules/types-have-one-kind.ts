import type { TypeShape } from "../../validate/index.js";
import { keyRange, type Located } from "../located.js";
import { kindsOf } from "../views.js";
import type { ProtocolRule, Report } from "./rule.js";

/** Keys of every kind, and those that no file has. */
const COMMON = ["en", "zh", "section", "leftOut", "changed", "cited"];

/** A named type is a scalar, a structure or a choice, and has the keys of its kind only. */
export const typesHaveOneKind: ProtocolRule = ({ types }, report) => {
  for (const { document, shape } of types) {
    for (const [name, type] of Object.entries(shape.types))
      checkType(name, type, { document, path: ["types", name] }, report);
  }
};

function checkType(name: string, type: TypeShape, at: Located, report: Report): void {
  const kinds = kindsOf(type);
  const [kind, second] = kinds;
  if (kind === undefined || second !== undefined) {
    const keys = kinds.length === 0 ? "none" : kinds.join(" and ");
    const related = kind === undefined ? [] : [{ range: keyRange(at, kind), message: `${kind} stands here` }];
    const range = second === undefined ? keyRange(at) : keyRange(at, second);
    report("type-of-two-kinds", range, { name, keys }, related);
  } else if (kind === "type") {
    checkScalar(type, at, report);
  } else {
    for (const key of Object.keys(type)) {
      if (key === kind || COMMON.includes(key) || (key === "rules" && kind === "fields")) continue;
      report("misplaced-key", keyRange(at, key), { key, kind: nameOf(kind), right: "types with type:" });
    }
  }
}

function nameOf(kind: "fields" | "by-octets"): string {
  return kind === "fields" ? "a structure" : "a choice of structures";
}

function checkScalar(type: TypeShape, at: Located, report: Report): void {
  if (type.rules !== undefined) {
    report("misplaced-key", keyRange(at, "rules"), {
      key: "rules",
      kind: "a scalar",
      right: "messages and structures",
    });
  }
  if (type.values !== undefined && type.packed !== undefined) {
    report("misplaced-key", keyRange(at, "packed"), {
      key: "packed",
      kind: "an enumeration",
      right: "types without values:",
    });
  }
  const isInteger = type.type === "Unsigned Integer" || type.type === "Integer";
  if (type.packed !== undefined && type.type !== "Unsigned Integer") {
    report("misplaced-key", keyRange(at, "packed"), { key: "packed", kind: `${type.type}`, right: "Unsigned Integer" });
  }
  if (type.values !== undefined && !isInteger && type.type !== "Octet String") {
    report("misplaced-key", keyRange(at, "values"), {
      key: "values",
      kind: `${type.type}`,
      right: "integers and Octet String",
    });
  }
}
