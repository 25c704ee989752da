import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
	plugins: [react()],
	build: {
		target: "es2023",
		// The page's content policy allows nothing inline and no data addresses.
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
	},
	server: {
		proxy: Object.fromEntries(["/api", "/webauthn", "/login"].map((path) => [path, "http://127.0.0.1:8080"])),
	},
	test: { include: ["src/**/*.test.{ts,tsx}"] },
});
