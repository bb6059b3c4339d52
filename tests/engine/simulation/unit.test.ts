import { describe, expect, test } from 'vitest';
import { hexText } from '../../../src/engine/bytes/index.ts';
import { simulateScenario, unitsOf, type Unit } from '../../../src/engine/simulation/index.ts';
import { does, scenarioOf, type Parts } from './scenes.ts';
import { unitLines } from './unit-lines.ts';

const frames = ({ kind }: Unit) => kind === 'frame';
const TEXT = { type: 'text', text: 'Hello' } as const;

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
		expect(unitLines(parts, frames)).toEqual(expected);
	});
});

test('a flight of the TLS handshake takes the segments whose headers its bytes on the wire contain', () => {
	const url = 'wss://server.example.com/chat';
	const units = unitsOf(simulateScenario(scenarioOf({ client: { url }, link: { tls: true } })));
	const flights = units.filter(({ kind }) => kind === 'tls');
	expect(flights.map(({ segments, wireBytes }) => [segments, wireBytes])).toEqual([
		[1, 700 + 66],
		[3, 3000 + 3 * 66],
	]);
});

test('changed bytes of a frame in two DATA frames of HTTP/2 arrive as changed, in each of their places', () => {
	const link = { tls: true, http2: { extendedConnect: true, downloadBytes: null } };
	const raw = (at: number, hex: string) => does('server', at, { type: 'raw', hex });
	const script = [
		raw(300, '81 03 61'),
		raw(310, '62 63'),
		...[...[76, 87].entries()].map(([i, offset]) =>
			does('network', 315 + i, { type: 'change', from: 'server', offset, length: 1, hex: '7a' }),
		),
	];
	const [frame] = unitsOf(
		simulateScenario(
			scenarioOf({ client: { url: 'wss://server.example.com/chat' }, link, script }),
		),
	).filter(frames);
	expect([hexText(frame!.bytes), hexText(frame!.arrived!)]).toEqual([
		'81 03 61 62 63',
		'81 03 7a 62 7a',
	]);
});
