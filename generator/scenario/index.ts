export { protocolOfScenario, readScenario, type ScenarioSource } from "./read-scenario.js";
export type { Expectation, Scenario, ScenarioAction } from "./scenario.js";
