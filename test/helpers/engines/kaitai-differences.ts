import type {
  FieldReference,
  ProtocolReference,
  TypeReference,
  WireReference,
} from "../../../generator/tables/index.js";
import { fromHex, toHex } from "../../../generated/runtime/wire/index.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../../../generated/runtime/interpreter/index.js";
import { camelCase, type CompiledKsy, type KsyType, pascalCase } from "./compiled-ksy.js";

/** Compares frames that Kaitai Struct read with their wire JSON. */
export class KaitaiComparison {
  readonly #protocol: ProtocolReference;
  readonly #types: ReadonlyMap<string, TypeReference>;
  /** The types of the file by the names of their classes. */
  readonly #classes: ReadonlyMap<string, KsyType>;

  constructor(protocol: ProtocolReference, { ksy }: CompiledKsy) {
    this.#protocol = protocol;
    this.#types = new Map(protocol.types.map((type) => [type.slug, type]));
    this.#classes = new Map(Object.entries(ksy.types).map(([name, type]) => [pascalCase(name), type]));
  }

  /** Returns the paths of the values that differ. */
  differences(frame: object, json: JsonObject): readonly string[] {
    const { header, messages } = this.#protocol;
    const names: Readonly<Record<string, string>> = { sequence: "sequence_id", status: "status" };
    const carried = header.fields.flatMap((field, index) => {
      const key = names[field.role ?? ""];
      return key === undefined ? [] : this.#compare(key, field, this.#memberAt(frame, index), json[key]);
    });
    const body = Reflect.get(frame, "body");
    const message = messages.find(({ name }) => name === json["message"]);
    const command = header.fields.findIndex(({ role }) => role === "command");
    const isCommand = Number(this.#memberAt(frame, command)) === Number(json["command_id"]);
    return [...(isCommand ? [] : ["command_id"]), ...carried, ...this.#body(message?.fields, body, json)];
  }

  #body(fields: readonly FieldReference[] | undefined, body: unknown, json: JsonObject): readonly string[] {
    if (fields === undefined) return sameHex("body", body, json["body"]);
    if (json["fields"] === undefined) return body === undefined ? [] : ["body"];
    return this.#fields("", fields, body, json["fields"]);
  }

  #fields(path: string, fields: readonly FieldReference[], value: unknown, json: JsonValue): readonly string[] {
    if (!isJsonObject(json) || typeof value !== "object" || value === null) return [path];
    const wanted = fields.map(({ name }) => name).filter((name) => name in json);
    const others = Object.keys(json).filter((name) => !wanted.includes(name));
    return [
      ...others,
      ...fields.flatMap((field, index) =>
        this.#compare(`${path}${field.name}`, field, this.#memberAt(value, index), json[field.name]),
      ),
    ];
  }

  #memberAt(object: unknown, index: number): unknown {
    return membersOf(object, this.#classOf(object))[index]?.value;
  }

