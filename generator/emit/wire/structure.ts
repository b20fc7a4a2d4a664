import type { Structure, StructureType } from "../../model/index.js";
import { code, imported, importedType } from "../code/code.js";
import { typeModule } from "../code/module-paths.js";
import type { WireEmitter } from "./wire-emitter.js";
import { local } from "../code/scope.js";

/** Structures: each has a module of its own, whose functions are called. */
export const structure: WireEmitter<StructureType> = {
  type: (protocol, { structure: type }) => importedType(typeModule(protocol, type), type.typeName),
  read: (protocol, { structure: type }, from, to) =>
    code`${imported(typeModule(protocol, type), `read${type.typeName}`)}(${local.octets}, ${local.view}, ${from}${readsToEnd(type) ? code`, ${to}` : ""})`,
  write: (protocol, { structure: type }, at, value, to) =>
    code`${imported(typeModule(protocol, type), `write${type.typeName}`)}(${local.octets}, ${local.view}, ${at}, ${value}${type.size.isFixed ? "" : code`, ${to}`})`,
  size: (protocol, { structure: type }, value) =>
    type.size.isFixed ? null : code`${imported(typeModule(protocol, type), `measure${type.typeName}`)}(${value})`,
  end: (protocol, { structure: type }, from) =>
    type.size.isFixed
      ? code`${from} + ${type.size.min}`
      : code`${imported(typeModule(protocol, type), `endOf${type.typeName}`)}(${local.view}, ${from}, ${local.end})`,
};

/** Whether the reader of a structure must be told where it ends, because it looks for the end of a field. */
export function readsToEnd({ fields }: Structure): boolean {
  return fields.some(({ extent }) => extent.kind === "variable");
}
