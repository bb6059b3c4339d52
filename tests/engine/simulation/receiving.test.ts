import { describe, expect, test } from 'vitest';
import { outcomeOf, simulateScenario, worldAt } from '../../../src/engine/simulation/index.ts';
import { does, scenarioOf, switching, type Parts } from './scenes.ts';
import { endingText, entryLines } from './entry-lines.ts';

function lines(parts: Parts): readonly string[] {
	return entryLines(simulateScenario(scenarioOf(parts)), { tcp: true });
}

const TEXT = { type: 'text', text: 'Hello' } as const;

describe('an application that does not read', () => {
	const stalled: Parts = {
		script: [
			does('server', 150, { type: 'stall' }),
			does('client', 200, TEXT),
			does('client', 210, { type: 'close' }),
			does('server', 500, { type: 'resume' }),
		],
	};

	test('holds the received bytes in order, and reads them when it continues', () => {
		const timeline = simulateScenario(scenarioOf(stalled));
		expect([300, 499].map((ms) => worldAt(timeline, ms).server.held.length)).toEqual([17, 17]);
		expect(entryLines(timeline).filter((line) => /^500 server/.test(line))).toEqual([
			'500 server read 11',
			'500 server text [Hello]',
			'500 server read 6',
			'500 server Close 1005',
		]);
	});

	test('takes as long as its rate demands, and the window is the free room', () => {
		const parts: Parts = {
			link: { receiveWindow: 1000 },
			server: { readBitsPerSecond: 8000 },
			script: [does('client', 1000, { type: 'bulk', bytes: 4000, times: 1 })],
		};
		const timeline = simulateScenario(scenarioOf(parts));
		for (const { world } of timeline.entries)
			expect(world.server.held.length).toBeLessThanOrEqual(1000);
		const came = timeline.entries.find(
			({ occurrence }) => occurrence.type === 'protocol' && occurrence.event.type === 'message',
		);
		expect(came!.at).toBeGreaterThan(5000);
		expect(came!.at).toBeLessThan(5500);
	});

	test('receives FIN after the rest, and never if it stays stalled', () => {
		const dies = [...stalled.script!.slice(0, 2), does('client', 220, { type: 'end' })];
		expect(outcomeOf(simulateScenario(scenarioOf({ script: dies }))).endings.server).toBeNull();
		const { endings } = outcomeOf(
			simulateScenario(scenarioOf({ script: [...dies, stalled.script![3]!] })),
		);
		expect(endingText(endings.server)).toBe('1006');
	});
});

describe('an end that has given up', () => {
	test('responds to later segments with RST (RFC 9293 §3.10.7.1)', () => {
		const shown = lines({
			client: { closingMs: 100 },
			server: { answer: switching() },
			script: [
				does('client', 200, { type: 'close' }),
				does('server', 310, { type: 'raw', hex: '81 00' }),
				does('server', 340, { type: 'raw', hex: '81 00' }),
			],
		});
		expect(shown.filter((line) => / (fin|rst)$/.test(line))).toEqual([
			'300 left up fin',
			'325 came up fin',
			'325 left down fin',
			'335 left up rst',
			'350 came down fin',
			'360 came up rst',
		]);
		expect(shown).toContain('310 left down 81 00');
		expect(shown).not.toContain('340 left down 81 00');
	});

	test('discards its unread bytes, and sends RST at once (RFC 1122 §4.2.2.13)', () => {
		const shown = lines({
			server: { pingMs: 100, pongMs: 50 },
			script: [does('server', 120, { type: 'stall' }), does('client', 130, TEXT)],
		});
		expect(shown.filter((line) => line.includes('rst'))).toEqual([
			'225 left down rst',
			'250 came down rst',
		]);
	});
});

test('a server with a fixed response reads no frames, and ends TCP unless its response is a 101', () => {
	const script = [does('client', 200, TEXT), does('server', 300, { type: 'raw', hex: '81 00' })];
	expect(lines({ server: { answer: switching() }, script })).toContain('325 page message 1 ');
	const refused = lines({ server: { answer: 'HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n' } });
	expect(refused.slice(6, 8)).toEqual(['75 left down HTTP/1.1 503 Busy', '75 left down fin']);
});

test('a tunnel that is refused fails the page, whatever follows the head', () => {
	const shown = lines({ boxes: [{ kind: 'forward-proxy', status: 502 }], link: { mss: 9 } });
	expect(shown.filter((line) => line.includes('page'))).toEqual([
		'50 page error 3',
		'50 page close 3 1006  false',
	]);
});
