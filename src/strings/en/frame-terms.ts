// Holds the names of the fields and opcodes of a frame (RFC 6455 §5.2), and of the two directions, once for all labs.
import type { FrameFieldName, OpcodeName } from '../../engine/frame/index.ts';
import type { Role } from '../../engine/role.ts';

/** Holds short names, for lists and labels that stand beside a frame. */
export const FIELD_NAMES: Readonly<Record<FrameFieldName, string>> = {
	FIN: 'FIN',
	RSV1: 'RSV1',
	RSV2: 'RSV2',
	RSV3: 'RSV3',
	opcode: 'opcode',
	MASK: 'MASK',
	'payload-length': 'length',
	'extended-payload-length': 'extended length',
	'masking-key': 'masking key',
	payload: 'payload',
	'close-code': 'close code',
	'close-reason': 'reason',
};

/** Holds full names, for texts that stand alone. */
export const FULL_FIELD_NAMES: Readonly<Record<FrameFieldName, string>> = {
	...FIELD_NAMES,
	'payload-length': 'payload length',
	'extended-payload-length': 'extended payload length',
	'close-reason': 'close reason',
};

export const OPCODE_NAMES: Readonly<Record<OpcodeName, string>> = {
	continuation: 'continuation',
	text: 'text',
	binary: 'binary',
	reserved: 'reserved',
	Close: 'Close',
	Ping: 'Ping',
	Pong: 'Pong',
};

/** Names the direction of the bytes, by the side that sends them. */
export const DIRECTIONS: Readonly<Record<Role, string>> = {
	client: 'client → server',
	server: 'server → client',
};
