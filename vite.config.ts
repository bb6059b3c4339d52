import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { components } from './scripts/components.ts';
import { licences } from './scripts/licences.ts';
import { offline } from './scripts/offline.ts';
import { prerender } from './scripts/prerender.ts';
import { searchEntries } from './scripts/search-entries.ts';
import { staticScripts } from './scripts/static-scripts.ts';
import { styleRetry } from './scripts/style-retry.ts';
import { wholeBeside } from './scripts/whole-site.ts';

const contentSecurityPolicy = [
	"default-src 'self'",
	// CodeMirror writes its styles at run time.
	"style-src 'self' 'unsafe-inline'",
	"img-src 'self' data: blob:",
	"worker-src 'self'",
	"object-src 'none'",
	"base-uri 'none'",
	"form-action 'none'",
	// Svelte makes its own templates; static/first-paint.js says what else is trusted.
	"require-trusted-types-for 'script'",
	'trusted-types svelte-trusted-html default',
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

const shippedLicences = licences();

const chromium = process.env['CHROME_PATH'];

/** Generous, since they only end what will never come: no test is about how long something takes. */
const patience = {
	testTimeout: 100_000,
	hookTimeout: 100_000,
	expect: { poll: { timeout: 60_000 } },
} as const;

/**
 * Each file of component tests has a page of its own, which asks for hundreds of modules. In one run they do not change,
 * so the browser may keep them. It is not a setting of the server, which Vitest also gives to mocks: they are not kept.
 */
function keptModules(): Plugin {
	return {
		name: 'kept-modules',
		apply: () => process.argv.includes('run'),
		configureServer({ middlewares }) {
			middlewares.use((_, response, next) => {
				const setHeader = response.setHeader.bind(response);
				response.setHeader = (name, value) => {
					const kept = name === 'Cache-Control' && value === 'no-cache';
					return setHeader(name, kept ? 'max-age=86400' : value);
				};
				next();
			});
		},
	};
}

const fixedSeed = './tests/support/fixed-seed.ts';

export default defineConfig({
	base: './',
	publicDir: 'static',
	plugins: [
		components(),
		prerender(),
		searchEntries(),
		staticScripts(),
		styleRetry(),
		withContentSecurityPolicy(),
		shippedLicences.site(),
		wholeBeside(shippedLicences.worker),
		offline(shippedLicences.worker),
	],
	// The format lets a worker load code when it needs it.
	worker: { format: 'es', plugins: () => [shippedLicences.worker()] },
	build: {
		assetsInlineLimit: 0,
		target: 'es2022',
		// Browsers that know light-dark(): otherwise it would be rewritten into something three times as long.
		cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
		modulePreload: { polyfill: false },
		// They do nothing but define, and do not say so: what the editor does not use of them stays away.
		rolldownOptions: {
			treeshake: { moduleSideEffects: [{ test: /\/@lezer\//, sideEffects: false }] },
			// What the same labs ask for is one file: many small ones compress worse. Each group takes what its files import
			// along, unless a group above has it.
			output: {
				codeSplitting: {
					groups: [
						// The page needs it before its first paint, and nothing else.
						{ name: 'preload', test: /vite\/preload-helper/ },
						{
							name: 'bytes',
							test: /\/engine\/(limits|own-value|partition-point|endpoint\/other-role|report\/(diagnosis|range)|bytes\/(base64|bytes|edit|fresh-bytes|hex|hex-reading|join|text-beginning|text-problem|utf8|utf8-text)|http\/abnf)\.ts$/,
						},
						{
							name: 'controls',
							test: /\/(ui\/(Icon|Late|Menu|PartMissing|Prose|Tabs|Verdict|CopyButton|bring-into-sight|keep-focus|late-fonts|locale-context|modal|printing|terms-context|text-limit)|lab\/(document-lab|history|late-part|patch|saved|saved-fields|trailing)|platform\/(clipboard|late-drawing|packing|save-file|site-state|storage|web-crypto)|app\/(LabsMenu|SearchButton|UndoButtons|address|drops|field-drafts|keyboard|keys|tabs|learn\/learn-address))(\.svelte)?(\.ts)?$|\/strings\/(locale|[\w-]+\/(frame-terms|loading|numbers))\.ts$/,
						},
						{
							name: 'opening',
							test: /\/engine\/handshake\/(behind-head|compose-request|page-view|server-response)\.ts$/,
						},
						// Conversation needs them without a page.
						{ name: 'drafts', test: /\/editor\/(text-change|hex-drafts\.svelte)\.ts$/ },
						{
							name: 'page',
							test: /\/editor\/(StaticView|arrival|long-lines|page-end|rebased|spans|static-page)(\.svelte)?(\.ts)?$/,
						},
						{
							name: 'editor',
							test: /\/editor\/(base-extensions|caret-keys|decorations-in-view|line-numbers|long-line-marks)\.ts$/,
						},
						{ name: 'head-text', test: /\/editor\/http-(page|view)\.ts$/ },
						{ name: 'accept', test: /\/engine\/handshake\/(accept-mistakes|known-pairs)\.ts$/ },
						{ name: 'frame', test: /\/engine\/frame\/(encode|frame|mask|opcode|rows)\.ts$/ },
						{
							name: 'decode',
							test: /\/engine\/(frame\/(close|decode|diagnoses|fields|gathered-header)|reader\/reader)\.ts$/,
						},
						{
							name: 'messages',
							test: /\/(engine\/(message\/sender-agreement|reader\/observed-frames|report\/message-rules)|ui\/field-tone)\.ts$/,
						},
						{
							name: 'frame-lab',
							test: /\/engine\/(frame\/(bit-intents|close-code)|message\/message-verdict|reader\/message-policy)\.ts$/,
						},
						// Conversation needs all of them, and so do its branches.
						{
							name: 'outcome',
							test: /\/(engine\/simulation\/(outcome|scenario-size)|panels\/conversation\/time\/time-scale)\.ts$/,
						},
						{ name: 'json', test: /\/engine\/json\/json-(place|text)\.ts$/ },
						{ name: 'jobs', test: /\/platform\/jobs\/(jobs|job-port)\.ts$/ },
						// Frame needs the names of the programs without their profiles.
						{ name: 'programs', test: /\/engine\/reader\/programs\.ts$/ },
						{ name: 'profiles', test: /\/engine\/reader\/(observed-handshakes|profiles?)\.ts$/ },
						{
							name: 'lines',
							test: /\/ui\/(byte-mark|byte-notes|frame-lines|virtual-scroll|virtual-window)(\.svelte)?\.ts$/,
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
					...patience,
					name: 'unit',
					setupFiles: [fixedSeed, './tests/support/byte-equality.ts'],
					// A thread takes less processor time than a process, and has the room for young values that `npm test` gives.
					pool: 'threads',
					environment: 'node',
					// Modules leave nothing behind, and to read them for each file anew takes twice the time of the tests.
					isolate: false,
					include: ['tests/**/*.test.ts'],
					exclude: [
						'tests/**/*.ui.test.ts',
						'tests/e2e/**',
						'tests/interop/**',
						'tests/memory.test.ts',
					],
				},
			},
			{
				extends: true,
				test: {
					...patience,
					// Alone in its process: what is held is counted, and to collect garbage among all others takes long.
					name: 'memory',
					setupFiles: fixedSeed,
					environment: 'node',
					include: ['tests/memory.test.ts'],
				},
			},
			{
				extends: true,
				test: {
					...patience,
					name: 'interop',
					setupFiles: fixedSeed,
					environment: 'node',
					include: ['tests/interop/**/*.test.ts'],
					// One run at a time, since they watch the clock: after those of other projects, and in one process, which
					// starts each browser once (tests/interop/live/shared-browsers.ts).
					fileParallelism: false,
					isolate: false,
					sequence: { groupOrder: 1 },
				},
			},
			{
				extends: true,
				plugins: [keptModules()],
				test: {
					...patience,
					name: 'ui',
					// tests/support/extent.ts asks for it.
					env: { TEST_ALL: process.env['TEST_ALL'] ?? '0' },
					// One page for all files: to load and compile hundreds of modules for each takes a third of the time.
					// So no file may replace a module, which would stay replaced for the files after it.
					isolate: false,
					setupFiles: './tests/support/component-page.ts',
					include: ['tests/**/*.ui.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						connectTimeout: 100_000,
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
