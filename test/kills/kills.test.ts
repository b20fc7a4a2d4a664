import { expect, test } from "vitest";
import { type Killed, killRuns } from "./kill-runs.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

test("a killed generate leaves the old or the new output to the next command, ten times", async () => {
  const killed: Killed[] = [];
  await killRuns(temporaryFolder(), 10, 1, (each) => void killed.push(each));
  expect(killed.filter(({ error }) => error !== null)).toEqual([]);
  expect(killed.filter(({ point }) => point.name === "renameSync")).toHaveLength(5);
  expect(killed.some(({ left }) => left === "half")).toBe(true);
});
