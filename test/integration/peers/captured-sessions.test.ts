import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { FlowMessage, Side } from "../../../generated/runtime/flow/index.js";
import { fromHex } from "../../../generated/runtime/wire/index.js";
import { ReceivingSession } from "../../helpers/flow/recorded/receiving-session.js";
import { CMPP20, CMPP30, type Version } from "../../helpers/flow/recorded/versions.js";
import { readLines, type VectorLine } from "../../helpers/values/vector-frames.js";

/*
 * Frames of real traffic, received by sessions that are logged in, in both roles. They are not part of the repository:
 * SMSWIRE_FOUND names a folder with found.jsonl.
 */

const folder = process.env["SMSWIRE_FOUND"];
const found = folder === undefined ? [] : readLines(join(folder, "found.jsonl"));

/** What a session of each side reports, and writes, for a message in the state running. */
const EXPECTED: Readonly<
  Record<string, Readonly<Record<Side, readonly [reports: readonly string[], writes: readonly string[]]>>>
> = {
  // Only the SP submits: a SUBMIT from the ISMG is rejected with a result.
  CMPP_SUBMIT: { server: [["received"], []], client: [["out-of-turn"], ["CMPP_SUBMIT_RESP"]] },
  // Only the ISMG delivers.
  CMPP_DELIVER: { client: [["received"], []], server: [["out-of-turn"], ["CMPP_DELIVER_RESP"]] },
  // A second login is rejected, too.
  CMPP_CONNECT: {
    client: [["out-of-turn"], ["CMPP_CONNECT_RESP"]],
    server: [["out-of-turn"], ["CMPP_CONNECT_RESP"]],
  },
  CMPP_ACTIVE_TEST: { client: [[], ["CMPP_ACTIVE_TEST_RESP"]], server: [[], ["CMPP_ACTIVE_TEST_RESP"]] },
  // No request is open: a notice.
  CMPP_CONNECT_RESP: { client: [["stray-answer"], []], server: [["stray-answer"], []] },
  CMPP_SUBMIT_RESP: { client: [["stray-answer"], []], server: [["stray-answer"], []] },
  CMPP_DELIVER_RESP: { client: [["stray-answer"], []], server: [["stray-answer"], []] },
  CMPP_ACTIVE_TEST_RESP: { client: [["stray-answer"], []], server: [["stray-answer"], []] },
  CMPP_TERMINATE_RESP: { client: [["stray-answer"], []], server: [["stray-answer"], []] },
  // Messages between ISMGs: this link does not have them.
  CMPP_FWD: { client: [["unknown-message"], []], server: [["unknown-message"], []] },
  CMPP_FWD_RESP: { client: [["unknown-message"], []], server: [["unknown-message"], []] },
};

const SIDES = ["client", "server"] as const;

/** A run of one frame, in its version. */
function run(
  line: VectorLine,
  runVersion: <M extends FlowMessage>(version: Version<M>, octets: Uint8Array) => void,
): void {
  const octets = fromHex(line.frame) ?? new Uint8Array(0);
  if (line.protocol === "cmpp20") runVersion(CMPP20, octets);
  else runVersion(CMPP30, octets);
}

/** The request that each response answers. */
const REQUESTS: Readonly<Record<string, string>> = {
  CMPP_SUBMIT_RESP: "CMPP_SUBMIT",
  CMPP_DELIVER_RESP: "CMPP_DELIVER",
  CMPP_FWD_RESP: "CMPP_FWD",
};

function ofVersion(protocol: string): readonly VectorLine[] {
  return found.filter((line) => line.protocol === protocol);
}

function framesOf(lines: readonly VectorLine[]): readonly Uint8Array[] {
  return lines.map(({ frame }) => fromHex(frame) ?? new Uint8Array(0));
}

