import { describe, expect, test } from "vitest";
import { boundariesOf, minMessage } from "../../generated/runtime/conformance/boundaries.js";
import { isDecodeError, isEncodeError, toHex, dataViewOf } from "../../generated/runtime/wire/index.js";
import { isProperty, type MessageLayout, type StructureLayout } from "../../generated/runtime/interpreter/index.js";
import { openFolders } from "../../generator/commands/project/open-schema.js";
import { protocolIds, protocols } from "../helpers/protocols.js";
import { functionOf } from "../helpers/compile/emitted-functions.js";
import { errorOf } from "../helpers/values/errors.js";

/* Every emitted function of a message or a structure, with valid and invalid arguments, in both versions. */

/** Calls a function with values of any type, as a program in JavaScript can. */
function call(module: object, name: string, ...values: readonly unknown[]): unknown {
  return Reflect.apply(functionOf(module, name), null, values);
}

function octetsOf(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new Error("These are no octets.");
}

/** A function with all properties of a message: it is still not a message. */
function disguised(message: object): unknown {
  return Object.defineProperties(() => undefined, Object.getOwnPropertyDescriptors(message));
}

const { protocols: models } = openFolders(["schema"], ".");

describe.each(protocolIds)("structures of %s", (id) => {
  const module = protocols[id];
  const model = models.find((each) => each.id === id);
  const structures = model?.types.flatMap((type) => (type.kind === "structure" ? [type] : [])) ?? [];

  test.each(structures.map((type) => [type.typeName, type] as const))("%s", (name, type) => {
    const layout = structureLayout(module, name);
    const min = Object.fromEntries(
      layout.fields.map((field) => [
        field.property,
        "octets" in field && field.kind === "integer" ? (field.octets === 8 ? 0n : 0) : "",
      ]),
    );
    const values = layout.fields.flatMap((field) =>
      boundariesOf(anyMessage(module), field, []).inside.map((value) => ({ ...min, [field.property]: value })),
    );
    for (const value of [min, ...values]) {
      const octets = octetsOf(call(module, `encode${name}`, value));
      expect(octets).toHaveLength(type.size.min);
      expect(call(module, `sizeOf${name}`, value)).toBe(octets.length);
      expect(call(module, `decode${name}`, octets)).toEqual(value);
      const around = new Uint8Array(octets.length + 6).fill(0xa5);
      expect(call(module, `encode${name}Into`, value, around, dataViewOf(around), 3)).toBe(octets.length + 3);
      expect(toHex(around)).toBe(`a5a5a5${toHex(octets)}a5a5a5`);
      expect(call(module, `decode${name}From`, around, dataViewOf(around), 3, octets.length + 3)).toEqual(value);
    }
    const octets = octetsOf(call(module, `encode${name}`, min));
    expect(call(module, `endOf${name}`, dataViewOf(octets), 0, octets.length)).toBe(octets.length);
    expect(call(module, `endOf${name}`, dataViewOf(octets), 0, octets.length - 1)).toBe(Infinity);
    for (const value of [null, undefined, 7, disguised(min)]) {
      expect(call(module, `write${name}`, octets.slice(), dataViewOf(octets.slice()), 0, value)).toBe(1);
    }
    for (const field of layout.fields) {
      for (const { value, code } of boundariesOf(anyMessage(module), field, []).outOfRange) {
        const error = errorOf(() => call(module, `encode${name}`, { ...min, [field.property]: value }));
        expect(error).toMatchObject({ name: "EncodeError", code, field: field.name });
      }
    }
    for (const value of [null, undefined, 7, "x", disguised(min)]) {
      for (const prefix of ["encode", "sizeOf"]) {
        expect(errorOf(() => call(module, prefix + name, value))).toMatchObject({ code: "wrong-type", field: null });
      }
      const around = new Uint8Array(octets.length);
      const into = errorOf(() => call(module, `encode${name}Into`, value, around, dataViewOf(around), 0));
      expect(into).toMatchObject({ code: "wrong-type", field: null });
      expect(around).toEqual(new Uint8Array(octets.length));
    }
    expect(errorOf(() => call(module, `encode${name}Into`, min, octets, dataViewOf(octets), 1))).toMatchObject({
      code: "no-room",
    });
    expect(
      errorOf(() => call(module, `encode${name}Into`, min, octets, dataViewOf(new Uint8Array(99)), 0)),
    ).toMatchObject({
      code: "wrong-memory",
    });
    for (let cut = 0; cut < octets.length; cut++) {
      expect(errorOf(() => call(module, `decode${name}`, octets.slice(0, cut)))).toMatchObject({
        code: "body-too-short",
      });
    }
    expect(errorOf(() => call(module, `decode${name}`, new Uint8Array(octets.length + 1)))).toMatchObject({
      code: "surplus-octets",
    });
    expect(errorOf(() => call(module, `decode${name}From`, octets, dataViewOf(octets), 1, 0))).toMatchObject({
      code: "wrong-memory",
    });
  });
});

function structureLayout(module: object, name: string): StructureLayout {
  const layout: unknown = Reflect.get(module, `${name.charAt(0).toLowerCase()}${name.slice(1)}Layout`);
  if (isStructureLayout(layout)) return layout;
  throw new Error(`There is no layout of ${name}.`);
}

function isStructureLayout(value: unknown): value is StructureLayout {
  return typeof value === "object" && value !== null && "fields" in value;
}

function anyMessage(module: object): MessageLayout {
  const layouts: unknown = Reflect.get(module, "layouts");
  if (typeof layouts === "object" && layouts !== null && "messages" in layouts && Array.isArray(layouts.messages)) {
    return layouts.messages[0];
  }
  throw new Error("There are no layouts.");
}

