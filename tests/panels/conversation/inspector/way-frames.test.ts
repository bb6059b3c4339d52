import { describe, expect, test } from 'vitest';
import { hexText } from '../../../../src/engine/bytes/index.ts';
import { faultCodes, frameAt, payloadOf } from '../../../../src/engine/frame/index.ts';
import {
	asItCame,
	asItLeft,
	replaced,
	type InspectedFrame,
} from '../../../../src/panels/conversation/inspector/way-frames.ts';
import { hex } from '../../../support/hex-bytes.ts';
import { after, flipped, sceneOf } from './units-of.ts';

const wire = ({ bytes, rows, index }: InspectedFrame) => {
	const { offset, end } = frameAt(rows, index);
	return hexText(bytes.subarray(offset, end));
};

test('every frame of every unit is read as its own bytes', () => {
	const { timeline, units } = sceneOf('fragments');
	for (const unit of units) {
		const reading = asItLeft(timeline, unit);
		if (unit.frame === null) expect(reading).toBeNull();
		else expect(wire(reading!)).toBe(hexText(unit.bytes));
	}
});

test('the frames of a reconnected client are those of its own connection', () => {
	const { timeline, units } = sceneOf('herd');
	const frames = units.filter(({ frame }) => frame !== null);
	const connections = new Set(frames.map(({ connection }) => connection));
	expect(connections.size).toBe(2);
	for (const unit of frames) expect(wire(asItLeft(timeline, unit)!)).toBe(hexText(unit.bytes));
});

describe('changed in transit', () => {
	test('a frame is read as it left and as it came, among those around it', () => {
		const { timeline, unit } = flipped();
		const ping = unit(140);
		const left = asItLeft(timeline, ping)!;
		expect([wire(left), faultCodes(left.rows, left.index)]).toEqual(['89 01 70', []]);
		const came = asItCame(timeline, ping)!;
		expect(wire(came)).toBe('09 01 70');
		expect(faultCodes(came.rows, came.index)).toEqual(['control-unfragmented']);
		expect(came.index).toBe(1);
	});

	test('an unchanged unit arrives as it was sent', () => {
		const { timeline, unit } = flipped();
		expect(asItCame(timeline, unit(120))).toBeNull();
	});

	test('a frame after a lengthened one is still found', () => {
		const { timeline, unit } = after('fragments', 150, {
			who: 'network',
			do: { type: 'change', from: 'server', offset: 134, length: 3, hex: '89 02 70 71' },
		});
		const next = replaced(timeline, unit(160), hex('00 01 6d'))!;
		expect(wire(next)).toBe('00 01 6d');
		expect(payloadOf(next.rows, next.bytes, next.index)).toEqual(hex('6d'));
	});

	test('on a later connection a frame is read among those of its own', () => {
		const hello = sceneOf('herd').units.findLast(({ way, frame }) => way === 'up' && frame)!;
		const { departs, offset } = hello;
		const { timeline, units } = after('herd', departs + 5, {
			who: 'network',
			do: { type: 'change', from: 'client', offset, length: 1, hex: '82' },
		});
		const changed = units.find(({ arrived, bytes }) => arrived !== null && arrived !== bytes)!;
		expect(changed.connection).toBeGreaterThan(0);
		const came = asItCame(timeline, changed)!;
		expect([wire(came), came.index]).toEqual([hexText(changed.arrived!), hello.frame!.index]);
	});

	test('where a longer frame has swallowed its place, no frame begins there', () => {
		const { timeline, unit } = after('fragments', 150, {
			who: 'network',
			do: { type: 'change', from: 'server', offset: 135, length: 1, hex: '03' },
		});
		const next = unit(160);
		expect(replaced(timeline, next, next.bytes)).toBeNull();
	});
});
