import { expect, test } from 'vitest';
import {
	readScenario,
	simulateScenario,
	type Reconnect,
} from '../../../src/engine/simulation/index.ts';
import { conversationFacts } from '../../../src/lessons/facts/conversation-facts.ts';
import { FACTS_OF } from '../../../src/lessons/facts/facts-of.ts';
import {
	clientActs,
	serverActs,
	type WrittenScenario,
} from '../../../src/lessons/conversation-state.ts';
import { ConversationLab } from '../../../src/panels/conversation/conversation-lab.svelte.ts';

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

test('the units are those of HTTP and WebSocket at the client, in the order of departure', () => {
	const facts = factsOf({ script: [serverActs(1000, { type: 'close', code: 1001 })] });
	expect([0, 1, 2, 3, 4].map((n) => facts(`unit.${String(n)}`))).toEqual([
		'client head',
		'server head',
		'server Close',
		'client Close',
		null,
	]);
});

test('a side begins to close if its Close leaves before one arrives there', () => {
	const begin = (serverAt: number | null, scenario: WrittenScenario = {}) => {
		const script = [
			clientActs(1000, { type: 'close', code: 4001 }),
			...(serverAt === null ? [] : [serverActs(serverAt, { type: 'close', code: 4002 })]),
		];
		const facts = factsOf({ script, ...scenario });
		return [facts('client.closes'), facts('server.closes')];
	};
	// A frame is in transit for 25 ms. With an intermediary, the server is at the end of another hop.
	for (const boxes of [[], [{ kind: 'idle', afterMs: 60_000, ends: 'reset' }]] as const) {
		expect(begin(1024, { boxes })).toEqual([true, true]);
		expect(begin(1026, { boxes })).toEqual([true, false]);
		expect(begin(976, { boxes })).toEqual([true, true]);
		expect(begin(974, { boxes })).toEqual([false, true]);
		expect(begin(null, { boxes })).toEqual([true, false]);
	}
	expect(begin(null, { script: [] })).toEqual([false, false]);
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

test.each([
	['WSS://BANK.EXAMPLE', 'wss://bank.example/'],
	['wss://bank.example:443/', 'wss://bank.example/'],
	['ws://bank.example:443/chat?a', 'ws://bank.example:443/chat?a'],
	['https://bank.example', 'https://bank.example/'],
	['bank.example', null],
])('the usual form of the URL %s is %s', (url, usual) => {
	expect(factsOf({ client: { url } })('url')).toBe(usual);
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

test('beside a lab, the facts are those of the conversation that it shows, also before a pause in typing', async () => {
	const lab = new ConversationLab();
	const of = FACTS_OF.conversation;
	const inLab = (name: string) => of(lab.document, lab)!(name);
	const inDocument = (name: string) => of(lab.document)!(name);
	const typed = (pingMs: number) => {
		const { branches, current } = lab.document;
		const scenario = readScenario({ script: [], server: { pingMs }, untilMs: 60_000 }).scenario!;
		lab.build(
			{ ...lab.document, branches: branches.with(current, { ...branches[current]!, scenario }) },
			'a',
		);
	};
	typed(30_000);
	lab.showTyped();
	expect([inLab('client.pings'), inDocument('client.pings')]).toEqual([1, 1]);
	typed(10_000);
	// While the learner types, the lab simulates only at a pause.
	expect([inLab('client.pings'), inLab('set.server.pingMs')]).toEqual([1, 30_000]);
	expect(inDocument('client.pings')).toBe(5);
	lab.showTyped();
	expect([inLab('client.pings'), inLab('set.server.pingMs')]).toEqual([5, 10_000]);
});

test('the facts are read from the timeline that is given', () => {
	const [one, other] = [50_000, 1000].map(
		(ms) => readScenario({ script: [clientActs(ms, { type: 'end' })], untilMs: 60_000 }).scenario!,
	);
	expect(conversationFacts(one!, simulateScenario(other!))('seconds')).toBe(
		conversationFacts(other!)('seconds'),
	);
	const long = readScenario({ script: [], server: { pingMs: 100 }, untilMs: 60_000 }).scenario!;
	expect(conversationFacts(long, simulateScenario(long))('client.pings')).toBeNull();
});
