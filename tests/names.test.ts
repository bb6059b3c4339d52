// One name, one meaning: a type has one declaration in src, a function that a module exports has one declaration
// in the modules, and nothing else has the name of a type or a function that the engine exports. A constant that
// `engine/index.ts` names has one declaration, and no other module exports a constant of an engine file.
// Names in src and in the tests are terms, not words of a story. Components are read as well; the props of each component are called `Props`. The Chinese strings repeat the names
// of the English ones, and are left out.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../src');

/** No comment has a name of the code, and so no JSDoc in it. */
const PARSING: ts.CreateSourceFileOptions = {
	languageVersion: ts.ScriptTarget.Latest,
	jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
};

interface Declared {
	readonly name: string;
	readonly file: string;
	readonly kind: 'type' | 'function' | 'constant';
	readonly exported: boolean;
}

const DECLARED = sources(SRC).flatMap(declarations);
const OF_ENGINE = DECLARED.filter((one) => one.exported && one.file.startsWith('engine/'));

test('a name that the engine exports has one declaration in src', () => {
	const exported = OF_ENGINE.filter(({ kind }) => kind !== 'constant');
	expect(exported.length).toBeGreaterThan(500);
	const names = new Set(exported.map(({ name }) => name));
	expect(repeated(DECLARED.filter(({ name }) => names.has(name)))).toEqual([]);
});

test('a constant that the index of the engine names has one declaration in src', () => {
	const index = readFileSync(join(SRC, 'engine/index.ts'), 'utf8');
	const named = new Set(index.match(/(?<=^export \{[^}]*)\w+/gm));
	const names = new Set(
		OF_ENGINE.filter(({ kind, name }) => kind === 'constant' && named.has(name)).map(
			({ name }) => name,
		),
	);
	expect(names.size).toBeGreaterThan(50);
	expect(repeated(DECLARED.filter(({ name }) => names.has(name)))).toEqual([]);
});

test('a constant that a file of the engine exports has one exported declaration, apart from words', () => {
	const names = new Set(
		OF_ENGINE.filter(({ kind }) => kind === 'constant').map(({ name }) => name),
	);
	expect(names.size).toBeGreaterThan(150);
	const exported = DECLARED.filter(
		({ name, file, exported }) => exported && names.has(name) && !/(^|\/)strings\//.test(file),
	);
	expect(repeated(exported)).toEqual([]);
});

test('a type has one declaration in src', () => {
	const types = DECLARED.filter(({ kind, name }) => kind === 'type' && name !== 'Props');
	expect(types.length).toBeGreaterThan(900);
	expect(repeated(types)).toEqual([]);
});

test('a function that a module exports has one declaration in the modules', () => {
	const functions = DECLARED.filter(
		({ kind, file }) => kind === 'function' && file.endsWith('.ts'),
	);
	const names = new Set(functions.filter(({ exported }) => exported).map(({ name }) => name));
	expect(names.size).toBeGreaterThan(900);
	expect(repeated(functions.filter(({ name }) => names.has(name)))).toEqual([]);
});

/** Words of a story instead of terms of the field. A name in code or tests says which data or action it is. */
const STORY =
	/^(deeds?|deedOf|misdeeds?|witness\w*|told|heard|happens|happened|speaks|spoken\w*|settle|did|said)$/i;

test('no name is a word of a story', () => {
	const named =
		/\b(?:const|let|function|class|interface|type|get|readonly) #?(\w+)|^\t*#?(\w+)\(.*\{$/gm;
	const found = [...sources(SRC), ...sources(join(SRC, '../tests'))].flatMap(({ file, text }) =>
		[...text.matchAll(named)]
			.map(([, declared, method]) => declared ?? method!)
			.filter((name) => STORY.test(name))
			.map((name) => `${file}: ${name}`),
	);
	expect(found).toEqual([]);
});

/** Lists the files that read and write saved connections, whose form has a member of this name. */
const SAVED_FORM = [
	'evidence/out/connection-json.ts',
	'evidence/out/connection-file.test.ts',
	'evidence/transcripts/read-json.ts',
];

