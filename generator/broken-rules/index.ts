export {
  brokenIn,
  type BrokenRule,
  brokenRules,
  brokenRulesOf,
  enumerationsOf,
  type Owner,
  type RuleContext,
} from "./broken-rules.js";
export { readContent } from "./read-content.js";
