import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { createSplitter, decode, encode, type Message } from "../../../../generated/cmpp30/index.js";
import { stopLater } from "./gateway.js";

/** A server of raw sockets that answers each message as a test states; null reads no messages. Returns its port. */
export async function startRawPeer(
  respond: ((message: Message, socket: Socket) => readonly Message[]) | null,
  greet: (socket: Socket) => void = () => undefined,
): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
    const splitter = createSplitter();
    socket.on("data", (chunk) => {
      if (respond === null) return;
      for (const frame of splitter.push(Uint8Array.from(Buffer.from(chunk)))) {
        for (const message of respond(decode(frame), socket)) socket.write(encode(message));
      }
    });
    greet(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  stopLater(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}