test('no variable and no member has a word of a story for its name, apart from saved connections', () => {
	const all = [...sources(SRC), ...sources(join(SRC, '../tests'))];
	const found = all.flatMap((source) =>
		SAVED_FORM.includes(source.file) || !/\b(did|said)\b/.test(source.text)
			? []
			: identifiers(source)
					.filter((name) => /^(did|said)$/.test(name))
					.map((name) => `${source.file}: ${name}`),
	);
	expect(found).toEqual([]);
});

test('identifiers are found in modules and in components, and not in texts', () => {
	const text = 'const { a: b } = c.d; function e(f: { g: 1 }) { return `h ${i}` + "j"; } // k';
	const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'i'];
	expect(identifiers({ file: 'a.ts', text })).toEqual(names);
	const component = `<script lang="ts">\n${text}\n</script>\n<p>{one.did}, {#each x as { said }}`;
	expect(identifiers({ file: 'a.svelte', text: component })).toEqual([...names, 'did', 'said']);
});

test('declarations are found in modules and in components', () => {
	const module = {
		file: 'a.ts',
		text: 'export type A = 1; function b() {} class C {} export const d = 1, e = 2;',
	};
	expect(declarations(module).map(({ name, kind, exported }) => [name, kind, exported])).toEqual([
		['A', 'type', true],
		['b', 'function', false],
		['C', 'type', false],
		['d', 'constant', true],
		['e', 'constant', true],
	]);
	const component = {
		file: 'a.svelte',
		text: '<script lang="ts">\n\tinterface Props {}\n</script>\n<p></p>',
	};
	expect(declarations(component).map(({ name }) => name)).toEqual(['Props']);
});

interface Source {
	readonly file: string;
	readonly text: string;
}

function sources(folder: string): readonly Source[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(ts|svelte)$/.test(file) && !/strings.zh-CN/.test(file))
		.map((file) => ({
			file: file.replaceAll('\\', '/'),
			text: readFileSync(join(folder, file), 'utf8'),
		}));
}

/** Returns the names in a source; of the markup of a component, the words of a story in braces. */
function identifiers({ file, text }: Source): readonly string[] {
	const names: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node))
			names.push(node.text.replace('#', ''));
		ts.forEachChild(node, visit);
	};
	for (const script of scripts({ file, text })) {
		visit(ts.createSourceFile(file, script, PARSING));
	}
	if (!file.endsWith('.svelte')) return names;
	const markup = text.replace(/<script[^>]*>.*?<\/script>|<style[^>]*>.*?<\/style>/gs, '');
	return [...names, ...[...markup.matchAll(/(?<=\{[^}]*\b)(did|said)\b/g)].map(([name]) => name)];
}

function scripts({ file, text }: Source): readonly string[] {
	return file.endsWith('.svelte')
		? [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map((match) => match[1]!)
		: [text];
}

function repeated(declared: readonly Declared[]): readonly string[] {
	const filesOf = new Map<string, Set<string>>();
	for (const { name, file } of declared) {
		filesOf.set(name, (filesOf.get(name) ?? new Set()).add(file));
	}
	return [...filesOf]
		.filter(([, files]) => files.size > 1)
		.map(([name, files]) => `${name}: ${[...files].join(', ')}`);
}

function declarations(source: Source): readonly Declared[] {
	const { file } = source;
	return scripts(source).flatMap((script) =>
		ts.createSourceFile(file, script, PARSING).statements.flatMap((statement) => {
			const declared =
				ts.isInterfaceDeclaration(statement) ||
				ts.isTypeAliasDeclaration(statement) ||
				ts.isClassDeclaration(statement) ||
				ts.isFunctionDeclaration(statement) ||
				ts.isVariableStatement(statement);
			if (!declared) return [];
			const exported =
				statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
			if (ts.isVariableStatement(statement)) {
				const names = statement.declarationList.declarations.map(({ name }) => name);
				return names
					.filter(ts.isIdentifier)
					.map(({ text: name }): Declared => ({ name, file, kind: 'constant', exported }));
			}
			const kind = ts.isFunctionDeclaration(statement) ? 'function' : 'type';
			return statement.name ? [{ name: statement.name.text, file, kind, exported }] : [];
		}),
	);
}
