import { expect, test } from "vitest";
import { type PartId, Reassembler } from "../../../../generated/runtime/text/index.js";
import { textFormats } from "../../../helpers/text-formats.js";
import { DIFFERENT_IDS } from "./different-ids.js";
import { addAll, part } from "./part-of-three.js";

/* Identifiers of parts: integers, strings, or none, compared by ===. */

const parts = (id: PartId) => [1, 2, 3].map((number) => part({ number }, { id }));

test.each(DIFFERENT_IDS)("%s and %s are different identifiers", async (_one, _other, one, other) => {
  const to = new Reassembler(textFormats);
  expect((await addAll(to, ...parts(one))).outcome).toMatchObject({
    kind: "complete",
    message: { ids: [one, one, one] },
  });
  expect((await addAll(to, ...parts(one).slice(0, 1))).outcome).toMatchObject({
    kind: "duplicate",
    first: { id: one },
  });
  expect((await addAll(to, ...parts(other))).outcome).toMatchObject({
    kind: "complete",
    message: { ids: [other, other, other] },
  });
});

test("an incomplete message lists the identifiers of its parts, of any type", async () => {
  const to = new Reassembler(textFormats);
  await addAll(to, part({ number: 1 }, { id: null }), part({ number: 3 }, { id: "a" }));
  expect(await to.end()).toMatchObject([{ missing: [2], ids: [null, "a"] }]);
});
