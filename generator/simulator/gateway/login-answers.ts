import type { OpenedLink } from "../link/dynamic-link.js";
import type { DynamicMessage } from "../link/dynamic-message.js";
import type { SimulatedAccount } from "./gateway-options.js";

type Links = OpenedLink["link"];

/** A link whose server answers the logins of some accounts with fields of its own. */
export function withLoginAnswers(link: Links, accounts: ReadonlyMap<string, SimulatedAccount>): Links {
  const logins = Object.entries(link.logins).map(([name, login]) => {
    const answer = (asked: DynamicMessage, response: DynamicMessage, isAccepted: boolean): DynamicMessage => {
      const own = accounts.get(login.account(asked) ?? "")?.login;
      return own?.isAccepted === isAccepted ? { ...response, ...own.fields } : response;
    };
    const own: typeof login = {
      ...login,
      accept: (asked, by) => answer(asked, login.accept(asked, by), true),
      reject: (asked, reason) => answer(asked, login.reject(asked, reason), false),
    };
    return [name, own] as const;
  });
  return { ...link, logins: Object.fromEntries(logins) };
}
