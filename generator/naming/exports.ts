import { capitalize, toPropertyName, toTypeName } from "./identifiers.js";

/** The properties of a field that determine names. */
export interface NamedField {
  readonly property: string;
  readonly node: { readonly name: string; readonly accessor?: string; readonly receipt?: { readonly reader: string } };
}

/** The properties of a message that determine names. */
export interface NamedMessage {
  readonly typeName: string;
  readonly fields: readonly NamedField[];
  readonly node: { readonly rules?: readonly object[]; readonly body?: "optional" | object };
}

/** The properties of a type that determine names. */
export interface ExportedType {
  readonly name: string;
  readonly kind: "scalar" | "enumeration" | "packed" | "digits" | "bits" | "structure" | "choice" | "union";
  readonly cases: readonly { readonly name: string }[];
  readonly node: { readonly type?: string; readonly rules?: readonly object[] };
  readonly bitFields?: readonly NamedBitField[] | null;
}

/** The properties of a bit field that determine names. */
export interface NamedBitField {
  readonly property: string;
  /** A bit field without values has no constant. */
  readonly values: readonly unknown[];
}

/**
 * Returns the names that the modules of a message export: those derived from its name and its fields, and accessors.
 */
export function messageExports(message: NamedMessage, isChecked: boolean): string[] {
  return [...derivedExports(message, isChecked), ...accessorsOf(message).map(({ name }) => name)];
}

/** Returns the functions that read the structures in fields of octets, each with the key that names it. */
export function accessorsOf<Field extends NamedField>({
  fields,
}: {
  readonly fields: readonly Field[];
}): { readonly name: string; readonly field: Field; readonly keys: readonly string[] }[] {
  return fields.flatMap((field) => {
    const { accessor, receipt } = field.node;
    return [
      ...(accessor === undefined ? [] : [{ name: accessor, field, keys: ["accessor"] }]),
      ...(receipt === undefined ? [] : [{ name: receipt.reader, field, keys: ["receipt", "reader"] }]),
    ];
  });
}

/**
 * Returns the names derived from a message and its fields. It has a check function if it or its structures have rules.
 */
export function derivedExports({ typeName, fields, node }: NamedMessage, isChecked: boolean): string[] {
  const name = typeName;
  return [
    ...affixed(name, ["", "Init", "View"]),
    ...affixed(toPropertyName(name), ["Layout", "Descriptor"]),
    ...affixed(`encode${name}`, ["", "Into"]),
    ...affixed(`decode${name}`, ["", "From"]),
    ...prefixed(name, ["create", "sizeOf", "redact", "Tolerant"]),
    ...(isChecked ? [`check${name}`] : []),
    ...(node.body === undefined ? [] : [`has${name}Body`]),
    ...fields.flatMap((field) => fieldExports(name, field)),
  ];
}

function fieldExports(owner: string, { node, property }: NamedField): string[] {
  const name = `${owner}${capitalize(property)}`;
  const has = (key: string): boolean => key in node;
  return [
    ...(has("contains") ? [`decode${name}`] : []),
    ...(has("digest") ? [`inputOf${name}`, `compute${name}`, `verify${name}`, `${name}Secrets`, `${name}Forms`] : []),
    ...(has("text") ? [`textOf${owner}`, `split${owner}Text`, `partOf${owner}`] : []),
  ];
}

/** Returns the name of the TLVs of a message, which are a type of their own. */
export function tlvsTypeName(message: string): string {
  return `${message}Tlvs`;
}

/** Returns the names that the module of the TLVs of a message exports. */
export function tlvsExports(message: string): string[] {
  const name = tlvsTypeName(message);
  const layout = affixed(toPropertyName(name), ["Layout"]);
  return [...prefixed(name, ["", "measure", "write", "read", "redact"]), ...layout];
}

/** Returns the names that the module of a type exports; none for a type without a module. */
export function typeExports(type: ExportedType, isChecked: boolean): string[] {
  const { name: wireName, kind, bitFields, cases } = type;
  const name = toTypeName(wireName);
  switch (kind) {
    case "scalar":
      return [];
    case "enumeration":
      return [name, `${toPropertyName(name)}Values`, `describe${name}`];
    case "packed":
      return [`${name}Parts`, `${toPropertyName(name)}Parts`, ...prefixed(name, ["unpack", "pack", "format", "parse"])];
    case "digits":
      return [`${name}Parts`, `${toPropertyName(name)}Parts`, ...prefixed(name, ["unpack", "pack"])];
    case "bits":
      return bitsExports(name, bitFields ?? []);
    case "choice":
      return [name, `decode${name}`];
    case "structure":
    case "union":
      return [
        ...new Set(cases.map((each) => caseTypeName(wireName, each.name))),
        ...affixed(toPropertyName(name), ["Layout"]),
        ...affixed(`encode${name}`, ["", "Into"]),
        ...affixed(`decode${name}`, ["", "From"]),
        ...prefixed(name, ["", "sizeOf", "measure", "write", "endOf", "isValid", "read", "redact"]),
        ...(isChecked ? [`check${name}`] : []),
      ];
  }
}

/** Returns the functions and types of an integer with named bits, and the constants of the values of its bits. */
function bitsExports(name: string, bitFields: readonly NamedBitField[]): string[] {
  const constants = bitFields
    .filter(({ values }) => values.length > 0)
    .map(({ property }) => constantOfBits(name, property));
  return [
    ...affixed(name, ["Bits"]),
    ...affixed(toPropertyName(name), ["Bits", "BitDescriptors"]),
    `with${name}Bits`,
    `describe${name}`,
    ...constants,
  ];
}

/** Returns the constant with the values of bits: EsmClassMessageType. */
export function constantOfBits(typeName: string, property: string): string {
  return `${typeName}${capitalize(property)}`;
}

/** Returns the name of the type of a case of a union, from the names of the union and of the structure. */
export function caseTypeName(union: string, structure: string): string {
  return toTypeName(union) + toTypeName(structure);
}

function prefixed(name: string, prefixes: readonly string[]): string[] {
  return prefixes.map((prefix) => `${prefix}${name}`);
}

function affixed(name: string, suffixes: readonly string[]): string[] {
  return suffixes.map((suffix) => `${name}${suffix}`);
}
