import { describe, expect, test } from 'vitest';
import { hexText } from '../../../../src/engine/bytes/index.ts';
import { outcomeOf, worldAt, type Scripted } from '../../../../src/engine/simulation/index.ts';
import { flippedBits } from '../../../../src/panels/conversation/act/changed-meaning.ts';
import {
	changeOf,
	unitsInTransit,
} from '../../../../src/panels/conversation/act/units-in-transit.ts';
import { branchScenario } from '../../../../src/panels/conversation/simulating/timelines.ts';
import { scenario, server } from '../../../../src/panels/conversation/scenes/scene.ts';
import { hex } from '../../../support/hex-bytes.ts';
import { flipped, sceneOf, played, type PlayedScenario } from '../inspector/units-of.ts';

const isCut = ({ bytes, open }: ReturnType<typeof unitsInTransit>[number]) =>
	open.to < bytes.length;
const now = ({ timeline, units }: PlayedScenario, ms: number) =>
	unitsInTransit(worldAt(timeline, ms), units);
const act = ({ timeline }: PlayedScenario, ms: number, action: Scripted['do']) =>
	played(branchScenario(timeline.scenario, ms, { who: 'network', do: action }));

describe('the units in transit', () => {
	test('have departed and not arrived, each from its own side', () => {
		const both = now(sceneOf('fragments'), 170).map(({ from, bytes }) => [from, hexText(bytes)]);
		expect(both).toEqual([
			['client', '8a 81 37 fa 21 3d 47'],
			['server', '00 01 6c'],
		]);
	});

	test('may be a head', () => {
		expect(now(sceneOf('fragments'), 60).map(({ unit }) => unit.kind)).toEqual(['head']);
	});

	test('there are none in silence, and a FIN has no bytes to change', () => {
		expect(now(sceneOf('fragments'), 110)).toEqual([]);
		expect(now(sceneOf('fragments'), 280)).toEqual([]);
	});

	test('have their current bytes, including earlier changes', () => {
		expect(now(flipped(), 151).map(({ bytes }) => hexText(bytes))).toEqual(['09 01 70']);
	});

	test('between boxes the units of both ends are listed on the hop nearest to their sender', () => {
		const proxied = sceneOf('reverse-proxy');
		for (const { at } of proxied.timeline.entries) {
			for (const { unit, from } of now(proxied, at)) {
				expect(unit.hop).toBe(from === 'client' ? 0 : 1);
			}
		}
	});

	test('is of the connection that there is, not of an earlier one with the same offsets', () => {
		const herd = sceneOf('herd');
		for (const at of new Set(herd.timeline.entries.map(({ at }) => at))) {
			const { connection } = worldAt(herd.timeline, at);
			const others = now(herd, at).filter(({ unit }) => unit.connection !== connection);
			expect(others).toEqual([]);
		}
	});

	test('of a frame in several segments is the part that has not come', () => {
		const long = played(
			scenario([server(120, { type: 'text', text: 'a'.repeat(4000) })], {
				link: { bitsPerSecond: 1_000_000 },
			}),
		);
		const second = long.timeline.entries.find(
			({ occurrence }) =>
				occurrence.type === 'came' &&
				occurrence.way === 'down' &&
				occurrence.segment.offset === 129,
		)!;
		const [frame] = now(long, second.at);
		expect(frame!.open).toEqual({ from: 1448, to: 4004 });
		const early = Uint8Array.from(frame!.bytes);
		early[0] = 1;
		expect(changeOf(frame!, early)).toBe('shut');
		const late = Uint8Array.from(frame!.bytes);
		late[2000] = 0xff;
		expect(changeOf(frame!, late)).toMatchObject({ offset: 129 + 2000, length: 1, hex: 'ff' });
	});
});

test('a unit that has not departed cannot be changed in transit', () => {
	const slow = sceneOf('slow-receiver');
	const { at } = slow.timeline.entries.find(({ at }) => now(slow, at).some(isCut))!;
	const cut = now(slow, at).find(isCut)!;
	const late = Uint8Array.from(cut.bytes);
	late[late.length - 1]! ^= 1;
	expect(changeOf(cut, late)).toBe('shut');
});

describe('changing it', () => {
	const scene = sceneOf('fragments');
	const [ping] = now(scene, 150);

	test('is an action of the network on the bytes that differ', () => {
		expect(changeOf(ping!, ping!.bytes)).toBeNull();
		expect(changeOf(ping!, hex('09 01 70'))).toEqual({
			type: 'change',
			from: 'server',
			offset: 134,
			length: 1,
			hex: '09',
		});
	});

	test.each([
		['a bit of it', '09 01 70'],
		['a byte more', '89 02 70 71'],
		['a byte more behind', '89 01 70 00'],
		['a byte more in front', '8a 00 89 01 70'],
		['a byte less', '89 00'],
		['all of it', '81 03 61 62 63'],
	])('makes exactly those bytes come: %s', (_, wanted) => {
		const action = changeOf(ping!, hex(wanted));
		if (action === null || action === 'shut') throw new Error('no change');
		const changed = act(scene, 150, action);
		expect(hexText(changed.unit(140).arrived!)).toBe(wanted);
	});

	test('a flipped FIN makes the page’s browser fail the connection with 1002', () => {
		const { endings } = outcomeOf(flipped().timeline);
		expect(endings.client).toMatchObject({ code: 1006, clean: false, error: true });
		expect(endings.server).toMatchObject({ code: 1002 });
	});
});

test.each([
	['89 01', '89 01', 0],
	['89 01', '09 01', 1],
	['00 ff', 'ff 00', 16],
	['89 01', '89', null],
])('from %s to %s so many bits are flipped: %s', (before, after, bits) => {
	expect(flippedBits(hex(before), hex(after))).toBe(bits);
});
