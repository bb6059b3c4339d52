import { describe, expect, test } from 'vitest';
import { frameFields, frameAt } from '../../../../src/engine/frame/index.ts';
import { addressOf } from '../../../../src/panels/conversation/inspector/unit-address.ts';
import {
	asItLeft,
	type InspectedFrame,
} from '../../../../src/panels/conversation/inspector/way-frames.ts';
import { SCENES } from '../../../../src/panels/conversation/scenes/scenes.ts';
import { FrameLab } from '../../../../src/panels/frame/frame-lab.svelte.ts';
import { flipped, sceneOf, played } from './units-of.ts';

const parametersOf = (address: string) => new URLSearchParams(address.split('?')[1]);

/** Values and places of the fields, counted from the frame's first bit. */
function fieldsIn({ rows, bytes, index }: InspectedFrame) {
	const start = frameAt(rows, index).offset * 8;
	return frameFields(rows, bytes, index).map(({ name, value, range }) => [
		name,
		value,
		range.start - start,
	]);
}

/** More frames of a scene are like those before. */
const LOOKED_AT = 12;

describe('opened in Frame, a frame has the same fields', () => {
	test.each(SCENES.map((scene) => [scene.id, scene] as const))('in “%s”', async (_, scene) => {
		const { timeline, units } = played(scene.scenario);
		const frames = units.filter(({ frame }) => frame !== null).slice(0, LOOKED_AT);
		for (const unit of frames) {
			const address = addressOf(timeline, unit);
			if (address === null) continue;
			expect(address).toMatch(/^#\/frame\?/);
			const lab = new FrameLab();
			expect((await lab.open(parametersOf(address))).problems).toEqual([]);
			const { rows, bytes, currentIndex: index } = lab;
			expect(fieldsIn({ rows, bytes, index })).toEqual(fieldsIn(asItLeft(timeline, unit)!));
		}
	});
});

test('a fragment is opened behind the fragments before it, and is selected', () => {
	const { timeline, unit } = sceneOf('fragments');
	expect(addressOf(timeline, unit(120))).toBe('#/frame?hex=010348656c&from=server&select=0-39');
	expect(addressOf(timeline, unit(140))).toBe(
		'#/frame?hex=010348656c890170&from=server&select=40-63',
	);
});

test('a frame that was changed is opened as it came', () => {
	const { timeline, unit } = flipped();
	expect(addressOf(timeline, unit(140))).toContain('hex=010348656c090170&');
});

test('a head is at home in Handshake, an answer with its request', () => {
	const { timeline, unit } = sceneOf('fragments');
	expect(addressOf(timeline, unit(50))).toMatch(/^#\/handshake\?request=GET%20%2Fchat%20HTTP/);
	const both = parametersOf(addressOf(timeline, unit(75))!);
	expect(both.get('request')).toMatch(/^GET \/chat /);
	expect(both.get('response')).toMatch(/^HTTP\/1\.1 101 /);
});

test('TCP segments and requests to a proxy have no lab', () => {
	const { timeline, unit } = sceneOf('fragments');
	expect(addressOf(timeline, unit(0))).toBeNull();
	const proxied = sceneOf('forward-proxy');
	expect(
		addressOf(
			proxied.timeline,
			proxied.units.find(({ kind }) => kind === 'head')!,
		),
	).toBeNull();
});
