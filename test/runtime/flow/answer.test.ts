import { describe, expect, test } from "vitest";
import { answered, answeredWith, unexpectedMessage } from "../../../generator/runtime/flow/index.js";

const fieldsOf = (fields: object | undefined): string => JSON.stringify(fields ?? null);

describe("answered", () => {
  test("creates the response at once from a value, and later from a promise", async () => {
    expect(answered({ result: 8 }, fieldsOf)).toBe('{"result":8}');
    expect(answered(undefined, fieldsOf)).toBe("null");
    expect(await answered(Promise.resolve({ result: 8 }), fieldsOf)).toBe('{"result":8}');
    expect(await answered(Promise.resolve(), fieldsOf)).toBe("null");
    const text: { fields: { result: number } } = JSON.parse('{ "fields": "a text" }');
    expect(answered(text.fields, fieldsOf)).toBe("null");
  });

  test("passes on the failure of a handler", async () => {
    await expect(answered(Promise.reject(new Error("down")), fieldsOf)).rejects.toThrow("down");
  });
});

describe("answeredWith", () => {
  test("creates the response from the fields", async () => {
    expect(answeredWith("onSubmit", { msgId: 1 }, fieldsOf)).toBe('{"msgId":1}');
    expect(await answeredWith("onSubmit", Promise.resolve({ msgId: 1 }), fieldsOf)).toBe('{"msgId":1}');
  });

  test("throws if a handler returns nothing", () => {
    const nothing: { result: { msgId: number } } = JSON.parse('{ "result": null }');
    expect(() => answeredWith("onSubmit", nothing.result, fieldsOf)).toThrow(
      "onSubmit must return the fields of the response.",
    );
  });
});

test("unexpectedMessage names both messages", () => {
  expect(unexpectedMessage("CMPP_SUBMIT", { name: "CMPP_QUERY", sequenceId: 1 }).message).toBe(
    "Expected a CMPP_SUBMIT, got a CMPP_QUERY.",
  );
});
