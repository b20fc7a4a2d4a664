import { type Bilingual, escaped } from "../../diagnostics/index.js";
import { type OpenedLink, SimulatedClient } from "../../simulator/index.js";
import { loginFailure } from "../project/login-failure.js";
import type { Terminal } from "../terminal/terminal.js";
import { type Settings, USUAL_ACCOUNT } from "./settings.js";
import { Show } from "./show.js";
import { runUntilEnded } from "./until-ended.js";

/** Runs a client until the user or a limit ends it. Returns the exit code. */
export async function runClient(link: OpenedLink, settings: Settings, terminal: Terminal): Promise<number> {
  const show = new Show(settings, terminal, link);
  const { host, answerAfter, window, seed } = settings;
  const [[account, { secret }] = [USUAL_ACCOUNT.id, USUAL_ACCOUNT]] = settings.accounts;
  const port = settings.port ?? link.model.port ?? 0;
  show.tell(escaped(banner(link, `${host}:${port}`, account)[terminal.language]));
  const client = new SimulatedClient({
    link,
    host,
    port,
    account,
    secret,
    answerAfter,
    window,
    seed,
    observer: (event) => show.event(event),
  });
  try {
    await client.start();
  } catch (error) {
    throw loginFailure(error, ["--connect"]);
  }
  return runUntilEnded({ simulated: client, show, settings, terminal });
}

function banner({ protocol, model }: OpenedLink, at: string, account: string): Bilingual {
  return {
    en: `${protocol.title} ${model.client}, connects to ${at} as ${account}.`,
    zh: `${protocol.title} ${model.client}，以${account}连接${at}。`,
  };
}
