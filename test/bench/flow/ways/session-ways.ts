import type { Socket } from "node:net";
import { type Message, submitOperation } from "smswire/cmpp30";
import type { SessionSink } from "../../../../generated/runtime/flow/index.js";
import { fieldsOf } from "./client-ways.js";
import { logIn, responseTo, SessionSocket, type SocketOptions } from "./session-socket.js";
import { listenOn, socketTo } from "./sockets.js";
import { createTraffic } from "./traffic.js";
import type { Sender, Way } from "./way.js";
import { Window } from "./window.js";

const ignored = (): void => undefined;

const failed: SessionSink<Message>["failed"] = (_ticket, { error }) => {
  throw error;
};

function serveWith(socket: Socket, options: SocketOptions): void {
  const server: SessionSocket = new SessionSocket(
    socket,
    "server",
    {
      answered: ignored,
      failed: ignored,
      received: (received) => {
        server.session.respond(received, responseTo(received.request));
        server.written();
      },
      closed: ignored,
    },
    options,
  );
}

/** A session of a client that is logged in; `answered` gets the token of each request. */
async function openSession(port: number, options: SocketOptions, answered: (token: unknown) => void) {
  const socket = await socketTo(port);
  return new Promise<SessionSocket>((resolve) => {
    let isLoggedIn = false;
    const client: SessionSocket = new SessionSocket(
      socket,
      "client",
      {
        answered: ({ token }, _response, isAccepted) => {
          if (!isAccepted) throw new Error("Not accepted.");
          if (isLoggedIn) return answered(token);
          isLoggedIn = true;
          resolve(client);
        },
        failed,
        received: ignored,
        closed: ignored,
      },
      options,
    );
    logIn(client);
  });
}

/** The session of the core: a call of the sink for each response, and no promises. */
export const callbacks: Way = {
  listen: (window) => listenOn((socket) => serveWith(socket, { window, writes: "turn" })),
  connect: async (port, size) => {
    const next = createTraffic();
    let window: Window | null = null;
    const client = await openSession(port, { window: size, writes: "turn" }, () => {
      window?.answered();
      window?.fill();
    });
    window = new Window(
      size,
      () => void client.session.request(submitOperation, next()),
      () => client.flush(),
    );
    return window;
  },
};

/** A promise per request, and one write per message. */
export const singleWrites: Way = {
  listen: (window) => listenOn((socket) => serveWith(socket, { window, writes: "message" })),
  connect: async (port, window): Promise<Sender> => {
    const next = createTraffic();
    const client = await openSession(port, { window, writes: "message" }, (token) => {
      if (typeof token === "function") token();
    });
    const submit = (): Promise<void> =>
      new Promise((resolve) => {
        client.session.request(submitOperation, fieldsOf(next()), { token: resolve });
        client.written();
      });
    return {
      send: async (count) => {
        let left = count;
        const work = async (): Promise<void> => {
          while (left-- > 0) await submit();
        };
        await Promise.all(Array.from({ length: window }, work));
      },
    };
  },
};
