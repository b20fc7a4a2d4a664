import { once } from "node:events";
import smpp, { type PDU, type Session } from "smpp";
import { stopLater } from "../../../helpers/flow/sockets/gateway.js";

/** A message center of npm smpp, with what it received. */
export async function startNpmCenter() {
  const received: PDU[] = [];
  const sessions: Session[] = [];
  const server = smpp.createServer((session) => {
    sessions.push(session);
    session.on("error", () => undefined);
    session.on("pdu", (pdu: PDU) => received.push(pdu));
    session.on("bind_transceiver", (pdu: PDU) => {
      session.send(pdu.response(pdu["password"] === "secret" ? { system_id: "npm" } : { command_status: 14 }));
    });
    session.on("submit_sm", (pdu: PDU) => {
      session.send(pdu.response(pdu["destination_addr"] === "0" ? { command_status: 11 } : { message_id: "7" }));
    });
    session.on("enquire_link", (pdu: PDU) => session.send(pdu.response()));
    session.on("unbind", (pdu: PDU) => {
      session.send(pdu.response());
      session.close();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  stopLater(() => {
    for (const session of sessions) session.destroy();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return { port: address.port, received, sessions };
}
