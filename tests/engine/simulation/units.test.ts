import { describe, expect, test } from 'vitest';
import {
	hexText,
	simulateScenario,
	unitsOf,
	UnitsReader,
	type Unit,
} from '../../../src/engine/index.ts';
import { framesOnWay } from '../../../src/engine/simulation/units.ts';
import { does, scenarioOf, type Parts } from './scenes.ts';

function shown(parts: Parts, wanted: (unit: Unit) => boolean): readonly string[] {
	return unitsOf(simulateScenario(scenarioOf(parts)))
		.filter(wanted)
		.map((unit) => {
			const { departs, arrives, hop, way, kind, bytes, segments, lost, ignored } = unit;
			const arrived =
				unit.arrived === unit.bytes || unit.arrived === null ? '' : ` → ${hexText(unit.arrived)}`;
			const short = bytes.length > 8 ? `${bytes.length} bytes` : hexText(bytes);
			return `${departs}-${arrives ?? '?'} ${hop} ${way} ${kind} ${short}${arrived} ${segments}${lost ? ` lost ${lost}` : ''}${ignored ? ' ignored' : ''}`;
		});
}

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

	test('changed bytes arrive as changed, in each of their places', () => {
		const script = [
			raw(300, '81 03 61'),
			raw(310, '62 63'),
			...[...[76, 87].entries()].map(([i, offset]) =>
				does('network', 315 + i, { type: 'change', from: 'server', offset, length: 1, hex: '7a' }),
			),
		];
		const [frame] = unitsOf(simulateScenario(scenarioOf({ client, link, script }))).filter(frames);
		expect([hexText(frame!.bytes), hexText(frame!.arrived!)]).toEqual([
			'81 03 61 62 63',
			'81 03 7a 62 7a',
		]);
	});
});

describe('a frame', () => {
	test.each<[string, Parts, readonly string[]]>([
		[
			'in one segment',
			{ script: [does('server', 200, TEXT)] },
			['200-225 0 down frame 81 05 48 65 6c 6c 6f 1'],
		],
		[
			'in several',
			{ link: { mss: 3 }, script: [does('server', 2000, TEXT)] },
			['2000-2025 0 down frame 81 05 48 65 6c 6c 6f 3'],
		],
		[
			'a byte at a time',
			{
				script: ['88', '02', '03', 'e8'].map((hex, i) =>
					does('server', 200 + i, { type: 'raw', hex }),
				),
			},
			[
				'200-228 0 down frame 88 02 03 e8 4',
				'228-253 0 up frame 88 82 37 fa 21 3d 34 12 1',
				'253-278 0 down frame 88 02 03 e8 1',
			],
		],
		[
			'with another in its segment',
			{ script: [does('server', 200, { type: 'raw', hex: '81 01 31 81 01 32' })] },
			['200-225 0 down frame 81 01 31 1', '200-225 0 down frame 81 01 32 1'],
		],
		[
			'over two hops',
			{ boxes: [{ kind: 'caching' }], script: [does('server', 200, TEXT)] },
			[
				'200-212.5 1 down frame 81 05 48 65 6c 6c 6f 1',
				'212.5-225 0 down frame 81 05 48 65 6c 6c 6f 1',
			],
		],
		[
			'that is lost once',
			{
				script: [does('server', 200, TEXT), does('network', 201, { type: 'lose', from: 'server' })],
			},
			['200-425 0 down frame 81 05 48 65 6c 6c 6f 1 lost 1'],
		],
		[
			'that is changed in transit',
			{
				script: [
					does('server', 200, TEXT),
					does('network', 201, {
						type: 'change',
						from: 'server',
						offset: 131,
						length: 1,
						hex: '4a',
					}),
				],
			},
			['200-225 0 down frame 81 05 48 65 6c 6c 6f → 81 05 4a 65 6c 6c 6f 1'],
		],
		[
			'to a client that has vanished',
			{ script: [does('client', 190, { type: 'vanish' }), does('server', 200, TEXT)] },
			['200-? 0 down frame 81 05 48 65 6c 6c 6f 1 ignored'],
		],
		[
			'that has not come by the end',
			{ script: [does('server', 200, TEXT)], untilMs: 210 },
			['200-? 0 down frame 81 05 48 65 6c 6c 6f 1'],
		],
	])('%s', (_, parts, expected) => {
		expect(shown(parts, frames)).toEqual(expected);
	});
});

test('bytes that are not a frame have their own kind', () => {
	const answer = 'HTTP/1.1 200 OK\r\n\r\nwelcome';
	expect(shown({ server: { answer } }, () => true)).toEqual([
		'0-25 0 up syn  1',
		'25-50 0 down syn-ack  1',
		'50-75 0 up head 189 bytes 1',
		'75-100 0 down head 19 bytes 1',
		'75-100 0 down body 77 65 6c 63 6f 6d 65 1',
		'75-100 0 down fin  1',
		'100-125 0 up fin  1',
	]);
});

test('a tunnel has two heads each way, and frames behind the second', () => {
	const parts: Parts = {
		boxes: [{ kind: 'forward-proxy', status: 200 }],
		script: [does('client', { on: 'open' }, { type: 'raw', hex: '89 80 00 00 00 00' })],
	};
	const near = shown(parts, ({ hop, kind }) => hop === 0 && (kind === 'head' || kind === 'frame'));
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
