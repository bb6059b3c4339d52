// Finds the imports of each file of a source tree: static and dynamic imports, types, globs, workers and
// style sheets, in .ts, .svelte and .css files. import-rules.ts decides which imports are allowed.
import { posix } from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';

export type ImportKind = 'static' | 'type' | 'dynamic' | 'glob' | 'asset';

export interface Request {
	readonly kind: ImportKind;
	/** Holds the specifier as written, or null if it is computed and cannot be resolved. */
	readonly specifier: string | null;
}

export interface Import extends Request {
	/** Holds a path from the root of the tree, or the name of a package. */
	readonly target: string;
	readonly found: 'file' | 'package' | 'outside' | 'missing' | 'computed';
}

export interface SourceFile {
	readonly imports: readonly Import[];
	/** Is true if the component inserts text as markup with `{@html …}`. */
	readonly rawHtml: boolean;
}

/** Holds the files by their paths from the root of the tree. */
export type ImportGraph = ReadonlyMap<string, SourceFile>;

/**
 * Finds the imports of all files.
 * @param texts all files of the tree; the text of a file without imports, such as a picture, may be empty
 */
export function importGraph(texts: ReadonlyMap<string, string>): ImportGraph {
	const graph = new Map<string, SourceFile>();
	for (const [file, text] of texts) {
		const { requests, rawHtml } = scan(file, text);
		graph.set(file, {
			rawHtml,
			imports: requests.flatMap((request) => resolve(file, request, texts)),
		});
	}
	return graph;
}

export function scan(
	file: string,
	text: string,
): { readonly requests: readonly Request[]; readonly rawHtml: boolean } {
	if (file.endsWith('.ts')) return { requests: scanScript(file, text), rawHtml: false };
	if (file.endsWith('.svelte')) return scanComponent(file, text);
	if (file.endsWith('.css')) return { requests: scanStyle(text), rawHtml: false };
	return { requests: [], rawHtml: false };
}

/** Matches what asks for a file in the middle of a script. Most scripts have only declarations. */
const INSIDE = /\bimport\s*[.(]|\bURL\b/;

/** Matches the end of a declaration that asks for a file. What is behind the last one need not be parsed. */
const DECLARED = /\b(?:from|import)\s*(?:'[^']*'|"[^"]*")/g;

function scanScript(file: string, text: string): Request[] {
	const requests: Request[] = [];
	const take = (node: ts.Node): void => {
		const request = requestOf(node);
		if (request) requests.push(...request);
	};
	const visit = (node: ts.Node): void => {
		take(node);
		ts.forEachChild(node, visit);
	};
	const inside = INSIDE.test(text);
	if (inside) {
		visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
		return requests;
	}
	const last = [...text.matchAll(DECLARED)].at(-1);
	const head = last === undefined ? '' : text.slice(0, last.index + last[0].length);
	ts.createSourceFile(file, head, ts.ScriptTarget.Latest).statements.forEach(take);
	return requests;
}

function requestOf(node: ts.Node): readonly Request[] | null {
	if (ts.isImportDeclaration(node)) {
		const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
		return [{ kind: typeOnly ? 'type' : 'static', specifier: literal(node.moduleSpecifier) }];
	}
	if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
		return [
			{ kind: node.isTypeOnly ? 'type' : 'static', specifier: literal(node.moduleSpecifier) },
		];
	}
	if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
		return [{ kind: 'type', specifier: literal(node.argument.literal) }];
	}
	if (ts.isCallExpression(node)) {
		const called = node.expression.getText();
		if (node.expression.kind === ts.SyntaxKind.ImportKeyword) {
			return [{ kind: 'dynamic', specifier: literal(node.arguments[0]) }];
		}
		if (called === 'import.meta.glob') {
			const patterns = node.arguments[0];
			const parts =
				patterns && ts.isArrayLiteralExpression(patterns) ? patterns.elements : [patterns];
			return parts.map((part) => ({ kind: 'glob', specifier: literal(part) }));
		}
	}
	if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
		if (node.arguments?.[1]?.getText() === 'import.meta.url') {
			return [{ kind: 'asset', specifier: literal(node.arguments[0]) }];
		}
	}
	return null;
}

function literal(node: ts.Node | undefined): string | null {
	return node && ts.isStringLiteralLike(node) ? node.text : null;
}

