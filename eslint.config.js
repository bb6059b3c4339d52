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
				projectService: {
					allowDefaultProject: [
						'eslint.config.js',
						'svelte.config.js',
						'scripts/*.mjs',
						'scripts/*/*.mjs',
						'static/*.js',
					],
					maximumDefaultProjectFileMatchCount_THIS_WILL_SLOW_DOWN_LINTING: 40,
				},
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
		...ts.configs.disableTypeChecked,
		languageOptions: { globals: { ...globals.node, ...globals.browser } },
	},
);
