import { afterEach, describe, expect, test } from "vitest";
import type { Notice } from "../../../../generated/runtime/flow/index.js";
import { createServer, serve } from "../../../../generated/runtime/node/index.js";
import { Reassembler } from "../../../../generated/runtime/text/index.js";
import * as smpp34 from "../../../../generated/smpp34/index.js";
import { simulate, type SimulatorEvent } from "../../../../generator/simulate.js";
import { stopAll, stopLater, until } from "../../../helpers/flow/sockets/gateway.js";
import { Kannel, lacksKannel } from "./kannel.js";

/* Kannel as a client of this project's server and of its simulator, over TCP. */

afterEach(stopAll);

const PLAIN = "Hello [world] {1} €5 £3 ñ @";
const LONG = "All work and no play makes Jack a dull boy. ".repeat(8).trim();
const CHINESE = "您的订单已发货，请注意查收。";

/** A message center for Kannel, which keeps what it gets. */
async function startCenter() {
  const submitted: smpp34.SubmitSm[] = [];
  const notices: Notice<smpp34.Message>[] = [];
  const center = serve(smpp34.esmeToSmsc, {
    account: ({ account }) => (account === "kannel" ? { secrets: { password: "secret" } } : null),
    check: smpp34.check,
    onNotice: (notice) => notices.push(notice),
    onSubmitSm: (message) => ({ messageId: `a${submitted.push(message)}` }),
  });
  const server = createServer(center, { port: 0 });
  const { port } = await server.listen();
  stopLater(() => server.close({ within: 0 }));
  return { center, port, submitted, notices };
}

async function startKannel(port: number, secret = "secret"): Promise<Kannel> {
  const kannel = await Kannel.start(port, "kannel", secret);
  stopLater(() => kannel.stop());
  return kannel;
}

describe.skipIf(lacksKannel)("Kannel (if it is installed)", () => {
  test("binds, sends a short, a long and a Chinese text, and gets a message and a receipt", async () => {
    const { center, port, submitted, notices } = await startCenter();
    const kannel = await startKannel(port);
    await until(() => center.sessions("kannel").length === 1);

    expect(await kannel.send({ to: "+8613800138000", text: PLAIN })).toContain("Accepted");
    await until(() => submitted.length === 1);
    const [plain] = submitted;
    if (plain === undefined) throw new Error("There is no message.");
    expect(plain).toMatchObject({
      sourceAddr: "1065",
      destinationAddr: "8613800138000",
      destAddrTon: 1,
      dataCoding: 0,
    });
    expect(smpp34.textOfSubmitSm(plain)).toMatchObject({ text: PLAIN });

    await kannel.send({ to: "+8613800138000", text: LONG });
    await kannel.send({ to: "+8613800138000", text: CHINESE, coding: 2 });
    await until(() => submitted.length === 5);
    const texts = new Reassembler(smpp34.textFormats);
    const complete: string[] = [];
    for (const message of submitted.slice(1)) {
      const { outcome } = await texts.add(smpp34.partOfSubmitSm(message));
      if (outcome.kind === "complete") complete.push(outcome.message.text ?? "");
    }
    expect(complete.toSorted()).toEqual([LONG, CHINESE].toSorted());

    const [session] = center.sessions("kannel");
    const from = { sourceAddr: "8613800138000", destinationAddr: "1065" };
    await session?.deliverSmText("TD €1", from);
    await session?.deliverSmText(CHINESE, from);
    await until(() => kannel.texts().length === 2);
    expect(kannel.texts()).toEqual(["TD €1", CHINESE]);

    await session?.deliverSm({
      ...from,
      esmClass: smpp34.withEsmClassBits(0, { messageType: 1 }),
      shortMessage: new TextEncoder().encode(
        "id:a1 sub:001 dlvrd:001 submit date:2612011152 done date:2612011153 stat:DELIVRD err:000 text:",
      ),
    });
    await until(() => kannel.receipts(1).length === 1);
    expect(kannel.receipts(1)).toEqual(["a1"]);
    // A message of Kannel violates no rule.
    expect(notices).toEqual([]);
  });

  test("sends link tests, and unbinds when it ends", async () => {
    const { center, port } = await startCenter();
    const kannel = await startKannel(port);
    await until(() => center.sessions("kannel").length === 1);
    const [session] = center.sessions("kannel");
    await until(() => kannel.log().split("enquire_link_resp").length > 3);
    await kannel.stop();
    await session?.closed;
    expect(session?.counters).toMatchObject({ failed: 0, notices: 0 });
  });

  test("passes on the receipts of the simulator", async () => {
    const events: SimulatorEvent[] = [];
    const simulator = await simulate({
      protocol: "smpp34",
      accounts: { kannel: "secret" },
      onEvent: (event) => events.push(event),
    });
    stopLater(() => simulator.close({ within: 20 }));
    const kannel = await startKannel(simulator.port);
    await until(() => events.some((event) => event.kind === "frame" && event.message.name === "bind_transceiver_resp"));
    await kannel.send({ to: "+8613800138000", text: LONG });
    // Kannel asks for a receipt of the first part alone.
    await until(() => kannel.receipts(1).length === 1 && kannel.receipts(8).length === 1);
    expect([kannel.receipts(8), kannel.receipts(1)]).toEqual([["0000000001"], ["0000000001"]]);
    const receipts = events.flatMap((event) =>
      event.kind === "frame" && event.message.name === "deliver_sm" ? [event.message] : [],
    );
    expect(receipts).toMatchObject([
      { sourceAddrTon: 1, sourceAddr: "8613800138000", destAddrTon: 2, destinationAddr: "1065", registeredDelivery: 0 },
    ]);
    expect(simulator.findings).toEqual([]);
  });
});
