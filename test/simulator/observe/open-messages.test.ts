import { expect, test } from "vitest";
import { OpenMessages } from "../../../generator/simulator/observe/open-messages.js";
import type { DynamicMessage } from "../../../generator/simulator/link/dynamic-message.js";
import { openedLink } from "../../helpers/flow/opened-link.js";

/* Which request a response answers. */

const { protocol, link } = openedLink("cmpp30");

const opened = (): OpenMessages => new OpenMessages(protocol, link.table.codec.sequence);
const message = (name: string, sequenceId: number): DynamicMessage => ({ name, sequenceId });
const open = (name: string, sequenceId: number) => ({
  message: message(name, sequenceId),
  frame: new Uint8Array(1),
  at: 0,
});

test("a response answers the request of the other side with its sequence", () => {
  const messages = opened();
  const request = open("CMPP_SUBMIT", 5);
  messages.add("in", request);
  messages.add("out", open("CMPP_DELIVER", 5));
  expect(messages.answer("in", message("CMPP_SUBMIT_RESP", 5))).toBeNull();
  expect(messages.answer("out", message("CMPP_SUBMIT_RESP", 6))).toBeNull();
  expect(messages.answer("out", message("CMPP_SUBMIT_RESP", 5))).toEqual({ request, isRepeated: false });
  expect([messages.of("in").length, messages.of("out").length]).toEqual([0, 1]);
});

test("a second response is known as a repetition, and to which request", () => {
  const messages = opened();
  const request = open("CMPP_SUBMIT", 5);
  messages.add("in", request);
  messages.answer("out", message("CMPP_SUBMIT_RESP", 5));
  expect(messages.answer("out", message("CMPP_SUBMIT_RESP", 5))).toEqual({ request, isRepeated: true });
  expect(messages.requestFor("out", message("CMPP_SUBMIT_RESP", 5))).toBe(request);
});

test("the oldest answered request is forgotten after a thousand", () => {
  const messages = opened();
  for (let sequence = 1; sequence <= 1001; sequence++) {
    messages.add("in", open("CMPP_SUBMIT", sequence));
    messages.answer("out", message("CMPP_SUBMIT_RESP", sequence));
  }
  expect(messages.requestFor("out", message("CMPP_SUBMIT_RESP", 1))).toBeNull();
  expect(messages.requestFor("out", message("CMPP_SUBMIT_RESP", 2))).not.toBeNull();
});

test("an open request is found by name and sequence, or by its sequence alone", () => {
  const messages = opened();
  const request = open("CMPP_QUERY", 5);
  messages.add("in", request);
  expect(messages.find("in", message("CMPP_SUBMIT", 5))).toBeNull();
  expect(messages.findOther("in", message("CMPP_SUBMIT", 5))).toBe(request);
  expect(messages.findOther("out", message("CMPP_SUBMIT", 5))).toBeNull();
});

test("responses are those of the protocol", () => {
  const messages = opened();
  const names = ["CMPP_SUBMIT_RESP", "CMPP_SUBMIT", "CMPP_OTHER"];
  expect(names.map((name) => messages.isResponse(message(name, 1)))).toEqual([true, false, false]);
});
