import { describe, expect, test } from 'vitest';
import { simulateScenario, type Timeline } from '../../../src/engine/simulation/index.ts';
import { newHops } from '../../../src/engine/simulation/path.ts';
import { does, scenarioOf, type Parts } from './scenes.ts';
import { entryLines } from './entry-lines.ts';

function shown(parts: Parts): readonly string[] {
	return entryLines(simulateScenario(scenarioOf(parts)), { tcp: true });
}

describe('TCP and TLS come first', () => {
	test.each<[string, Parts, number]>([
		['one round trip and the handshake', {}, 100],
		['and another with TLS 1.3', { link: { tls: true } }, 150],
		[
			'a lost SYN costs a second (RFC 6298 §2.1)',
			{ script: [does('network', 1, { type: 'lose', from: 'client' })] },
			1100,
		],
		['uneven ways', { link: { upMs: 10, downMs: 90 } }, 200],
	])('%s', (_, parts, ms) => {
		expect(shown(parts)).toContain(`${ms} page open 1`);
	});
});

test('without a listening server the SYN gets RST, for the given time', () => {
	const away = { fromMs: 25, untilMs: 26 };
	expect(shown({ server: { away } })).toEqual([
		'0 left up syn',
		'25 came up syn',
		'25 left down rst',
		'50 came down rst',
		'50 client closed 1006 not clean',
		'50 page error 3',
		'50 page close 3 1006  false',
	]);
	expect(shown({ server: { away: { fromMs: 0, untilMs: 25 } } })).toContain('100 page open 1');
});

test('an end that has vanished receives nothing and sends nothing', () => {
	const lines = shown({
		script: [
			does('server', 90, { type: 'vanish' }),
			does('client', 110, { type: 'text', text: 'x' }),
			does('server', 120, { type: 'text', text: 'y' }),
		],
	});
	expect(lines.slice(-3)).toEqual([
		'100 page open 1',
		'110 left up 81 81 37 fa 21 3d 4f',
		'135 came up 81 81 37 fa 21 3d 4f ignored',
	]);
});

test('with an invalid address nothing is sent', () => {
	expect(shown({ client: { url: 'ftp://a/' } })).toEqual(['0 threw SyntaxError']);
});

test('a page may have a relative address', () => {
	const lines = shown({ client: { url: '/chat', origin: 'http://a.example' } });
	expect(lines.some((line) => line.includes('page open'))).toBe(true);
});

describe('an intermediary that has silently forgotten a connection', () => {
	const again = (parts: Parts): readonly string[] =>
		shown({
			boxes: [{ kind: 'idle', afterMs: 1000, ends: 'silence' }],
			client: { reconnect: { policy: 'fixed', firstMs: 50, mostMs: 50, times: 1 } },
			untilMs: 4000,
			...parts,
		});
	const drop = does('client', 2000, { type: 'drop' });
	const text = (ms: number) => does('server', ms, { type: 'text', text: 'x' });

	test('takes the SYN of the next one', () => {
		const lines = again({ script: [drop], untilMs: 2500 });
		expect(lines).toContain('2062.5 came up syn');
		expect(lines).toContain('2125 page open 1');
	});

	test.each<[string, Parts, string]>([
		['before the client comes back', { script: [drop, text(2020)] }, '2032.5'],
		['before the next SYN', { script: [drop, text(2045)] }, '2057.5'],
		[
			'after the next SYN, because it was lost',
			{ script: [drop, text(2045), does('network', 2046, { type: 'lose', from: 'server' })] },
			'2257.5',
		],
		[
			'when it has forgotten it after the client came back',
			{
				link: { upMs: 1000, downMs: 20 },
				script: [does('client', 2468, { type: 'drop' }), text(2513)],
			},
			'2523',
		],
	])('ignores what the old one brings %s', (_, parts, ms) => {
		expect(again(parts)).toContain(`${ms} came down hop 1 81 01 78 ignored`);
	});
});

test('a connection that comes back begins with nothing of the old one', () => {
	const timeline: Timeline = simulateScenario(
		scenarioOf({
			boxes: [{ kind: 'caching' }],
			client: { reconnect: { policy: 'fixed', firstMs: 50, mostMs: 50, times: 1 } },
			script: [does('server', { on: 'open', nth: 1 }, { type: 'drop' })],
		}),
	);
	const again = timeline.entries.find(({ occurrence }) => occurrence.type === 'reconnect')!;
	expect(again.world).toMatchObject({ connection: 1, server: { phase: 'idle' }, boxes: [{}] });
	expect(again.world.hops[1]).toEqual(newHops(timeline.scenario)[1]);
	expect(again.world.server.eventCounts).toMatchObject({ open: 1, close: 1 });
});
