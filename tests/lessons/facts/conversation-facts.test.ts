import { expect, test } from 'vitest';
import { readScenario, type Reconnect } from '../../../src/engine/index.ts';
import { conversationFacts } from '../../../src/lessons/facts/conversation-facts.ts';
import {
	clientActs,
	serverActs,
	type WrittenScenario,
} from '../../../src/lessons/conversation-state.ts';

const factsOf = (scenario: WrittenScenario) => conversationFacts(readScenario(scenario).scenario!);

test('a conversation of too many events has no facts but its settings', () => {
	const idle = { script: [clientActs(100, { type: 'end' })], untilMs: 600_000 };
	const busy = factsOf({ ...idle, script: [], server: { pingMs: 1000 } });
	expect([busy('client.pings'), busy('herd.peak'), busy('set.server.pingMs')]).toEqual([
		null,
		null,
		1000,
	]);
	expect(factsOf(idle)('client.pings')).toBe(0);
});

test('the heartbeat counts the frames of both ways', () => {
	const once = { script: [serverActs(1000, { type: 'ping', text: 'ab' })] };
	const facts = factsOf(once);
	// A Ping of 2 + 2 bytes, and a masked Pong of 6 + 2 bytes.
	expect([facts('client.pings'), facts('server.pongs'), facts('bytes.heartbeat')]).toEqual([
		1, 1, 12,
	]);
});

test('the segments are those with data, and not the messages in them', () => {
	const facts = factsOf({
		script: [
			serverActs(1000, { type: 'raw', hex: '81 01' }),
			serverActs(1100, { type: 'raw', hex: '61 81 01 62' }),
		],
	});
	// The response to the handshake is the first segment.
	expect([facts('segments.down'), facts('client.messages')]).toEqual([3, 2]);
});

test('the settings are found by their path, and only single values', () => {
	const facts = factsOf({ boxes: [{ kind: 'idle', afterMs: 5000, ends: 'fin' }] });
	const names = [
		'set.boxes.0.ends',
		'set.boxes.1.ends',
		'set.link',
		'set.link.tls.x',
		'set.length',
	];
	expect(names.map((name) => facts(name))).toEqual(['fin', null, null, null, null]);
});

test('the status is that of a page of the asked origin, whatever the page in front', () => {
	const facts = factsOf({
		client: { origin: 'https://a.example' },
		server: { origins: ['https://b.example'] },
	});
	expect(['a', 'b'].map((name) => facts(`status.https://${name}.example`))).toEqual([403, 101]);
});

test.each<[Reconnect['policy'], boolean]>([
	['fixed', true],
	['exponential', true],
	['jitter', false],
])('clients that wait by the policy %s come together: %s', (policy, together) => {
	const reconnect = { policy, firstMs: 10_000, mostMs: 60_000, times: 10 };
	expect(factsOf({ client: { reconnect } })('herd.peak') === 1000).toBe(together);
	expect(factsOf({})('herd.peak')).toBeNull();
});