  #classOf(object: unknown): KsyType {
    const name = typeof object === "object" && object !== null ? object.constructor.name : "";
    return this.#classes.get(name) ?? { seq: [] };
  }

  #compare(path: string, field: FieldReference, value: unknown, json: JsonValue | undefined): readonly string[] {
    return this.#value({ path, wire: field.wire }, value, json);
  }

  #value({ path, wire }: Place, value: unknown, json: JsonValue | undefined): readonly string[] {
    switch (wire.kind) {
      case "integer":
        return same(path, this.#integer(value, wire.octets), json);
      case "octet-string":
      case "c-string":
      case "tail-string":
        return same(path, value, charactersOf(json));
      case "digits":
        return same(path, this.#digits(value), json);
      case "mark":
        return same(path, value instanceof Uint8Array && value.length === 0, json);
      case "octets":
      case "counted-octets":
      case "remaining-octets":
        return sameHex(path, value, json);
      case "list":
        return this.#list({ path, wire: wire.element }, value, json);
      case "structure":
      case "union":
        return this.#structure({ path, wire }, value, json ?? {});
      case "tlvs":
        return this.#tlvs(path, wire.type, value, json ?? []);
    }
  }

  #integer(value: unknown, octets: number): unknown {
    if (typeof value !== "object" || value === null) return value;
    const members = membersOf(value, this.#classOf(value));
    if (octets < 8) return members[0]?.value;
    const whole = members.reduce((sum, { type, value: part }) => {
      const bits = BigInt(type === "u4" ? 32 : type.slice(1));
      return (sum << bits) | BigInt(Number(part));
    }, 0n);
    return `0x${whole.toString(16).padStart(16, "0")}`;
  }

  #digits(value: unknown): unknown {
    const parts = Array.isArray(value) ? [value] : membersOf(value, this.#classOf(value)).map((each) => each.value);
    return parts.flat().join("");
  }

  #list({ path, wire }: Place, value: unknown, json: JsonValue | undefined): readonly string[] {
    if (!Array.isArray(value) || !Array.isArray(json) || value.length !== json.length) return [path];
    const ours: readonly JsonValue[] = json;
    return value.flatMap((each: unknown, index) => this.#value({ path: `${path}[${index}]`, wire }, each, ours[index]));
  }

  #structure({ path, wire }: Place, value: unknown, json: JsonValue): readonly string[] {
    const type = "type" in wire ? this.#types.get(wire.type) : undefined;
    if (type?.kind === "structure") return this.#fields(`${path}.`, type.fields, value, json);
    if (type?.kind !== "union" || !isJsonObject(json)) return [path];
    const { [type.tag.name]: tag, ...rest } = json;
    const found = type.cases.find(({ values }) => values.some((each) => each === tag));
    const structure = this.#types.get(found?.structure ?? "");
    if (structure?.kind !== "structure") return [path];
    return [
      ...this.#compare(`${path}.${type.tag.name}`, type.tag, this.#memberAt(value, 0), tag),
      ...this.#fields(`${path}.`, structure.fields, this.#memberAt(value, 1), rest),
    ];
  }

  /** TLVs whose value is octets in wire JSON are compared as octets: the value did not fit its type, or came twice. */
  #tlvs(path: string, slug: string, value: unknown, json: JsonValue): readonly string[] {
    const type = this.#types.get(slug);
    if (!Array.isArray(value) || !Array.isArray(json) || value.length !== json.length) return [path];
    const ours: readonly JsonValue[] = json;
    return value.flatMap((tlv: object, index) => {
      const [key = "", inner] = Object.entries(ours[index] ?? {}).flat();
      const tag: unknown = Reflect.get(tlv, "tag");
      const known = type?.kind === "tlvs" ? type.parameters.find((each) => each.tag === tag) : undefined;
      const place = `${path}[${index}].${key}`;
      if (key !== known?.name && Number(key) !== tag) return [place];
      const raw: unknown = Reflect.get(tlv, "_raw_value") ?? Reflect.get(tlv, "value");
      if (known === undefined || isHex(inner)) return sameHex(place, raw, inner);
      return this.#value({ path: place, wire: known.wire }, this.#valueOfTlv(tlv, known.wire), inner);
    });
  }

  #valueOfTlv(tlv: object, { kind }: WireReference): unknown {
    const value: unknown = Reflect.get(tlv, "value");
    return kind === "mark" || kind === "structure" || kind === "union" ? value : this.#memberAt(value, 0);
  }
}

interface Place {
  readonly path: string;
  readonly wire: WireReference;
}

/** The members of an object of a compiled type, with their types. */
function membersOf(object: unknown, { seq }: KsyType): readonly { readonly type: string; readonly value: unknown }[] {
  if (typeof object !== "object" || object === null) return [];
  return seq.map(({ id, type }) => ({ type: String(type), value: Reflect.get(object, camelCase(id)) }));
}

function same(path: string, value: unknown, json: JsonValue | undefined): readonly string[] {
  return value === json ? [] : [path];
}

function sameHex(path: string, value: unknown, json: JsonValue | undefined): readonly string[] {
  const hex = value instanceof Uint8Array ? toHex(value) : null;
  return hex !== null && isHex(json) && json["hex"] === hex ? [] : [path];
}

function isHex(json: JsonValue | undefined): json is JsonObject {
  return isJsonObject(json) && Object.keys(json).join() === "hex";
}

/** The runtime of Kaitai Struct for JavaScript reads Latin-1 as browsers do: 0x80 to 0x9f are those of windows-1252. */
const LATIN1 = new TextDecoder("iso-8859-1");

/** The characters before the first NUL, as Kaitai Struct reads them. */
function charactersOf(json: JsonValue | undefined): JsonValue | undefined {
  if (!isHex(json)) return json;
  const octets = fromHex(JSON.stringify(json["hex"]).slice(1, -1)) ?? new Uint8Array(0);
  const end = octets.indexOf(0);
  return LATIN1.decode(end < 0 ? octets : octets.subarray(0, end));
}
