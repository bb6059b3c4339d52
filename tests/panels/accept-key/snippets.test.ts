// Every text that the lab copies is run, with keys that each language must escape in its own way.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { acceptFor, KNOWN_PAIRS } from '../../../src/engine/index.ts';
import { LANGUAGES, snippet, type Language } from '../../../src/panels/accept-key/snippets.ts';

const folder = mkdtempSync(join(tmpdir(), 'accept-key-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NODE = [process.execPath, '--input-type=module', '-'];
const RUN: Readonly<Record<Language, readonly string[]>> = {
	javascript: NODE,
	node: NODE,
	python: ['python3', '-'],
	go: ['go', 'run', join(folder, 'main.go')],
	shell: ['sh'],
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
	['the longest key', 'k'.repeat(4096)],
];

describe.each(LANGUAGES)('the computation in %s', (language) => {
	const [command, ...options] = PROBE[language];
	const absent = spawnSync(command!, options).status !== 0;

	test.skipIf(absent).each(KEYS)('gives the right value for %s', (_, key) => {
		const text = snippet(language, key);
		if (language === 'go') writeFileSync(join(folder, 'main.go'), text);
		const [program, ...rest] = RUN[language];
		const { stdout, stderr } = spawnSync(program!, rest, { input: text, encoding: 'utf8' });
		expect(stderr).toBe('');
		expect(stdout).toBe(`${acceptFor(key)}\n`);
	});
});

test('a plain key is in every text as it is', () => {
	for (const language of LANGUAGES) {
		expect(snippet(language, KNOWN_PAIRS[0].key)).toContain(KNOWN_PAIRS[0].key);
	}
});
