import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { shippedProtocols } from "../../../generator/commands/project/select-protocol.js";
import { exportJsonSchema } from "../../../generator/export/json-schema/json-schema.js";
import { layoutOfProtocol, referenceOfProtocol } from "../../../generator/tables/index.js";
import { readJson, readMessage, writeFrame } from "../../../generated/runtime/interpreter/index.js";
import { fromHex } from "../../../generated/runtime/wire/index.js";
import { jsonForm } from "../../helpers/documents/json-form.js";
import { sharedCache } from "../../helpers/shared-cache.js";
import { arbitraryMessage } from "../../helpers/values/arbitrary-message.js";

/* ajv compiles the schemas in strict mode and accepts all vectors and random messages, and rejects values that frames cannot hold. */

const EXTENSIONS = ["x-octets", "x-sizes", "x-offset", "x-section", "x-values", "x-bits", "x-parts", "x-command-id"];

function compiled(text: string): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
  ajv.addVocabulary(EXTENSIONS);
  const schema: object = JSON.parse(text);
  return ajv.compile(schema);
}

describe.each(shippedProtocols({ cache: sharedCache() }).map((each) => [each.id, each] as const))(
  "%s",
  (id, protocol) => {
    const layouts = layoutOfProtocol(protocol);
    const frames = protocol.vectors.map(({ frame }) => fromHex(frame) ?? new Uint8Array(0));
    let wire: ValidateFunction;
    let objects: ValidateFunction;

    beforeAll(() => {
      const files = exportJsonSchema(referenceOfProtocol(protocol), { language: "en" });
      wire = compiled(files.get(`${id}.wire-json.schema.json`) ?? "");
      objects = compiled(files.get(`${id}.messages.schema.json`) ?? "");
    });

    /** Returns what the schemas of both forms report about a frame. */
    function errorsOf(frame: Uint8Array): readonly unknown[] {
      const json = readJson(layouts, frame);
      const layout = layouts.messages.find(({ name }) => name === json.message);
      const object = layout === undefined ? null : jsonForm(readMessage(layout, frame));
      const errors = [
        ...(wire(json) ? [] : (wire.errors ?? [])),
        ...(object === null || objects(object) ? [] : (objects.errors ?? [])),
      ];
      return errors.map(({ instancePath, keyword, params }) => [json.message, instancePath, keyword, params]);
    }

    test("accepts every vector in both forms", () => {
      expect(frames.length).toBeGreaterThan(0);
      expect(frames.flatMap(errorsOf)).toEqual([]);
    });

    test("accepts random messages in both forms", () => {
      const messages = layouts.messages.map((layout) =>
        arbitraryMessage(layout).map((message) => writeFrame(layout, { ...message })),
      );
      expect(fc.sample(fc.oneof(...messages), { numRuns: 200, seed: 1 }).flatMap(errorsOf)).toEqual([]);
    });

    test("rejects unknown, missing and wrong values", () => {
      const json = protocol.vectors
        .map((vector) => vector.json)
        .find(({ fields }) => Object.keys(fields ?? {}).length > 1);
      const [name = "", value] = Object.entries(json?.["fields"] ?? {}).at(-1) ?? [];
      const others = Object.fromEntries(Object.entries(json?.["fields"] ?? {}).filter(([key]) => key !== name));
      const start = Object.fromEntries(
        Object.entries(json ?? {}).filter(([key]) => !["id", "frame", "source"].includes(key)),
      );
      expect(wire({ ...start, fields: { ...others, [name]: value } })).toBe(true);
      const wrong = [
        { ...start, message: "NO_SUCH" },
        { ...start, fields: { ...others, [name]: null } },
        { ...start, fields: { ...others, [name]: value, extra: 1 } },
        { ...start, fields: Object.fromEntries(Object.entries(others).map(([key]) => [key, []])) },
        Object.fromEntries(Object.entries(start).filter(([key]) => key !== "message")),
      ];
      expect(wrong.map((each) => wire(each))).toEqual(wrong.map(() => false));
      expect([objects({ name: "NO_SUCH" }), objects({ name: json?.["message"] }), objects({})]).toEqual([
        false,
        false,
        false,
      ]);
    });
  },
);
