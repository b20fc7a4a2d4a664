import fc from "fast-check";
import { expect, test } from "vitest";
import {
  decode,
  encode,
  encodeInto,
  frameLayout,
  FrameWriter,
  isEncodeError,
  layouts,
  type Message,
} from "../../../generated/cmpp30/index.js";
import { arbitraryMessage } from "../../helpers/values/arbitrary-message.js";
import { errorOf } from "../../helpers/values/errors.js";
import { joined } from "./active-tests.js";

/* A writer in any order of calls, compared with a list of frames. */

interface Chunk {
  readonly octets: Uint8Array;
  readonly copy: Uint8Array;
  readonly done: () => void;
}

/** A writer, and the frames that it must hand out. */
class Model {
  readonly writer: FrameWriter<Message>;
  /** Pairs of what is and what must be. */
  readonly pairs: (readonly [actual: unknown, expected: unknown])[] = [];
  private readonly frames: Uint8Array[] = [];
  private readonly chunks: Chunk[] = [];
  private readonly inUse = new Set<Chunk>();

  constructor(slabOctets: number) {
    this.writer = new FrameWriter({ ...frameLayout, encodeInto }, { slabOctets });
  }

  write(message: Message): void {
    const frame = encode(message);
    this.pairs.push([this.writer.write(message), frame.length]);
    this.frames.push(frame);
  }

  fail(message: Message): void {
    this.pairs.push([isEncodeError(errorOf(() => this.writer.write({ ...message, sequenceId: -1 }))), true]);
  }

  take(isDone: boolean): void {
    this.writer.take((octets, done) => {
      const chunk = { octets, copy: octets.slice(), done };
      this.chunks.push(chunk);
      if (isDone) done();
      else this.inUse.add(chunk);
    });
  }

  finish(place: number): void {
    const chunk = [...this.inUse][place % Math.max(1, this.inUse.size)];
    if (chunk === undefined) return;
    this.inUse.delete(chunk);
    chunk.done();
    chunk.done();
  }

  check(): void {
    for (const { octets, copy } of this.inUse) this.pairs.push([octets.slice(), copy]);
    const taken = this.chunks.reduce((sum, { copy }) => sum + copy.length, 0);
    const all = this.frames.reduce((sum, { length }) => sum + length, 0);
    this.pairs.push([this.writer.pendingOctets, all - taken], [this.writer.pool.idle <= 2, true]);
  }

  end(): void {
    this.take(false);
    this.check();
    this.pairs.push([joined(this.chunks.map(({ copy }) => copy)), joined(this.frames)]);
  }
}

/** Messages of random values, and messages of random sizes. */
const anyMessage = fc.oneof<fc.Arbitrary<Message>[]>(
  fc
    .oneof(...layouts.messages.map(arbitraryMessage))
    .map((message): Message => decode(Reflect.apply(encode, null, [message]))),
  fc.nat(700).map((octets): Message => ({
    name: "unknown",
    sequenceId: octets,
    commandId: 0x99,
    body: new Uint8Array(octets).fill(octets),
  })),
);

type Step = (model: Model) => void;

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: anyMessage.map(
      (message): Step =>
        (model) =>
          model.write(message),
    ),
  },
  {
    weight: 1,
    arbitrary: anyMessage.map(
      (message): Step =>
        (model) =>
          model.fail(message),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.boolean().map(
      (isDone): Step =>
        (model) =>
          model.take(isDone),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.nat(9).map(
      (place): Step =>
        (model) =>
          model.finish(place),
    ),
  },
);

const slabSize = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 61, max: 3000 }));

/** Returns the pairs of a writer after each of some steps. */
function pairsOf(slabOctets: number, steps: readonly Step[]): Model["pairs"] {
  const model = new Model(slabOctets);
  for (const run of steps) {
    run(model);
    model.check();
  }
  model.end();
  return model.pairs;
}

test("every frame goes out once, in order, and its bytes stay until done, in slabs of any size", () => {
  expect.hasAssertions();
  fc.assert(
    fc.property(slabSize, fc.array(step, { maxLength: 60 }), (slabOctets, steps) => {
      for (const [actual, expected] of pairsOf(slabOctets, steps)) expect(actual).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});

test("frames fit a slab to the last byte", () => {
  expect.hasAssertions();
  fc.assert(
    fc.property(fc.integer({ min: 12, max: 500 }), fc.integer({ min: -2, max: 2 }), (last, more) => {
      const sizes = [512, 512, 512, 512 - last, last + more, 12].map((size) => Math.max(12, size));
      const steps = sizes.map((size): Step => {
        const message = {
          name: "unknown",
          sequenceId: size,
          commandId: 0x99,
          body: new Uint8Array(size - 12),
        } as const;
        return (model) => model.write(message);
      });
      for (const [actual, expected] of pairsOf(2048, steps)) expect(actual).toEqual(expected);
    }),
  );
});
