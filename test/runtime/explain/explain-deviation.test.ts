import { expect, test } from "vitest";
import { explainDeviation } from "../../../generated/runtime/index.js";
import { deviationOf } from "../../../generated/runtime/wire/index.js";

const SHORT = deviationOf({
  code: "other-width",
  field: "Result",
  offset: 20,
  expected: ["% bytes", 4],
  actual: ["1 byte"],
});

const SURPLUS = deviationOf({
  code: "surplus-octets",
  field: null,
  offset: 20,
  expected: "nothing after it",
  actual: ["1 byte"],
});

test("explains a deviation in English and Chinese", () => {
  expect(explainDeviation(SHORT, "en")).toBe("Result at offset 20: expected 4 bytes, got 1 byte.");
  expect(explainDeviation(SHORT, "zh")).toBe("Result，偏移20：应为4字节，实有1字节。");
});

test("names only the place of bytes outside of fields", () => {
  expect(explainDeviation(SURPLUS, "en")).toBe("At offset 20: expected nothing after it, got 1 byte.");
  expect(explainDeviation(SURPLUS, "zh")).toBe("偏移20：应为其后无内容，实有1字节。");
});

test("separates a list of names as the language does, and calls what is not there missing", () => {
  const details = { field: null, offset: 12, expected: ["the fields %", "Msg_Id, Result"], actual: "no body" } as const;
  const body = deviationOf({ code: "header-only", ...details });
  expect(explainDeviation(body, "en")).toBe("At offset 12: expected the fields Msg_Id, Result, got no body.");
  expect(explainDeviation(body, "zh")).toBe("偏移12：应为字段Msg_Id、Result，实为无消息体。");
  const result = { code: "missing-field", field: "Result", offset: 20, expected: ["% bytes", 4] } as const;
  expect(explainDeviation(deviationOf({ ...result, actual: "nothing" }), "zh")).toBe(
    "Result，偏移20：应为4字节，实为缺失。",
  );
});
