import { defineConfig, firefox } from '@playwright/test';
import { ALL } from './tests/support/extent.ts';

const chromePath = process.env['CHROME_PATH'];
const firefoxPath = process.env['FIREFOX_PATH'];
const siteDirectory = process.env['SITE_DIRECTORY'] ?? 'dist';
// Two runs on one machine must not meet. Playwright's workers read this file too and inherit the choice.
const port = (process.env['E2E_PORT'] ??= String(20_000 + (process.pid % 10_000)));
const site = `http://127.0.0.1:${port}/deep/sub/path/`;

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '*.e2e.ts',
	fullyParallel: true,
	workers: 2,
	reporter: 'line',
	outputDir: 'test-results',
	// Generous, since they only end what will never come: no test is about how long something takes. A wait ends
	// before `scripts/test.mjs` takes its silence for a stuck step. A whole test may take long on a busy machine.
	timeout: 900_000,
	expect: { timeout: 60_000 },
	use: {
		baseURL: site,
		viewport: { width: 1280, height: 720 },
		actionTimeout: 90_000,
		navigationTimeout: 90_000,
	},
	projects: [
		...(firefoxPath
			? [
					{
						name: 'firefox',
						// It takes several seconds to start, so it has one worker. It comes first, since Chromium then has
						// two workers when Firefox is done.
						workers: 1,
						// tests/support/extent.ts explains the tags.
						grepInvert: ALL ? /@one-browser\b/ : /@(one-browser|all|both-with-all)\b/,
						testIgnore: /(compare|rules)\.e2e\.ts$/,
						use: {
							browserName: 'firefox' as const,
							// Playwright's own Firefox is patched; any other is driven through a channel.
							...(firefoxPath === firefox.executablePath() ? {} : { channel: 'moz-firefox' }),
							launchOptions: {
								executablePath: firefoxPath,
								firefoxUserPrefs: {
									'network.websocket.delay-failed-reconnects': false,
									// The places that a person has visited, in a database: without it hash changes cost less.
									'places.history.enabled': false,
								},
							},
						},
					},
				]
			: []),
		{
			name: 'chromium',
			grepInvert: ALL ? /@firefox\b/ : /@(firefox|all)\b/,
			use: {
				browserName: 'chromium',
				launchOptions: {
					...(chromePath ? { executablePath: chromePath } : {}),
					args: ['--no-sandbox'],
				},
			},
		},
	],
	webServer: {
		command: `node scripts/serve.mjs --directory "${siteDirectory}" --port ${port} --under /deep/sub/path/`,
		url: site,
		reuseExistingServer: false,
	},
});
