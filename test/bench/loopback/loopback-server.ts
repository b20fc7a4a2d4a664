import { type AddressInfo, createServer } from "node:net";
import { WAYS } from "./loopback-ways.js";

/* The server of the loopback benchmark, in a separate process. It reports its port, and ends with its parent. */

const way = WAYS.find(({ name }) => name === process.argv[2]);
if (way === undefined) throw new Error(`There is no way ${String(process.argv[2])}.`);

const server = createServer((socket) => {
  socket.setNoDelay(true);
  way.serve(socket);
});
server.listen(0, "127.0.0.1", () => {
  const address: AddressInfo | string | null = server.address();
  process.send?.(typeof address === "object" && address !== null ? address.port : 0);
});
process.once("disconnect", () => process.exit());
