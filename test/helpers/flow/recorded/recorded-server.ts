import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import type { Recording } from "./recording.js";

/** A TCP server that plays the server of a recording to one client: it writes when the client has sent as much as recorded. */
export async function playServer({ events }: Recording): Promise<number> {
  const server = createServer((socket) => {
    server.close();
    play(socket, events.slice());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

function play(socket: Socket, events: Recording["events"][number][]): void {
  let received = 0;
  const advance = (): void => {
    for (let event = events[0]; event !== undefined; event = events[0]) {
      const size = event.octets?.length ?? 0;
      if (event.from === "client" && received < size) return;
      if (event.from === "client") received -= size;
      else if (event.octets === null) socket.end();
      else socket.write(event.octets);
      events.shift();
    }
  };
  socket.on("data", (octets) => {
    received += octets.length;
    advance();
  });
  socket.on("error", () => undefined);
}
