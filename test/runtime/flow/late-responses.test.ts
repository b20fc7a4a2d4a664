import { expect, test } from "vitest";
import { SUBMIT } from "../../helpers/flow/cmpp30-table.js";
import { answerAll, loggedIn, submitFields, takeBytes } from "../../helpers/flow/pair.js";

test.each([
  [180_000, []],
  [180_001, ["answered-too-late"]],
] as const)("a response after %i ms of 180,000 causes the notices %j", (milliseconds, codes) => {
  const { client, server, clock } = loggedIn();
  client.session.request(SUBMIT, submitFields());
  server.session.receive(takeBytes(client.session));
  clock.pass(milliseconds);
  answerAll(server);
  expect(server.events.flatMap((each) => (each.event === "notice" ? [each.notice.code] : []))).toEqual(codes);
});
