import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { oneProgramParser } from './scripts/lint/one-program.mjs';
import { ownLookup } from './scripts/lint/own-lookup.mjs';
import svelteConfig from './svelte.config.js';

/** What the engine may not touch: time and chance come in as arguments. */
const impure = ['Date', 'performance', 'setTimeout', 'setInterval', 'queueMicrotask'];

const ASYNCHRONOUS_TESTS = [
	'tests/**/*.ui.test.ts',
	'tests/e2e/**/*.ts',
	'tests/interop/**/*.ts',
	'tests/app/**/*.ts',
];

const parser = oneProgramParser({
	svelteParser: svelte.configs.base.find(({ languageOptions }) => languageOptions?.parser)
		.languageOptions.parser,
	parser: ts.parser,
	svelteConfig,
	root: import.meta.dirname,
	config: 'tsconfig.check.json',
});

export default ts.config(
	{ ignores: ['dist/', 'dist-single/', 'node_modules/', 'test-results/', 'coverage/'] },
	js.configs.recommended,
	...ts.configs.strictTypeChecked,
	{ languageOptions: { parser } },
	...svelte.configs.recommended,
	{
		languageOptions: {
			parserOptions: {
				projectService: true,
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.svelte'],
			},
		},
		rules: {
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/no-unnecessary-condition': [
				'error',
				{ allowConstantLoopConditions: true },
			],
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			// Indices of bounded loops over typed arrays; `?? 0` there would hide a mistake.
			'@typescript-eslint/no-non-null-assertion': 'off',
			// What these ask the types costs a third of the whole time, and here they can find nothing: enums are
			// forbidden (erasableSyntaxOnly), a class with a private field takes no stranger, there are no stores.
			'@typescript-eslint/no-unsafe-enum-assignment': 'off',
			'@typescript-eslint/no-unsafe-enum-comparison': 'off',
			'@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
			'svelte/require-store-reactive-access': 'off',
			// The compiler says it: noUnusedLocals, noUnusedParameters.
			'@typescript-eslint/no-unused-vars': 'off',
			'svelte/no-at-html-tags': 'error',
			'svelte/no-inner-declarations': 'off',
			'no-restricted-properties': [
				'error',
				{ property: 'innerHTML', message: 'Markup is made by Svelte.' },
				{ property: 'outerHTML', message: 'Markup is made by Svelte.' },
			],
		},
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser, svelteConfig }, globals: globals.browser },
	},
	{
		files: ['**/*.svelte'],
		rules: {
			// ESLint takes every imported component for `any`; svelte-check knows the types of its props.
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off',
		},
	},
	{
		files: ['src/**'],
		plugins: { regexp, project: { rules: { 'own-lookup': ownLookup } } },
		rules: {
			// A pattern runs over whatever was pasted or linked: its work must grow no faster than the text.
			'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
			'regexp/no-super-linear-move': ['error', { report: 'potential', ignoreSticky: false }],
			'regexp/no-contradiction-with-assertion': 'error',
			'regexp/no-dupe-disjunctions': 'error',
			'regexp/no-misleading-capturing-group': 'error',
			'regexp/no-useless-assertions': 'error',
			'project/own-lookup': 'error',
		},
	},
	{
		// Promises, classes with methods handed out, and what browsers deprecate: there are none of these in the engine.
		files: ['src/engine/**', 'src/strings/**', 'src/panels/*/strings/**'],
		rules: {
			'@typescript-eslint/no-floating-promises': 'off',
			'@typescript-eslint/no-misused-promises': 'off',
			'@typescript-eslint/no-deprecated': 'off',
			'@typescript-eslint/unbound-method': 'off',
		},
	},
	{
		files: ['src/engine/**'],
		rules: {
			'no-restricted-globals': ['error', ...impure],
			'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
		},
	},
	{
		// To ask types takes most of the time of linting. The compiler checks them; what it cannot see is an assertion that
		// is not awaited, and only what runs in a browser or beside one has those.
		files: ['tests/**/*.ts'],
		ignores: ASYNCHRONOUS_TESTS,
		extends: [ts.configs.disableTypeChecked],
	},
	{
		files: ASYNCHRONOUS_TESTS,
		rules: {
			...ts.configs.disableTypeChecked.rules,
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/await-thenable': 'error',
		},
	},
	{
		files: ['**/*.js', '**/*.mjs'],
		extends: [ts.configs.disableTypeChecked],
		rules: { 'no-unused-vars': 'error' },
		languageOptions: { globals: { ...globals.node, ...globals.browser } },
	},
);
