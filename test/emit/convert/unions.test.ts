import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { join } from "node:path";
import { type CompiledPackage, compilePackage } from "../../helpers/compile/compile-package.js";
import { MAILING, REQUEST } from "../../helpers/compile/mailing.js";
import { loadModule } from "../../helpers/compile/typescript.js";
import { conversionOf } from "./conversion-of.js";

/* Unions in messages of another version: each case is converted by its own fields. */

/** The schema, in which version 2 has a message with other unions. */
const SCHEMA = new Map([
  ...MAILING,
  [
    "mailing/types/moved.yaml",
    `types:
  Few:
    case: { name: kind, type: Unsigned Integer, octets: 1, en: Kind., zh: 种类。 }
    of: { 1: Moment, 2: Moment }
    en: Few cases.
    zh: 较少的情形。
  Many:
    case: { name: kind, type: Unsigned Integer, octets: 2, en: Kind., zh: 种类。 }
    of: { 1: Moment, 2: Delay, 3: Delay }
    en: Many cases.
    zh: 较多的情形。
`,
  ],
  [
    "mailing/messages/move.yaml",
    `operation: Move
en: Moves.
zh: 移动。
legs: [Client -> Server]
request:
  name: move
  id: 0x00000030
  fields:
    - { name: place, type: Few, until: "1", en: Place., zh: 位置。 }
    - { name: place, type: Many, since: "2", en: Place., zh: 位置。 }
    - { name: end, type: Schedule, since: "2", en: End., zh: 结束。 }
`,
  ],
]);

let compiled: CompiledPackage;
const conversions: { one: object; two: object } = { one: {}, two: {} };

beforeAll(async () => {
  compiled = await compilePackage(SCHEMA);
  const load = (id: string): Promise<object> => loadModule(join(compiled.folder, "dist", "esm", id, "convert.js"));
  conversions.one = await load("mailing1");
  conversions.two = await load("mailing2");
});

afterAll(() => compiled?.remove());

const LATER = {
  ...REQUEST,
  destAddress: [
    { destFlag: 1, destAddrTon: 1, destinationAddr: "555" },
    { destFlag: 2, dlName: "List1", dlOwner: "" },
  ],
};

describe("a list of unions", () => {
  test("gets the fields of the other version, in the case that lacks them", () => {
    const { message, changes } = conversionOf(conversions.one, "convertSubmitMulti", REQUEST, "mailing2");
    expect(message).toStrictEqual(LATER);
    expect(changes).toMatchObject([
      { kind: "invented", field: "dest_address[1].dl_owner", property: "destAddress[1].dlOwner" },
    ]);
  });

  test("loses and shortens what the other version cannot hold", () => {
    const destAddress = [
      { destFlag: 2, dlName: "List1", dlOwner: "me" },
      { destFlag: 1, destAddrTon: 1, destinationAddr: "1234567890" },
    ];
    const { message, changes } = conversionOf(
      conversions.two,
      "convertSubmitMulti",
      { ...LATER, destAddress },
      "mailing1",
    );
    expect(message).toStrictEqual({
      ...REQUEST,
      destAddress: [
        { destFlag: 2, dlName: "List1" },
        { destFlag: 1, destAddrTon: 1, destinationAddr: "12345678" },
      ],
    });
    expect(changes.map(({ kind, field }) => `${kind} ${field}`)).toEqual([
      "lost dest_address[0].dl_owner",
      "shortened dest_address[1].destination_addr",
    ]);
  });
});

describe("unions of other types", () => {
  test("are converted if the other one has all tags, and a new one has its first case", () => {
    const place = { kind: 2, seconds: 5 };
    const { message, changes } = conversionOf(
      conversions.one,
      "convertMove",
      { name: "move", sequenceId: 1, place },
      "mailing2",
    );
    expect(message).toStrictEqual({
      name: "move",
      sequenceId: 1,
      place: { kind: 2, hours: 0, code: new Uint8Array(2) },
      end: { kind: "AT", seconds: 0 },
    });
    expect(changes.map(({ kind, field }) => `${kind} ${field}`)).toEqual([
      "invented place.hours",
      "invented place.code",
      "lost place.seconds",
      "invented end",
    ]);
  });

  test("are invented and lost if the other one lacks a tag", () => {
    const place = { kind: 3, hours: 5, code: new Uint8Array(2) };
    const end = { kind: "AT", seconds: 0 };
    const { message, changes } = conversionOf(
      conversions.two,
      "convertMove",
      { name: "move", sequenceId: 1, place, end },
      "mailing1",
    );
    expect(message).toStrictEqual({ name: "move", sequenceId: 1, place: { kind: 1, seconds: 0 } });
    expect(changes.map(({ kind, field }) => `${kind} ${field}`)).toEqual(["invented place", "lost place", "lost end"]);
  });
});
