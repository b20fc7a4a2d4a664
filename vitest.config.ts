import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    include: ["test/**/*.test.ts", "generated/**/*.test.ts"],
    testTimeout: 120_000,
    coverage: {
      provider: "v8",
      include: ["generator/**/*.ts", "generated/**/*.ts"],
      exclude: ["**/*.test.ts", "generator/runtime/**"],
    },
  },
});