/** Matches the scripts and the styles of a component, as Svelte's parser finds them. */
const SCRIPT = /<script\b(?:"[^"]*"|'[^']*'|[^>"'])*>(.*?)<\/script\s*>/gs;
const STYLE = /<style\b(?:"[^"]*"|'[^']*'|[^>"'])*>(.*?)<\/style\s*>/gs;

/**
 * Reads the scripts and the expressions of the markup as TypeScript. Most markup asks for no file and has no text as
 * markup; where it may, the expressions are at the places where Svelte's parser found them.
 */
function scanComponent(file: string, text: string): { requests: Request[]; rawHtml: boolean } {
	if (!/@html|\bimport\s*\(/.test(text)) {
		const scripts = [...text.matchAll(SCRIPT)].flatMap(([, code]) =>
			scanScript(`${file}.ts`, code!),
		);
		const styles = [...text.matchAll(STYLE)].flatMap(([, code]) => scanStyle(code!));
		return { requests: [...scripts, ...styles], rawHtml: false };
	}
	const tree = parse(text, { modern: true, filename: file });
	const requests: Request[] = [];
	let rawHtml = false;
	const script = (start: number, end: number): void => {
		requests.push(...scanScript(`${file}.ts`, text.slice(start, end)));
	};
	for (const part of [tree.module, tree.instance]) {
		// Svelte's tree contains the place of the program, although its type does not declare it.
		const program = part?.content as { start: number; end: number } | undefined;
		if (program) script(program.start, program.end);
	}
	const visit = (value: unknown): void => {
		if (Array.isArray(value)) {
			for (const part of value) visit(part);
			return;
		}
		if (typeof value !== 'object' || value === null) return;
		const node = value as { type?: unknown; start?: number; end?: number };
		if (node.type === 'HtmlTag') rawHtml = true;
		if (node.type === 'ImportExpression') {
			script(node.start!, node.end!);
			return;
		}
		for (const part of Object.values(value)) visit(part);
	};
	visit(tree.fragment);
	if (tree.css) requests.push(...scanStyle(tree.css.content.styles));
	return { requests, rawHtml };
}

function scanStyle(text: string): Request[] {
	const code = text.replace(/\/\*[\s\S]*?\*\//g, '');
	const requests: Request[] = [];
	for (const [, quoted, bare] of code.matchAll(
		/(?:@import\s+(?:url\()?|url\()\s*(?:["']([^"']+)["']|([^"')\s]+))/g,
	)) {
		const specifier = quoted ?? bare ?? '';
		if (!/^(data:|#)/.test(specifier)) requests.push({ kind: 'asset', specifier });
	}
	return requests;
}

function resolve(file: string, request: Request, texts: ReadonlyMap<string, string>): Import[] {
	const { specifier } = request;
	if (specifier === null) return [{ ...request, target: '', found: 'computed' }];
	if (!/^[./!]/.test(specifier)) {
		return [{ ...request, target: packageOf(specifier), found: 'package' }];
	}
	if (request.kind === 'glob') {
		if (specifier.startsWith('!')) return [];
		const pattern = globPattern(posix.join(posix.dirname(file), specifier));
		return [...texts.keys()]
			.filter((target) => target !== file && pattern.test(target))
			.map((target) => ({ ...request, target, found: 'file' }));
	}
	const path = specifier.replace(/[?#].*$/, '');
	const target = posix.isAbsolute(path) ? path : posix.join(posix.dirname(file), path);
	if (target.startsWith('..') || posix.isAbsolute(target)) {
		return [{ ...request, target, found: 'outside' }];
	}
	return [{ ...request, target, found: texts.has(target) ? 'file' : 'missing' }];
}

function packageOf(specifier: string): string {
	const parts = specifier.split('/');
	return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

function globPattern(glob: string): RegExp {
	const source = glob
		.replace(/[.+^$()|[\]\\]/g, '\\$&')
		.replace(/\{([^}]*)\}/g, (_, choice: string) => `(?:${choice.replaceAll(',', '|')})`)
		.replace(/\*\*\/|\*\*|\*/g, (stars) =>
			stars === '**/' ? '(?:.*/)?' : stars === '**' ? '.*' : '[^/]*',
		);
	return new RegExp(`^${source}$`);
}
