// Lists the opcodes of frames: their numbers, names and kinds (§5.2, §11.8).
/** Names an opcode; ten of the sixteen opcodes are reserved. */
export type OpcodeName =
	| 'continuation'
	| 'text'
	| 'binary'
	| 'reserved'
	| 'Close'
	| 'Ping'
	| 'Pong';
export type OpcodeKind = 'data' | 'control';

export interface Opcode {
	readonly code: number;
	readonly name: OpcodeName;
	readonly kind: OpcodeKind;
	readonly reserved: boolean;
}

export const OPCODE = {
	continuation: 0x0,
	text: 0x1,
	binary: 0x2,
	close: 0x8,
	ping: 0x9,
	pong: 0xa,
} as const;

const NAMES: readonly OpcodeName[] = [
	'continuation',
	'text',
	'binary',
	'reserved',
	'reserved',
	'reserved',
	'reserved',
	'reserved',
	'Close',
	'Ping',
	'Pong',
	'reserved',
	'reserved',
	'reserved',
	'reserved',
	'reserved',
];

/** Lists the opcodes; the place in the list is the opcode, 0 to 15. */
export const OPCODES: readonly Opcode[] = NAMES.map((name, code) => ({
	code,
	name,
	kind: code & 8 ? 'control' : 'data',
	reserved: name === 'reserved',
}));

/**
 * Returns the name and the kind of an opcode.
 * @throws RangeError when `code` is not an opcode from 0 to 15.
 */
export function opcodeOf(code: number): Opcode {
	const opcode = OPCODES[code];
	if (opcode === undefined) throw new RangeError(`no opcode ${code}`);
	return opcode;
}
