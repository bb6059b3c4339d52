import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { prerender } from './scripts/prerender.ts';

const contentSecurityPolicy = [
	"default-src 'self'",
	// CodeMirror writes its styles at run time.
	"style-src 'self' 'unsafe-inline'",
	"img-src 'self' data: blob:",
	"worker-src 'self'",
	"object-src 'none'",
	"base-uri 'none'",
	"form-action 'none'",
].join('; ');

/** Puts the policy first in `<head>` of the built page; the dev server needs a socket of its own. */
function withContentSecurityPolicy(): Plugin {
	return {
		name: 'content-security-policy',
		apply: 'build',
		transformIndexHtml: {
			order: 'post',
			handler: (html) =>
				html.replace(
					'<head>',
					`<head>\n\t\t<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}" />`,
				),
		},
	};
}

const chromium = process.env['CHROME_PATH'];

export default defineConfig({
	base: './',
	publicDir: 'static',
	plugins: [svelte(), prerender(), withContentSecurityPolicy()],
	build: {
		assetsInlineLimit: 0,
		target: 'es2022',
		// Browsers that know light-dark(): otherwise it would be rewritten into something three times as long.
		cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
		modulePreload: { polyfill: false },
		// They do nothing but define, and do not say so: what the editor does not use of them stays away.
		rolldownOptions: {
			treeshake: { moduleSideEffects: [{ test: /\/@lezer\//, sideEffects: false }] },
			// What every lab asks of bytes is one file: many small ones compress worse.
			output: {
				codeSplitting: {
					groups: [
						{
							name: 'bytes',
							test: /\/engine\/(limits|report\/diagnosis|bytes\/(base64|bytes|edit|fresh-bytes|hex|hex-reading|join|text-problem|utf8|utf8-text)|http\/abnf)\.ts$/,
						},
						{
							name: 'controls',
							test: /\/ui\/(Icon|Tabs|Verdict|CopyButton|bring-into-sight|late-fonts)\.(svelte|ts)$/,
						},
					],
				},
			},
		},
	},
	server: { host: '127.0.0.1' },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					// Modules leave nothing behind, and to read them for each file anew takes twice the time of the tests.
					isolate: false,
					// For busy machines: the tests of two steps run at once.
					testTimeout: 30_000,
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/**/*.ui.test.ts', 'tests/e2e/**', 'tests/interop/**'],
				},
			},
			{
				extends: true,
				test: {
					name: 'interop',
					environment: 'node',
					include: ['tests/interop/**/*.test.ts'],
					// One run at a time, since they watch the clock.
					fileParallelism: false,
				},
			},
			{
				extends: true,
				test: {
					name: 'ui',
					include: ['tests/**/*.ui.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						viewport: { width: 1280, height: 720 },
						provider: playwright({
							launchOptions: {
								...(chromium ? { executablePath: chromium } : {}),
								args: ['--no-sandbox'],
							},
						}),
						instances: [{ browser: 'chromium' }],
					},
				},
			},
		],
	},
});
