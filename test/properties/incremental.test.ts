import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CompilationCache } from "../../generator/cache/index.js";
import { check } from "../../generator/index.js";
import { runPhases } from "../../generator/pipeline.js";
import { threeProtocols } from "../helpers/compile/three-protocols.js";
import { manyMessages } from "../integration/large/many-messages.js";
import { schemaEdits } from "./schema-edits.js";

/* A run with a cache returns the results of a run without one, and computes only what depends on the changed files. */

type Documentation = ReadonlyMap<string, string>;

const { protocols: sources, language, library = new Map<string, string>() } = threeProtocols();
const failures = schemaEdits(sources, 2031, 300);

/** Returns the result of compiling, with the diagnostics in the order of their reports. */
function outcomeOf(protocols: Documentation, cache = new CompilationCache()) {
  const { protocols: models, reporter } = runPhases({ protocols, language, library }, { cache });
  return { models, diagnostics: reporter.diagnostics };
}

/** Makes another schema from a schema. */
type Edit = (before: Documentation) => Documentation;

const anyFile = fc.constantFrom(...sources.keys());
const writing = (file: string, text: string): Edit => {
  return (before) => new Map([...before, [file, text]]);
};

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...failures).map(({ file, text }) => writing(file, text)) },
  { weight: 4, arbitrary: anyFile.map((file) => writing(file, sources.get(file) ?? "")) },
  { weight: 1, arbitrary: fc.constant((): Documentation => sources) },
  {
    weight: 1,
    arbitrary: anyFile.map(
      (file): Edit =>
        (before) =>
          new Map([...before].filter(([each]) => each !== file)),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(anyFile, fc.nat(), fc.constantFrom("a", "Z", "0", "9", ":", "-", "{", "}", "[", "]", "#", " "))
      .map(([file, position, character]): Edit => (before) => {
        const text = before.get(file) ?? "";
        const index = position % Math.max(1, text.length);
        return new Map([...before, [file, text.slice(0, index) + character + text.slice(index + 1)]]);
      }),
  },
);

test("gives the same models and diagnostics with a cache as without one after random edits", () => {
  const cache = new CompilationCache();
  const seen = { sound: 0, wrong: 0 };
  fc.assert(
    fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 6 }), (edits) => {
      let current: Documentation = sources;
      for (const edit of edits) {
        current = edit(current);
        const [cached, cold] = [outcomeOf(current, cache), outcomeOf(current)];
        expect(cached).toEqual(cold);
        seen[cold.models.length > 0 ? "sound" : "wrong"]++;
      }
    }),
    { numRuns: 80 },
  );
  expect(seen.sound).toBeGreaterThan(20);
  expect(seen.wrong).toBeGreaterThan(20);
});

test("gives the same diagnostics for every kind of error in the run after a sound one", () => {
  const cache = new CompilationCache();
  for (const { file, text, what } of schemaEdits(sources, 2032, 120)) {
    outcomeOf(sources, cache);
    const changed = writing(file, text)(sources);
    expect(outcomeOf(changed, cache).diagnostics, what).toEqual(outcomeOf(changed).diagnostics);
  }
});

describe("a run with a cache", () => {
  /** The steps that compute results in the second run, and how many each computes. */
  function computedAgain(before: Documentation, after: Documentation): Readonly<Record<string, number>> {
    const counts: Record<string, number> = {};
    const cache = new CompilationCache((step) => void (counts[step] = (counts[step] ?? 0) + 1));
    outcomeOf(before, cache);
    for (const step of Object.keys(counts)) counts[step] = 0;
    outcomeOf(after, cache);
    return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
  }

  function changed(all: Documentation, file: string, before: string, after: string): Documentation {
    const text = all.get(file) ?? "";
    expect(text).toContain(before);
    return writing(file, text.replace(before, after))(all);
  }

  const many = manyMessages(60);

  test("computes everything the first time", () => {
    const scope = { load: 32, validate: 32 };
    const perOperation = { bind: 31, check: 32, exports: 32, lower: 31 };
    expect(computedAgain(new Map(), many)).toEqual({ ...scope, ...perOperation });
  });

  test("computes nothing if nothing changed", () => {
    expect(computedAgain(many, many)).toEqual({});
    expect(computedAgain(sources, new Map(sources))).toEqual({});
  });

  test("computes each step once for a message that changed", () => {
    const after = changed(many, "many/messages/m7.yaml", "en: Message number", "en: The message number");
    expect(computedAgain(many, after)).toEqual({ load: 1, validate: 1, bind: 1, check: 1, exports: 1, lower: 1 });
  });

  test("computes nothing else if a message is added, or removed", () => {
    const fewer = new Map([...many].filter(([file]) => file !== "many/messages/m7.yaml"));
    expect(computedAgain(fewer, many)).toEqual({ load: 1, validate: 1, bind: 1, check: 1, exports: 1, lower: 1 });
    expect(computedAgain(many, fewer)).toEqual({});
  });

  test("binds, checks and lowers all messages again if a type changed, and reads no other file", () => {
    const after = changed(many, "many/types/types.yaml", "octets: 21", "octets: 22");
    const { load, validate, bind = 0, check = 0 } = computedAgain(many, after);
    expect([load, validate]).toEqual([1, 1]);
    expect([bind, check]).toEqual([31, 32]);
  });

  test("computes nothing of other protocols", () => {
    const after = changed(sources, "sea/messages/surf.yaml", "Which wave.", "Which of the waves.");
    const steps = computedAgain(sources, after);
    expect(steps).toMatchObject({ load: 1, validate: 1, compose: 1 });
    expect(steps).not.toHaveProperty("verify");
  });

  test("is equal to `check` of the package with a cache", () => {
    let computed = 0;
    const cache = new CompilationCache(() => void computed++);
    const tool = { language, library, runtime: new Map<string, string>() };
    const first = check(many, tool, cache);
    expect(computed).toBeGreaterThan(100);
    computed = 0;
    expect(check(many, tool, cache)).toEqual(first);
    expect(computed).toBe(0);
  });

  test("reads and composes no protocol of the library again", () => {
    const after = changed(sources, "demo/messages/note.yaml", "Leaves a note.", "Leaves another note.");
    // Only the protocol that imports the changed one is composed again.
    expect(computedAgain(sources, after)).toMatchObject({ load: 1, validate: 1, compose: 1 });
  });
});
