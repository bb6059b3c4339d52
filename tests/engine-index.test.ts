import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const index = readFileSync(join(root, 'src/engine/index.ts'), 'utf8');
const named = [...index.matchAll(/^export (?:type )?\{([^}]*)\} from/gm)].flatMap(([, list]) =>
	list!.split(',').flatMap((name) => name.trim() || []),
);

/** The words of the site outside the engine, and of the scripts that measure it. */
function wordsOutside(): Set<string> {
	const words = new Set<string>();
	for (const folder of ['src', 'scripts']) {
		for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
			const path = join(entry.parentPath, entry.name);
			if (!entry.isFile() || !/\.(ts|svelte|mjs)$/.test(path)) continue;
			if (path.startsWith(join(root, 'src/engine/'))) continue;
			for (const word of readFileSync(path, 'utf8').match(/[A-Za-z_$][\w$]*/g) ?? [])
				words.add(word);
		}
	}
	return words;
}

/** The names that the benchmarks take from the built engine. No compiler checks these files. */
function namesInBenchmarks(): string[] {
	const folder = join(root, 'scripts/bench');
	return readdirSync(folder).flatMap((file) => {
		const code = readFileSync(join(folder, file), 'utf8');
		const members = [...code.matchAll(/\bengine\.(\w+)/g)].flatMap(([, name]) => name!);
		const taken = [...code.matchAll(/const \{([^}]*)\} = engine;/g)].flatMap(([, list]) =>
			list!.split(',').map((name) => name.trim()),
		);
		return [...members, ...taken];
	});
}

test('the benchmarks take only names that the engine exports', () => {
	const names = new Set(namesInBenchmarks());
	expect(names.size).toBeGreaterThan(20);
	expect([...names].filter((name) => name !== 'mjs' && !named.includes(name))).toEqual([]);
});

test('the engine names each of its exports, and code outside of the engine uses it', () => {
	expect(index).not.toContain('export *');
	expect(named.length).toBeGreaterThan(100);
	const words = wordsOutside();
	expect(named.filter((name) => !words.has(name))).toEqual([]);
});
