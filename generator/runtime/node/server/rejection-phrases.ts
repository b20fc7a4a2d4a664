import type { LoginRejection } from "../../flow/index.js";
import type { NodePhrase } from "../../wire/index.js";

/** Why a server rejects a login, in words. */
export const REJECTION_PHRASES: Readonly<Record<LoginRejection, NodePhrase>> = {
  account: "the account is unknown",
  secret: "the digest does not fit the secret",
  version: "this version is not served",
  connections: "the account has too many connections",
};
