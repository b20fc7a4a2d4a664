import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compilePackage, type CompiledPackage } from "../../helpers/compile/compile-package.js";
import { DIGITS, PUT } from "../../helpers/compile/digits.js";
import { functionOf } from "../../helpers/compile/emitted-functions.js";
import { loadModule } from "../../helpers/compile/typescript.js";
import { conversionOf } from "./conversion-of.js";

/* Digits in conversions: those of another number are another value, and zeros are empty. */

let compiled: CompiledPackage;

beforeAll(async () => {
  compiled = await compilePackage(DIGITS);
});

afterAll(() => compiled?.remove());

async function convertedPut(own: string, other: string, fields: object) {
  const conversions = await loadModule(join(compiled.folder, "dist", "esm", own, "convert.js"));
  const created: unknown = Reflect.apply(functionOf(await compiled.load(own), "createPut"), null, [fields]);
  const { message, changes } = conversionOf(conversions, "convert", created, other);
  return { message, changes: changes.map(({ kind, field, from, to }) => [kind, field, from, to]) };
}

test("digits of the same number are kept, others are lost and invented", async () => {
  const { message, changes } = await convertedPut("post1", "post2", PUT);
  expect(message).toMatchObject({ ...PUT, price: "000000", batch: "00" });
  expect(changes).toEqual([
    ["invented", "price", undefined, "000000"],
    ["invented", "batch", undefined, "00"],
    ["lost", "price", "0150", undefined],
  ]);
});

test("the loss of zeros is no change", async () => {
  const lostOf = async (batch: string): Promise<unknown> => {
    const { changes } = await convertedPut("post2", "post1", { ...PUT, price: "000150", batch });
    return changes.filter(([kind]) => kind === "lost");
  };
  expect(await lostOf("00")).toEqual([["lost", "price", "000150", undefined]]);
  expect(await lostOf("07")).toEqual([
    ["lost", "price", "000150", undefined],
    ["lost", "batch", "07", undefined],
  ]);
});
