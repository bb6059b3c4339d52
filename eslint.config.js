import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { SyntaxKind } from 'typescript';
import ts from 'typescript-eslint';
import { oneProgramParser } from './scripts/lint/one-program.mjs';
import { ownLookup } from './scripts/lint/own-lookup.mjs';
import svelteConfig from './svelte.config.js';

// Oxlint (.oxlintrc.json) applies the rules of ESLint and typescript-eslint to all TypeScript and JavaScript in a tenth
// of the time. Here are the components, which it cannot read, and the rules that it does not have.
const COMPONENTS = ['**/*.svelte'];

/**
 * Tells whether the rules below for all TypeScript of `src` read such a node, except for own-lookup, which needs no tree.
 * A rule that is added for those files and reads others belongs here, too.
 */
function isReadByRules(node) {
	if (node.kind === SyntaxKind.RegularExpressionLiteral) return true;
	return ['RegExp', 'innerHTML', 'outerHTML'].includes(node.text);
}

const parser = oneProgramParser({
	svelteParser: svelte.configs.base.find(({ languageOptions }) => languageOptions?.parser)
		.languageOptions.parser,
	parser: ts.parser,
	svelteConfig,
	root: import.meta.dirname,
	config: 'tsconfig.json',
	include: ['src', ...COMPONENTS],
	mayBeWrong: isReadByRules,
});

export default ts.config(
	{ ignores: ['dist/', 'dist-single/', 'node_modules/', 'test-results/', 'coverage/', 'scripts/'] },
	{ ignores: ['tests/**/*.ts', '*.ts', '*.js'] },
	{ files: COMPONENTS, extends: [js.configs.recommended, ...ts.configs.strictTypeChecked] },
	{ languageOptions: { parser } },
	...svelte.configs.recommended.map((config) => ({
		...config,
		files: config.files ?? ['**/*.svelte', '**/*.svelte.ts'],
	})),
	{
		files: ['**/*.svelte', '**/*.ts'],
		languageOptions: {
			parserOptions: {
				projectService: true,
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.svelte'],
			},
		},
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser, svelteConfig }, globals: globals.browser },
		rules: {
			'svelte/no-at-html-tags': 'error',
			'svelte/no-inner-declarations': 'off',
			// There are no stores.
			'svelte/require-store-reactive-access': 'off',
		},
	},
	{
		files: COMPONENTS,
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
			// forbidden (erasableSyntaxOnly), a class with a private field takes no stranger.
			'@typescript-eslint/no-unsafe-enum-assignment': 'off',
			'@typescript-eslint/no-unsafe-enum-comparison': 'off',
			'@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
			// The compiler says it: noUnusedLocals, noUnusedParameters.
			'@typescript-eslint/no-unused-vars': 'off',
			// ESLint takes every imported component for `any`; svelte-check knows the types of its props.
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off',
			// A component takes its properties with one `let`, and some of them change.
			'prefer-const': 'off',
		},
	},
	{
		files: ['src/**', 'tests/**'],
		rules: {
			'no-restricted-properties': [
				'error',
				{ property: 'innerHTML', message: 'Markup is made by Svelte.' },
				{ property: 'outerHTML', message: 'Markup is made by Svelte.' },
			],
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
);
