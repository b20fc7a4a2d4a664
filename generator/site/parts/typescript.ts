import { literalOf, variableOf } from "../../inspector/index.js";
import type { FieldReference, MessageReference } from "../../tables/index.js";
import type { PlacedProtocol } from "../model.js";

/** What an example in TypeScript makes. */
export interface SampleOf {
  readonly protocol: PlacedProtocol;
  readonly message: MessageReference;
  /** The message object of generated code. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly packageName: string;
}

/** TypeScript that makes a message: its properties without those that have their default. */
export function typescriptSample({ protocol, message, values, packageName }: SampleOf): string {
  const { typeName } = message;
  const { reference } = protocol;
  const fields = [...reference.header.fields, ...message.fields];
  const lines = Object.entries(values).flatMap(([property, value]) => {
    const field = fields.find((each) => each.property === property);
    if (property === "name" || isUsual(value, field)) return [];
    return [`  ${property}: ${literalOf(value, "  ")},${meaningOf(protocol, field, value)}`];
  });
  const variable = variableOf(typeName);
  const body = lines.join("\n");
  const names = [`create${typeName}`, `encode${typeName}`, ...(body.includes("fromHex(") ? ["fromHex"] : [])];
  return [
    `import { ${names.join(", ")} } from ${JSON.stringify(`${packageName}/${reference.id}`)};`,
    "",
    `const ${variable} = create${typeName}({`,
    body,
    "});",
    `const frame = encode${typeName}(${variable});`,
  ].join("\n");
}

/** Whether a value is the one that `create…` uses without it. */
function isUsual(value: unknown, field: FieldReference | undefined): boolean {
  const usual = field?.default ?? null;
  if (value === null || value === undefined) return true;
  if (usual === null) return false;
  if (usual.kind === "octets") return value instanceof Uint8Array && hexOf(value) === usual.hex;
  return (typeof value === "bigint" ? String(value) : value) === usual.value;
}

/** The name of a value of an enumeration, as a comment. */
function meaningOf({ types }: PlacedProtocol, field: FieldReference | undefined, value: unknown): string {
  const type = types.get(field?.type ?? "");
  if (type?.kind !== "enumeration") return "";
  const found = type.values.find((each) => each.kind === "value" && each.value === value);
  return found?.kind === "value" ? ` // ${found.name}` : "";
}

function hexOf(octets: Uint8Array): string {
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, "0")).join("");
}
