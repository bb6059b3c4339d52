import { describe, expect, test } from 'vitest';
import { latin1Bytes } from '../../../src/engine/bytes/index.ts';
import type { Way } from '../../../src/engine/simulation/index.ts';
import {
	misread,
	NOTHING_MISREAD,
	type Misreading,
} from '../../../src/engine/simulation/misreading.ts';

const REQUEST = 'GET /ads.js HTTP/1.1\r\nHost: cdn.example\r\n\r\n';
const ANSWER = 'HTTP/1.1 200 OK\r\nCache-Control: max-age=31536000\r\n\r\nevil()';
const URL = 'http://cdn.example/ads.js';

function read(parts: readonly (readonly [Way, string])[]): { after: Misreading; notes: string[] } {
	let after = NOTHING_MISREAD;
	const notes: string[] = [];
	for (const [way, text] of parts) {
		const step = misread(after, way, latin1Bytes(text));
		after = step.after;
		notes.push(...step.notes.map((note) => `${note.type} ${note.url}`));
	}
	return { after, notes };
}

describe('a cache that mistakes frames for HTTP', () => {
	test('takes text in a frame for a request, and the returned bytes for its response', () => {
		const { after, notes } = read([
			['up', `\x81\x2c${REQUEST}`],
			['down', `\x82\x40${ANSWER}`],
		]);
		expect(notes).toEqual([`took-for-request ${URL}`, `cached ${URL}`]);
		expect(after.cache).toEqual([{ url: URL, body: 'evil()' }]);
	});

	test('wherever the request is cut', () => {
		for (let cut = 1; cut < REQUEST.length; cut++) {
			const { notes } = read([
				['up', `noise ${REQUEST.slice(0, cut)}`],
				['up', REQUEST.slice(cut)],
			]);
			expect(notes).toEqual([`took-for-request ${URL}`]);
		}
	});

	test.each([
		['an answer that it does not wait for', [['down', ANSWER]]],
		[
			'a masked request',
			[['up', REQUEST.replace(/./gs, (c) => String.fromCharCode(c.charCodeAt(0) ^ 0x37))]],
		],
		['a request that goes the wrong way', [['down', REQUEST]]],
	] as const)('takes nothing from %s', (_, parts) => {
		expect(read(parts)).toMatchObject({ notes: [], after: { cache: [] } });
	});

	test('a later answer takes the place of an earlier one, and little is remembered of a stream', () => {
		const { after } = read([
			['up', REQUEST],
			['down', ANSWER],
			['up', REQUEST],
			['down', ANSWER.replace('evil', 'worse')],
			['up', 'x'.repeat(100_000)],
			['up', 'GET '.repeat(100_000)],
		]);
		expect(after.cache.map(({ body }) => body)).toEqual(['worse()']);
		expect(after.tails.up.length).toBeLessThanOrEqual(8 << 10);
	});
});
