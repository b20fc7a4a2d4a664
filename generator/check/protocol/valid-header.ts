import { isPoisoned, keyRange, valueRange } from "../../syntax/index.js";
import {
  type BoundProtocol,
  type HeaderFieldSymbol,
  holdsUnion,
  isUnresolved,
  memoizeByType,
  ownPlaceOf,
  staticSize,
} from "../../bind/index.js";
import { type Bilingual, firstDefined } from "../../diagnostics/index.js";
import { defineCheck, type VersionContext } from "../context.js";

const REQUIRED = ["length", "command", "sequence"] as const;
const ROLES = [...REQUIRED, "status"] as const;

type Role = (typeof ROLES)[number];

const codes = [
  "header-role-missing",
  "header-field-useless",
  "header-role-twice",
  "header-field-of-wrong-type",
  "status-without-default",
] as const;
type Context = VersionContext<typeof codes>;

/**
 * Checks that the header has one field of the right type for each required role, at most one status, and no field without a
 * role or a constant.
 */
export const validHeader = defineCheck(codes, (context: Context) => {
  const { protocol, report } = context;
  const isKnown = !isPoisoned(protocol.node, "header") && !protocol.header.some(mayHaveRole);
  const missing = new Set<Role>(REQUIRED.filter((role) => isKnown && fieldsOfRole(protocol, role).length === 0));
  if (isKnown) checkUseless(context, missing);
  for (const role of ROLES) checkTwice(context, role, missing);
  for (const role of missing) report("header-role-missing", keyRange(protocol.at, "header"), { role, likely: null });
  for (const field of protocol.header) {
    checkType(context, field);
    checkDefault(context, field);
  }
});

function fieldsOfRole({ header }: BoundProtocol, wanted: Role): HeaderFieldSymbol[] {
  return header.filter(({ role }) => role === wanted);
}

/** Reports a missing role and a field without one as one error if the field can have that role. */
function checkUseless(context: Context, missing: Set<Role>): void {
  const { report } = context;
  const { header } = context.protocol;
  const useless = new Set(header.filter((field) => field.role === null && field.constant === undefined));
  for (const role of missing) {
    const able = [...useless].filter((field) => canPlay(field, role));
    const likely = able.find(({ name }) => name.toLowerCase().includes(role.slice(0, 3))) ?? able[0];
    if (likely === undefined) continue;
    useless.delete(likely);
    missing.delete(role);
    report("header-role-missing", valueRange(likely.at, "name"), { role, likely: likely.name });
  }
  for (const { at, name } of useless) report("header-field-useless", valueRange(at, "name"), { name });
}

function canPlay(field: HeaderFieldSymbol, role: Role): boolean {
  return isUnresolved(field) || expectedType({ ...field, role }) === null;
}

/** Whether the role of a field, or its constant, may be poisoned. */
function mayHaveRole({ node, role }: HeaderFieldSymbol): boolean {
  return role === null && isPoisoned(node, "constant");
}

/** Reports a role of two fields together with a missing role, as one error. */
function checkTwice(context: Context, role: Role, missing: Set<Role>): void {
  const { protocol, report } = context;
  const [first, second] = fieldsOfRole(protocol, role);
  if (first === undefined || second === undefined) return;
  const other = [...missing].find((each) => canPlay(second, each)) ?? null;
  if (other !== null) missing.delete(other);
  const related = firstDefined(valueRange(first.at, "role"));
  report("header-role-twice", valueRange(second.at, "role"), { role, missing: other }, related);
}

function checkType(context: Context, field: HeaderFieldSymbol): void {
  const { report } = context;
  // The error of a structure's field is reported at that field.
  if (isUnresolved(field) || field.type?.fields.some(isUnresolved) === true) return;
  const expected = expectedType(field);
  if (expected === null) return;
  const isUnsigned = field.basic === "Unsigned Integer";
  // Another check reports the wrong number of octets of an integer.
  if (isUnsigned && ![1, 2, 4, 8].includes(Number(field.octets))) return;
  const width = isUnsigned ? ownPlaceOf(field.attributes.octets) : undefined;
  const range = valueRange(width ?? field.typeAt);
  report("header-field-of-wrong-type", range, { name: field.name, expected });
}

/** Reports a status without a default. */
function checkDefault({ report }: Context, field: HeaderFieldSymbol): void {
  const { role, name, at, node } = field;
  if (role !== "status" || isUnresolved(field) || field.attributes.default?.value !== undefined) return;
  if (isPoisoned(node, "default") || isPoisoned(node, "role")) return;
  report("status-without-default", valueRange(at, "role"), { name });
}

/** What the fields of the roles must be, in words. */
const UNSIGNED: Bilingual = {
  en: "an Unsigned Integer of 1, 2 or 4 octets",
  zh: "1、2或4字节的Unsigned Integer",
};

const UNSIGNED_OR_STRUCTURE: Bilingual = {
  en: "an Unsigned Integer, or a structure of fixed size without Digits and unions",
  zh: "Unsigned Integer，或长度固定且不含Digits和联合的结构",
};

const UNSIGNED_OR_ENUMERATION: Bilingual = {
  en: "an Unsigned Integer of 1, 2 or 4 octets, or an enumeration of such integers",
  zh: "1、2或4字节的Unsigned Integer，或其枚举类型",
};

const INTEGER_OR_STRING: Bilingual = { en: "an integer or an Octet String", zh: "整数或Octet String" };

function expectedType(field: HeaderFieldSymbol): Bilingual | null {
  const isUnsigned = field.basic === "Unsigned Integer";
  const isNarrow = isUnsigned && [1, 2, 4].includes(Number(field.octets));
  switch (field.role) {
    case "length":
    case "command":
      return isNarrow ? null : UNSIGNED;
    case "sequence":
      return isUnsigned || isFixedStructure(field) ? null : UNSIGNED_OR_STRUCTURE;
    case "status":
      return isNarrow ? null : UNSIGNED_OR_ENUMERATION;
    case null:
      return isUnsigned || field.basic === "Integer" || field.basic === "Octet String" ? null : INTEGER_OR_STRING;
  }
}

/** Whether any octets of the right number are a value: a header is also read from frames that are rejected. */
function isFixedStructure(field: HeaderFieldSymbol): boolean {
  const { type } = field;
  return type?.kind === "structure" && staticSize(field) !== null && !hasDigits(type) && !holdsUnion(type);
}

const hasDigits = memoizeByType(({ fields }): boolean =>
  fields.some(({ basic, type }) => basic === "Digits" || (type !== null && hasDigits(type))),
);
