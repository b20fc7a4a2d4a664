import { execFile } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { lacksRedis } from "../../helpers/processes/redis-server.js";
import { useRedis } from "../../helpers/processes/use-redis.js";

const run = promisify(execFile);
const script = join(import.meta.dirname, "process.ts");

describe.skipIf(lacksRedis)("two processes with one server", () => {
  const redis = useRedis();

  /** The results of both processes. */
  async function resultsOf(task: string, count: number): Promise<readonly (readonly unknown[])[]> {
    const processes = ["0", "1"].map((own) => {
      const words = [
        "--import",
        "tsx",
        "--conditions=source",
        script,
        task,
        String(redis.server.port),
        own,
        String(count),
      ];
      return run(process.execPath, words, { maxBuffer: 2 ** 26 });
    });
    const printed = await Promise.all(processes);
    await redis.client.command("DEL", "ready");
    return printed.map(({ stdout }): readonly unknown[] => JSON.parse(stdout));
  }

  test("meet 12,000 pairs in either order: none is lost, none meets twice, no key is left", async () => {
    const results = await resultsOf("meet", 12_000);
    const met = results.flat();
    const expected = Array.from({ length: 12_000 }, (_, number) => `${number} STAT${number}`);
    expect(met.map(String).toSorted()).toEqual(expected.toSorted());
    for (const of of results) expect(of.length).toBeGreaterThan(1000);
    expect(await redis.client.command("EXISTS", "{smswire:meetings}:waiting", "{smswire:meetings}:due")).toBe(0);
    await sleep(3500);
    expect(await redis.client.command("DBSIZE")).toBe(0);
  });

  test("reassemble messages of which each receives some parts", async () => {
    const results = await resultsOf("reassemble", 300);
    const expected = Array.from({ length: 300 }, (_, number) => `${number} ${"长短信".repeat(60)}`);
    expect(results.flat().map(String).toSorted()).toEqual(expected.toSorted());
    for (const of of results) expect(of.length).toBeGreaterThan(20);
    expect(await redis.client.command("ZCARD", "{smswire:parts}:pending")).toBe(0);
  });

  test("have one rate", async () => {
    const times = (await resultsOf("take", 300)).flat().map(Number);
    expect(times).toHaveLength(600);
    const length = Math.max(...times) - Math.min(...times);
    // 600 requests without the burst of 20 take 1.16 seconds; one rate for each process would take half of it.
    expect(length).toBeGreaterThan(1100);
    expect(length).toBeLessThan(10_000);
    expect(Number(await redis.client.command("PTTL", "smswire:rates:900001"))).toBeLessThan(1300);
  });
});
