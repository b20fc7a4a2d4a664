import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TAKEN_EXPORTS } from "../../generator/naming/index.js";
import { compileUnformatted, type CompiledProtocols } from "../helpers/compile/compile-unformatted.js";
import {
  accessorFiles,
  type NamedProtocols,
  operationFiles,
  protocolsOf,
  typeFiles,
  valueFiles,
} from "../helpers/names/exported-names.js";
import { roundTrips } from "../helpers/compile/round-trips.js";

/*
 * No operation, type, value or accessor collides with emitted code. Values and accessors are called like every identifier of
 * emitted code. An operation or type collides only if something that it exports is such an identifier, so all names of
 * which that is true are used. Either `check` rejects the name, or what is generated compiles and works.
 */

const uses = {
  operations: operationFiles(),
  types: typeFiles(),
  values: valueFiles(),
  accessors: accessorFiles(),
} as const;

type Use = keyof typeof uses;

describe("identifiers of emitted code", () => {
  const named = new Map<Use, NamedProtocols>();
  let compiled: CompiledProtocols;

  beforeAll(() => {
    named.set("operations", protocolsOf("operations", uses.operations));
    named.set("types", protocolsOf("types", uses.types));
    named.set("values", protocolsOf("values", uses.values));
    named.set("accessors", protocolsOf("accessors", uses.accessors));
    compiled = compileUnformatted([...named.values()].flatMap(({ protocols }) => protocols));
  }, 600_000);

  afterAll(() => compiled?.remove());

  test.each([
    ["operations", 60],
    ["types", 250],
    ["values", 40],
    ["accessors", 600],
  ] as const)("are accepted as names of %s, or rejected because the name is taken", (use, count) => {
    const rejected = [...(named.get(use)?.rejected ?? [])];
    const codes = new Set(rejected.map(([, code]) => code));
    expect([...codes].filter((code) => !CODES.has(code))).toEqual([]);
    expect(uses[use].length - rejected.length).toBeGreaterThanOrEqual(count);
  });

  test("compile", () => {
    expect(compiled.problems.slice(0, 20)).toEqual([]);
  });

  test("every message decodes to what was encoded", async () => {
    for (const { protocols } of named.values()) {
      for (const protocol of protocols) {
        for (const { value, decoded, viewed } of roundTrips(await compiled.load(protocol.id), protocol)) {
          expect(decoded).toEqual(value);
          expect(viewed).toEqual(value);
        }
      }
    }
  }, 120_000);

  test("are accepted if only a module of the runtime or an internal module exports them", () => {
    const accepted = (use: Use, name: string): boolean => named.get(use)?.rejected.has(name) === false;
    for (const name of ["Unknown", "Failure", "Content"]) expect(accepted("operations", name)).toBe(true);
    for (const name of ["FixedFields", "OctetString10", "TextFormats"]) expect(accepted("types", name)).toBe(true);
    for (const name of ["writeFixedFields", "titleCache", "frameHead"]) expect(accepted("accessors", name)).toBe(true);
    expect(["encodeFailure", "readOctetString10"].filter((name) => TAKEN_EXPORTS.has(name))).toEqual([]);
  });
});

/** The codes for a name that is taken: by the protocol, or by the messages and types that every schema of this test has. */
const CODES: ReadonlySet<string> = new Set([
  "export-collision",
  "duplicate-message",
  "duplicate-type",
  "request-named-response",
]);
