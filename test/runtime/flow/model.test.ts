import fc from "fast-check";
import { describe, test } from "vitest";
import type { FlowMessage } from "../../../generated/runtime/flow/index.js";
import { Session } from "../../../generated/runtime/flow/index.js";
import { Entropy } from "../../helpers/flow/model/entropy.js";
import type { Subject } from "../../helpers/flow/model/subject.js";
import { cmppSubject, inventedSubject } from "../../helpers/flow/model/subjects.js";
import { World } from "../../helpers/flow/model/world.js";

/* Two sessions and a bad connection: what is always true of them. */

const BYTES = fc.uint8Array({ minLength: 60, maxLength: 180, size: "max" });

function holds<M extends FlowMessage>(subject: Subject<M>, numRuns: number): void {
  fc.assert(
    fc.property(BYTES, (bytes) => new World(subject, new Entropy(bytes), Session).run()),
    { numRuns },
  );
}

describe("two sessions keep all invariants over a bad connection", () => {
  test("of CMPP 3.0", () => holds(cmppSubject, 3000));
  test("of an invented protocol", () => holds(inventedSubject, 2000));
});
