// A parser for ESLint that asks one TypeScript program about every file. A component's script and expressions stand in
// that program as the TypeScript that svelte-eslint-parser makes of them. With a project service each component that is
// linted makes another program, and its types are found from nothing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * `svelteParser` is svelte-eslint-parser, `parser` is that of typescript-eslint, and `config` names the tsconfig.json in
 * `root` that includes all files. A file that was changed since, as in an editor, is left to the project service.
 */
export function oneProgramParser({ svelteParser, parser, svelteConfig, root, config }) {
	let program;
	return {
		...parser,
		parseForESLint(code, options) {
			// Without types: svelte-eslint-parser reads a component in parts first.
			if (!options.projectService) return parser.parseForESLint(code, options);
			program ??= programOf({ svelteParser, parser, svelteConfig, options, root, config });
			if (program.getSourceFile(options.filePath)?.text !== code) {
				return parser.parseForESLint(code, options);
			}
			return parser.parseForESLint(code, {
				...options,
				projectService: false,
				programs: [program],
				// As a single run it would give each file a program of its own from the second time it is parsed.
				disallowAutomaticSingleRunInference: true,
			});
		},
	};
}

function programOf({ svelteParser, parser, svelteConfig, options, root, config }) {
	const { fileNames, options: compilerOptions } = ts.parseJsonConfigFileContent(
		ts.readConfigFile(join(root, config), ts.sys.readFile).config,
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
		/\.svelte(?:\.ts)?$/u.test(file) && !file.includes('/node_modules/')
			? ts.createSourceFile(file, typescriptOf(file), languageVersion, true, ts.ScriptKind.TS)
			: getSourceFile.call(host, file, languageVersion, ...rest);
	return ts.createProgram(fileNames, compilerOptions, host);

	/** The text for which svelte-eslint-parser asks the types. */
	function typescriptOf(file) {
		let text = '';
		const listener = {
			...parser,
			parseForESLint(code, asked) {
				if (asked.projectService) text = code;
				return parser.parseForESLint(code, { ...asked, projectService: false });
			},
		};
		svelteParser.parseForESLint(readFileSync(file, 'utf8'), {
			...options,
			filePath: file,
			parser: listener,
			svelteConfig,
		});
		return text;
	}
}
