import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { components } from './scripts/components.ts';
import { licences } from './scripts/licences.ts';
import { offline } from './scripts/offline.ts';
import { prerender } from './scripts/prerender.ts';
import { searchEntries } from './scripts/search-entries.ts';
import { staticScripts } from './scripts/static-scripts.ts';
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
	// Svelte makes its own templates; static/first-paint.js says which scripts are trusted.
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

/** Puts a layer of the code, with its packages, into one file. A layer imports only those below it, so files do not need each other in a circle. */
function layer(name: string, test: RegExp) {
	return { name, test, includeDependenciesRecursively: false };
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
		withContentSecurityPolicy(),
		shippedLicences.site(),
		wholeBeside(shippedLicences.worker),
		offline(shippedLicences.worker),
	],
	// A worker is one file.
	worker: {
		format: 'es',
		plugins: () => [shippedLicences.worker()],
		rolldownOptions: { output: { codeSplitting: false } },
	},
	build: {
		assetsInlineLimit: 0,
		target: 'es2022',
		// Browsers that know light-dark(): otherwise it would be rewritten into something three times as long.
		cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
		modulePreload: { polyfill: false },
		cssCodeSplit: false,
		rolldownOptions: {
			// They do nothing but define, and do not say so: what the editor does not use of them stays away.
			treeshake: { moduleSideEffects: [{ test: /\/@lezer\//, sideEffects: false }] },
			output: {
				codeSplitting: {
					groups: [
						// The first script needs no more than this to load the others.
						{ name: 'preload', test: /vite\/preload-helper|rolldown\/runtime/ },
						{ ...layer('engine', /\/src\/engine\/|\/node_modules\/pako/), minShareCount: 2 },
						layer(
							'editor',
							/\/src\/editor\/|\/node_modules\/(@codemirror|@lezer|@marijn|style-mod|w3c|crelt)/,
						),
						layer(
							'page',
							/\/src\/(ui|lab|platform)\/(?![^?]*\.css$)|\/src\/strings\/[^/]+$|\/node_modules\/(svelte|clsx|@fontsource)/,
						),
						// Most of these is for one part of the site, and loads with it.
						{ ...layer('evidence', /\/src\/(evidence|panels\/doctor)\//), minShareCount: 2 },
						{ ...layer('words-en', /\/strings\/en[/.]/), minShareCount: 2 },
						{ ...layer('words-zh-CN', /\/strings\/zh-CN[/.]/), minShareCount: 2 },
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
