import { expect, test } from 'vitest';
import { observe } from '../../../src/engine/observer/index.ts';
import { simulateScenario, type Scenario } from '../../../src/engine/simulation/index.ts';
import { simulatedTranscript } from '../../../src/engine/simulation/transcript-of.ts';
import { does, scenarioOf } from './scenes.ts';

function seen(scenario: Scenario): readonly string[] {
	return simulatedTranscript(simulateScenario(scenario)).transcript.map((event) => {
		const { at, type, hop = 'wire' } = event;
		return `${at} ${hop} ${type} ${'by' in event ? event.by : ''}`;
	});
}

test('contains the actions of each side in the order in which they happened', () => {
	const script = [does('client', { on: 'open' }, { type: 'text', text: 'Hello' })];
	expect(seen(scenarioOf({ script }))).toEqual([
		'50 wire connect client',
		'50 wire bytes client',
		'75 wire show server',
		'75 wire bytes server',
		'100 wire show client',
		'100 wire bytes client',
		'125 wire deliver server',
	]);
});

test('with an intermediary there are two wires', () => {
	const lines = seen(scenarioOf({ boxes: [{ kind: 'caching' }], link: { tls: true } }));
	expect(lines.filter((line) => line.includes('client-side'))).toHaveLength(5);
	expect(lines.filter((line) => / server-side (secure|connect)/.test(line))).toHaveLength(2);
});

test('a stream of HTTP/2 is a connection that opened before', () => {
	const script = [
		does('client', { on: 'open' }, { type: 'text', text: 'Hello' }),
		does('server', { on: 'message' }, { type: 'drop' }),
	];
	const client = { url: 'wss://server.example.com/chat' };
	const http2 = { extendedConnect: true, downloadBytes: 3000 };
	for (const boxes of [[], [{ kind: 'forward-proxy', status: 200 } as const]]) {
		for (const mss of [1448, 9]) {
			const lines = seen(scenarioOf({ script, client, boxes, link: { tls: true, mss, http2 } }));
			const own = lines.filter((line) => !/server-side|connect|secure/.test(line));
			expect(own.map((line) => line.replace(/^\S+ \S+ /, ''))).toEqual(
				boxes.length === 0
					? [
							...['show server', 'opened ', 'show client', 'bytes client', 'deliver server'],
							...['reset server', 'show server', 'show client'],
						]
					: ['opened ', 'show client', 'bytes client', 'reset server', 'show client'],
			);
		}
	}
});

test.each([
	[20, []],
	// 25 ms after the Close has left, the server has it.
	[25, ['endpoint-open-to-send']],
])('data that wait do not hide what is written %i ms after a Close', (ms, found) => {
	const script = [
		does('server', 590, { type: 'raw', hex: `82 7e 03 e8 ${'00'.repeat(1000)}` }),
		does('client', 600, { type: 'close' }),
		does('server', 600 + ms, { type: 'raw', hex: '81 01 61' }),
	];
	const head = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
	const accept = 'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=';
	// A server by hand writes what the script says, whatever it has received.
	const server = { answer: [...head, accept, '', ''].join('\r\n') };
	const timeline = simulateScenario(scenarioOf({ script, server, link: { receiveWindow: 100 } }));
	const { transcript } = simulatedTranscript(timeline);
	const codes = observe(transcript, { latencyMs: 25 }).map(({ code }) => code);
	expect(codes.filter((code) => code === 'endpoint-open-to-send')).toEqual(found);
});

test('each event has its entry, and the observer finds the breaches of each side', () => {
	const script = [does('client', 200, { type: 'raw', hex: '81 05 48 65 6c 6c 6f' })];
	const timeline = simulateScenario(scenarioOf({ script, client: { masking: 'fresh' } }));
	const { transcript, entries } = simulatedTranscript(timeline);
	const [first] = observe(transcript, { latencyMs: 25 });
	expect(first).toMatchObject({ code: 'mask-client', by: 'client' });
	expect(timeline.entries[entries[first!.event]!]).toMatchObject({ at: 200 });
});
