import { expect, test } from "vitest";
import { readFolder, readLanguage } from "../../../generator/files/index.js";
import { compile } from "../../../generator/pipeline.js";
import { inventedFlow } from "../../fixtures/invented-flow/invented-flow.js";
import { sharedCache } from "../../helpers/shared-cache.js";

/* No check of flows reports anything about a valid one. */

test("accepts the flow of CMPP", () => {
  const protocols = readFolder("schema", (path) => path.startsWith("cmpp/"));
  expect(compile({ protocols, language: readLanguage() }, sharedCache()).diagnostics).toEqual([]);
});

test("accepts a flow with several logins, one-way messages, requests of one side and no keep-alive", () => {
  expect(compile(inventedFlow(), sharedCache()).diagnostics).toEqual([]);
});
