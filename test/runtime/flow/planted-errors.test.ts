import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Session } from "../../../generated/runtime/flow/index.js";
import { firstFailure } from "../../helpers/flow/model/try-world.js";
import { plant, PLANTED_ERRORS } from "../../helpers/flow/planted-errors.js";

/* The properties of sessions find errors: each of these sessions has one. */

const RUNS = 2400;
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "planted-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the properties find", () => {
  test.each(PLANTED_ERRORS.map((each, index) => [each.name, index, each] as const))("%s", async (_, index, error) => {
    const session = await plant(error, join(folder, `session-${index}.mjs`));
    expect(firstFailure(session, RUNS)).not.toBeNull();
  });
});

test("the properties find nothing without a planted error", () => {
  expect(firstFailure(Session, 300)).toBeNull();
});
