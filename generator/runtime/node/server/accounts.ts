import {
  type FlowMessage,
  type Link,
  type LinkLogin,
  type LoginRejection,
  type LoginTypesByName,
  RateLimit,
  type SideTypes,
} from "../../flow/index.js";
import { md5 } from "../md5.js";
import { platform } from "../sockets/platform.js";
import type { Account, LoginAttempt, SecretsOf } from "./options.js";

/** How many requests per second, and at once. */
type Rate = NonNullable<Account<unknown>["rate"]>;

/** A login that the server accepts. */
export interface Admitted<M extends FlowMessage, Secrets> {
  readonly name: string;
  readonly account: Account<Secrets>;
  /** The response that accepts it. */
  readonly response: M;
}

/** A login, decided. */
export type Decision<M extends FlowMessage, Secrets> =
  | { readonly admitted: Admitted<M, Secrets> }
  | { readonly name: string; readonly reason: LoginRejection; readonly response: M };

/** The accounts of a served link: it decides about logins. */
export class Accounts<M extends FlowMessage, Logins extends LoginTypesByName> {
  /** Limits by account: its connections share one. */
  private readonly limits = new Map<string, { readonly rate: Rate; readonly limit: RateLimit }>();

  private readonly link: Pick<Link<M, SideTypes, SideTypes, Logins>, "table" | "logins">;
  private readonly find: (attempt: LoginAttempt<M>) => Promise<Account<SecretsOf<Logins>> | null>;

  constructor(
    link: Pick<Link<M, SideTypes, SideTypes, Logins>, "table" | "logins">,
    find: (attempt: LoginAttempt<M>) => Promise<Account<SecretsOf<Logins>> | null>,
  ) {
    this.link = link;
    this.find = find;
  }

  /** The login of a message; undefined if it is another message. */
  loginFor(message: M): LinkLogin<M, Logins[keyof Logins]> | undefined {
    const logins: readonly LinkLogin<M, Logins[keyof Logins]>[] = Object.values(this.link.logins);
    return logins.find(({ request }) => request === message.name);
  }

  /** Decides about a login, without the number of connections. Rejects with what the program throws. */
  async decide(request: M, remote: string): Promise<Decision<M, SecretsOf<Logins>> | null> {
    const login = this.loginFor(request);
    if (login === undefined) return null;
    const name = login.account(request) ?? "";
    const rejected = (reason: LoginRejection) => ({ name, reason, response: login.reject(request, reason) });
    if (!login.fits(request)) return rejected("version");
    const { link, codec } = this.link.table;
    const account = await this.find({ account: name, request, link, protocol: codec.protocol, remote });
    if (account === null) return rejected("account");
    const by = { secrets: account.secrets, hash: md5, date: new Date() };
    if (!login.isAuthentic(request, by)) return rejected("secret");
    return { admitted: { name, account, response: login.accept(request, by) } };
  }

  /** Rejects a login for its number of connections. */
  rejectConnection(request: M): M | null {
    return this.loginFor(request)?.reject(request, "connections") ?? null;
  }

  /** The limit of an account; null if it has none. */
  limitOf(name: string, rate: Rate | undefined): RateLimit | null {
    if (rate === undefined) return null;
    const known = this.limits.get(name);
    if (known?.rate.perSecond === rate.perSecond && known.rate.burst === rate.burst) return known.limit;
    const limit = new RateLimit(rate, platform.now());
    this.limits.set(name, { rate, limit });
    return limit;
  }
}
