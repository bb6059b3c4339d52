import { expect, test } from 'vitest';
import { makeCase } from '../../src/evidence/case.ts';
import { isFact } from '../../src/evidence/facts/fact.ts';
import { sayWhy, troubleSigns } from '../../src/evidence/findings.ts';
import { readPiece } from '../../src/evidence/readers.ts';
import { CHINESE_THREADS } from './threads-chinese.ts';
import { CLOUD_THREADS } from './threads-clouds.ts';
import { TLS_THREADS } from './threads-tls.ts';
import { THREADS } from './threads.ts';

const ALL_THREADS = [...THREADS, ...CHINESE_THREADS, ...CLOUD_THREADS, ...TLS_THREADS];

test.each(ALL_THREADS.map((thread) => [thread.source, thread] as const))(
	'what was pasted in %s is understood',
	async (_, { text, trouble, first }) => {
		const { findings, signs } = makeCase(
			[await readPiece({ content: text, name: null, kind: null })],
			{},
		);
		// What the facts say beside these signs has tests of its own.
		const found = troubleSigns(signs).filter(({ id }) => !isFact(id));
		expect(found.map(({ id }) => id)).toEqual(trouble);
		const [finding] = findings;
		expect(finding ? `${finding.certainty} ${finding.cause}` : null).toBe(first);
		if (first === null && found.length > 0) expect(sayWhy(found)).toBe(true);
	},
);

test('the indent that all lines of a quotation have is no part of a head', async () => {
	const heads = [
		'GET /ws HTTP/1.1',
		'Host: chat.example',
		'Connection: Upgrade',
		'Upgrade: websocket',
		'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
		'Sec-WebSocket-Version: 13',
		'',
		'HTTP/1.1 403 Forbidden',
		'Content-Length: 0',
	];
	for (const indent of ['', '    ', '\t']) {
		const content = heads.map((line) => (line === '' ? '' : indent + line)).join('\n');
		const { items, signs } = makeCase([await readPiece({ content, name: null, kind: null })], {});
		expect(signs.map(({ id }) => id)).toContain('response');
		expect(items.filter(({ type }) => type === 'rule')).toEqual([]);
	}
});

test('what a server prints of a request that is none, or of bytes of TLS, is not read as frames', async () => {
	for (const [content, trouble] of [
		["code 400, message Bad request version ('\\x13\\x02\\x13')", 'request-malformed'],
		['WARNING:  Invalid HTTP request received.', 'request-malformed'],
		['Bad state: Cannot add event after closing', 'sent-after-end'],
	] as const) {
		const { signs } = makeCase([await readPiece({ content, name: null, kind: null })], {});
		expect(troubleSigns(signs).map(({ id }) => id)).toEqual([trouble]);
	}
	const hello = '16 03 01 02 00 01 00 01 fc 03 03 41 4b 2d 10 99';
	for (const content of [hello, `\\x${hello.replaceAll(' ', '\\x')}`]) {
		const { problems, connections } = await readPiece({ content, name: null, kind: null });
		expect(problems.map(({ id }) => id)).toEqual(['encrypted']);
		expect(connections).toEqual([]);
	}
});
