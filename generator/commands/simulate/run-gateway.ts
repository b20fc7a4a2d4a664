import { type Bilingual, escaped } from "../../diagnostics/index.js";
import { Gateway, type OpenedLink } from "../../simulator/index.js";
import { listenFailure } from "../project/address-failure.js";
import { isLoopback } from "../project/loopback.js";
import type { Terminal } from "../terminal/terminal.js";
import { type Settings, USUAL_ACCOUNT } from "./settings.js";
import { Show } from "./show.js";
import { runUntilEnded } from "./until-ended.js";

/** Runs a gateway until the user or a limit ends it. Returns the exit code. */
export async function runGateway(
  links: readonly OpenedLink[],
  settings: Settings,
  terminal: Terminal,
): Promise<number> {
  const [first, ...others] = links;
  if (first === undefined) return 2;
  const show = new Show(settings, terminal, first);
  const { host, accounts, anyAccount, answerAfter, reportAfter, states, window, seed } = settings;
  const port = settings.port ?? first.model.port ?? 0;
  const gateway = new Gateway({
    links: [first, ...others],
    host,
    port,
    accounts,
    anyAccount,
    answerAfter,
    reportAfter,
    states,
    window,
    seed,
    steps: settings.steps,
    observer: (event) => show.event(event),
  });
  try {
    await gateway.listen();
  } catch (error) {
    throw listenFailure({ host, port }, error);
  }
  show.tell(escaped(banner(links, gateway.port, settings)[terminal.language]));
  if (!isLoopback(host)) terminal.err(`${openToOthers(settings)[terminal.language]}\n`);
  return runUntilEnded({ simulated: gateway, show, settings, terminal });
}

/** A warning about a gateway that other machines reach. */
function openToOthers({ host, isUsualAccount, anyAccount }: Settings): Bilingual {
  const isOpen = anyAccount || isUsualAccount;
  const own = { en: " Give --account a secret of its own.", zh: "请用--account指定专用密钥。" };
  return {
    en: escaped(`Other machines can connect to ${host}, without encryption.${isOpen ? own.en : ""}`),
    zh: escaped(`其他机器可以连接${host}，且连接不加密。${isOpen ? own.zh : ""}`),
  };
}

/** What a gateway is, where it listens, and who may log in. */
function banner(links: readonly OpenedLink[], port: number, settings: Settings): Bilingual {
  const { host, isUsualAccount, anyAccount, accounts, seed } = settings;
  const titles = links.map(({ protocol, model }) => `${protocol.title} ${model.server}`).join(", ");
  const names = [...accounts.keys()].join(", ");
  const own = isUsualAccount
    ? {
        en: `Account ${USUAL_ACCOUNT.id}, secret ${USUAL_ACCOUNT.secret}.`,
        zh: `账号${USUAL_ACCOUNT.id}，密钥${USUAL_ACCOUNT.secret}。`,
      }
    : { en: `Accounts: ${names}.`, zh: `账号：${names}。` };
  const account = anyAccount ? { en: "Any account and secret.", zh: "接受任何账号和密钥。" } : own;
  return {
    en: `${titles} on ${host}:${port}. ${account.en} Seed ${seed}. Special numbers: smswire simulate --numbers`,
    zh: `${titles}，监听${host}:${port}。${account.zh}种子${seed}。特殊号码：smswire simulate --numbers`,
  };
}
