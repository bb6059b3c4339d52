import { describe, expect, test } from 'vitest';
import { hexText } from '../../../src/engine/bytes/index.ts';
import {
	simulateScenario,
	unitsOf,
	UnitsReader,
	type Unit,
} from '../../../src/engine/simulation/index.ts';
import { framesOnWay } from '../../../src/engine/simulation/units.ts';
import { does, scenarioOf, type Parts } from './scenes.ts';
import { unitLines } from './unit-lines.ts';

const frames = ({ kind }: Unit) => kind === 'frame';
const TEXT = { type: 'text', text: 'Hello' } as const;

describe('in HTTP/2', () => {
	const client = { url: 'wss://server.example.com/chat' };
	const link = { tls: true, http2: { extendedConnect: true, downloadBytes: null } };
	const down = ({ way, kind }: Unit) => way === 'down' && kind !== 'syn-ack' && kind !== 'tls';
	const raw = (at: number, hex: string) => does('server', at, { type: 'raw', hex });

	test('WebSocket frames take the place of the DATA frames that carry them', () => {
		const script = [
			raw(300, '81 01 61 81'),
			raw(310, '01 62'),
			does('server', 320, { type: 'end' }),
		];
		const timeline = simulateScenario(scenarioOf({ client, link, script }));
		const found = unitsOf(timeline)
			.filter(down)
			.map(({ kind, offset, bytes, carried, http2 }) => [
				...[kind, offset, bytes.length],
				...(carried === null ? [http2?.type] : [hexText(carried.header), carried.parted]),
			]);
		expect(found).toEqual([
			['http2', 0, 21, 4],
			['http2', 21, 13, 8],
			['http2', 34, 9, 4],
			['http2', 43, 22, 1],
			['frame', 74, 3, '00 00 04 00 00 00 00 00 01', false],
			['frame', 77, 3, '', true],
			['http2', 89, 9, 0],
		]);
		const { bytes, from } = framesOnWay(timeline, 0, 'down');
		expect([hexText(bytes), from]).toEqual(['81 01 61 81 01 62', 0]);
	});
});

test('bytes that are not a frame have their own kind', () => {
	const answer = 'HTTP/1.1 200 OK\r\n\r\nwelcome';
	expect(unitLines({ server: { answer } }, () => true)).toEqual([
		'0-25 0 up syn  1',
		'25-50 0 down syn-ack  1',
		'50-75 0 up head 189 bytes 1',
		'75-100 0 down head 19 bytes 1',
		'75-100 0 down body 77 65 6c 63 6f 6d 65 1',
		'75-100 0 down fin  1',
		'100-125 0 up fin  1',
	]);
});

test('a 100 (Continue) is a head of its own, and the frames come after the 101', () => {
	const request = [
		'GET /chat HTTP/1.1',
		'Host: server.example.com',
		'Upgrade: websocket',
		'Connection: Upgrade',
		'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
		'Sec-WebSocket-Version: 13',
		'Expect: 100-continue',
	];
	const parts: Parts = {
		client: { request: [...request, '', ''].join('\r\n') },
		script: [does('server', { on: 'open' }, TEXT)],
	};
	const down = unitLines(parts, ({ way, kind }) => way === 'down' && kind !== 'syn-ack');
	expect(down.slice(0, 3)).toEqual([
		'75-100 0 down head 25 bytes 1',
		'75-100 0 down head 129 bytes 1',
		'75-100 0 down frame 81 05 48 65 6c 6c 6f 1',
	]);
});

test('a tunnel has two heads each way, and frames behind the second', () => {
	const parts: Parts = {
		boxes: [{ kind: 'forward-proxy', status: 200 }],
		script: [does('client', { on: 'open' }, { type: 'raw', hex: '89 80 00 00 00 00' })],
	};
	const near = unitLines(
		parts,
		({ hop, kind }) => hop === 0 && (kind === 'head' || kind === 'frame'),
	);
	expect(near.map((line) => line.split(' ').slice(2, 4).join(' '))).toEqual([
		'up head',
		'down head',
		'up head',
		'down head',
		'up frame',
		'down frame',
	]);
});

test('all bytes of a way are there to be opened in Frame, of each connection', () => {
	const timeline = simulateScenario(
		scenarioOf({
			client: { reconnect: { policy: 'fixed', firstMs: 100, mostMs: 100, times: 1 } },
			script: [
				does('server', { on: 'open' }, TEXT),
				does('server', { on: 'open', nth: 1, after: 50 }, { type: 'drop' }),
			],
		}),
	);
	expect(
		unitsOf(timeline)
			.filter(frames)
			.map(({ connection }) => connection),
	).toEqual([0, 1]);
	for (const connection of [0, 1]) {
		const { bytes, from, rows } = framesOnWay(timeline, 0, 'down', connection);
		expect([hexText(bytes.subarray(from)), rows.count]).toEqual(['81 05 48 65 6c 6c 6f', 1]);
	}
	expect(framesOnWay(timeline, 0, 'down', 2).bytes).toHaveLength(0);
});

test('a reader reads a way at each step, and comes to the same', () => {
	const boxes = [{ kind: 'reverse-proxy', upgrades: true, idleMs: null }] as const;
	const timeline = simulateScenario(scenarioOf({ boxes, script: [does('client', 500, TEXT)] }));
	const reader = new UnitsReader(timeline);
	const ways: string[][] = [];
	for (let more = true, read = 0; more; read = reader.units.length) {
		more = reader.step();
		const added = more ? reader.units.slice(read) : [];
		ways.push([...new Set(added.map(({ hop, way }) => `${hop} ${way}`))]);
	}
	expect(ways.flat().toSorted()).toEqual(['0 down', '0 up', '1 down', '1 up']);
	expect(ways.every(({ length }) => length <= 1)).toBe(true);
	expect(reader.units).toEqual(unitsOf(timeline));
	expect(reader.framesOnWay(1, 'up', 0)).toEqual(framesOnWay(timeline, 1, 'up'));
});
