import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  minSizeOfAll,
  type MessageLayout,
  readMessage,
  writeFrame,
} from "../../../generated/runtime/interpreter/index.js";
import { type CompiledPackage, compilePackage } from "../../helpers/compile/compile-package.js";
import { layoutsOf } from "../../helpers/compile/emitted-functions.js";
import { loadModule } from "../../helpers/compile/typescript.js";
import { arbitraryMessage } from "../../helpers/values/arbitrary-message.js";
import { errorOf } from "../../helpers/values/errors.js";
import { conversionOf, predicted } from "./conversion-of.js";
import { threeVersions } from "./three-versions.js";

const IDS = ["kite1", "kite2", "kite-3"] as const;

interface Version {
  readonly layouts: readonly MessageLayout[];
  readonly conversions: object;
}

let compiled: CompiledPackage;
const versions = new Map<string, Version>();

beforeAll(async () => {
  compiled = await compilePackage(threeVersions);
  for (const id of IDS) {
    const { messages } = layoutsOf(await compiled.load(id));
    const conversions = await loadModule(join(compiled.folder, "dist", "esm", id, "convert.js"));
    versions.set(id, { layouts: messages, conversions });
  }
}, 240_000);

afterAll(() => compiled?.remove());

function version(id: string): Version {
  const found = versions.get(id);
  if (found === undefined) throw new Error(`${id} was not compiled.`);
  return found;
}

function layoutOf(id: string, name: string): MessageLayout {
  const layout = version(id).layouts.find((each) => each.name === name);
  if (layout === undefined) throw new Error(`${id} has no ${name}.`);
  return layout;
}

const pairs = IDS.flatMap((own) => IDS.filter((other) => other !== own).map((other) => [own, other] as const));

describe.each(pairs)("%s to %s", (own, other) => {
  const landed = [own, other].includes("kite1") ? [] : ["LAND"];

  test.each(["FLY", "FLY_Resp", ...landed])("%s differs by exactly the listed changes", (name) => {
    const [layout, target] = [layoutOf(own, name), layoutOf(other, name)];
    fc.assert(
      fc.property(arbitraryMessage(layout), (message) => {
        const { message: converted, changes } = conversionOf(version(own).conversions, "convert", message, other);
        expect(converted).toEqual(predicted(message, changes, target));
        expect(readMessage(target, writeFrame(target, converted))).toEqual(converted);
      }),
      { numRuns: 100, seed: 3 },
    );
  });
});

const knot = { turns: 1, maker: "Al", old: Uint8Array.of(0, 0) };
const fly1 = {
  name: "FLY",
  sequenceId: 1,
  edition: 1,
  height: -1000,
  count: 2n ** 40n,
  wind: 11,
  colour: "XZ",
  price: "001234",
  key: Uint8Array.of(1, 2, 3, 4),
  tail: { knot: { ...knot, old: Uint8Array.of(0, 9) }, inner: { depth: -1, note: "no" } },
  knots: [knot, { ...knot, maker: "Alberta" }],
  inners: [],
  content: new Uint8Array(0),
  proof: new Uint8Array(16).fill(1),
};

function emptyKnots(length: number): object[] {
  return Array.from({ length }, () => ({ turns: 0, maker: "", old: new Uint8Array(2) }));
}

/** The changes of a conversion without reasons. */
function changesOf(message: object, own: string, other: string) {
  const { changes } = conversionOf(version(own).conversions, "convertFly", message, other);
  return changes.map(({ kind, field, property, from, to }) => [kind, field, property, from, to]);
}

test("every kind of change is listed with its place, in wire order, lost fields last", () => {
  expect(changesOf(fly1, "kite1", "kite2")).toEqual([
    ["other-default", "Edition", "edition", 1, 2],
    ["limited", "Height", "height", -1000, -128],
    ["limited", "Count", "count", 2n ** 40n, 2 ** 32 - 1],
    ["unknown-value", "Wind", "wind", 11, 11],
    ["unknown-value", "Colour", "colour", "XZ", "XZ"],
    ["padded", "Price", "price", "001234", "1234"],
    ["shortened", "Key", "key", Uint8Array.of(1, 2, 3, 4), Uint8Array.of(1, 2)],
    ["invented", "Tail.Knot.Extra", "tail.knot.extra", undefined, 0n],
    ["lost", "Tail.Knot.Old", "tail.knot.old", Uint8Array.of(0, 9), undefined],
    ["invented", "Knots[0].Extra", "knots[0].extra", undefined, 0n],
    ["shortened", "Knots[1].Maker", "knots[1].maker", "Alberta", "Alb"],
    ["invented", "Knots[1].Extra", "knots[1].extra", undefined, 0n],
    ["outdated-digest", "Proof", "proof", fly1.proof, fly1.proof],
  ]);
});

