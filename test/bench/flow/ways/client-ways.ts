import { spToIsmg, type Submit, type SubmitAnswer } from "smswire/cmpp30";
import { connect, createServer, serve } from "smswire/node";
import { createTraffic } from "./traffic.js";
import type { Sender, Way } from "./way.js";

/** The secret of all benchmarks. */
export const secrets = { shared: "888888" } as const;

/** A client of `smswire/node`. */
export const connectTo = (port: number, window: number) =>
  connect(spToIsmg, {
    host: "127.0.0.1",
    port,
    login: { sourceAddr: "900001" },
    secrets,
    session: { window },
  });

/** A server of `smswire/node` with a handler. */
export async function listenWith(
  window: number,
  onSubmit: (submit: Submit) => SubmitAnswer | Promise<SubmitAnswer>,
): Promise<number> {
  const server = createServer(serve(spToIsmg, { account: () => ({ secrets }), session: { window }, onSubmit }), {
    port: 0,
  });
  const { port } = await server.listen();
  return port;
}

/** The fields of a request, as a program has them: a literal. */
export const fieldsOf = (message: Submit) => ({
  msgId: message.msgId,
  registeredDelivery: message.registeredDelivery,
  msgLevel: message.msgLevel,
  serviceId: message.serviceId,
  feeUserType: message.feeUserType,
  feeTerminalId: message.feeTerminalId,
  tpUdhi: message.tpUdhi,
  msgFmt: message.msgFmt,
  msgSrc: message.msgSrc,
  feeType: message.feeType,
  feeCode: message.feeCode,
  validTime: message.validTime,
  atTime: message.atTime,
  srcId: message.srcId,
  destTerminalId: message.destTerminalId,
  msgContent: message.msgContent,
  linkId: message.linkId,
});

async function connectClient(port: number, window: number): Promise<Sender> {
  const client = await connectTo(port, window);
  const next = createTraffic();
  return {
    send: async (count) => {
      let left = count;
      const work = async (): Promise<void> => {
        while (left-- > 0) {
          const { result } = await client.submit(fieldsOf(next()));
          if (result !== 0) throw new Error("Not accepted.");
        }
      };
      await Promise.all(Array.from({ length: window }, work));
    },
  };
}

/** `await client.submit({ … })`; the handler of the server answers at once. */
export const submit: Way = {
  listen: (window) => listenWith(window, () => ({ msgId: 1n })),
  connect: connectClient,
};

/** The same; the handler of the server is async. */
export const asyncHandlers: Way = {
  listen: (window) => listenWith(window, async () => Promise.resolve({ msgId: 1n })),
  connect: connectClient,
};
