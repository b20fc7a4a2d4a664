import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createDeliverResp, decodeDeliverMsgContent } from "../../generated/cmpp30/index.js";
import { simulate } from "../../generator/simulate.js";
import { login, RawClient, submit } from "../helpers/flow/raw-client.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

/* A scenario decides what happens to requests. */

function fileOf(text: string): string {
  const file = join(temporaryFolder(), "scenario.yaml");
  writeFileSync(file, text);
  return file;
}

test("takes the first step that fits, as often as it states", async () => {
  const scenario = fileOf(`
accounts: { "900001": { secret: other } }
steps:
  - { on: Submit, number: "1380013????", answer: { Result: 8 }, times: 2 }
  - { on: Submit, when: "begins(Service_Id, 'VIP')", report: { states: { EXPIRED: 1 } } }
`);
  const gateway = await simulate({ protocol: "cmpp30", scenario });
  const client = await RawClient.connect(gateway.port);
  await client.logIn("other");
  const results: (number | undefined)[] = [];
  for (const sequence of [2, 3, 4]) {
    client.send(submit(sequence, { serviceId: "VIP", registeredDelivery: 1 }));
    results.push((await client.next("CMPP_SUBMIT_RESP"))?.result);
  }
  expect(results).toEqual([8, 8, 0]);
  const report = await client.next("CMPP_DELIVER");
  expect(report === null ? null : decodeDeliverMsgContent(report)?.stat).toBe("EXPIRED");
  client.send(createDeliverResp({ sequenceId: report?.sequenceId ?? 0, msgId: report?.msgId ?? 0n, result: 0 }));
  await gateway.close({ within: 20 });
});

test("cuts the connection after half of a response", async () => {
  const scenario = fileOf("steps: [{ on: Submit, cut: mid-frame }]\n");
  const gateway = await simulate({ protocol: "cmpp30", scenario });
  const client = await RawClient.connect(gateway.port);
  await client.logIn();
  const sizes: number[] = [];
  client.socket.on("data", (chunk: Uint8Array) => sizes.push(chunk.length));
  client.send(submit(2));
  await client.closed();
  expect(sizes).toEqual([12]); // CMPP_SUBMIT_RESP has 24 bytes
  expect(gateway.findings).toEqual([]);
  await gateway.close({ within: 20 });
});

describe("answers the login of an account", () => {
  const loginWith = async (fields: string, secret = "888888"): Promise<readonly unknown[]> => {
    const scenario = fileOf(`accounts: { "900001": { secret: "888888", login: ${fields} } }\n`);
    const gateway = await simulate({ protocol: "cmpp30", scenario });
    const client = await RawClient.connect(gateway.port);
    client.send(login(secret));
    const response = await client.next("CMPP_CONNECT_RESP");
    client.send(submit(2));
    const answer = await client.next("CMPP_SUBMIT_RESP");
    client.socket.destroy();
    await gateway.close({ within: 20 });
    return [response?.status, response?.version, answer?.result];
  };

  test("with a result that rejects it, whatever the secret", async () => {
    expect(await loginWith("{ Status: 5 }")).toEqual([5, 0x30, undefined]);
    expect(await loginWith("{ Status: 5 }", "wrong")).toEqual([5, 0x30, undefined]);
  });

  test("with other fields, and accepts it", async () => {
    expect(await loginWith("{ Version: 32 }")).toEqual([0, 0x20, 0]);
  });

  test("as usual for a wrong secret, if the fields accept", async () => {
    expect(await loginWith("{ Version: 32 }", "wrong")).toEqual([3, 0x30, undefined]);
  });
});

describe("sends the reports on a connection", () => {
  const reportsOver = async (over: string): Promise<readonly number[]> => {
    const scenario = fileOf(`steps: [{ on: Submit, report: { after: 0ms${over} } }]\n`);
    const counts = [0, 0];
    const gateway = await simulate({
      protocol: "cmpp30",
      scenario,
      onEvent: (event) => {
        if (event.kind !== "frame" || event.message.name !== "CMPP_DELIVER") return;
        counts[event.connection - 1] = (counts[event.connection - 1] ?? 0) + 1;
      },
    });
    const clients = [await RawClient.connect(gateway.port), await RawClient.connect(gateway.port)];
    for (const client of clients) await client.logIn();
    const [first] = clients;
    for (let sequence = 2; sequence < 14; sequence++) {
      first?.send(submit(sequence, { registeredDelivery: 1 }));
      await first?.next("CMPP_SUBMIT_RESP");
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    await gateway.close({ within: 20 });
    return counts;
  };

  test("of the request", async () => {
    expect(await reportsOver("")).toEqual([12, 0]);
  });

  test("of the account, with over: any", async () => {
    const [first = 0, second = 0] = await reportsOver(", over: any");
    expect([first + second, Math.min(first, second) > 0]).toEqual([12, true]);
  });
});

test("throws for a scenario with errors, with their places", async () => {
  const scenario = fileOf("steps: [{ on: Submti }]\n");
  await expect(simulate({ protocol: "cmpp30", scenario })).rejects.toThrow(
    /scenario\.yaml:1:15.*Did you mean Submit\?/s,
  );
});
