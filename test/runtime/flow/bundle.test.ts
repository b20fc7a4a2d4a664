import { expect, test } from "vitest";
import { bundleSession } from "../../helpers/compile/bundle.js";

/* What sessions add to a bundle with the parts of the codec that they call: decoder, encoder, splitter and writer. */

test("a session adds at most 10 kB to the codec, without Chinese texts", async () => {
  const { without, withSession } = await bundleSession();
  expect(withSession.gzippedBytes - without.gzippedBytes).toBeGreaterThan(2000);
  expect(withSession.gzippedBytes - without.gzippedBytes).toBeLessThan(9970);
  expect(withSession.text).toContain("no answer within");
  expect(withSession.text).not.toMatch(/[\u4e00-\u9fff]/);
});
