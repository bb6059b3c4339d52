import { describe, expect, test } from 'vitest';
import { hexText } from '../../../../src/engine/bytes/index.ts';
import type { Scripted } from '../../../../src/engine/simulation/index.ts';
import {
	firstDifference,
	arrivedBytes,
} from '../../../../src/panels/conversation/branches/first-difference.ts';
import { scenario, server } from '../../../../src/panels/conversation/scenes/scene.ts';
import { after, flipped, sceneOf, played } from '../inspector/units-of.ts';

const written = sceneOf('fragments');
const acted = (ms: number, act: Pick<Scripted, 'who' | 'do'>) => after('fragments', ms, act);

test('the same is nowhere different, simulated once or twice', () => {
	expect(firstDifference(written, written)).toBeNull();
	const again = played({ ...written.timeline.scenario });
	expect(again.timeline).not.toBe(written.timeline);
	expect(firstDifference(written, again)).toBeNull();
});

describe('branches part', () => {
	test('at the byte that was changed in transit, when it was changed', () => {
		const { at, byte, units } = firstDifference(written, flipped())!;
		expect({ at, byte }).toEqual({ at: 150, byte: 0 });
		expect(units.map((unit) => hexText(arrivedBytes(unit!)))).toEqual(['89 01 70', '09 01 70']);
	});

	test('the same way, whichever is looked at first', () => {
		const { at, byte, units } = firstDifference(flipped(), written)!;
		expect({ at, byte }).toEqual({ at: 150, byte: 0 });
		expect(units.map((unit) => hexText(arrivedBytes(unit!)))).toEqual(['09 01 70', '89 01 70']);
	});

	test('an additional unit is the first difference, not the next unit with other bytes', () => {
		const other = acted(130, { who: 'server', do: { type: 'ping', text: 'x' } });
		const { at, byte, units } = firstDifference(written, other)!;
		expect({ at, byte }).toEqual({ at: 130, byte: null });
		expect(units.map((unit) => unit!.departs)).toEqual([140, 130]);
	});

	test('where a segment is lost: the bytes are the same, later', () => {
		const other = acted(150, { who: 'network', do: { type: 'lose', from: 'server' } });
		const { at, byte, units } = firstDifference(written, other)!;
		expect({ at, byte }).toEqual({ at: 150, byte: null });
		expect(units.map((unit) => unit!.departs)).toEqual([140, 140]);
		expect(units[1]!.arrives).toBeGreaterThan(units[0]!.arrives!);
	});

	test('where one of them is over', () => {
		const short = scenario([]);
		const longer = scenario([server(120, { type: 'ping', text: '' })]);
		const { at, entries, units, byte } = firstDifference(played(short), played(longer))!;
		expect({ at, byte }).toEqual({ at: 120, byte: null });
		expect([entries[0], units[0]]).toEqual([null, null]);
		expect(units[1]!.frame!.opcode).toBe(9);
	});

	test('where something differs that never reaches the wire', () => {
		const silent = acted(290, { who: 'client', do: { type: 'ping', text: '' } });
		const { at, units } = firstDifference(written, silent)!;
		expect(at).toBe(290);
		expect(units).toEqual([null, null]);
	});

	test('at the first byte that is longer', () => {
		const [one, other] = ['abc', 'abcd'].map((text) =>
			played(scenario([server(120, { type: 'text', text })])),
		);
		expect(firstDifference(one!, other!)).toMatchObject({ at: 120, byte: 1 });
	});
});
