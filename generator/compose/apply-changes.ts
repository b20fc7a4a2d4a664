import {
  annotate,
  type ImportNode,
  type OperationNode,
  type TlvNode,
  type TypeNode,
  child,
  keyRange,
  type SourceRef,
  getProperty,
} from "../syntax/index.js";
import { type Bilingual, type Report, verbatim } from "../diagnostics/index.js";
import { IMPORTED_PARTS, type ImportedPart } from "./imported-parts.js";
import type { SourceMap } from "./source-map.js";

/** The imported parts of a protocol, as copies that changes modify. */
export interface Imported {
  /** The title for people, such as CMPP 3.0. */
  readonly title: string;
  readonly operations: readonly OperationNode[];
  readonly types: ReadonlyMap<string, TypeNode>;
  readonly tlvs: ReadonlyMap<string, TlvNode>;
  /** The suffix of a request's name that gives the name of its response. */
  readonly suffix: string | undefined;
  /** Whether something in it is poisoned, so that missing names are not reported. */
  readonly isIncomplete: boolean;
}

/** The names of messages, types and TLVs in which a change moved octets. */
export interface LayoutChanges {
  readonly messages: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
  readonly tlvs: ReadonlySet<string>;
}

/** Keys that do not affect the layout. */
const KEYS_WITHOUT_LAYOUT = [
  "default",
  "pad-left",
  "sizes",
  "property",
  "reserved",
  "personal",
  "secret",
  "repeats",
  "values",
  "bits",
  "en",
  "zh",
];

interface Change {
  readonly imported: Imported;
  readonly sourceMap: SourceMap;
  readonly report: Report;
}

/** Applies changes to a message, structure or type. Returns whether octets moved. */
type Target = (keys: object, at: SourceRef) => boolean;

/** A section of `change`: what its keys name, and the possible targets. */
interface Section {
  readonly what: "message" | "structure" | "type" | "tlv";
  readonly changes: Readonly<Record<string, object>> | undefined;
  readonly targets: ReadonlyMap<string, Target>;
  readonly at: SourceRef;
}

/** Applies changes to the imported parts, and reports changes of missing names. `at` is the place of `change`. */
export function applyChanges(
  change: Change,
  { messages, structures, types, tlvs }: NonNullable<ImportNode["change"]>,
  at: SourceRef,
): LayoutChanges {
  const { imported } = change;
  const ofFields = (owners: ReadonlyMap<string, Owner>): ReadonlyMap<string, Target> =>
    new Map([...owners].map(([name, owner]) => [name, overrideFields(change, name, owner)]));
  const ofTypes = [...imported.types].map(([name, type]) => [name, override(change, type, {})] as const);
  const ofTlvs = [...imported.tlvs].map(([name, tlv]) => {
    return [name, override(change, tlv, imported.types.get(tlv.type) ?? {})] as const;
  });
  const apply = (what: Section["what"], changes: Section["changes"], targets: Section["targets"]): Set<string> =>
    applySection(change, { what, changes, targets, at: child(at, `${what}s`) });
  const movedMessages = apply("message", messages, ofFields(messagesOf(imported)));
  const movedStructures = apply("structure", structures, ofFields(structuresOf(imported)));
  const movedTypes = apply("type", types, new Map(ofTypes));
  const movedTlvs = apply("tlv", tlvs, new Map(ofTlvs));
  return { messages: movedMessages, types: new Set([...movedStructures, ...movedTypes]), tlvs: movedTlvs };
}

/** Applies the changes of a section. Returns the names of the targets in which octets moved. */
function applySection(change: Change, { what, changes = {}, targets, at }: Section): Set<string> {
  const moved = Object.entries(changes).filter(([name, keys]) => {
    const target = targets.get(name);
    if (target !== undefined) return target(keys, child(at, name));
    const of = verbatim(change.imported.title);
    reportUnknown(change, { what, name, of, known: [...targets.keys()] }, child(at, name));
    return false;
  });
  return new Set(moved.map(([name]) => name));
}

/** What a change may change: the fields of a message or structure, and the tag of a union. */
type Owner = Pick<TypeNode, "fields">;

