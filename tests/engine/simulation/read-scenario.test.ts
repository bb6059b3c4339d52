import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/engine/limits.ts';
import { DEFAULT_SCENARIO, readScenario } from '../../../src/engine/simulation/index.ts';
import { SCENES } from './scenes.ts';

function problems(value: unknown): readonly string[] {
	return readScenario(value).problems.map(({ path, kind }) => `${path}: ${kind}`);
}

function script(action: object, when: object = { at: 0 }, who = 'client'): object {
	return { script: [{ who, when, do: action }] };
}

test('missing fields have their defaults', () => {
	expect(readScenario({})).toEqual({ scenario: DEFAULT_SCENARIO, problems: [] });
	const { scenario } = readScenario({ link: { upMs: 7 }, server: { versions: [13, 8] } });
	expect(scenario).toEqual({
		...DEFAULT_SCENARIO,
		link: { ...DEFAULT_SCENARIO.link, upMs: 7 },
		server: { ...DEFAULT_SCENARIO.server, versions: [13, 8] },
	});
});

test.each(SCENES.map(({ name, scenario }) => [name, scenario] as const))(
	'reads %s',
	(_, scenario) => {
		expect(readScenario(JSON.parse(JSON.stringify(scenario)))).toEqual({ scenario, problems: [] });
	},
);

describe('a problem is reported with its place', () => {
	test.each<[unknown, readonly string[]]>([
		[null, [': type']],
		[[], [': type']],
		[{ seed: -1 }, ['seed: range']],
		[{ clients: {} }, ['clients: unknown']],
		[{ link: { mss: 0 } }, ['link.mss: range']],
		[{ link: { lossPercent: 91 } }, ['link.lossPercent: range']],
		[
			{ client: { kind: 'browser', reader: 'opera' } },
			['client.kind: value', 'client.reader: value'],
		],
		[{ server: { reader: 'chromium' } }, ['server.reader: value']],
		[{ server: { away: { fromMs: 1 } } }, ['server.away.untilMs: missing']],
		[
			{ client: { reconnect: { policy: 'wild' } } },
			[
				'client.reconnect.policy: value',
				'client.reconnect.firstMs: missing',
				'client.reconnect.mostMs: missing',
				'client.reconnect.times: missing',
			],
		],
		[
			{ boxes: [{ kind: 'caching' }, { kind: 'idle', afterMs: 0, ends: 'fin' }] },
			['boxes[1].afterMs: range'],
		],
		[{ boxes: [{ kind: 'router' }] }, ['boxes[0].kind: value']],
		[{ boxes: Array.from({ length: 5 }, () => ({ kind: 'caching' })) }, ['boxes: too-long']],
		[script({ type: 'say' }), ['script[0].do.type: value']],
		[script({ type: 'text' }), ['script[0].do.text: missing']],
		[script({ type: 'raw', hex: '8g' }), ['script[0].do.hex: value']],
		[script({ type: 'close', code: 70_000 }), ['script[0].do.code: range']],
		[script({ type: 'echo' }, { at: -1 }), ['script[0].when.at: range']],
		[script({ type: 'echo' }, { on: 'noon' }), ['script[0].when.on: value']],
		[script({ type: 'echo' }, { on: 'open', nth: 0 }), ['script[0].when.nth: range']],
		[script({ type: 'echo' }, { at: 0 }, 'nobody'), ['script[0].who: value']],
		[script({ type: 'echo' }, { at: 0 }, 'network'), ['script[0].do.type: value']],
		[script({ type: 'lose', from: 'client' }, { at: 0 }, 'client'), ['script[0].do.type: value']],
		[
			script({ type: 'lose', from: 'client' }, { on: 'open' }, 'network'),
			['script[0].when.on: unknown', 'script[0].when.at: missing'],
		],
		[JSON.parse('{ "__proto__": { "seed": 1 } }'), ['__proto__: unknown']],
		[JSON.parse('{ "seed": 1e999 }'), ['seed: range']],
		[{ untilMs: Infinity }, ['untilMs: range']],
		[{ link: { http2: { extendedConnect: true } } }, ['link.http2.downloadBytes: missing']],
		[
			{
				link: { http2: { extendedConnect: true, downloadBytes: null } },
				client: { request: 'GET / HTTP/1.1' },
				server: { answer: 'HTTP/1.1 200 OK' },
			},
			['link.tls: value', 'client.request: value', 'server.answer: value'],
		],
	])('%o', (value, expected) => {
		expect(problems(value)).toEqual(expected);
		expect(readScenario(value).scenario).toBeNull();
	});
});

describe('a scenario that is too large is refused before it runs', () => {
	test.each<[string, unknown, readonly string[]]>([
		[
			'fragments',
			script({ type: 'text', text: 'x'.repeat(60_000), fragmentBytes: 1 }),
			['script[0].do: too-long'],
		],
		['bytes', script({ type: 'bulk', bytes: 1 << 20, times: 17 }), ['script[0].do: too-long']],
		[
			'segments',
			{ ...script({ type: 'bulk', bytes: 1000, times: 100 }), link: { mss: 1 } },
			['script[0].do: too-long'],
		],
		[
			'segments over many hops',
			{
				...script({ type: 'bulk', bytes: 1 << 20, times: 9 }),
				boxes: Array.from({ length: 4 }, () => ({ kind: 'caching' })),
			},
			['script[0].do: too-long'],
		],
		[
			'heartbeats',
			{ server: { pingMs: 1 }, untilMs: LIMITS.simulatedMs },
			['server.pingMs: too-long'],
		],
		['actions', { script: Array.from({ length: 1001 }, () => ({})) }, ['script: too-long']],
		[
			'of a text',
			script({ type: 'text', text: 'x'.repeat(LIMITS.scriptedBytes + 1) }),
			['script[0].do.text: too-long'],
		],
		[
			'of a head',
			{ server: { answer: 'x'.repeat(LIMITS.writtenHead + 1) } },
			['server.answer: too-long'],
		],
	])('%s', (_, value, expected) => {
		expect(problems(value)).toEqual(expected);
	});

	// Scenarios were saved with such texts: a text counts its UTF-16 code units, not the bytes of its UTF-8.
	test('a text as long as the limit in UTF-16 is read, however long its UTF-8 is', () => {
		const most = { type: 'text', text: '你'.repeat(LIMITS.scriptedBytes) } as const;
		expect(problems(script(most))).toEqual([]);
		const two = { type: 'text', text: '你'.repeat(LIMITS.scriptedBytes / 2 + 1) } as const;
		const one = { who: 'client', when: { at: 0 }, do: two };
		expect(problems({ script: [one, one] })).toEqual(['script[1].do: too-long']);
	});
});