describe.skipIf(folder === undefined)("captured frames in sessions (SMSWIRE_FOUND names their folder)", () => {
  test.each(found.flatMap((line) => SIDES.map((side) => ({ ...line, line, side, name: String(line["message"]) }))))(
    "$side gets $id",
    ({ line, side, name }) => {
      run(line, (version, octets) => {
        const subject = new ReceivingSession(version, side);
        subject.receive(octets);
        const [reports, writes] = EXPECTED[name]?.[side] ?? [];
        expect(subject.report).toEqual(reports);
        const written = subject.take();
        expect(written.map((message) => message.name)).toEqual(writes);
        expect(written.filter((message) => subject.isAccepting(message))).toEqual([]);
        subject.answer(version.responseTo);
        expect(subject.session.state).toBe("running");
        subject.end();
        expect(subject.session.ended).toMatchObject({ because: "ended", by: "us" });
        expect(subject.session.kept).toBe(0);
      });
    },
  );

  test.each(found.filter(({ message }) => String(message) in REQUESTS))("$id answers an open request", (line) => {
    run(line, (version, octets) => {
      const name = REQUESTS[String(line["message"])] ?? "";
      const isForward = name === "CMPP_FWD";
      const parts = isForward ? { ...version, table: version.forward } : version;
      const side = name === "CMPP_DELIVER" ? "server" : "client";
      const subject = new ReceivingSession(parts, side, Number(line["sequence_id"]));
      const sample = ofVersion(line.protocol).find(({ message }) => message === name);
      subject.request(subject.decode(fromHex(sample?.frame ?? "") ?? new Uint8Array(0)));
      subject.receive(octets);
      expect(subject.report).toEqual(["answered"]);
      expect(subject.session.inFlight).toBe(0);
    });
  });

  test.each(found.filter(({ message }) => message === "CMPP_FWD"))("$id reaches an ISMG on its link", (line) => {
    run(line, (version, octets) => {
      for (const side of SIDES) {
        const subject = new ReceivingSession({ ...version, table: version.forward }, side);
        subject.receive(octets);
        subject.answer(version.responseTo);
        expect(subject.report).toEqual(["received"]);
        expect(subject.take()).toMatchObject([{ name: "CMPP_FWD_RESP", sequenceId: line["sequence_id"] }]);
      }
    });
  });

  test.each(found.filter(({ message }) => message === "CMPP_ACTIVE_TEST_RESP"))("$id answers a link test", (line) => {
    run(line, (version, octets) => {
      for (const side of SIDES) {
        const subject = new ReceivingSession(version, side, Number(line["sequence_id"]));
        subject.testLink();
        expect(subject.take()).toMatchObject([{ name: "CMPP_ACTIVE_TEST", sequenceId: line["sequence_id"] }]);
        subject.receive(octets);
        expect([subject.report, subject.session.state]).toEqual([[], "running"]);
      }
    });
  });

  test.each(found.filter(({ message }) => message === "CMPP_TERMINATE_RESP"))("$id ends a session", (line) => {
    run(line, (version, octets) => {
      for (const side of SIDES) {
        const subject = new ReceivingSession(version, side, Number(line["sequence_id"]));
        subject.session.end();
        subject.receive(octets);
        expect(subject.session.ended).toMatchObject({ because: "ended", by: "us" });
      }
    });
  });

  test.each(found.filter(({ message }) => message === "CMPP_CONNECT" || message === "CMPP_CONNECT_RESP"))(
    "$id logs in",
    (line) => {
      run(line, (version, octets) => {
        const side = line["message"] === "CMPP_CONNECT" ? "server" : "client";
        const subject = new ReceivingSession(version, side, Number(line["sequence_id"]) + 1, octets);
        expect(subject.session.state).toBe("running");
      });
    },
  );

  test.each(
    (["cmpp20", "cmpp30"] as const).flatMap((protocol) =>
      SIDES.flatMap((side) => [1, 7, 1000, 1_000_000].map((size) => ({ protocol, side, size }))),
    ),
  )("loses nothing of all that a $side of $protocol may get, in parts of $size bytes", ({ protocol, side, size }) => {
    const lines = ofVersion(protocol).filter(({ message }) => {
      return EXPECTED[String(message)]?.[side][0].includes("out-of-turn") === false;
    });
    const check = <M extends FlowMessage>(version: Version<M>): void => {
      const subject = new ReceivingSession(version, side);
      const stream = Buffer.concat(framesOf(lines));
      for (let start = 0; start < stream.length; start += size) {
        subject.receive(stream.subarray(start, start + size));
        subject.answer(version.responseTo);
      }
      // Each request has its response, also one with the sequence of another one: that response is a rejection.
      const requests = lines.filter(({ message }) => isRequest(String(message)));
      const written = subject.take().map(({ name, sequenceId }) => `${name} ${String(sequenceId)}`);
      const responses = requests.map((line) => `${String(line["message"])}_RESP ${String(line["sequence_id"])}`);
      expect(written.toSorted()).toEqual(responses.toSorted());
      // Each other frame has its notice.
      const others = lines.length - requests.length;
      const notices = subject.report.filter((each) => each === "stray-answer" || each === "unknown-message");
      expect(notices).toHaveLength(others);
      subject.end();
      expect(subject.session.ended).toMatchObject({ because: "ended", by: "us" });
    };
    if (protocol === "cmpp20") check(CMPP20);
    else check(CMPP30);
  });
});

/** Whether it is a request that this link has. */
function isRequest(name: string): boolean {
  return !name.endsWith("_RESP") && name !== "CMPP_FWD";
}
