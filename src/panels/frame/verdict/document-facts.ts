// Facts about the document of the Frame lab as plain data: its title, its verdict, one field. The strings of each
// language make titles, verdicts and explanations from them.
import { decodeUtf8, type Bytes } from '../../../engine/bytes/index.ts';
import {
	HEADER_FAULT_CODES,
	OPCODE,
	PAYLOAD_FAULT_CODES,
	faultCodes,
	frameAt,
	opcodeOf,
	payloadOf,
	provesBreach,
	readCloseBody,
	type CloseCode,
	closeCodeOf,
	type Frame,
	type FrameContext,
	type FrameFaultCode,
	type FrameField,
	type FrameFieldName,
	type FrameRows,
	type OpcodeName,
} from '../../../engine/frame/index.ts';
import { FRAME_RULES, bitRange, intersects } from '../../../engine/report/index.ts';
import { otherRole } from '../../../engine/role.ts';

export type TitleFacts =
	| { readonly type: 'empty' }
	| { readonly type: 'cut' }
	| { readonly type: 'flipped'; readonly field: FrameFieldName; readonly value: string }
	| {
			readonly type: 'frame';
			readonly opcode: OpcodeName;
			readonly code: number;
			/** Holds the payload as text if it is printable UTF-8, cut after `TITLE_BYTES`, otherwise null. */
			readonly text: string | null;
			readonly payloadBytes: number;
			readonly closeCode: number | null;
			readonly masked: boolean;
			readonly complete: boolean;
			readonly compressed: boolean;
	  };

const TITLE_BYTES = 36;

export function titleFacts(
	frame: Frame | null,
	fields: readonly FrameField[],
	payload: Bytes,
	flipped: number | null,
): TitleFacts {
	if (!frame) return { type: 'empty' };
	if (flipped !== null) {
		const bit = bitRange(flipped, flipped + 1);
		const field = fields.find(({ range }) => intersects(range, bit));
		if (field) return { type: 'flipped', field: field.name, value: shortValue(field) };
	}
	if (frame.end - frame.offset < 2) return { type: 'cut' };
	const { name, code } = opcodeOf(frame.opcode);
	return {
		type: 'frame',
		opcode: name,
		code,
		text: frame.compressed ? null : shortText(payload),
		payloadBytes: payload.length,
		closeCode: frame.opcode === OPCODE.close ? readCloseBody(payload).code : null,
		masked: frame.masked,
		complete: frame.complete,
		compressed: frame.compressed,
	};
}

/**
 * Returns a field's value as text for a title; an empty text for a payload and for a close reason.
 */
export function shortValue({ name, value }: FrameField): string {
	if (name === 'opcode') return `0x${value.toString(16)}`;
	if (name === 'payload' || name === 'close-reason') return '';
	return String(value);
}

function shortText(payload: Bytes): string | null {
	if (payload.length === 0) return '';
	const cut = payload.subarray(0, TITLE_BYTES);
	const { text, fault } = decodeUtf8(cut);
	const whole = payload.length <= TITLE_BYTES;
	if (fault && (whole || fault.kind !== 'utf8-truncated')) return null;
	if (/\p{Cc}/u.test(text)) return null;
	return whole ? text : `${text.replace(/\ufffd$/, '')}…`;
}

/** Returns the code of the first Close of a document; null without one. */
export function firstCloseCode(rows: FrameRows, bytes: Bytes): number | null {
	return rows.firstClose < 0 ? null : readCloseBody(payloadOf(rows, bytes, rows.firstClose)).code;
}

export type FrameVerdictFacts =
	| { readonly type: 'empty' }
	| {
			readonly type: 'valid';
			readonly frames: number;
			readonly from: 'client' | 'server';
			/** Says whether the last message lacks fragments. */
			readonly open: boolean;
			/** Says whether a server sends 1010, which it may only echo (§7.4.1). Real clients choose the codes of servers, too. */
			readonly echo: boolean;
	  }
	| { readonly type: 'waits'; readonly missing: number | bigint; readonly atLeast: boolean }
	| {
			readonly type: 'fails';
			readonly closeCode: number;
			readonly rule: FrameFaultCode;
			readonly frame: number;
			readonly frames: number;
	  }
	| {
			readonly type: 'tolerated';
			readonly rule: FrameFaultCode;
			/** Says whether a rule is broken. It is false if the rule only advises, or the bytes prove no breach. */
			readonly duty: boolean;
			readonly count: number;
	  };

