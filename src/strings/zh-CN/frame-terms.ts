// Holds the Chinese names of the fields and opcodes of a frame (RFC 6455 §5.2) and of the two directions, once for all
// labs.
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
	'payload-length': '长度',
	'extended-payload-length': '扩展长度',
	'masking-key': '掩码键',
	payload: '载荷',
	'close-code': '关闭码',
	'close-reason': '关闭原因',
};

/** Holds full names, for texts that stand alone. */
export const FULL_FIELD_NAMES: Readonly<Record<FrameFieldName, string>> = {
	...FIELD_NAMES,
	'payload-length': '载荷长度',
	'extended-payload-length': '扩展载荷长度',
};

export const OPCODE_NAMES: Readonly<Record<OpcodeName, string>> = {
	continuation: '延续',
	text: '文本',
	binary: '二进制',
	reserved: '保留',
	Close: 'Close',
	Ping: 'Ping',
	Pong: 'Pong',
};

/** Names the direction of the bytes, by the side that sends them. */
export const DIRECTIONS: Readonly<Record<Role, string>> = {
	client: '客户端 → 服务器',
	server: '服务器 → 客户端',
};
