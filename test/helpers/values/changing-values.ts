import { type HostileValue, resizableBuffer, resize, steady, getter, inTurn, thrower } from "./hostile-value.js";

const many = (count: number): string[] => Array.from({ length: count }, () => "1");

/** Changes a list while its elements are read. */
function restless(change: (list: unknown[]) => void): unknown[] {
  const list: unknown[] = ["1", "2", "3"];
  const first = (): string => {
    change(list);
    return "1";
  };
  return Object.defineProperty(list, 0, { get: first, configurable: true });
}

/** Values that change while they are read. */
export const CHANGING: readonly HostileValue[] = [
  ...[1, 2, 3].flatMap((times) => {
    const after = (first: () => unknown, then: () => unknown) => () =>
      inTurn(...Array.from({ length: times }, () => first), then);
    return [
      getter(
        `a list that has grown at reading ${times + 1}`,
        false,
        after(
          () => [],
          () => many(200),
        ),
      ),
      getter(
        `a list that has shrunk at reading ${times + 1}`,
        false,
        after(
          () => many(200),
          () => [],
        ),
      ),
      getter(
        `octets that have grown at reading ${times + 1}`,
        false,
        after(
          () => new Uint8Array(1),
          () => new Uint8Array(250),
        ),
      ),
      getter(
        `octets that have shrunk at reading ${times + 1}`,
        false,
        after(
          () => new Uint8Array(250),
          () => new Uint8Array(1),
        ),
      ),
      getter(
        `a text that has become a number at reading ${times + 1}`,
        false,
        after(
          () => "1",
          () => 1,
        ),
      ),
      getter(
        `a getter that throws at reading ${times + 1}`,
        false,
        after(() => "1", thrower(new Error("late"))),
      ),
    ];
  }),
  {
    ...steady("a list that grows while it is read", () => restless((list) => list.push(...many(200)))),
    isSteady: false,
  },
  { ...steady("a list that shrinks while it is read", () => restless((list) => list.splice(1))), isSteady: false },
  {
    ...steady("a list that says a new length each time", () => {
      const length = inTurn(
        () => 1,
        () => 2,
        () => 200,
        () => -1,
      );
      return new Proxy(many(3), {
        get: (list, key) => (key === "length" ? length() : (Reflect.get(list, key) ?? "1")),
      });
    }),
    isSteady: false,
  },
  ...["1", 1, 1n].map((value) =>
    getter(`a getter of ${typeof value} that empties the target`, false, (target) => () => {
      resize(target, 0);
      return value;
    }),
  ),
  ...["1", 1, 1n].map((value) =>
    getter(`a getter of ${typeof value} that takes the target away`, false, (target) => () => {
      if (target.byteLength > 0) structuredClone(target, { transfer: [target] });
      return value;
    }),
  ),
  getter("octets that shrink when they are read again", false, () => {
    const buffer = resizableBuffer(200, 200);
    return inTurn(
      () => new Uint8Array(buffer),
      () => {
        resize(buffer, 3);
        return new Uint8Array(buffer);
      },
    );
  }),
];