/**
 * Returns what the verdict says of the document.
 * @param tolerated the faults that may be named if none fails the connection: the first breach, or the first remark
 * @param closeCode the code of the first Close; null without one
 */
export function frameVerdictFacts(
	rows: FrameRows,
	tolerated: readonly FrameFaultCode[],
	closeCode: number | null,
): FrameVerdictFacts {
	if (rows.count === 0) return { type: 'empty' };
	const failure = rows.firstFailure;
	if (failure) {
		return {
			type: 'fails',
			closeCode: failure.closeCode,
			rule: failure.code,
			frame: failure.frame,
			frames: rows.count,
		};
	}
	const last = frameAt(rows, rows.count - 1);
	if (faultCodes(rows, last.index).includes('frame-incomplete')) return waiting(last);
	const breach = tolerated.find(provesBreach);
	const rule = breach ?? tolerated[0];
	if (rule) return { type: 'tolerated', rule, duty: breach !== undefined, count: rows.faultCount };
	const open = last.opcode & 8 ? last.runningMessage >= 0 : !last.fin;
	const { from } = rows.context;
	const echo = from === 'server' && closeCode === 1010;
	return { type: 'valid', frames: rows.count, from, open, echo };
}

function waiting({
	end,
	offset,
	headerLength,
	payloadFrom,
	payloadTo,
	...frame
}: Frame): FrameVerdictFacts {
	const { announcedLength } = frame;
	if (!frame.headerComplete) {
		const header = Math.max(2, headerLength) - (end - offset);
		if (announcedLength === null) return { type: 'waits', missing: header, atLeast: true };
		return { type: 'waits', missing: BigInt(header) + BigInt(announcedLength), atLeast: false };
	}
	const missing = BigInt(announcedLength ?? 0) - BigInt(payloadTo - payloadFrom);
	return { type: 'waits', missing, atLeast: false };
}

/** Returns how many rules of the decoder can apply to the bytes of this connection. */
export function rulesChecked({ from, deflate, limit }: FrameContext): number {
	const other = otherRole(from);
	const apart: readonly FrameFaultCode[] = [
		...(deflate
			? (['frame-rsv1'] as const)
			: (['deflate-rsv1-first-frame', 'deflate-rsv1-control'] as const)),
		...(limit === null ? (['length-limit'] as const) : []),
	];
	return [...HEADER_FAULT_CODES, ...PAYLOAD_FAULT_CODES].filter(
		(code) => FRAME_RULES[code].binds !== other && !apart.includes(code),
	).length;
}

/** Holds the facts from which the strings make the explanation of one field. */
export interface FieldFacts {
	readonly field: FrameField;
	readonly frame: Frame;
	readonly from: 'client' | 'server';
	readonly deflate: boolean;
	readonly opcode: OpcodeName;
	readonly close: CloseCode | null;
}

export function fieldFacts(
	field: FrameField,
	frame: Frame,
	{ from, deflate }: FrameContext,
): FieldFacts {
	const opcode = opcodeOf(frame.opcode).name;
	const code = field.name === 'close-code' && typeof field.value === 'number' ? field.value : null;
	const close = code === null ? null : closeCodeOf(code);
	return { field, frame, from, deflate, opcode, close };
}

export const FIELD_SECTIONS: Readonly<Record<FrameFieldName, string>> = {
	FIN: 'RFC 6455 §5.2, §5.4',
	RSV1: 'RFC 6455 §5.2',
	RSV2: 'RFC 6455 §5.2',
	RSV3: 'RFC 6455 §5.2',
	opcode: 'RFC 6455 §5.2',
	MASK: 'RFC 6455 §5.1, §5.2',
	'payload-length': 'RFC 6455 §5.2',
	'extended-payload-length': 'RFC 6455 §5.2',
	'masking-key': 'RFC 6455 §5.3',
	payload: 'RFC 6455 §5.2, §5.6',
	'close-code': 'RFC 6455 §7.4',
	'close-reason': 'RFC 6455 §5.5.1',
};