function structuresOf({ types }: Imported): Map<string, Owner> {
  return new Map(
    [...types].flatMap(([name, { fields, case: tag }]) => {
      const own = fields ?? (tag === undefined ? undefined : [tag]);
      return own === undefined ? [] : [[name, { fields: own }]];
    }),
  );
}

function messagesOf({ operations, suffix }: Imported): Map<string, Owner> {
  const messages = new Map<string, Owner>();
  for (const { request, response } of operations) {
    messages.set(request.name, request);
    if (response === undefined) continue;
    const name = response.name ?? (suffix === undefined ? undefined : request.name + suffix);
    if (name !== undefined) messages.set(name, response);
  }
  return messages;
}

/** A change of a missing name, as it is reported. */
interface Unknown {
  readonly what: ImportedPart;
  readonly name: string;
  /** Where it is missing, in words. */
  readonly of: Bilingual;
  readonly known: readonly string[];
}

function reportUnknown({ imported, report }: Change, unknown: Unknown, at: SourceRef): void {
  if (imported.isIncomplete) return;
  report("unknown-import", keyRange(at), { ...unknown, what: IMPORTED_PARTS[unknown.what] });
}

/** Returns a target that changes fields of a message or structure, and adds TLVs to a message. */
function overrideFields(change: Change, name: string, owner: Owner): Target {
  const { title, types } = change.imported;
  const { fields = [] } = owner;
  const targets = fields.map((field) => {
    const inherited = types.get(field.of ?? field.type) ?? {};
    return [field.name, override(change, field, inherited)] as const;
  });
  return (inner, at) => {
    const moved = Object.entries(inner).map(([wireName, keys]) => {
      if (Array.isArray(keys)) {
        addEntries(change.sourceMap, owner, wireName, { more: keys, at: child(at, wireName) });
        return false;
      }
      // If several fields have the name, change the first one.
      const target = targets.find(([each]) => each === wireName)?.[1];
      if (target !== undefined) return target(Object(keys), child(at, wireName));
      const known = fields.map((field) => field.name);
      const of = { en: `${name} of ${title}`, zh: `${title}的${name}` };
      reportUnknown(change, { what: "field", name: wireName, of, known }, child(at, wireName));
      return false;
    });
    return moved.includes(true);
  };
}

/** Returns a target that changes keys of a field or type, and annotates it with the values before. */
function override({ imported, sourceMap }: Change, target: object, inherited: object): Target {
  return (keys, at) => {
    const before: Record<string, string> = {};
    for (const [key, value] of Object.entries(keys)) {
      const old = formatPrevious(key, getProperty(target, key) ?? getProperty(inherited, key));
      if (key === "values" || key === "bits") addEntries(sourceMap, target, key, { more: value, at: child(at, key) });
      else {
        Reflect.set(target, key, value);
        sourceMap.set(target, key, child(at, key));
      }
      if (key !== "en" && key !== "zh") before[key] = old;
    }
    if (Object.keys(before).length > 0) annotate(target, { changed: { of: imported.title, before } });
    return Object.keys(before).some((key) => !KEYS_WITHOUT_LAYOUT.includes(key));
  };
}

/** Entries that a change adds to a list, with the place of their list. */
interface Added {
  readonly more: unknown;
  readonly at: SourceRef;
}

/** Adds entries to a list under a key: values of a type, or TLVs of a message. */
function addEntries(sourceMap: SourceMap, owner: object, key: string, added: Added): void {
  const { at } = added;
  const old = getProperty(owner, key);
  const more: unknown[] = Array.isArray(added.more) ? added.more : [];
  if (!Array.isArray(old)) {
    Reflect.set(owner, key, more);
    return sourceMap.set(owner, key, at);
  }
  const count = old.length;
  old.push(...more);
  more.forEach((_, index) => sourceMap.set(old, count + index, child(at, index)));
}

function formatPrevious(key: string, value: unknown): string {
  if (key === "values" || key === "bits") return Array.isArray(value) ? `${value.length} ${key}` : "none";
  return value === undefined ? "none" : JSON.stringify(value);
}
