import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { runTool } from "../../helpers/run-tool.js";

const words = ["layout", "--flow", "--protocol", "cmpp30"];

describe("layout --flow", () => {
  test("shows who may send what in which state", async () => {
    const { code, out } = await runTool(words);
    expect(code).toBe(0);
    expect(out.split("\n\n")[0]?.split("\n")).toEqual([
      "CMPP 3.0 spToIsmg: SP connects to ISMG, port 7890",
      "  state    SP may send       ISMG may send     ends when",
      "  open     CMPP_CONNECT      -                 CMPP_CONNECT answered with Status == ok -> running",
      "                                               CMPP_CONNECT answered -> closed (rejected)",
      "                                               login-time over (30 s) -> closed",
      "  running  CMPP_ACTIVE_TEST  CMPP_ACTIVE_TEST  CMPP_TERMINATE sent -> ending",
      "           CMPP_CANCEL       CMPP_DELIVER      CMPP_ACTIVE_TEST not answered -> closed",
      "           CMPP_QUERY        CMPP_TERMINATE",
      "           CMPP_SUBMIT",
      "           CMPP_TERMINATE",
      "  ending   -                 -                 CMPP_TERMINATE answered -> closed (ended)",
      "                                               end-time over (10 s) -> closed",
      "  closed   -                 -                 -",
      "Login: CMPP_CONNECT, account Source_Addr; rejections: unknown account Status == illegalSourceAddress, wrong secret Status == authenticationFailed, wrong version Status == versionTooHigh, too many connections Status == 5",
      "Requests: answer within 60 s (T), sendings 3 (N), window 16 (W)",
      "Outside the window: CMPP_CONNECT, CMPP_TERMINATE, CMPP_ACTIVE_TEST",
      "Keep-alive: both sides send CMPP_ACTIVE_TEST after 180 s (C) of silence",
      "End: CMPP_TERMINATE by either side",
      "Tolerated: CMPP_ACTIVE_TEST in open, CMPP_TERMINATE in open",
    ]);
    expect(out).toContain("\nCMPP 3.0 ismgToIsmg: ISMG connects to ISMG, port 7930\n  state    ISMG (client) may send");
    expect(out).toContain("port 9168, one request per connection");
    expect(out).toContain("\n  end-time    10 s   Time for an orderly end. Not in the specification.\n");
  });

  test("shows it in Chinese", async () => {
    const { out } = await runTool([...words, "--lang", "zh"]);
    expect(out).toContain("CMPP 3.0 spToIsmg：SP连接ISMG，端口7890\n  状态     SP可发送");
    expect(out).toContain("CMPP_CONNECT已应答且Status == ok -> running");
    expect(out).toContain("\n链路检测：空闲180秒（C）后由双方发送CMPP_ACTIVE_TEST\n结束：由任一方发送CMPP_TERMINATE\n");
    expect(out).toContain("\nCMPP 3.0 参数\n  名称");
  });

  test("colours change nothing else", async () => {
    const [plain, colored] = [await runTool(words), await runTool(words, "", { resultColor: true })];
    expect(colored.out).not.toBe(plain.out);
    expect(stripVTControlCharacters(colored.out)).toBe(plain.out);
  });

  test("writes JSON", async () => {
    const { out } = await runTool([...words, "--json"]);
    expect(JSON.parse(out)).toMatchObject({
      cmpp30: {
        settings: { T: { seconds: 60, own: false }, "end-time": { seconds: 10, own: true } },
        links: {
          spToIsmg: {
            client: "SP",
            states: {
              open: {
                client: ["CMPP_CONNECT"],
                server: [],
                ends: [
                  { kind: "answered", messages: ["CMPP_CONNECT"], by: "both", when: "Status == ok", to: "running" },
                  { kind: "answered", when: null, to: "closed", because: "rejected" },
                  { kind: "time", setting: "login-time", seconds: 30, to: "closed" },
                ],
              },
            },
          },
          ismgToGns: { kind: "one-exchange", states: { running: { server: [] } } },
        },
      },
    });
  });

  test.each([
    [["submit"], "--flow shows whole protocols. Run it without submit."],
    [["--diff", "cmpp20", "cmpp30"], "--flow shows whole protocols. Run it without --diff."],
  ])("rejects %j", async (more, reported) => {
    expect(await runTool(["layout", "--flow", ...more])).toEqual({ code: 2, out: "", err: `${reported}\n` });
  });
});
