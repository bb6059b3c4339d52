import { describe, expect, test } from 'vitest';
import { simulateScenario, type Timeline } from '../../../src/engine/index.ts';
import { newHops } from '../../../src/engine/simulation/path.ts';
import { does, scenarioOf, type Parts } from './scenes.ts';
import { told } from './told.ts';

function shown(parts: Parts): readonly string[] {
	return told(simulateScenario(scenarioOf(parts)), { tcp: true });
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

test('nobody listens: RST to the SYN, from then until then', () => {
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

test('to one who has vanished everything comes to nobody, and he sends nothing', () => {
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
		'135 came up 81 81 37 fa 21 3d 4f to nobody',
	]);
});

test('an address that is none: nothing is sent', () => {
	expect(shown({ client: { url: 'ftp://a/' } })).toEqual(['0 threw SyntaxError']);
});

test('a connection that comes back begins with nothing of the old one', () => {
	const timeline: Timeline = simulateScenario(
		scenarioOf({
			boxes: [{ kind: 'caching' }],
			client: { reconnect: { policy: 'fixed', firstMs: 50, mostMs: 50, times: 1 } },
			script: [does('server', { on: 'open', nth: 1 }, { type: 'drop' })],
		}),
	);
	const again = timeline.entries.find(({ fact }) => fact.type === 'reconnect')!;
	expect(again.world).toMatchObject({ connection: 1, server: { phase: 'idle' }, boxes: [{}] });
	expect(again.world.hops[1]).toEqual(newHops(timeline.scenario)[1]);
	expect(again.world.server.eventCounts).toMatchObject({ open: 1, close: 1 });
});
