// One name, one meaning: a type or function that a file of the engine exports bears a name that no other file of src gives to
// a type or function of its own, at the top of a module or of a component's script.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../src');

interface Declared {
	readonly name: string;
	readonly file: string;
	readonly exported: boolean;
}

test('each type and function that the engine exports has a name of its own in src', () => {
	const declared = sources().flatMap(declarations);
	const filesOf = new Map<string, Set<string>>();
	for (const { name, file } of declared) {
		filesOf.set(name, (filesOf.get(name) ?? new Set()).add(file));
	}
	const exported = declared.filter((one) => one.exported && one.file.startsWith('engine/'));
	const twice = exported
		.filter(({ name }) => filesOf.get(name)!.size > 1)
		.map(({ name }) => `${name}: ${[...filesOf.get(name)!].join(', ')}`);
	expect(exported.length).toBeGreaterThan(500);
	expect([...new Set(twice)]).toEqual([]);
});

test('declarations are found in modules and in components', () => {
	const module = {
		file: 'a.ts',
		text: 'export type A = 1; function b() {} class C {} const d = 1;',
	};
	expect(declarations(module).map(({ name, exported }) => [name, exported])).toEqual([
		['A', true],
		['b', false],
		['C', false],
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

function sources(): readonly Source[] {
	return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(ts|svelte)$/.test(file))
		.map((file) => ({
			file: file.replaceAll('\\', '/'),
			text: readFileSync(join(SRC, file), 'utf8'),
		}));
}

function declarations({ file, text }: Source): readonly Declared[] {
	const scripts = file.endsWith('.svelte')
		? [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map((match) => match[1]!)
		: [text];
	return scripts.flatMap((script) =>
		ts.createSourceFile(file, script, ts.ScriptTarget.Latest).statements.flatMap((statement) => {
			const named =
				ts.isInterfaceDeclaration(statement) ||
				ts.isTypeAliasDeclaration(statement) ||
				ts.isClassDeclaration(statement) ||
				ts.isFunctionDeclaration(statement);
			if (!named || !statement.name) return [];
			const exported = statement.modifiers?.some(
				({ kind }) => kind === ts.SyntaxKind.ExportKeyword,
			);
			return [{ name: statement.name.text, file, exported: exported === true }];
		}),
	);
}
