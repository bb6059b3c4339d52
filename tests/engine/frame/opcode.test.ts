import { expect, it } from 'vitest';
import { OPCODE, OPCODES, opcodeOf } from '../../../src/engine/frame/index.ts';

it('there are sixteen opcodes, six of them with a meaning (§5.2)', () => {
	expect(OPCODES.map(({ code }) => code)).toEqual(Array.from({ length: 16 }, (_, i) => i));
	const named = OPCODES.filter(({ reserved }) => !reserved);
	expect(named.map(({ code, name }) => [code, name])).toEqual([
		[0x0, 'continuation'],
		[0x1, 'text'],
		[0x2, 'binary'],
		[0x8, 'Close'],
		[0x9, 'Ping'],
		[0xa, 'Pong'],
	]);
	expect(named.map(({ code }) => code)).toEqual(Object.values(OPCODE));
});

it('the highest bit of an opcode means control (§5.5)', () => {
	for (const { code, kind } of OPCODES) expect(kind).toBe(code >= 8 ? 'control' : 'data');
});

it('an opcode has four bits', () => {
	expect(opcodeOf(9).name).toBe('Ping');
	expect(() => opcodeOf(16)).toThrow(RangeError);
	expect(() => opcodeOf(1.5)).toThrow(RangeError);
});
