import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** What the engine may not touch: time and chance come in as arguments. */
const impure = ['Date', 'performance', 'setTimeout', 'setInterval', 'queueMicrotask'];

export default ts.config(
	{ ignores: ['dist/', 'node_modules/', 'test-results/', 'coverage/'] },
	js.configs.recommended,
	...ts.configs.strictTypeChecked,
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
		languageOptions: {
			parserOptions: { parser: ts.parser, svelteConfig },
			globals: globals.browser,
		},
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
		files: ['src/engine/**'],
		rules: {
			'no-restricted-globals': ['error', ...impure],
			'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
		},
	},
	{
		files: ['**/*.js', '**/*.mjs'],
		extends: [ts.configs.disableTypeChecked],
		rules: { 'no-unused-vars': 'error' },
		languageOptions: { globals: { ...globals.node, ...globals.browser } },
	},
);
