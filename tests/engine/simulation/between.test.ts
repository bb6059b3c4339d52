import { describe, expect, test } from 'vitest';
import {
	outcomeOf,
	simulateScenario,
	worldAt,
	type Middlebox,
} from '../../../src/engine/simulation/index.ts';
import { does, scenarioOf, switching, type Parts } from './scenes.ts';
import { endingText, entryLines } from './entry-lines.ts';

function endings(parts: Parts): string {
	const { client, server } = outcomeOf(simulateScenario(scenarioOf(parts))).endings;
	return `${endingText(client)}, ${endingText(server)}`;
}

const hex = (text: string, key: readonly number[] = [0]) =>
	Array.from(text, (char, i) =>
		(char.charCodeAt(0) ^ key[i % key.length]!).toString(16).padStart(2, '0'),
	).join('');

describe('the masking attack (scene 36)', () => {
	const REQUEST = 'GET /ads.js HTTP/1.1\r\nHost: cdn.example\r\n\r\n';
	const ANSWER = 'HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nevil()';
	const SAME = [0x37, 0xfa, 0x21, 0x3d];
	const cached = (masking: 'off' | 'same' | 'fresh', payload: string, tls = false) => {
		const fresh = masking === 'fresh';
		const timeline = simulateScenario(
			scenarioOf({
				client: { masking },
				link: { tls },
				boxes: [{ kind: 'caching' }],
				// The attacker’s own server takes whatever comes.
				server: fresh ? {} : { answer: switching() },
				script: [
					does('client', { on: 'open' }, { type: 'binary', hex: payload }),
					does('server', 1000, {
						type: 'raw',
						hex: `81${ANSWER.length.toString(16)}${hex(ANSWER)}`,
					}),
				],
			}),
		);
		return worldAt(timeline, 1e9).boxes[0]!.misreading.cache.map(
			({ url, body }) => `${url} ${body}`,
		);
	};
	const POISONED = ['http://cdn.example/ads.js evil()'];

	test.each([
		['without a mask the text is what the proxy reads', 'off', hex(REQUEST), POISONED],
		['a key that is known is taken out beforehand', 'same', hex(REQUEST, SAME), POISONED],
		['an unknown key leaves noise', 'fresh', hex(REQUEST), []],
		['and nothing can be taken out of it', 'fresh', hex(REQUEST, SAME), []],
	] as const)('%s', (_, masking, payload, cache) => {
		expect(cached(masking, payload)).toEqual(cache);
	});

	test('under TLS the proxy reads nothing at all', () => {
		expect(cached('off', hex(REQUEST), true)).toEqual([]);
	});
});

describe('boxes in a row', () => {
	const row: readonly Middlebox[] = [
		{ kind: 'forward-proxy', status: 200 },
		{ kind: 'reverse-proxy', upgrades: true, idleMs: null },
		{ kind: 'recutting', bytes: 2 },
		{ kind: 'buffering', bytes: 100_000, afterMs: 5 },
	];

	test.each([false, true])('with TLS %s a message and the goodbye pass them all', (tls) => {
		const script = [
			does('client', { on: 'open' }, { type: 'text', text: 'Hello' }),
			does('server', { on: 'message' }, { type: 'close', code: 1000 }),
		];
		const parts: Parts = { boxes: row, link: { tls }, script };
		expect(endings(parts)).toBe('1000 clean, 1000 clean');
		expect(outcomeOf(simulateScenario(scenarioOf(parts))).got.server).toEqual(['Hello']);
	});

	test.each<[string, Parts, string]>([
		[
			'RST of the server reaches the client',
			{ script: [does('server', { on: 'open', after: 500 }, { type: 'drop' })] },
			'1006, 1006',
		],
		[
			'RST of the client reaches the server',
			{ script: [does('client', 2000, { type: 'drop' })] },
			'1006, 1006',
		],
		['FIN reaches it too', { script: [does('client', 2000, { type: 'end' })] }, '1006, 1006'],
		[
			'a server that is away: the proxy says 502',
			{ server: { away: { fromMs: 0, untilMs: 9999 } } },
			'1006 error, -',
		],
	])('%s', (_, parts, expected) => {
		expect(endings({ boxes: row.slice(0, 2), ...parts })).toBe(expected);
	});
});

test('a box that dropped the connection silently takes all bytes, and no end receives them', () => {
	const parts: Parts = {
		boxes: [{ kind: 'idle', afterMs: 1000, ends: 'silence' }],
		script: [does('client', 5000, { type: 'text', text: 'x' })],
	};
	const shown = entryLines(simulateScenario(scenarioOf(parts)));
	expect(shown.slice(-2)).toEqual([
		'5000 left up 81 81 37 fa 21 3d 4f',
		'5012.5 came up 81 81 37 fa 21 3d 4f ignored',
	]);
	expect(endings(parts)).toBe('-, -');
});
