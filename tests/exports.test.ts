import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Returns how often each word is in the code of `src`, without comments. A door of the engine only passes names on. */
function wordCounts(): ReadonlyMap<string, number> {
	const words = new Map<string, number>();
	for (const file of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
		if (!/\.(ts|svelte)$/.test(file) || isDoor(file)) continue;
		for (const word of codeOf(file).match(/[A-Za-z_$][\w$]*/g) ?? []) {
			words.set(word, (words.get(word) ?? 0) + 1);
		}
	}
	return words;
}

function isDoor(file: string): boolean {
	return /^engine\/\w+\/index\.ts$/.test(file);
}

function codeOf(file: string): string {
	const text = readFileSync(join(root, 'src', file), 'utf8');
	return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/gm, '');
}

test('no file of src exports a value that only the file itself uses', () => {
	const exported = /^export (?:async )?(?:const|let|function\*?|(?:abstract )?class) (\w+)/gm;
	const files = ['src', 'tests', 'scripts'].flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
			.filter((file) => /\.(ts|svelte|mjs)$/.test(file))
			.map((file) => {
				const code = codeOf(join('..', folder, file));
				return { folder, file, code, words: new Set(code.match(/[A-Za-z_$][\w$]*/g)) };
			}),
	);
	const uses = new Map<string, number>();
	for (const { words } of files) {
		for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
	}
	const found = files
		.filter(({ folder, file }) => folder === 'src' && !isDoor(file))
		.flatMap(({ code }) => [...code.matchAll(exported)])
		.map(([, name]) => name!);
	expect(found.length).toBeGreaterThan(1000);
	expect(found.filter((name) => uses.get(name) === 1)).toEqual([]);
});

/** The build calls the first one, CodeMirror the other two. */
const CALLED_FROM_OUTSIDE = ['frontPages', 'elementClass', 'mousedown'];

test('no function, method or constant of src is only there for tests', () => {
	const words = wordCounts();
	const declared =
		/^export (?:async )?(?:const|let|function\*?|(?:abstract )?class) (\w+)|^\t(?:static |async |override |get )*(\w+)(?:<[^(]*>)?\(.*\{$/gm;
	const found = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts') && !/(^|\/)strings\//.test(file))
		.flatMap((file) => [...codeOf(file).matchAll(declared)])
		.map(([, exported, method]) => exported ?? method!)
		.filter((name) => words.get(name) === 1);
	expect(found.filter((name) => !CALLED_FROM_OUTSIDE.includes(name))).toEqual([]);
});
