import { toHex } from "../../../generated/runtime/wire/index.js";

/** A message object as JSON writes it in exports: 64-bit integers as decimal strings, bytes as objects with hex. */
export function jsonForm(value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  if (value instanceof Uint8Array) return { hex: toHex(value) };
  if (Array.isArray(value)) return value.map(jsonForm);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries.map(([key, each]) => [key, jsonForm(each)]));
}
