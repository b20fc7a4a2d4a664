import { expect, test } from "vitest";
import { reportedOf } from "../../helpers/diagnose.js";

/* Bodies that may be absent, with the expected diagnostics and their places. */

const NOTE = "messages/note.yaml";

test("an optional body has no fields whose functions need a value", () => {
  const edit = [NOTE, "  id: 0x00000009\n", "  id: 0x00000009\n  body: optional\n"] as const;
  expect(reportedOf(edit)).toEqual(["messages/note.yaml:13:49 misplaced-key"]);
});

test("an optional body of counts and constants has nothing to tell by", () => {
  const edit = [
    "messages/more.yaml",
    "",
    "operation: More\nen: M.\nzh: 多。\nlegs: [Client -> Server]\nrequest:\n  name: More\n  id: 0x00000021\n  body: optional\n",
  ] as const;
  expect(reportedOf(edit)).toEqual(["messages/more.yaml:8:3 body-without-fields"]);
});

test("body: has one value", () => {
  const edit = [NOTE, "  id: 0x00000009\n", "  id: 0x00000009\n  body: maybe\n"] as const;
  expect(reportedOf(edit)).toEqual(["messages/note.yaml:8:9 unknown-value"]);
});
