import { describe, expect, test } from 'vitest';
import { simulateScenario, type Scenario } from '../../src/engine/simulation/index.ts';
import { wireBytesOf } from './wire-bytes.ts';
import { does, scenarioOf } from '../engine/simulation/scenes.ts';

function totals(scenario: Scenario, ms?: number): readonly number[] {
	return wireBytesOf(simulateScenario(scenario), ms).map(({ total }) => total);
}

describe('packets and bytes on the wire', () => {
	test('TCP opens with three packets and 218 bytes', () => {
		expect(totals(scenarioOf({}), 49)).toEqual([78, 74]);
		const [up] = wireBytesOf(simulateScenario(scenarioOf({})), 50);
		expect(up).toMatchObject({ acks: 1, ackBytes: 66, segments: 2 });
	});

	test('twenty heartbeats cost 4 120 bytes: the Ping’s ACK rides on the Pong, the Pong’s is a packet', () => {
		const quiet = scenarioOf({ untilMs: 700_000 });
		const pings = Array.from({ length: 20 }, (_, i) =>
			does('server', 30_000 * (i + 1), { type: 'ping', text: '' }),
		);
		const [before, after] = [quiet, { ...quiet, script: pings }].map((scenario) =>
			totals(scenario).reduce((sum, one) => sum + one),
		);
		expect(after! - before!).toBe(4120);
	});

	test('a message pushed costs its bytes, 66, and an ACK', () => {
		const quiet = wireBytesOf(simulateScenario(scenarioOf({})));
		const script = [does('server', 1000, { type: 'binary', hex: '00'.repeat(20) })];
		const pushed = wireBytesOf(simulateScenario(scenarioOf({ script })));
		expect([pushed[1]!.total - quiet[1]!.total, pushed[0]!.total - quiet[0]!.total]).toEqual([
			88, 66,
		]);
	});

	test('of full segments every second is acknowledged', () => {
		const script = [does('client', 1000, { type: 'bulk', bytes: 1448 * 10, times: 1 })];
		const [up, down] = wireBytesOf(simulateScenario(scenarioOf({ script })));
		const [, quiet] = wireBytesOf(simulateScenario(scenarioOf({})));
		// Ten full segments for the message, and the rest of a frame that is eight bytes longer.
		expect([up!.segments, down!.acks - quiet!.acks]).toEqual([13, 6]);
	});
});

test('a lost copy counts twice, and each hop counts for itself', () => {
	const script = [
		does('server', 1000, { type: 'text', text: 'x' }),
		does('network', 1001, { type: 'lose', from: 'server' }),
	];
	const [, down] = wireBytesOf(simulateScenario(scenarioOf({ script })));
	expect(down).toMatchObject({ repeats: 1, repeatedBytes: 69 });
	const hops = wireBytesOf(
		simulateScenario(scenarioOf({ boxes: [{ kind: 'caching' }], script: script.slice(0, 1) })),
	);
	expect(hops.map(({ hop, way, dataBytes }) => `${hop} ${way} ${dataBytes}`)).toEqual([
		'0 up 189',
		'0 down 132',
		'1 up 189',
		'1 down 132',
	]);
});

test('TLS adds its handshake and 22 bytes a segment', () => {
	const clear = totals(scenarioOf({}));
	const secured = totals(scenarioOf({ link: { tls: true } }));
	expect(secured.map((bytes, i) => bytes - clear[i]!)).toEqual([700 + 66 + 22, 3000 + 3 * 66 + 22]);
});
