import type { Field, Protocol, Structure, StructureType, Union, UnionType, WireType } from "../../model/index.js";
import { type Code, code, imported, importedType, nameOf } from "../code/code.js";
import { advanceFieldsName, typeModule } from "../code/module-paths.js";
import { oncePer } from "../code/once-per.js";
import { runtime } from "../code/runtime.js";
import { local } from "../code/scope.js";
import { canBeInvalid } from "./restricted.js";
import { PLAIN, type WireEmitter } from "./wire-emitter.js";

/* Structures and unions: each has its own module with the functions to call. */

/** A structure or a union. */
export type Structural = Structure | Union;

/** The structure or union of a wire type; null for any other wire type. */
export function structuralOf(wire: WireType): Structural | null {
  if (wire.kind === "union") return wire.union;
  return wire.kind === "structure" ? wire.structure : null;
}

/** The fields of a structure, or the lists of fields of all cases of a union. */
export function fieldListsOf(type: Structural): readonly (readonly Field[])[] {
  return type.kind === "union" ? type.cases.map(({ fields }) => fields) : [type.fields];
}

/** The emitter of structures or unions; `typeOf` returns the one of a wire type. */
export function structuralEmitter<Wire extends StructureType | UnionType>(
  typeOf: (wire: Wire) => Structural,
): WireEmitter<Wire> {
  return {
    ...PLAIN,
    type: (protocol, wire) => importedType(typeModule(protocol, typeOf(wire)), typeOf(wire).typeName),
    valid: (protocol, wire, { from, to }) =>
      canBeInvalid(typeOf(wire))
        ? code`${ownFunction(protocol, typeOf(wire), "isValid")}(${local.view}, ${from}${readsToEnd(typeOf(wire)) ? code`, ${to}` : ""})`
        : null,
    read: (protocol, wire, { from, to }) =>
      code`${ownFunction(protocol, typeOf(wire), "read")}(${local.octets}, ${local.view}, ${from}${readsToEnd(typeOf(wire)) ? code`, ${to}` : ""})`,
    write: (protocol, wire, value, { from, to }) =>
      code`${ownFunction(protocol, typeOf(wire), "write")}(${local.octets}, ${local.view}, ${from}, ${value}${typeOf(wire).size.isFixed ? "" : code`, ${to}`})`,
    size: (protocol, wire, value) =>
      typeOf(wire).size.isFixed ? null : code`${ownFunction(protocol, typeOf(wire), "measure")}(${value})`,
    end: (protocol, wire, from) =>
      typeOf(wire).size.isFixed ? code`${from} + ${typeOf(wire).size.min}` : checkedEnd(protocol, typeOf(wire), from),
    minOctets: (wire) => typeOf(wire).size.min,
    diagnose: (wire, path) =>
      code`${runtime.diagnose("advanceStructure")}(${local.cursor}, ${path}, ${nameOf(advanceFieldsName(typeOf(wire).typeName))})`,
    set: (protocol, wire, { from, failure }) => {
      const written = code`${runtime.wire("dataViewOf")}(${local.written}), 0, ${local.value}`;
      const write = ownFunction(protocol, typeOf(wire), "write");
      return [
        // The value is written to new memory first: its last field may be invalid.
        code`const ${local.written} = new Uint8Array(${typeOf(wire).size.min});`,
        code`try {\nif (${write}(${local.written}, ${written}) !== 0) throw ${failure()};\n} catch (${local.error}) {\nthrow ${failure(local.error)};\n}`,
        code`${local.octets}.set(${local.written}, ${from});`,
      ];
    },
    mask: (wire, value) => code`redact${typeOf(wire).typeName}(${value})`,
    holdsOctets: (wire, ask) => holdsOctets(typeOf(wire), ask),
  };
}

function ownFunction(protocol: Protocol, type: Structural, prefix: string): Code {
  return imported(typeModule(protocol, type), `${prefix}${type.typeName}`);
}

/** An expression for the end of a structure or union at `from`; Infinity if it is not valid before `end`. */
export function checkedEnd(protocol: Protocol, type: Structural, from: Code): Code {
  return code`${ownFunction(protocol, type, "endOf")}(${local.view}, ${from}, ${local.end})`;
}

const holdsOctets = oncePer((type: Structural, ask: (inner: WireType) => boolean): boolean =>
  fieldListsOf(type).some((fields) => fields.some(({ wire }) => ask(wire))),
);

/** Whether the reader of a structure or union needs its end, because it searches for the end of a field or takes the rest. */
export function readsToEnd(type: Structural): boolean {
  return fieldListsOf(type).some((fields) =>
    fields.some(({ extent }) => extent.kind === "variable" || extent.kind === "rest"),
  );
}

const hasTag = oncePer(
  (type: Structural): boolean => type.kind === "union" || type.fields.some(({ wire }) => holdsUnion(wire)),
);

/** Whether a value is or contains a union, whose tag can be wrong even if its size is fixed. */
export function holdsUnion(wire: WireType): boolean {
  if (wire.kind === "list") return holdsUnion(wire.element);
  const type = structuralOf(wire);
  return type !== null && hasTag(type);
}
