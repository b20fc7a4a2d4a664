import { describe, expect, test } from "vitest";
import { diagnostic, Reporter, type SourceRange } from "../../generator/diagnostics/index.js";

function at(line: number): SourceRange {
  return { file: "a.yaml", start: { line, column: 1 }, end: { line, column: 2 } };
}

/** Returns the lines and keys of the reported diagnostics. */
function reportedBy(reporter: Reporter): string[] {
  return reporter.diagnostics.map(({ range, message }) => `${range.start.line} ${message.includes("first")}`);
}

describe("replay", () => {
  test("repeats diagnostics in order", () => {
    const [recorded, reporter] = [new Reporter(), new Reporter()];
    recorded.report("missing-key", at(2), { key: "first" });
    recorded.add([diagnostic("missing-key", at(1), { key: "first" })]);
    reporter.report("missing-key", at(3), { key: "first" });
    reporter.replay(recorded);
    expect(reportedBy(reporter)).toEqual(["3 true", "2 true", "1 true"]);
  });

  test("reports an error at one place once, like the first report", () => {
    const [recorded, reporter] = [new Reporter(), new Reporter()];
    recorded.report("missing-key", at(1), { key: "second" });
    reporter.report("missing-key", at(1), { key: "first" });
    reporter.replay(recorded);
    reporter.report("missing-key", at(1), { key: "third" });
    expect(reportedBy(reporter)).toEqual(["1 true"]);
    const other = new Reporter();
    other.replay(recorded);
    other.report("missing-key", at(1), { key: "first" });
    expect(reportedBy(other)).toEqual(["1 false"]);
  });

  test("adds again what was added, even at a place with a report", () => {
    const [recorded, reporter] = [new Reporter(), new Reporter()];
    recorded.add([diagnostic("missing-key", at(1), { key: "first" })]);
    reporter.report("missing-key", at(1), { key: "second" });
    reporter.replay(recorded);
    reporter.replay(recorded);
    expect(reportedBy(reporter)).toEqual(["1 false", "1 true", "1 true"]);
  });
});
