import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Protocol } from "../../generator/model/index.js";
import { toPropertyName } from "../../generator/naming/index.js";
import { compileUnformatted, type CompiledProtocols } from "../helpers/compile/compile-unformatted.js";
import { roundTrips } from "../helpers/compile/round-trips.js";
import {
  acceptedOf,
  chunksOf,
  compileAccepted,
  distinct,
  DOCS,
  EVERY_FIELD,
  integer,
  operationFile,
  own,
  schemaOf,
  structureFile,
  wireName,
  withoutOtherMessages,
} from "../helpers/names/named-schemas.js";

/*
 * No field collides with emitted code: every identifier of emitted code is used as the name of a counter, of what it counts
 * and of other fields. Either the schema is rejected, or what is generated for it compiles and works.
 */

/** What fields called like identifiers are: counter and counted, in both orders, so that each name is both. */
function countedFields(names: readonly string[]): string[] {
  return names.flatMap((name, index) => {
    const other = `Z${index}_z`;
    const [counter, counted] = index % 2 === 0 ? [name, other] : [other, name];
    return [
      `{ name: ${wireName(counter)}, type: Unsigned Integer, octets: 1, ${DOCS} }`,
      index % 4 < 2
        ? `{ name: ${wireName(counted)}, type: Octets, octets: ${wireName(counter)}, ${DOCS} }`
        : `{ name: ${wireName(counted)}, type: List, of: Part, count: ${wireName(counter)}, ${DOCS} }`,
    ];
  });
}

function otherFields(names: readonly string[]): string[] {
  return names.map((name, index) =>
    index % 2 === 0
      ? `{ name: ${wireName(name)}, type: C-Octet String, max-octets: 3, ${DOCS} }`
      : `{ name: ${wireName(name)}, type: Octet String, octets: 2, repeats: true, ${DOCS} }`,
  );
}

/** Fields in messages and structures; those of Probe are called like what is emitted for it. */
function fieldProtocol(): Protocol {
  const names = distinct(withoutOtherMessages(), (name) => toPropertyName(wireName(name)));
  const usable = acceptedOf(names, (name, at) => [operationFile(`One${at}`, [integer(wireName(name))])]);
  const files = new Map<string, string>();
  // A list gives a view a method whose name ends with At, so these names are apart from the others.
  const [ending, others] = [true, false].map((isEnding) => usable.filter((name) => name.endsWith("At") === isEnding));
  const lists = [ending, others, others?.slice(1)].flatMap((list = []) => [
    ...chunksOf(list, 16).map(countedFields),
    ...chunksOf(list, 32).map(otherFields),
  ]);
  for (const [at, fields] of lists.entries()) {
    const isStructure = at % 2 === 1;
    const field = `{ name: S, type: Struct${at}, ${DOCS} }`;
    if (isStructure) files.set(`names/types/f${at}.yaml`, structureFile(`Struct${at}`, fields));
    files.set(`names/messages/f${at}.yaml`, operationFile(`Fields${at}`, isStructure ? [field] : fields));
  }
  const taken = /^(?:count|parts|size|content|title|text|serial)$/i;
  const ours = (others ?? []).filter((name) => own.includes(name) && !taken.test(wireName(name)));
  for (const [at, list] of [ours, ours.slice(1)].entries()) {
    files.set(`names/messages/base.yaml`, operationFile("Probe", [...EVERY_FIELD, ...countedFields(list)]));
    if (at === 1) files.set(`names/types/probe.yaml`, structureFile("Probe_Part", countedFields(list)));
  }
  files.set("names/messages/p.yaml", operationFile("Holder", [`{ name: S, type: Probe_Part, ${DOCS} }`]));
  const { protocol, rejected } = compileAccepted(schemaOf("fields", files));
  expect([...rejected]).toEqual([]);
  expect(usable.length).toBeGreaterThan(300);
  return protocol;
}

describe("names of emitted code", () => {
  const protocols: Protocol[] = [];
  let compiled: CompiledProtocols;

  beforeAll(() => {
    protocols.push(fieldProtocol());
    compiled = compileUnformatted(protocols);
  });

  afterAll(() => compiled?.remove());

  test("compile as names of fields", () => {
    expect(compiled.problems.slice(0, 10)).toEqual([]);
  });

  test("every message decodes to what was encoded", async () => {
    const [protocol] = protocols;
    if (protocol === undefined) throw new Error("No protocol.");
    const module = await compiled.load(protocol.id);
    for (const { value, decoded, viewed } of roundTrips(module, protocol)) {
      expect(decoded).toEqual(value);
      expect(viewed).toEqual(value);
    }
  });
});
