import { defineConfig } from '@playwright/test';

const chrome = process.env['CHROME_PATH'];
const firefox = process.env['FIREFOX_PATH'];
const port = 4199;

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '*.e2e.ts',
	fullyParallel: true,
	workers: 2,
	reporter: 'line',
	outputDir: 'test-results',
	timeout: 45_000,
	use: {
		baseURL: `http://127.0.0.1:${port}/deep/sub/path/`,
		viewport: { width: 1280, height: 720 },
	},
	projects: [
		{
			name: 'chromium',
			use: {
				browserName: 'chromium',
				launchOptions: { ...(chrome ? { executablePath: chrome } : {}), args: ['--no-sandbox'] },
			},
		},
		...(firefox
			? [
					{
						name: 'firefox',
						use: {
							browserName: 'firefox' as const,
							channel: 'moz-firefox',
							launchOptions: { executablePath: firefox },
						},
					},
				]
			: []),
	],
	webServer: {
		command: `node scripts/serve.mjs --port ${port} --under /deep/sub/path/`,
		url: `http://127.0.0.1:${port}/deep/sub/path/`,
		reuseExistingServer: false,
	},
});
