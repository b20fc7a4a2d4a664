import type { FieldShape } from "../validate/index.js";
import { propertyName, typeName } from "./property-name.js";
import type { FieldView, MessageView, TypeView } from "./views.js";

/** The names that a message's modules export: those that follow from its own and its fields', and accessors. */
export function messageExports(message: MessageView): string[] {
  return [...derivedExports(message), ...accessorsOf(message).map(({ name }) => name)];
}

/** The functions that fields name which read what their octets hold. */
export function accessorsOf({ fields }: MessageView): { readonly name: string; readonly field: FieldView }[] {
  return fields.flatMap((field) => {
    const { accessor }: FieldShape = field.shape;
    return [accessor ?? []].flat().map((name) => ({ name, field }));
  });
}

/** The names that follow from that of a message, and those of its fields. */
export function derivedExports({ exportName, fields, shape }: MessageView): string[] {
  const name = exportName;
  const hasRules = (shape.rules ?? []).length > 0;
  return [
    ...affixed(name, ["", "Init", "View"]),
    ...affixed(propertyName(name), ["Layout", "Descriptor"]),
    ...affixed(`encode${name}`, ["", "Into"]),
    ...affixed(`decode${name}`, ["", "From"]),
    ...prefixed(name, ["create", "sizeOf", "redact"]),
    ...(hasRules ? [`check${name}`] : []),
    ...fields.flatMap((field) => fieldExports(name, field)),
  ];
}

function fieldExports(owner: string, { shape, property }: FieldView): string[] {
  const name = `${owner}${property.charAt(0).toUpperCase()}${property.slice(1)}`;
  const has = (key: string): boolean => key in shape;
  return [
    ...(has("contains") ? [`decode${name}`] : []),
    ...(has("digest") ? [`inputOf${name}`, `compute${name}`, `verify${name}`, `${name}Secrets`, `${name}Forms`] : []),
    ...(has("text") ? [`textOf${owner}`, `split${owner}Text`, `partOf${owner}`] : []),
  ];
}

/** The names that a type's module exports; none for one without a module. */
export function typeExports({ name: wireName, kind, shape }: TypeView): string[] {
  const name = typeName(wireName);
  switch (kind) {
    case "scalar":
      return [];
    case "enumeration":
      return [name, `${propertyName(name)}Values`, `describe${name}`];
    case "packed":
      return [`${name}Parts`, `${propertyName(name)}Parts`, ...prefixed(name, ["unpack", "pack", "format", "parse"])];
    case "choice":
      return [name, `decode${name}`];
    case "structure":
      return [
        ...affixed(propertyName(name), ["Layout"]),
        ...affixed(`encode${name}`, ["", "Into"]),
        ...affixed(`decode${name}`, ["", "From"]),
        ...prefixed(name, ["", "sizeOf", "measure", "write", "endOf", "read", "redact"]),
        ...((shape.rules ?? []).length > 0 ? [`check${name}`] : []),
      ];
  }
}

function prefixed(name: string, prefixes: readonly string[]): string[] {
  return prefixes.map((prefix) => `${prefix}${name}`);
}

function affixed(name: string, suffixes: readonly string[]): string[] {
  return suffixes.map((suffix) => `${name}${suffix}`);
}
