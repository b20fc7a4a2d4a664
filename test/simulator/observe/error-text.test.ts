import { expect, test } from "vitest";
import { errorText } from "../../../generator/simulator/observe/error-text.js";
import { openedLink } from "../../helpers/flow/opened-link.js";

/* Errors with their causes, for people. */

function invalidBytes(): unknown {
  const splitter = openedLink("cmpp30").link.table.codec.createSplitter();
  try {
    splitter.push(new TextEncoder().encode("HTTP/1.1 400 Bad Request\r\n\r\n"));
  } catch (error) {
    return error;
  }
  return splitter.error;
}

const HTTP =
  "CMPP 3.0 Total_Length at offset 0: expected 12 to 8578, got 1213486160 (the bytes begin like an HTTP response).";

test("a cause replaces the words that refer to it", () => {
  const why = new Error("it failed; the cause states why.", { cause: new Error("no route") });
  expect(errorText(why).en).toBe("it failed: no route");
  const which = new Error("it sent invalid bytes; the cause states which.", { cause: invalidBytes() });
  expect(errorText(which).en).toBe(`it sent invalid bytes: ${HTTP}`);
});

test("invalid bytes are shown without such words, other causes are not", () => {
  expect(errorText(new Error("it ended.", { cause: invalidBytes() })).en).toBe(`it ended: ${HTTP}`);
  expect(errorText(new Error("it ended.", { cause: new Error("no route") })).en).toBe("it ended.");
});

test("an error without a cause stays as it is, in both languages", () => {
  const error = invalidBytes();
  expect(errorText(error).en).toBe(HTTP);
  expect(errorText(error).zh).toMatch(/^CMPP 3\.0 Total_Length，偏移0：.*。$/);
  expect(errorText("text")).toEqual({ en: "text", zh: "text" });
});
