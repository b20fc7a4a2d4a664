import { expect, expectTypeOf, test } from "vitest";
import {
  type Attempt,
  type Deliver,
  type DeliverResp,
  type Message,
  spToIsmg,
  type Submit,
  type SubmitFields,
  type SubmitResp,
} from "../../../generated/cmpp30/index.js";
import { type connect, type FlowServer, serve } from "../../../generated/runtime/node/index.js";

/* The types of clients and sessions: what an editor shows. */

const connectSp = (connectTo: typeof connect) =>
  connectTo(spToIsmg, { host: "", login: { sourceAddr: "900001" }, secrets: { shared: "888888" } });
type Client = Awaited<ReturnType<typeof connectSp>>;

const gateway = serve(spToIsmg, {
  account: () => null,
  onSubmit: (message) => {
    expectTypeOf(message).toEqualTypeOf<Submit>();
    return { msgId: 1n };
  },
});
type Session = ReturnType<typeof gateway.sessions>[number];

test("a client has the requests of its side only, with their fields and responses", () => {
  expectTypeOf<Parameters<Client["submit"]>[0]>().toEqualTypeOf<SubmitFields>();
  expectTypeOf<ReturnType<Client["submit"]>>().toEqualTypeOf<Promise<SubmitResp>>();
  expectTypeOf<ReturnType<Client["trySubmit"]>>().toEqualTypeOf<Promise<Attempt<SubmitResp>>>();
  expectTypeOf<ReturnType<Client["submitText"]>>().toEqualTypeOf<Promise<readonly SubmitResp[]>>();
  expectTypeOf<Parameters<Client["submitText"]>[1]>().not.toHaveProperty("msgContent");
  expectTypeOf<Client>().not.toHaveProperty("deliver");
  expectTypeOf<Client>().toHaveProperty(Symbol.asyncDispose);
  expect(Object.keys(spToIsmg.client.calls(JSON.parse("{}")))).not.toContain("deliver");
});

test("a session has those of the server", () => {
  expectTypeOf<ReturnType<Session["deliver"]>>().toEqualTypeOf<Promise<DeliverResp>>();
  expectTypeOf<Session>().not.toHaveProperty("submit");
  expectTypeOf<FlowServer["close"]>().returns.toEqualTypeOf<Promise<void>>();
  expect(gateway.sessions()).toEqual([]);
});

test("handlers, logins and secrets have the types of the link", () => {
  type Options = Parameters<typeof connect<Message, ClientSide, ServerSide, Logins, "login">>[1];
  type Of<Side> = Side extends {
    readonly calls: (requester: never) => infer Calls extends object;
    readonly handle: (handlers: infer Handlers extends object, ...rest: never) => unknown;
  }
    ? { readonly calls: Calls; readonly handlers: Handlers }
    : never;
  type ClientSide = Of<(typeof spToIsmg)["client"]>;
  type ServerSide = Of<(typeof spToIsmg)["server"]>;
  type Logins = typeof spToIsmg extends {
    readonly logins: {
      readonly login: {
        create(
          fields: infer Fields extends object,
          by: { readonly secrets: infer Secrets extends object },
          ...rest: never
        ): unknown;
      };
    };
  }
    ? { readonly login: { readonly fields: Fields; readonly secrets: Secrets } }
    : never;
  expectTypeOf<Options["login"]>().toHaveProperty("sourceAddr");
  expectTypeOf<Options["login"]>().not.toHaveProperty("authenticatorSource");
  expectTypeOf<Parameters<NonNullable<Options["onDeliver"]>>[0]>().toEqualTypeOf<Deliver>();
  // @ts-expect-error A link with secrets needs them.
  const options: Options = { host: "", login: { sourceAddr: "900001" } };
  expect(Object.keys(options)).toEqual(["host", "login"]);
});
