import { describe, expect, test } from 'vitest';
import { hexText, latin1Text } from '../../../src/engine/bytes/index.ts';
import { receive, startServer } from '../../../src/engine/endpoint/index.ts';
import type { Scenario } from '../../../src/engine/simulation/index.ts';
import {
	beginClient,
	beginServer,
	connectRequest,
	endStep,
	scriptEvents,
	newEnd,
	type EndStep,
} from '../../../src/engine/simulation/end.ts';
import { deflateCodec } from '../../../src/platform/deflate.ts';
import { scenarioOf } from './scenes.ts';

const requestOf = ({ effects }: EndStep): string => {
	const [first] = effects;
	return first?.type === 'write' ? latin1Text(first.bytes) : '';
};
const keyOf = (step: EndStep) => /Key: (\S+)/.exec(requestOf(step))?.[1];
const begun = (scenario: Scenario, connection = 0) =>
	beginClient(scenario, deflateCodec, 0, connection);

describe('a client begins', () => {
	test('with the key of RFC 6455 §1.3, or one from the seed that is another each time', () => {
		const fresh = scenarioOf({ client: { masking: 'fresh' } });
		expect(keyOf(begun(scenarioOf({})))).toBe('dGhlIHNhbXBsZSBub25jZQ==');
		const keys = [begun(fresh), begun(fresh, 1), begun({ ...fresh, seed: 2 }), begun(fresh)].map(
			keyOf,
		);
		expect([new Set(keys).size, keys[3]]).toEqual([3, keys[0]]);
	});

	test.each([
		['same', '37 fa 21 3d'],
		['off', null],
	] as const)('masking %s', (masking, key) => {
		const { keys } = begun(scenarioOf({ client: { masking } })).end.endpoint!;
		expect(keys?.type === 'listed' ? hexText(keys.keys[0]!) : keys).toBe(key);
	});

	test('offers its configured extension, or sends a hand-written request', () => {
		const offers = scenarioOf({
			client: { subprotocols: ['chat'], deflate: ['permessage-deflate'] },
		});
		expect(requestOf(begun(offers))).toMatch(
			/Protocol: chat\r\n[^]*Extensions: permessage-deflate\r\n/,
		);
		expect(requestOf(beginClient(offers, null, 0, 0))).not.toContain('Extensions');
		expect(requestOf(begun(scenarioOf({ client: { request: 'GET / HTTP/0.9\r\n\r\n' } })))).toBe(
			'GET / HTTP/0.9\r\n\r\n',
		);
	});

	test.each([
		['page', 'http://a b', [], 'url'],
		['program', 'nowhere', [], 'url'],
		['page', 'ws://a/', ['x', 'x'], 'protocols'],
	] as const)('a %s cannot with %s %o', (kind, url, subprotocols, why) => {
		const { threw, end, effects } = begun(scenarioOf({ client: { kind, url, subprotocols } }));
		expect([threw?.name, threw?.why, end.endpoint, effects]).toEqual([
			'SyntaxError',
			why,
			null,
			[],
		]);
	});

	test('a program has no page', () => {
		expect(begun(scenarioOf({ client: { kind: 'program' } })).end.page).toBeNull();
		expect(begun(scenarioOf({})).end.page).toMatchObject({ readyState: 0 });
	});
});

test('a server begins with its settings, limits and reader', () => {
	const { endpoint } = beginServer(
		scenarioOf({ server: { limit: 9, pongMs: 3, reader: 'ws' } }),
		null,
		75,
	).end;
	expect(endpoint).toMatchObject({
		state: 'awaiting-request',
		nowMs: 75,
		settings: { limit: 9, times: { pongMs: 3 } },
	});
	expect(endpoint!.settings.profile.reactions['length-minimal-16']).toBe('tolerate');
});

test('a program receives Ping, Pong and the end; a page receives only the events of the standard', () => {
	const event = { type: 'ping', payload: new Uint8Array() } as const;
	const events: EndStep['protocolEvents'] = [
		event,
		{ ...event, type: 'pong' },
		{ type: 'closeReceived', code: 1000, reason: '' },
		{ type: 'closed', code: 1000, reason: '', wasClean: true },
	];
	const program: EndStep = {
		end: newEnd('server'),
		protocolEvents: events,
		pageEvents: [],
		threw: null,
		effects: [],
	};
	expect(scriptEvents(program)).toEqual(['ping', 'pong', 'close']);
	const page = begun(scenarioOf({}));
	expect(scriptEvents({ ...page, protocolEvents: events })).toEqual([]);
});

test('an endpoint’s step is taken over by its page where there is one', () => {
	const server = startServer();
	expect(endStep(newEnd('server'), server)).toMatchObject({
		pageEvents: [],
		end: { endpoint: server.endpoint },
	});
	const { end } = begun(scenarioOf({}));
	const step = receive(end.endpoint!, new TextEncoder().encode('HTTP/1.1 404 Not Found\r\n\r\n'));
	expect(endStep(end, step).end.page).toMatchObject({ failed: true, endpoint: step.endpoint });
});

test.each([
	['ws://server.example.com/chat', 'server.example.com:80'],
	['wss://server.example.com:8443/', 'server.example.com:8443'],
])('a tunnel to %s is asked for as RFC 9110 §9.3.6 has it', (url, target) => {
	expect(latin1Text(connectRequest(url))).toBe(
		`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`,
	);
});