describe.each(protocolIds)("messages of %s", (id) => {
  const module = protocols[id];
  const model = models.find((each) => each.id === id);
  const messages = model?.messages ?? [];

  test.each(messages.map((message) => [message.typeName, message] as const))("%s", (name, message) => {
    const layout = module.layouts.messages.find((each) => each.name === message.name);
    if (layout === undefined) throw new Error("There is no layout.");
    const min = minMessage(layout);
    const created = call(module, `create${name}`, min);
    expect(created).toMatchObject({ name: message.name });
    const frame = octetsOf(call(module, `encode${name}`, created));
    expect(call(module, `decode${name}`, frame)).toEqual(created);
    expect(call(module, "sizeOf", created)).toBe(frame.length);
    expect(toHex(octetsOf(call(module, "encode", created)))).toBe(toHex(frame));
    expect(call(module, "decode", frame)).toEqual(created);
    const properties = [...layout.frame.header, ...layout.fields].filter(isProperty).map(({ property }) => property);
    const bare = call(module, `create${name}`, { sequenceId: 1 });
    expect(typeof bare === "object" && bare !== null ? Object.keys(bare) : []).toEqual(["name", ...properties]);
    expect(errorOf(() => call(module, `encode${name}Into`, created, frame, dataViewOf(frame), 1))).toMatchObject({
      code: "no-room",
    });
    for (const value of [null, undefined, 7, disguised(min)]) {
      for (const own of [name, ""]) {
        const rejection = { code: "wrong-type", field: null, messageName: own === "" ? null : message.name };
        for (const prefix of ["encode", "sizeOf"]) {
          expect(errorOf(() => call(module, prefix + own, value))).toMatchObject(rejection);
        }
        const around = new Uint8Array(frame.length);
        const into = errorOf(() => call(module, `encode${own}Into`, value, around, dataViewOf(around), 0));
        expect(into).toMatchObject(rejection);
        expect(around).toEqual(new Uint8Array(frame.length));
      }
    }
    expect(Object.keys(Object(call(module, "redact", created)))).toEqual(Object.keys(Object(created)));
    for (let cut = 0; cut < frame.length; cut++) {
      expect(isDecodeError(errorOf(() => call(module, `decode${name}From`, frame, dataViewOf(frame), 0, cut)))).toBe(
        true,
      );
    }
  });

  test("every request has a response", () => {
    for (const request of messages.filter(({ answeredBy }) => answeredBy !== null)) {
      const reply = call(module, "reply", { name: request.name, sequenceId: 77 }, {});
      expect(reply).toMatchObject({ name: request.answeredBy, sequenceId: 77 });
    }
  });

  test("encodes, decodes and rejects a message with an unknown command like any other", () => {
    const unknown = { name: "unknown", sequenceId: 7, commandId: 0x99, body: Uint8Array.of(1, 2) } as const;
    const frame = module.encode(unknown);
    expect(module.sizeOf(unknown)).toBe(frame.length);
    expect(module.tryDecode(frame)).toEqual({ ok: true, message: unknown });
    expect(module.tryDecode(frame.subarray(1))).toMatchObject({ ok: false, error: { name: "DecodeError" } });
    const around = new Uint8Array(frame.length);
    const into = (message: unknown): unknown =>
      errorOf(() => call(module, "encodeInto", message, around, dataViewOf(around), 0));
    expect(errorOf(() => module.encodeInto(unknown, around, dataViewOf(around), 1))).toMatchObject({ code: "no-room" });
    const tooLong = { ...unknown, body: new Uint8Array(module.layouts.frame.maxOctets) };
    for (const wrong of [tooLong, { ...unknown, body: null }, { ...unknown, name: "nothing" }, null, 7]) {
      expect(isEncodeError(errorOf(() => call(module, "sizeOf", wrong)))).toBe(true);
      expect(isEncodeError(into(wrong))).toBe(true);
    }
    for (const wrong of [{ sequenceId: -1 }, { commandId: 2 ** 32 }]) {
      expect(isEncodeError(into({ ...unknown, ...wrong }))).toBe(true);
      expect(isEncodeError(errorOf(() => call(module, "encode", { ...unknown, ...wrong })))).toBe(true);
    }
  });

  test("decodeEach delivers the frames of a chunk, and passes errors to a handler or throws them", () => {
    const { frame } = module.layouts;
    const good = module.encode({ name: "unknown", sequenceId: 1, commandId: 0x99, body: new Uint8Array(0) });
    const bad = good.slice();
    dataViewOf(bad).setUint32(frame.command.offset, module.layouts.messages[0]?.commandId ?? 0);
    const chunk = Uint8Array.from([...good, ...bad, ...good]);
    const read: unknown[] = [];
    const rejected: unknown[] = [];
    const handle = (message: { readonly name: string }): void => void read.push(message.name);
    module.decodeEach(module.createSplitter(), chunk, handle, (error, octets) => {
      rejected.push([error.name, toHex(octets)]);
    });
    expect(read).toEqual(["unknown", "unknown"]);
    expect(rejected).toEqual([["DecodeError", toHex(bad)]]);
    expect(isDecodeError(errorOf(() => module.decodeEach(module.createSplitter(), chunk, handle)))).toBe(true);
  });

  test("all decoders reject a frame with an invalid length or without a header", () => {
    expect(
      module.checkPadding(module.encode({ name: "unknown", sequenceId: 1, commandId: 0x99, body: new Uint8Array(0) })),
    ).toEqual([]);
    expect(module.createSplitter().maxOctets).toBe(module.layouts.frame.maxOctets);
  });
});
