import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importGraph } from './support/import-graph.ts';
import { breaches } from './support/import-rules.ts';

const src = join(import.meta.dirname, '..', 'src');

function sources(): Map<string, string> {
	const texts = new Map<string, string>();
	for (const entry of readdirSync(src, { recursive: true, withFileTypes: true })) {
		const path = join(entry.parentPath, entry.name);
		const file = path.slice(src.length + 1).replaceAll('\\', '/');
		if (entry.isFile() && !/\.d\.ts$|(^|\/)tsconfig\.json$/.test(file)) {
			texts.set(file, /\.(ts|svelte|css)$/.test(file) ? readFileSync(path, 'utf8') : '');
		}
	}
	return texts;
}

test('the sources follow the import rules, without a cycle', () => {
	const graph = importGraph(sources());
	expect(graph.size).toBeGreaterThan(5);
	expect(breaches(graph)).toEqual([]);
});
