import { describe, expect, test } from 'vitest';
import { unitMeaning } from '../../../../src/panels/conversation/inspector/meaning.ts';
import { after, flipped, sceneOf } from './units-of.ts';

const names = (id: string) => sceneOf(id).units.map((unit) => unitMeaning(unit).name);

test('each unit of a conversation has a name', () => {
	expect(names('fragments')).toEqual([
		...['syn', 'syn-ack', 'request', 'switching', 'first-fragment', 'ping', 'middle-fragment'],
		...['pong', 'last-fragment', 'close', 'close', 'fin', 'fin'],
	]);
	expect(names('forward-proxy')).toContain('connect');
	expect(names('wrong-origin')).toContain('response');
	expect(names('no-code')).toContain('close-without-code');
	expect(names('reserved-opcode')).toContain('reserved');
});

test('a continuation of no message is no last fragment', () => {
	const { units } = after('fragments', 130, {
		who: 'client',
		do: { type: 'raw', hex: '80 81 01 02 03 04 60' },
	});
	const unit = units.find(({ way, frame }) => way === 'up' && frame?.opcode === 0);
	expect(unitMeaning(unit!).name).toBe('lone-fragment');
});

describe('additional facts', () => {
	const remarks = (scene: ReturnType<typeof sceneOf>, departs: number) =>
		unitMeaning(scene.unit(departs)).remarks;

	test('a control frame between fragments, and one that is not', () => {
		expect(remarks(sceneOf('fragments'), 140)).toEqual(['between-fragments']);
		expect(remarks(sceneOf('fragments'), 120)).toEqual([]);
	});

	test('bytes that were changed in transit', () => {
		expect(remarks(flipped(), 140)).toEqual(['between-fragments', 'changed']);
	});

	test('a unit never arrives if its receiver has vanished', () => {
		const scene = after('fragments', 130, { who: 'client', do: { type: 'vanish' } });
		expect(remarks(scene, 140)).toContain('ignored');
	});

	test('compression', () => {
		expect(remarks(sceneOf('compressed'), 120)).toEqual(['compressed']);
	});
});
