import { compile } from "../../../../generator/pipeline.js";
import { type OpenedLink, openLink } from "../../../../generator/simulator/index.js";
import { courier } from "../../../fixtures/courier/courier.js";
import { sharedCache } from "../../shared-cache.js";

/** Opens the link of Courier, an invented protocol, as the simulator does. `change` edits its flow.yaml. */
export function courierLink(
  id: "courier10" | "courier20" = "courier10",
  change?: (flow: string) => string,
): OpenedLink {
  const { protocols, diagnostics } = compile(courier(change), sharedCache());
  const [problem] = diagnostics;
  if (problem !== undefined) throw new Error(problem.message);
  const protocol = protocols.find((each) => each.id === id);
  const flow = protocol?.flow ?? null;
  const [model] = flow?.links ?? [];
  if (protocol === undefined || flow === null || model === undefined) throw new Error(`There is no flow of ${id}.`);
  return openLink({ protocol, flow }, model);
}
