// Every text that the lab copies is run, with keys that each language must escape in its own way.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptFor, KNOWN_PAIRS } from '../../../src/engine/handshake/index.ts';
import { LANGUAGES, snippet, type Language } from '../../../src/panels/accept-key/snippets.ts';

const folder = mkdtempSync(join(tmpdir(), 'accept-key-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What runs the programs in the files that follow, one after the other: to start it takes longer than to run them. */
const IMPORT = 'for (const file of process.argv.slice(1)) await import(file)';
const NODE = [process.execPath, '--input-type=module', '-e', IMPORT];
const RUN_PATHS = 'import runpy, sys\nfor file in sys.argv[1:]: runpy.run_path(file)';
const RUN: Readonly<Record<Language, readonly string[]>> = {
	javascript: NODE,
	node: NODE,
	python: ['python3', '-c', RUN_PATHS],
	go: ['sh', '-c', 'for file; do go run "$file"; done', 'sh'],
	shell: ['sh', '-c', 'for file; do sh "$file"; done', 'sh'],
};
const ENDING: Readonly<Record<Language, string>> = {
	javascript: 'mjs',
	node: 'mjs',
	python: 'py',
	go: 'go',
	shell: 'sh',
};
/** What must answer for the language to be there. */
const PROBE: Readonly<Record<Language, readonly string[]>> = {
	javascript: [process.execPath, '--version'],
	node: [process.execPath, '--version'],
	python: ['python3', '--version'],
	go: ['go', 'version'],
	shell: ['openssl', 'version'],
};

const KEYS: readonly (readonly [string, string])[] = [
	['the key of §1.3', KNOWN_PAIRS[0].key],
	['an empty key', ''],
	['quotation marks and backslashes', `a'b"c\\d\\\\'e''"\\'\\n`],
	['what shells and formats expand', '$HOME `id` %s %b \\033 !! ${x} $(y) -n ~ *'],
	['control characters', 'a\tb\r\nc\x01\x7f9'],
	['Latin-1', 'caf\u00e9\u00ff1'],
	['Chinese', '\u952e=='],
	['an emoji, a no-break space and a mark', '\u{1f511}\u00a0\ufeffe\u0301'],
	['a lone surrogate', 'a\ud800b'],
	['an option', '--help'],
	['the end of a script', '</script><!--'],
	['the longest key', 'k'.repeat(4096)],
];

describe.each(LANGUAGES)('the computation in %s', (language) => {
	const [command, ...options] = PROBE[language];
	const absent = spawnSync(command!, options).status !== 0;
	let values: readonly string[] = [];

	beforeAll(() => {
		if (absent) return;
		const files = KEYS.map(([, key], i) => {
			const file = join(folder, `${language}-${i}.${ENDING[language]}`);
			writeFileSync(file, snippet(language, key));
			return file;
		});
		const [program, ...rest] = RUN[language];
		const { stdout, stderr } = spawnSync(program!, [...rest, ...files], { encoding: 'utf8' });
		expect(stderr).toBe('');
		values = stdout.split('\n');
	});

	test.skipIf(absent).each(KEYS.map(([name, key], i) => [name, key, i] as const))(
		'gives the right value for %s',
		(_, key, i) => {
			expect(values[i]).toBe(acceptFor(key));
			expect(values).toHaveLength(KEYS.length + 1);
		},
	);
});

test('no key ends the script of a page', () => {
	const program = snippet('javascript', '</script><!--<script>');
	expect(program).not.toMatch(/<[!/s]/);
});

test('a plain key is in every text as it is', () => {
	for (const language of LANGUAGES) {
		expect(snippet(language, KNOWN_PAIRS[0].key)).toContain(KNOWN_PAIRS[0].key);
	}
});
