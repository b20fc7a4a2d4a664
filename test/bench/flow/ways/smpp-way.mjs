import { once } from "node:events";
import smpp from "smpp";

/*
 * npm smpp: SUBMIT_SM with the values of the messages, cut where SMPP has less room. The coding is binary, so that it
 * makes no text of the content, and the window is kept by callbacks.
 */

const BINARY = 4;

/** @type {(messages: readonly import("smswire/cmpp30").Submit[]) => import("./way.js").Way} */
export const createWay = (messages) => ({
  listen: async () => {
    const server = smpp.createServer({}, (session) => {
      session.socket.setNoDelay(true);
      session.on("error", () => undefined);
      session.on("bind_transceiver", (pdu) => session.send(pdu.response()));
      session.on("submit_sm", (pdu) => session.send(pdu.response({ message_id: "1" })));
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return server.address().port;
  },
  connect: async (port, size) => {
    const session = smpp.connect({ host: "127.0.0.1", port });
    await once(session, "connect");
    session.socket.setNoDelay(true);
    await new Promise((resolve) => session.bind_transceiver({ system_id: "900001", password: "888888" }, resolve));
    let next = 0;
    const submit = (answered) => {
      const message = messages[next++ % messages.length];
      session.submit_sm(
        {
          service_type: message.serviceId.slice(0, 5),
          source_addr_ton: 0,
          source_addr_npi: 0,
          source_addr: message.srcId.slice(0, 20),
          dest_addr_ton: 1,
          dest_addr_npi: 1,
          destination_addr: message.destTerminalId[0].slice(0, 20),
          esm_class: 0,
          protocol_id: message.tpPid,
          priority_flag: 0,
          schedule_delivery_time: message.atTime,
          validity_period: message.validTime,
          registered_delivery: message.registeredDelivery,
          replace_if_present_flag: 0,
          data_coding: BINARY,
          sm_default_msg_id: 0,
          short_message: { message: Buffer.from(message.msgContent.buffer, message.msgContent.byteOffset, 140) },
        },
        (pdu) => {
          if (pdu.command_status !== 0) throw new Error("Not accepted.");
          answered();
        },
      );
    };
    return {
      send: (count) =>
        new Promise((resolve) => {
          let [left, open] = [count, 0];
          const fill = () => {
            if (left === 0 && open === 0) resolve();
            for (; open < size && left > 0; left--, open++) submit(answered);
          };
          const answered = () => {
            open--;
            fill();
          };
          fill();
        }),
    };
  },
});