test("a structure that a version lacks is lost or invented as a whole, and integers change their type", () => {
  const { message } = conversionOf(version("kite1").conversions, "convertFly", fly1, "kite-3");
  expect(message).toMatchObject({
    height: -1000n,
    price: "00001234",
    key: Uint8Array.of(1, 2, 3, 4, 0, 0),
    spare: { knot: { turns: 0, maker: "", extra: 0n }, inner: { depth: 0, note: "" } },
  });
  expect(changesOf(fly1, "kite1", "kite-3").map(([kind, field]) => [kind, field])).toEqual(
    expect.arrayContaining([
      ["padded", "Price"],
      ["padded", "Key"],
      ["invented", "Spare"],
      ["lost", "Tail"],
    ]),
  );
});

test("a digest is only listed if one of its inputs changed", () => {
  const changes = changesOf({ ...fly1, edition: 9 }, "kite1", "kite2");
  expect(changes.filter(([kind]) => kind === "outdated-digest")).toEqual([]);
});

test("significant digits are cut, and leading padding is not", () => {
  const priceOf = (price: string) =>
    changesOf({ ...fly1, price }, "kite1", "kite2").filter(([, field]) => field === "Price");
  expect(priceOf("")).toEqual([]);
  expect(priceOf("123456")).toEqual([["shortened", "Price", "price", "123456", "1234"]]);
  expect(priceOf("000000")).toEqual([["padded", "Price", "price", "000000", "0000"]]);
});

test("lists and bytes are cut to what the other version can count", () => {
  const knots = emptyKnots(260);
  const small = { ...fly1, knots: [], content: new Uint8Array(300) };
  expect(changesOf(small, "kite1", "kite2").filter(([, field]) => field === "Content")).toEqual([
    ["shortened", "Content", "content", new Uint8Array(300), new Uint8Array(255)],
  ]);
  const error = errorOf(() => conversionOf(version("kite1").conversions, "convertFly", { ...fly1, knots }, "kite2"));
  expect(error).toMatchObject({ name: "EncodeError", code: "frame-length", protocol: "kite1" });
});

test("a message that is too large for the other version is an EncodeError of that version", () => {
  const knots = emptyKnots(40);
  const large = { ...fly1, knots, content: new Uint8Array(250) };
  expect(minSizeOfAll(layoutOf("kite1", "FLY").fields)).toBeLessThan(200);
  const error = errorOf(() => conversionOf(version("kite1").conversions, "convertFly", large, "kite-3"));
  expect(error).toMatchObject({ name: "EncodeError", code: "frame-length", protocol: "kite-3" });
});

test("a version converts only the messages that the other has", () => {
  const land = { name: "LAND", sequenceId: 1, rest: new Uint8Array(3) };
  const { conversions } = version("kite2");
  expect(conversionOf(conversions, "convert", land, "kite-3").message).toEqual(land);
  expect(errorOf(() => conversionOf(conversions, "convert", land, "kite1"))).toMatchObject({ code: "unknown-message" });
  expect(errorOf(() => conversionOf(conversions, "convertLand", land, "kite1"))).toMatchObject({
    message: 'Kite 2 to: expected one of kite-3, got "kite1".',
  });
});

describe("a body that is absent", () => {
  const names = { name: "PERCH_Resp", sequenceId: 7 };
  const perch = { ...names, branch: undefined, knot: undefined };

  test("gets usual values in a version that needs one, each listed as invented", () => {
    const { message, changes } = conversionOf(version("kite1").conversions, "convert", perch, "kite2");
    expect(message).toEqual({ ...names, branch: 0, knot: { turns: 0, maker: "", extra: 0n } });
    expect(changes.map(({ kind, field }) => [kind, field])).toEqual([
      ["invented", "Branch"],
      ["invented", "Knot"],
    ]);
    expect(readMessage(layoutOf("kite2", "PERCH_Resp"), writeFrame(layoutOf("kite2", "PERCH_Resp"), message))).toEqual(
      message,
    );
  });

  test("stays a body in a version that allows its absence", () => {
    const whole = { ...names, branch: 0, knot: { turns: 0, maker: "", extra: 0n } };
    const { message } = conversionOf(version("kite2").conversions, "convert", whole, "kite1");
    expect(message).toEqual({ ...names, branch: 0, knot: { turns: 0, maker: "", old: new Uint8Array(2) } });
  });
});

test("package.json exports the conversions of each version, and no index loads them", () => {
  const { exports, typesVersions } = JSON.parse(compiled.files.get("package.json") ?? "");
  for (const id of IDS) {
    expect(exports[`./${id}/convert`].import.types).toBe(`./dist/esm/${id}/convert.d.ts`);
    expect(typesVersions["*"][`${id}/convert`]).toEqual([`./dist/cjs/${id}/convert.d.ts`]);
    expect(compiled.files.get(`${id}/index.ts`)).not.toContain("convert");
  }
});
