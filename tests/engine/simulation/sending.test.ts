import { describe, expect, test } from 'vitest';
import { simulateScenario, worldAt } from '../../../src/engine/simulation/index.ts';
import { does, scenarioOf, type Parts } from './scenes.ts';
import { entryLines } from './entry-lines.ts';

function lines(parts: Parts): readonly string[] {
	return entryLines(simulateScenario(scenarioOf(parts)), { tcp: true });
}

const RECONNECT = { policy: 'fixed', firstMs: 500, mostMs: 500, times: 3 } as const;

describe('a client comes back', () => {
	const returns = (parts: Parts) =>
		lines({ ...parts, client: { ...parts.client, reconnect: RECONNECT } }).filter((line) =>
			line.includes('comes back'),
		);

	test.each<[string, Parts, readonly string[]]>([
		[
			'after 1006',
			{ script: [does('server', { on: 'open', nth: 1 }, { type: 'drop' })] },
			['600 client comes back 1'],
		],
		[
			'after 1012',
			{ script: [does('server', { on: 'open', nth: 1 }, { type: 'close', code: 1012 })] },
			['650 client comes back 1'],
		],
		[
			'not after a goodbye',
			{ script: [does('server', { on: 'open' }, { type: 'close', code: 1000 })] },
			[],
		],
		['nor after its own', { script: [does('client', { on: 'open' }, { type: 'close' })] }, []],
		[
			'so often, and no more',
			{ server: { away: { fromMs: 0, untilMs: 1e6 } } },
			['550 client comes back 1', '1100 client comes back 2', '1650 client comes back 3'],
		],
	])('%s', (_, parts, expected) => {
		expect(returns(parts)).toEqual(expected);
	});

	test('and starts again from 0 once it was open', () => {
		const script = [does('server', { on: 'open', after: 10 }, { type: 'drop' })];
		const timeline = simulateScenario(
			scenarioOf({ script, client: { reconnect: RECONNECT }, untilMs: 10_000 }),
		);
		expect(worldAt(timeline, 10_000).connection).toBeGreaterThan(10);
	});
});

test('messages that a page sends before its system can take them are in bufferedAmount, and later not', () => {
	const script = [does('client', 200, { type: 'bulk', bytes: 1000, times: 10 })];
	const link = { bitsPerSecond: 80_000, receiveWindow: 2000, sendBuffer: 3000 };
	const timeline = simulateScenario(scenarioOf({ script, link }));
	const amounts = [199, 200, 700, 5000].map(
		(ms) => worldAt(timeline, ms).client.page!.bufferedAmount,
	);
	expect([amounts[0], amounts[1]! > 4500, amounts[1]! > amounts[2]!, amounts[3]]).toEqual([
		0,
		true,
		true,
		0,
	]);
});

test('a text is echoed as text, bytes as bytes', () => {
	const script = [
		does('client', 200, { type: 'text', text: 'é' }),
		does('client', 210, { type: 'binary', hex: 'c3 a9' }),
		does('server', { on: 'message' }, { type: 'echo' }),
	];
	expect(lines({ script }).filter((line) => line.includes('left down 8'))).toEqual([
		'225 left down 81 02 c3 a9',
		'235 left down 82 02 c3 a9',
	]);
});
