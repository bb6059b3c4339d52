import { describe, expect, test } from 'vitest';
import { acceptFor, acceptMistakes, KNOWN_PAIRS } from '../../../src/engine/handshake/index.ts';
import type { PairCheck } from '../../../src/panels/accept-key/pair-check.ts';
import { checkPair } from '../../../src/panels/accept-key/pair-check.ts';
import { reasons } from '../../../src/panels/accept-key/reasons.ts';
import { en } from '../../../src/panels/accept-key/strings/en.ts';

const key = 'dGhlIHNhbXBsZSBub25jZQ==';
const accept = 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=';

describe('a pair', () => {
	test.each(KNOWN_PAIRS)('of $id is right with the true accept', (pair) => {
		expect(checkPair(pair.key, pair.accept).explanation.type).toBe('right');
	});

	test('printed in the first article is false, and no mistake gives it, SHA-256 and MD5 included', () => {
		const { key: printedKey, printed } = KNOWN_PAIRS.find(({ id }) => id === 'article-000')!;
		const check = checkPair(printedKey, printed!);
		expect(check.explanation).toMatchObject({ type: 'unknown', shaped: true });
		expect(check.tried).toBe(acceptMistakes(printedKey).length + 4);
	});

	test.each(acceptMistakes(key).map((mistake) => [mistake.pair ?? mistake.id, mistake] as const))(
		'made by %s is told from every other wrong one',
		(_, mistake) => {
			expect(checkPair(key, mistake.accept).explanation).toMatchObject({
				type: 'mistake',
				mistake,
			});
		},
	);

	// From `printf … | openssl dgst -sha256 -binary | base64` and `-md5`, and the same in hexadecimal.
	test.each([
		['sha256', 'c8qeCxwB8sJPxkSckeL76bKL7f642+KYzDiR7EbKyTY='],
		['md5', 'fI/F95pFHyUax3HLt0ktmQ=='],
		['sha256-hex', '73ca9e0b1c01f2c24fc6449c91e2fbe9b28bedfeb8dbe298cc3891ec46cac936'],
		['md5-hex', '7c8fc5f79a451f251ac771cbb7492d99'],
	] as const)('made with %s is known', (id, made) => {
		expect(checkPair(key, made).explanation).toMatchObject({ type: 'extra', extra: { id } });
	});

	test.each([
		[key, `  ${accept}\r\n`, 'accept'],
		[`${key} `, accept, 'key'],
		[` ${key}`, `${accept} `, 'both'],
		[key, accept, 'nothing'],
	])('%j and %j are right without the white space around %s, which is said', (a, b, trimmed) => {
		expect(checkPair(a, b)).toMatchObject({ trimmed, explanation: { type: 'right' } });
	});

	test('an accept value computed from the key with its space is explained by the space', () => {
		expect(checkPair(key, acceptFor(`${key} `)).explanation).toMatchObject({
			mistake: { id: 'key-space' },
		});
	});

	test('of a key with white space around it is wrong when the accept was computed over that, too', () => {
		expect(checkPair(`${key} `, acceptFor(`${key} `)).explanation).toMatchObject({
			mistake: { id: 'key-space' },
		});
	});

	test('an accept value that ends in U+00A0 is wrong, because that is not white space of a header', () => {
		expect(checkPair(key, `${accept}\u00a0`).explanation.type).toBe('unknown');
	});

	test('names the section of its rule', () => {
		expect(checkPair(key, acceptFor(`${key} `)).section).toBe('RFC 9110 §5.5');
		expect(checkPair(key, 'x').section).toBe('RFC 6455 §4.2.2');
	});
});

test.each<[string, PairCheck['key']]>([
	['dGhlIHNhbXBsZSBub25jZQ==', 'good'],
	['AQIDBAUGBwgJCgsMDQ4PEC==', 'good'],
	['dGhl', 'refused'],
	['not base64', 'refused'],
	['', 'missing'],
	['  ', 'missing'],
])('a value that fits the key %j answers it only where there is one: %s', (key, judged) => {
	const check = checkPair(key, acceptFor(key.trim()));
	expect([check.key, check.explanation.type]).toEqual([judged, 'right']);
	const [first] = reasons(check, en);
	const { rightHint, rightBadKey, noKeyHint } = en.check;
	expect(first).toBe({ good: rightHint, refused: rightBadKey, missing: noKeyHint }[judged]);
});
