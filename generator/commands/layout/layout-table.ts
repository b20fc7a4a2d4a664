import { escaped } from "../../diagnostics/index.js";
import { changedInWords } from "../../emit/index.js";
import type { Field, Message, Protocol, WireType } from "../../model/index.js";
import { commandIdToJson } from "../../runtime/interpreter/index.js";

/** The headings of the columns. */
export const HEADINGS: readonly string[] = ["offset", "octets", "type", "field", "default"];

/** Formats a message as a table. After a field of variable size, offsets restart with +. */
export function layoutText(protocol: Protocol, message: Message): string {
  const fields = [...protocol.header.fields, ...message.fields];
  const rows = fields.map(rowOf);
  const id = commandIdToJson(message.commandId);
  const added = message.addedTo === null ? "" : `, added to ${message.addedTo}`;
  const head = `${protocol.title} ${message.name} ${id}, ${sizeInWords(protocol, message)}${added}`;
  return [escaped(head), ...table([HEADINGS, ...rows]), ""].join("\n");
}

/** Formats rows with aligned columns. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd())
    .map(escaped);
}

/** Returns the row of a field: offset, octets, type, name, default. */
export function rowOf(field: Field): string[] {
  return [offsetOf(field), String(octetsOf(field.wire)), basicType(field.wire), field.name, noteOf(field)];
}

function noteOf({ default: value, constant, changed }: Field): string {
  const fixed = constant === null ? [] : [`always ${valueText(constant)}`];
  const usual = constant !== null || value === null ? [] : [`default ${valueText(value)}`];
  const before = changed === null ? [] : [`* in ${changed.of}: ${changedInWords(changed)}`];
  return [...fixed, ...usual, ...before].join(" ");
}

function valueText(value: NonNullable<Field["default"]>): string {
  if (value.kind === "string") return JSON.stringify(value.value);
  return value.kind === "octets" ? `0x${value.hex}` : String(value.value);
}

/** Describes the size of the whole frame: fixed, or minimum and maximum. */
export function sizeInWords({ maxOctets }: Protocol, { size }: Message): string {
  return size.isFixed ? `${size.min} octets` : `${size.min} to ${Math.min(maxOctets, size.max)} octets`;
}

function offsetOf({ offset }: Field): string {
  return offset.after === null ? String(offset.octets) : `+${offset.octets}`;
}

/** Returns the basic type as in the specification. Raw octets are printed as Octet Strings. */
export function basicType(wire: WireType): string {
  switch (wire.kind) {
    case "integer":
      return wire.signed ? "Integer" : "Unsigned Integer";
    case "octet-string":
    case "octets":
      return "Octet String";
    case "c-string":
      return "C-Octet String";
    case "list":
      return basicType(wire.element);
    case "structure":
      return wire.structure.name;
  }
}

/** Returns the size as a number or an expression. */
export function octetsOf(wire: WireType): number | string {
  switch (wire.kind) {
    case "integer":
    case "octet-string":
      return wire.octets;
    case "c-string":
      return `1..${wire.maxOctets}`;
    case "octets":
      return typeof wire.octets === "object" ? wire.octets.name : wire.octets;
    case "list":
      return `${octetsOf(wire.element)}*${wire.counter.name}`;
    case "structure":
      return wire.structure.size.isFixed ? wire.structure.size.min : `${wire.structure.size.min}..`;
  }
}
