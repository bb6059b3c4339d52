// A parser for ESLint that uses one TypeScript program for all files. The script and the expressions of a
// component are in that program as the TypeScript that svelte-eslint-parser generates. With a project service
// each linted component would create a new program and compute all types again.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { someNode, withoutTree } from './without-tree.mjs';

const COMPILED_BY_SVELTE = /\.svelte(?:\.ts)?$/u;

/**
 * Returns the parser. `svelteParser` is svelte-eslint-parser, `parser` is that of typescript-eslint, and
 * `config` names the tsconfig.json in `root` whose options hold, and `include` the files that are linted. A file
 * that has changed since then, as in an editor, is parsed with the project service.
 *
 * A file of which no node `mayBeWrong` has no tree of ESLint: to make it takes longer than all else that is done with
 * such a file.
 */
export function oneProgramParser({
	svelteParser,
	parser,
	svelteConfig,
	root,
	config,
	include,
	mayBeWrong,
}) {
	let program;
	// A comment for ESLint is not in the program.
	const needsTree = (file) =>
		COMPILED_BY_SVELTE.test(file.fileName) ||
		/\beslint\b/u.test(file.text) ||
		someNode(file, mayBeWrong);
	return {
		...parser,
		parseForESLint(code, options) {
			// svelte-eslint-parser parses parts of a component without types first.
			if (!options.projectService) return parser.parseForESLint(code, options);
			program ??= programOf({ svelteParser, parser, svelteConfig, options, root, config, include });
			const file = program.getSourceFile(options.filePath);
			if (file?.text !== code) return parser.parseForESLint(code, options);
			if (!needsTree(file)) return withoutTree({ parser, program, file });
			return parser.parseForESLint(code, {
				...options,
				projectService: false,
				programs: [program],
				// In a single run typescript-eslint would create a program per file from the second parse on.
				disallowAutomaticSingleRunInference: true,
			});
		},
	};
}

function programOf({ svelteParser, parser, svelteConfig, options, root, config, include }) {
	const { fileNames, options: compilerOptions } = ts.parseJsonConfigFileContent(
		{ ...ts.readConfigFile(join(root, config), ts.sys.readFile).config, include },
		ts.sys,
		root,
		{ allowNonTsExtensions: true },
		join(root, config),
		undefined,
		[{ extension: '.svelte', isMixedContent: true, scriptKind: ts.ScriptKind.Deferred }],
	);
	const host = ts.createCompilerHost(compilerOptions, true);
	const { getSourceFile } = host;
	host.getSourceFile = (file, languageVersion, ...rest) =>
		COMPILED_BY_SVELTE.test(file) && !file.includes('/node_modules/')
			? ts.createSourceFile(file, typescriptOf(file), languageVersion, true, ts.ScriptKind.TS)
			: getSourceFile.call(host, file, languageVersion, ...rest);
	return ts.createProgram(fileNames, compilerOptions, host);

	/** Returns the TypeScript for which svelte-eslint-parser requests the types. Its parse ends there. */
	function typescriptOf(file) {
		let text;
		const listener = {
			...parser,
			parseForESLint(code, asked) {
				if (!asked.projectService) return parser.parseForESLint(code, asked);
				text = code;
				throw new Error('The rest of the parse is not needed.');
			},
		};
		try {
			svelteParser.parseForESLint(readFileSync(file, 'utf8'), {
				...options,
				filePath: file,
				parser: listener,
				svelteConfig,
			});
		} catch (error) {
			if (text === undefined) throw error;
		}
		return text ?? '';
	}
}
