import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readFolder } from "../../../generator/files/index.js";
import { type CompiledPackage, compilePackage } from "../../helpers/compile/compile-package.js";

/* An edit of flow.yaml changes what a running session rejects. No code is written: the schema is compiled, and its sessions run. */

/** Logs a gateway in to another one, and prints what happens to a CMPP_FWD of each, by the server's flow and by the client's. */
const PROGRAM = `
import * as cmpp30 from "./dist/esm/cmpp30/index.js";
import { collect, Session } from "./dist/esm/runtime/flow/index.js";

const { table } = cmpp30.ismgToIsmg;
const operation = (name) => table.operations.find((each) => each.name === name);

function sessionOf(side) {
  const events = [];
  return { side, events, session: new Session({ table, side, sink: collect(events), now: () => 0 }) };
}

function exchange(...sessions) {
  for (const [one, other] of [sessions, sessions.toReversed(), sessions]) {
    one.session.takeOutput((octets, done) => { other.session.receive(octets.slice()); done(); });
  }
}

const [client, server] = [sessionOf("client"), sessionOf("server")];
const digest = new Uint8Array(16);
client.session.request(operation("Connect"), { sourceAddr: "100001", authenticatorSource: digest, timestamp: 1 });
exchange(client, server);
const { request } = server.events.find(({ event }) => event === "received");
const { sequenceId } = request.request;
server.session.respond(request, cmpp30.createConnectResp({ sequenceId, status: 0, authenticatorIsmg: digest }));
exchange(server, client);

const fields = {
  sourceId: "100001", destinationId: "100002", nodesCount: 1, msgFwdType: 0, msgId: 1n, serviceId: "HELP", feeUserType: 0,
  feeTerminalPseudo: "", feeTerminalUserType: 0, msgSrc: "900001", feeType: "01", feeCode: "10", linkId: "", srcId: "10086",
  srcPseudo: "", srcUserType: 0, srcType: 0, destId: ["13800138000"], destPseudo: "", destUserType: 0,
  msgContent: Uint8Array.of(104, 105),
};
for (const [sender, receiver] of [[client, server], [server, client]]) {
  sender.events.length = 0;
  receiver.events.length = 0;
  sender.session.request(operation("Fwd"), fields);
  exchange(sender, receiver);
  const failed = sender.events.find(({ event }) => event === "failed");
  const received = receiver.events.find(({ event }) => event === "received");
  console.log(sender.side, failed?.failure.code ?? "sent", received?.request.request.name ?? "nothing");
}
`;

/** Compiles CMPP with an edit of flow.yaml, and runs the program with the result. */
async function run(before: string, after: string): Promise<{ compiled: CompiledPackage; printed: string[] }> {
  const sources = new Map(readFolder("schema", (path) => /^cmpp\/.*\.yaml$/.test(path)));
  const flow = sources.get("cmpp/flow.yaml") ?? "";
  expect(flow).toContain(before);
  const compiled = await compilePackage(
    sources.set(
      "cmpp/flow.yaml",
      flow.replace(before, () => after),
    ),
  );
  const program = join(compiled.folder, "program.mjs");
  writeFileSync(program, PROGRAM);
  const printed = execFileSync(process.execPath, [program], { encoding: "utf8" }).trim().split("\n");
  return { compiled, printed };
}

const ROUTES =
  "MtRoute, MoRoute, GetMtRoute, GetMoRoute, MtRouteUpdate, MoRouteUpdate, PushMtRouteUpdate, PushMoRouteUpdate";

test("a session rejects a request that only the ISMG that serves the connection may send", async () => {
  const asStated = await run("client: rest", "client: rest");
  const edited = await run("client: rest", `client: [Submit, Query, Cancel, ActiveTest, Terminate, ${ROUTES}]`);
  for (const { compiled } of [asStated, edited]) compiled.remove();
  expect(asStated.printed).toEqual(["client sent CMPP_FWD", "server sent CMPP_FWD"]);
  expect(edited.printed).toEqual(["client not-allowed nothing", "server sent CMPP_FWD"]);
});
