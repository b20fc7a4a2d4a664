import { describe, expect, test } from "vitest";
import { readFolder, readLanguage } from "../../generator/files/index.js";
import { compile } from "../../generator/pipeline.js";
import {
  agreeOnErrors,
  agreeOnMessages,
  agreeOnOctets,
  agreeOnViewedOctets,
  agreeOnViews,
} from "../helpers/engines/compare-engines.js";
import { moduleOf } from "../helpers/protocols.js";
import { subjectOf } from "../helpers/compile/emitted-functions.js";

const { protocols: models } = compile({
  protocols: readFolder("schema", (path) => !path.startsWith("language/")),
  language: readLanguage(),
});

describe.each(models.map((model) => [model.id, model] as const))("%s", (id, model) => {
  const module = moduleOf(id);

  describe.each(model.messages.map((message) => [message.name, message] as const))("%s", (_, message) => {
    const subject = subjectOf(module, model, message);

    test("agree on random messages", () => expect(() => agreeOnMessages(subject, 60, 1)).not.toThrow());
    test("agree on messages with invalid values", () => expect(() => agreeOnErrors(subject, 150, 2)).not.toThrow());
    test("agree on mutated frames", () => expect(() => agreeOnOctets(subject, 150, 3)).not.toThrow());
    test("agree on views of random messages", () => expect(() => agreeOnViews(subject, 40, 4)).not.toThrow());
    test("agree on views of mutated frames", () => expect(() => agreeOnViewedOctets(subject, 100, 5)).not.toThrow());
  });
});
