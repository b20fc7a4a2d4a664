import { expect, test } from "vitest";
import { shippedProtocols } from "../../../generator/commands/project/select-protocol.js";
import { loginsOf } from "../../../generator/tables/index.js";
import { sharedCache } from "../../helpers/shared-cache.js";

test("the login of CMPP 3.0 names its version", () => {
  const cmpp30 = shippedProtocols({ cache: sharedCache() }).find(({ id }) => id === "cmpp30");
  const [login] = cmpp30 === undefined ? [] : loginsOf(cmpp30);
  expect(login).toMatchObject({ message: "CMPP_CONNECT", field: "Version" });
  expect(login?.accepted.some(({ first, last }) => first <= 0x30 && 0x30 <= last)).toBe(true);
});
