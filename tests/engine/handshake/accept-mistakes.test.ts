import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { GUID } from '../../../src/engine/handshake/accept-key.ts';
import {
	acceptMistakes,
	acceptRule,
	explainAccept,
	isAcceptShaped,
	RULE_OF_MISTAKE,
} from '../../../src/engine/handshake/accept-mistakes.ts';
import { HANDSHAKE_RULES } from '../../../src/engine/report/handshake-rules.ts';
import { ACCEPT, KEY } from '../../support/heads.ts';

const sha1 = (text: string | Buffer): string => createHash('sha1').update(text).digest('base64');
const HEX = 'b37a4f2cc0624f1690f64606cf385945b2bec4ea';

describe('which mistake gives which value, computed by Node', () => {
	test.each([
		['key-decoded', sha1(Buffer.concat([Buffer.from(KEY, 'base64'), Buffer.from(GUID)]))],
		['guid-missing', sha1(KEY)],
		['guid-first', sha1(GUID + KEY)],
		['guid-lower-case', sha1(KEY + GUID.toLowerCase())],
		['guid-braces', sha1(`${KEY}{${GUID}}`)],
		['guid-no-hyphens', sha1(KEY + GUID.replaceAll('-', ''))],
		['guid-only', sha1(GUID)],
		['hex-encoded', Buffer.from(HEX).toString('base64')],
		['hex-encoded-capitals', Buffer.from(HEX.toUpperCase()).toString('base64')],
		['hex-only', HEX],
		['key-cr', sha1(`${KEY}\r${GUID}`)],
		['key-lf', sha1(`${KEY}\n${GUID}`)],
		['key-crlf', sha1(`${KEY}\r\n${GUID}`)],
		['key-space', sha1(`${KEY} ${GUID}`)],
		['key-leading-space', sha1(` ${KEY}${GUID}`)],
		['key-quoted', sha1(`"${KEY}"${GUID}`)],
		['key-no-padding', sha1(`dGhlIHNhbXBsZSBub25jZQ${GUID}`)],
		['joined-with-space', sha1(`${KEY}${GUID} `)],
		['joined-with-lf', sha1(`${KEY}${GUID}\n`)],
		['joined-with-crlf', sha1(`${KEY}${GUID}\r\n`)],
		['key-echoed', KEY],
		['padding-lost', 's3pPLMBiTxaQ9kYGzzhZRbK+xOo'],
		['url-alphabet', 's3pPLMBiTxaQ9kYGzzhZRbK-xOo='],
		['case-changed', 's3pplmbitxaq9kygzzhzrbk+xoo='],
		['case-changed', 'S3PPLMBITXAQ9KYGZZHZRBK+XOO='],
		['other-key', 'Oy4NRAQ13jhfONC7bP8dTKb4PTU='],
		// What the false pair and the RFC's own example should have been answered with.
		['other-key', 'tAsr1vlKhIQGZ37CVuLBbuaIxXw='],
		['other-key', 'OfS0wDaT5NoxF2gqm7Zj2YtetzM='],
	])('%s', (id, accept) => {
		const explanation = explainAccept(KEY, accept);
		expect(explanation.type === 'mistake' && explanation.mistake.id).toBe(id);
	});
});

test('each of both marks of base64 has another in the URL alphabet', () => {
	const found = acceptMistakes('AQIDBAUGBwgJCgsMDQ4PEA==').find(({ id }) => id === 'url-alphabet');
	expect(found?.accept).toBe('C_0nmHhBztSRGR1CwL6Tf4ZjwpY=');
});

test('among the letter cases a list names the small one', () => {
	const found = acceptMistakes(KEY).filter(({ id }) => id === 'case-changed');
	expect(found).toEqual([{ id: 'case-changed', accept: 's3pplmbitxaq9kygzzhzrbk+xoo=' }]);
});

test('the right value needs no explanation', () => {
	expect(explainAccept(KEY, ACCEPT)).toEqual({ type: 'right', expected: ACCEPT });
});

test('another hash is the caller’s to compute', () => {
	const accept = createHash('sha256')
		.update(KEY + GUID)
		.digest('base64');
	const extra = { id: 'sha-256', accept } as const;
	const other = { id: 'md5', accept: 'AAAA' } as const;
	expect(explainAccept(KEY, accept, [other, extra])).toEqual({
		type: 'extra',
		expected: ACCEPT,
		extra,
	});
	expect(explainAccept(KEY, accept)).toMatchObject({ type: 'unknown', shaped: false });
});

test('the false pair of the first article fits none of them, though it has the right shape', () => {
	const accept = 'ZEs+c+VBk8Aj01+wJGN7Y15796g=';
	expect(explainAccept('hj0eNqbhE/A0GkBXDRrYYw==', accept)).toEqual({
		type: 'unknown',
		expected: 'tAsr1vlKhIQGZ37CVuLBbuaIxXw=',
		shaped: true,
	});
});

test('no candidate is the right value, and none comes twice, whatever the key', () => {
	for (const key of [KEY, '', ' ', '=', 'AAAA', 'w4v7O6xFTi36lq3RNcgctw==', '你']) {
		const values = acceptMistakes(key).map(({ accept }) => accept);
		expect(new Set(values).size).toBe(values.length);
		expect(values).not.toContain(explainAccept(key, '').expected);
	}
});

test('a pair answers another key only when the key is another', () => {
	const own = acceptMistakes('w4v7O6xFTi36lq3RNcgctw==').map(({ pair }) => pair);
	expect(own).not.toContain('article-004');
	expect(own).toContain('rfc6455-1.3');
});

test('each mistake breaks a rule that exists', () => {
	for (const code of Object.values(RULE_OF_MISTAKE)) expect(HANDSHAKE_RULES).toHaveProperty([code]);
});

test.each([
	['A'.repeat(28), 'accept-matches'],
	['A'.repeat(27), 'accept-length'],
	['', 'accept-length'],
	// The key itself, and the value of a line feed behind the GUID: other rules would give a wrong remedy.
	[KEY, 'accept-matches'],
	['BQgomKt49tqcGtJYe4ASzQz1IXI=', 'accept-matches'],
	['Oy4NRAQ13jhfONC7bP8dTKb4PTU=', 'accept-own-key'],
	// No publication shows this value, so no cache has it.
	['C/0nmHhBztSRGR1CwL6Tf4ZjwpY=', 'accept-matches'],
])('what %j is reported as', (accept, code) => {
	expect(acceptRule(accept, explainAccept(KEY, accept))).toBe(code);
});

test.each([
	[ACCEPT, true],
	['s3pPLMBiTxaQ9kYGzzhZRbK+xOo', false],
	['s3pPLMBiTxaQ9kYGzzhZRbK-xOo=', false],
	[`${ACCEPT}=`, false],
	[`A${ACCEPT}`, false],
])('%s has the shape of an accept: %s', (accept, shaped) => {
	expect(isAcceptShaped(accept)).toBe(shaped);
});
