import { describe, expect, test } from "vitest";
import type { ValuePath } from "../../../generator/load/index.js";
import { POISON } from "../../../generator/syntax/index.js";
import {
  type FileKind,
  poisonedPath,
  type Recovery,
  recoveryFor,
} from "../../../generator/validate/recovery/recovery-actions.js";

const FIELD = ["request", "fields", 2];

describe("a wrong value", () => {
  test.each<readonly [string, FileKind, ValuePath, Recovery | null]>([
    ["that is optional is dropped", "operation", ["section"], { kind: "drop", path: ["section"] }],
    ["of a message is dropped alone", "operation", ["response", "id2"], { kind: "drop", path: ["response", "id2"] }],
    ["that is required is substituted", "operation", ["request", "id"], recoveredBy(["request", "id"], 0)],
    ["of a header is substituted", "protocol", ["byte-order"], recoveredBy(["byte-order"], "big-endian")],
    ["of a field poisons the field", "operation", [...FIELD, "type"], { kind: "poison", path: [...FIELD, "type"] }],
    ["that marks a field is dropped", "types", markOf("repeats"), { kind: "drop", path: markOf("repeats") }],
    ["inside a key of a field drops that key", "operation", [...FIELD, "contains", 0, "when"], dropped("contains")],
    ["of a value drops the value", "types", ["types", "A", "values", 1, "value"], droppedEntry()],
    ["of a change is dropped alone", "protocol", changed(), { kind: "drop", path: changed() }],
    ["of a party drops the party", "protocol", ["parties", "A", "name"], { kind: "drop", path: ["parties", "A"] }],
    ["that an operation requires in every part leaves nothing", "operation", ["since"], null],
    ["that is the whole file leaves nothing", "types", [], null],
  ])("%s", (_, file, path, expected) => {
    expect(recoveryFor(file, path, null)).toEqual(expected);
  });

  function recoveredBy(path: ValuePath, value: unknown): Recovery {
    return { kind: "substitute", path, value };
  }

  function markOf(key: string): ValuePath {
    return ["types", "A", "fields", 0, key];
  }

  function dropped(key: string): Recovery {
    return { kind: "drop", path: [...FIELD, key] };
  }

  function droppedEntry(): Recovery {
    return { kind: "drop", path: ["types", "A", "values", 1] };
  }

  function changed(): ValuePath {
    return ["import", "change", "types", "A", "octets"];
  }
});

describe("an unknown key", () => {
  test("is dropped alone from an operation, unless it is a misspelt version range", () => {
    const known = ["since", "until", "request"];
    expect(recoveryFor("operation", ["colour"], known)).toEqual({ kind: "drop", path: ["colour"] });
    expect(recoveryFor("operation", ["sinse"], known)).toBeNull();
  });

  test("is dropped alone from a field if it is similar to no other key, and poisons the field otherwise", () => {
    const known = ["octets", "type"];
    expect(recoveryFor("operation", [...FIELD, "colour"], known)).toEqual({ kind: "drop", path: [...FIELD, "colour"] });
    expect(recoveryFor("operation", [...FIELD, "octtes"], known)).toEqual({
      kind: "poison",
      path: [...FIELD, "octtes"],
    });
  });
});

describe("a dropped value poisons", () => {
  test.each<readonly [string, FileKind, ValuePath, ValuePath | null]>([
    ["its key", "operation", ["request", "rules"], ["request", "rules"]],
    ["the list of an entry", "operation", FIELD, ["request", "fields"]],
    ["the parties for a party", "protocol", ["parties", "A"], ["parties"]],
    ["nothing for a type", "types", ["types", "A"], null],
    ["nothing for a change", "protocol", ["import", "change", "types", "A", "values", 3], null],
  ])("%s", (_, file, path, expected) => {
    expect(poisonedPath(file, path)).toEqual(expected);
  });
});

test("copies substitutes", () => {
  const header = (): unknown => {
    const recovery = recoveryFor("protocol", ["header"], null);
    return recovery?.kind === "substitute" ? recovery.value : null;
  };
  expect(header()).toMatchObject([{ name: POISON }]);
  expect(header()).not.toBe(header());
});
