import type { Structure, StructureType, WireType } from "../../model/index.js";
import { code, imported, importedType, nameOf } from "../code/code.js";
import { advanceFieldsName, typeModule } from "../code/module-paths.js";
import { runtime } from "../code/runtime.js";
import { local } from "../code/scope.js";
import { canBeInvalid, validName } from "./restricted.js";
import { PLAIN, type WireEmitter } from "./wire-emitter.js";

/** Structures: each has its own module with the functions to call. */
export const structure: WireEmitter<StructureType> = {
  ...PLAIN,
  type: (protocol, { structure: type }) => importedType(typeModule(protocol, type), type.typeName),
  valid: (protocol, { structure: type }, { from, to }) =>
    canBeInvalid(type)
      ? code`${imported(typeModule(protocol, type), validName(type))}(${local.view}, ${from}${readsToEnd(type) ? code`, ${to}` : ""})`
      : null,
  read: (protocol, { structure: type }, { from, to }) =>
    code`${imported(typeModule(protocol, type), `read${type.typeName}`)}(${local.octets}, ${local.view}, ${from}${readsToEnd(type) ? code`, ${to}` : ""})`,
  write: (protocol, { structure: type }, value, { from, to }) =>
    code`${imported(typeModule(protocol, type), `write${type.typeName}`)}(${local.octets}, ${local.view}, ${from}, ${value}${type.size.isFixed ? "" : code`, ${to}`})`,
  size: (protocol, { structure: type }, value) =>
    type.size.isFixed ? null : code`${imported(typeModule(protocol, type), `measure${type.typeName}`)}(${value})`,
  end: (protocol, { structure: type }, from) =>
    type.size.isFixed
      ? code`${from} + ${type.size.min}`
      : code`${imported(typeModule(protocol, type), `endOf${type.typeName}`)}(${local.view}, ${from}, ${local.end})`,
  minOctets: ({ structure: type }) => type.size.min,
  diagnose: ({ structure: type }, path) =>
    code`${runtime.diagnose("advanceStructure")}(${local.cursor}, ${path}, ${nameOf(advanceFieldsName(type.typeName))})`,
  set: (protocol, wire, { from, failure }) => {
    const written = code`${runtime.wire("dataViewOf")}(${local.written}), 0, ${local.value}`;
    const write = imported(typeModule(protocol, wire.structure), `write${wire.structure.typeName}`);
    return [
      // A structure is written to new memory first: its last field may be invalid.
      code`const ${local.written} = new Uint8Array(${wire.structure.size.min});`,
      code`try {\nif (${write}(${local.written}, ${written}) !== 0) throw ${failure()};\n} catch (${local.error}) {\nthrow ${failure(local.error)};\n}`,
      code`${local.octets}.set(${local.written}, ${from});`,
    ];
  },
  mask: ({ structure: type }, value) => code`redact${type.typeName}(${value})`,
  holdsOctets: ({ structure: type }, ask) => structureHoldsOctets(type, ask),
};

/** Cached results by structure: computed again for every use of a structure, they would take exponential time. */
const known = new WeakMap<Structure, boolean>();

function structureHoldsOctets(type: Structure, ask: (inner: WireType) => boolean): boolean {
  const holds = known.get(type) ?? type.fields.some(({ wire }) => ask(wire));
  known.set(type, holds);
  return holds;
}

/** Whether the reader of a structure needs its end offset, because it searches for the end of a field or takes the rest. */
export function readsToEnd({ fields }: Structure): boolean {
  return fields.some(({ extent }) => extent.kind === "variable" || extent.kind === "rest");
}
