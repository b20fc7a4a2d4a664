import { randomIntegers } from "../helpers/random.js";
import { conditionsOfBits, hasNamedBits } from "./random-bits.js";

/* Rules and contents for the fields of small random protocols. */

type Random = (below: number) => number;
type Shape = Readonly<Record<string, unknown>>;

const EXPLAINED = { en: "Something.", zh: "某物。" };

/** Returns fields with rules for most of them. The same seed gives the same rules. */
export function withRules(seed: number, owner: Record<string, unknown>): Record<string, unknown> {
  const random = randomIntegers(seed);
  const ofSizes = randomIntegers(seed + 33_000);
  const fields = fieldsOf(owner).map((field) => withSizes(ofSizes, field));
  const rules = fields.flatMap((field, index) => {
    const require = random(4) === 0 ? null : expressionFor(random, field);
    const severity = random(2) === 0 ? {} : { severity: "warning" };
    return require === null ? [] : [{ id: `rule-${index}`, require, ...severity, ...EXPLAINED }];
  });
  const whole = "fields" in owner ? { ...owner, fields } : owner;
  return rules.length === 0 ? whole : { ...whole, rules };
}

/** Lists the sizes of some strings, also of those in lists. */
function withSizes(random: Random, field: Shape): Shape {
  const type = field["type"] === "List" ? field["of"] : field["type"];
  const isCString = type === "C-Octet String";
  const max = Number(isCString ? field["max-octets"] : field["octets"]);
  if ((!isCString && type !== "Octet String") || random(3) > 0) return field;
  return { ...field, sizes: [...new Set([isCString ? 1 : 0, max])] };
}

/** Returns a message whose octets hold a structure if one of its integers is 0 or 1, if it has such fields. */
export function withContents(
  seed: number,
  message: Record<string, unknown>,
  structures: readonly string[],
): Record<string, unknown> {
  const random = randomIntegers(seed);
  const fields = fieldsOf(message);
  const condition = fields.find((field) => isPlainInteger(field) && !isCounter(fields, field));
  if (condition === undefined) return message;
  const name = String(condition["name"]);
  const path = hasNamedBits(condition) ? `${name}.${["High", "Part"][random(2)]}` : name;
  const contains = structures.map((type, index) => ({ type, when: { [path]: index } }));
  const changed = fields.map((field) => (field["type"] === "Octets" && random(4) > 0 ? { ...field, contains } : field));
  return { ...message, fields: changed };
}

function fieldsOf(owner: Record<string, unknown>): readonly Shape[] {
  return Array.isArray(owner["fields"]) ? owner["fields"] : [];
}

function isPlainInteger({ type, octets, constant }: Shape): boolean {
  if (hasNamedBits({ type })) return true;
  return (type === "Unsigned Integer" || type === "Integer") && octets !== 8 && constant === undefined;
}

function isCounter(fields: readonly Shape[], { name }: Shape): boolean {
  return fields.some(({ count, octets }) => count === name || octets === name);
}

/** Returns a condition that some values meet and others do not; null for a field without an own value. */
function expressionFor(random: Random, field: Shape): string | null {
  const { type } = field;
  const name = String(field["name"]);
  const among = (...expressions: readonly string[]): string => expressions[random(expressions.length)] ?? "";
  if (hasNamedBits(field)) return among(...conditionsOfBits(name));
  switch (type) {
    case "Unsigned Integer":
    case "Integer":
      return among(`${name} >= 1`, `${name} in [0, 2..90]`, `${name} % 2 == 0`, `not (${name} < 7)`);
    case "Octet String":
    case "C-Octet String":
      return among(`octets(${name}) < 2`, `digits(${name})`, `part(${name}, 1, 1) != ''`);
    case "Digits":
      return among(`begins(${name}, '0')`, `number(${name}) < 50`, `part(${name}, 2, 1) != '9'`);
    case "Octets":
      return among(`octet(${name}, 1) < 100`, `zeros(${name})`, `octets(${name}) in 1..3`);
    case "List":
      return among(`count(${name}) < 2`, `count(${name}) != 1`, ...conditionsOfElements(name, field["of"]));
    default:
      return null;
  }
}

const STRINGS: readonly string[] = ["Octet String", "C-Octet String", "Digits"];

/** Returns conditions that all elements of a list must meet; none for structures. */
function conditionsOfElements(name: string, type: unknown): readonly string[] {
  if (type === "Unsigned Integer" || type === "Integer") return [`each(${name}, ${name} >= 1)`];
  return typeof type === "string" && STRINGS.includes(type) ? [`each(${name}, digits(${name}))`] : [];
}
