import { describe, expect, test } from "vitest";
import { loginName, namesOfLinks, namesOfOperation } from "../../generator/naming/index.js";

describe("namesOfOperation", () => {
  const names = (operation: string, ...others: string[]) =>
    namesOfOperation(operation, new Set([operation, ...others]));

  test("are derived from the operation", () => {
    expect(names("Submit")).toEqual({
      method: "submit",
      attempt: "trySubmit",
      text: "submitText",
      handler: "onSubmit",
      constant: "submitOperation",
      fields: "SubmitFields",
      answer: "SubmitAnswer",
    });
  });

  test.each(["Then", "End", "Delete", "Constructor", "Request"])("%s does not hide a member or a word", (operation) => {
    expect(names(operation).method).toBe(`send${operation}`);
    expect(names(operation).attempt).toBe(`trySend${operation}`);
  });

  test("a handler does not hide an option or another handler", () => {
    expect(names("Notice").handler).toBe("onNoticeRequest");
    expect(names("NoticeRequest", "Notice").handler).toBe("onNoticeRequestRequest");
    expect(names("NoticeRequest").handler).toBe("onNoticeRequest");
  });

  test("no two operations share a method", () => {
    const all = [
      "Submit",
      "TrySubmit",
      "SendSubmit",
      "End",
      "SendEnd",
      "SendSendEnd",
      "TrySendEnd",
      "TryEnd",
      "TryTry",
    ];
    const methods = all.flatMap((each) => {
      const { method, attempt } = namesOfOperation(each, new Set(all));
      return [method, attempt];
    });
    expect(new Set(methods).size).toBe(methods.length);
    expect(names("SendMessage").method).toBe("sendMessage");
    expect(names("Tryout").method).toBe("tryout");
    expect([names("SubmitText").method, names("SubmitText", "Submit").method]).toEqual([
      "sendSubmitText",
      "sendSubmitText",
    ]);
    expect([names("CallText").method, names("CallText", "Call").method]).toEqual(["callText", "sendCallText"]);
  });
});

test("the first side of a party has its name, others have the name of the link", () => {
  const links = [
    { name: "spToIsmg", client: "SP", server: "ISMG" },
    { name: "ismgToIsmg", client: "ISMG", server: "ISMG" },
    { name: "ismgToGns", client: "ISMG", server: "GNS" },
  ];
  const names = namesOfLinks(links).map(({ client, server }) => `${client.calls} ${server.handlers}`);
  expect(names).toEqual([
    "SpCalls IsmgHandlers",
    "IsmgToIsmgClientCalls IsmgToIsmgServerHandlers",
    "IsmgToGnsClientCalls GnsHandlers",
  ]);
});

test("a login is named after its link", () => {
  expect(loginName("spToIsmg", null)).toBe("SpToIsmgLogin");
  expect(loginName("esmeToMc", "transmitter")).toBe("EsmeToMcTransmitterLogin");
  expect(loginName("esmeToMc", "send-only")).toBe("EsmeToMcSendOnlyLogin");
});
