import { tagInHex } from "../../diagnose/index.js";
import { EncodeError, type ErrorContext, kindOf, type Phrase } from "../../wire/index.js";
import { pathOf, wireNamesOf } from "../field-path.js";
import type { FieldLayout, FrameLayout, TlvLayout, TlvsLayout } from "../layout.js";
import { canBeProperty, noTags, type SeenTags } from "../tlvs/seen-tags.js";
import { type TlvProperty, toTlvsObject } from "../tlvs/tlvs-object.js";
import { writeFields } from "../write-fields.js";
import { writeError, writingFor } from "../writer.js";
import { octetsFromJson } from "./octets-from-json.js";
import { isBytes, tagOfKey } from "./tlv-keys.js";
import { isJsonObject, type JsonValue } from "./wire-json.js";

/** The message of an error, and the frame that JSON describes. */
export interface JsonContext extends ErrorContext {
  readonly frame: FrameLayout;
}

/** Converts a value of any kind. */
type Convert = (context: JsonContext, layout: FieldLayout, json: JsonValue | undefined, path: string) => unknown;

/** The TLVs of a message while they are converted. */
interface Block {
  readonly context: JsonContext;
  readonly layout: TlvsLayout;
  readonly path: string;
  readonly convert: Convert;
  readonly seen: SeenTags;
}

/**
 * The object of TLVs, from a list with an object for each. Those as `{"hex": …}`, and those that come after them or a
 * second time, stay bytes even if they fit their type: the frame is the same.
 */
export function tlvsFromJson(
  context: JsonContext,
  layout: TlvsLayout,
  json: JsonValue | undefined,
  { path, convert }: Pick<Block, "path" | "convert">,
): object | null {
  if (json === undefined || json === null) return null;
  if (!Array.isArray(json)) throw writeError(context, "wrong-type", path, "an array", kindOf(json));
  const block: Block = { context, layout, path, convert, seen: noTags() };
  const entries: readonly JsonValue[] = json;
  return toTlvsObject(
    layout,
    entries.map((entry, index) => tlvFromJson(block, entry, `${path}[${index}]`)),
  );
}

function tlvFromJson(block: Block, json: JsonValue, place: string): TlvProperty {
  const { context, layout, seen } = block;
  const [[name, value] = [], ...more] = isJsonObject(json) ? Object.entries(json) : [];
  if (name === undefined || value === undefined || more.length > 0) {
    throw writeError(context, "wrong-type", place, "an object with one key", kindOf(json));
  }
  const parameter = layout.parameters.find((each) => each.value.name === name);
  if (parameter !== undefined && !isBytes(parameter, value)) return knownFromJson(block, parameter, value);
  const tag = parameter?.tag ?? tagOfKey(layout, name);
  if (tag === null) throw unknownKey(block, name);
  const path = parameter === undefined ? `${block.path}[${tagInHex(tag, layout.tagOctets)}]` : pathIn(block, parameter);
  const octets = octetsFromJson(context, path, value);
  seen.others.add(tag);
  return { tag, parameter: null, value: octets };
}

function knownFromJson(block: Block, parameter: TlvLayout, json: JsonValue): TlvProperty {
  const { context, convert, seen } = block;
  const { tag, value: layout } = parameter;
  const value = convert(context, layout, json, pathIn(block, parameter));
  const isKnown = canBeProperty(seen, parameter);
  (isKnown ? seen.known : seen.others).add(tag);
  return isKnown ? { tag, parameter, value } : { tag, parameter: null, value: octetsOf(block, layout, value) };
}

/** The bytes of a value. */
function octetsOf({ context, path }: Block, layout: FieldLayout, value: unknown): Uint8Array {
  const writer = writingFor(context.frame, context.messageName);
  writeFields(writer, [layout], { [layout.property]: value }, `${path}.`);
  return Uint8Array.from(writer.octets);
}

function pathIn({ path }: Block, { value }: TlvLayout): string {
  return pathOf(`${path}.`, value);
}

function unknownKey({ context, layout, path }: Block, key: string): EncodeError {
  const { tagOctets, parameters } = layout;
  const names = [...parameters.map(({ value }) => value.name), tagInHex(0, tagOctets)].join(", ");
  const field = `${wireNamesOf(path)}.${key}`;
  const expected: Phrase = ["one of %", names];
  return new EncodeError(context, { code: "unknown-field", field, expected, actual: "an unknown field" });
}
