import { defineConfig } from "vitest/config";

/** Tests that start a real Chromium; kept apart because they need one, and seconds instead of milliseconds. */
export default defineConfig({
	test: { include: ["test/browser/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 120_000, fileParallelism: false },
});
