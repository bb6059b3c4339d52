// Reads frames one after another as RFC 6455 §5 and §7 describe, in the simplest way, to compare them with
// what the labs show. It is independent of the engine, keeps all bytes, and stops after an incomplete frame.
import type { FrameContext } from '../../src/engine/frame/index.ts';

export interface PlainFrame {
	readonly offset: number;
	readonly opcode: number;
	readonly fin: boolean;
	readonly compressed: boolean;
	/** The payload without its mask. */
	readonly payload: Buffer;
	/** The breaches in its header, in its position, and in its text. */
	readonly problems: readonly string[];
	/** The index of the frame that began its message; its own index for control frames. */
	readonly start: number;
}

interface Head {
	readonly fin: boolean;
	readonly rsv: number;
	readonly opcode: number;
	readonly masked: boolean;
	/** The value of the seven length bits. */
	readonly short: number;
	readonly length: bigint;
	readonly key: Buffer;
	readonly payloadAt: number;
}

/** Returns the frames with a complete header. An incomplete last frame has a problem. */
export function plainFrames(bytes: Uint8Array, context: FrameContext): readonly PlainFrame[] {
	const all = Buffer.from(bytes);
	const frames: PlainFrame[] = [];
	for (let offset = 0; offset < all.length;) {
		const head = headAt(all, offset);
		if (head === null) break;
		const left = BigInt(all.length - head.payloadAt);
		const end = left < head.length ? all.length : head.payloadAt + Number(head.length);
		const wire = all.subarray(head.payloadAt, end);
		const payload = Buffer.from(wire.map((byte, i) => byte ^ (head.key[i % 4] ?? 0)));
		frames.push(judged(head, { offset, payload }, frames, context, all));
		if (left < head.length) break;
		offset = end;
	}
	return frames;
}

function headAt(all: Buffer, offset: number): Head | null {
	if (all.length < offset + 2) return null;
	const [first, second] = [all[offset]!, all[offset + 1]!];
	const short = second & 0x7f;
	const wide = short === 126 ? 2 : short === 127 ? 8 : 0;
	const keyAt = offset + 2 + wide;
	const masked = second >= 0x80;
	const payloadAt = keyAt + (masked ? 4 : 0);
	if (all.length < payloadAt) return null;
	const digits = all.subarray(offset + 2, keyAt).toString('hex');
	return {
		fin: first >= 0x80,
		rsv: (first >> 4) & 7,
		opcode: first & 15,
		masked,
		short,
		payloadAt,
		length: wide === 0 ? BigInt(short) : BigInt(`0x${digits}`),
		key: all.subarray(keyAt, payloadAt),
	};
}

function judged(
	head: Head,
	{ offset, payload }: Pick<PlainFrame, 'offset' | 'payload'>,
	before: readonly PlainFrame[],
	{ from, deflate, limit }: FrameContext,
	all: Buffer,
): PlainFrame {
	const { fin, rsv, opcode, masked, short, length } = head;
	const whole = BigInt(payload.length) === length;
	const index = before.length;
	const control = opcode >= 8;
	const open = openMessage(before);
	const closed = before.some((frame) => frame.opcode === 8);
	const goesOn = !control && open !== null && (opcode === 0 || opcode > 2);
	const start = goesOn ? open.start : index;
	const compressed = goesOn
		? open.compressed
		: deflate && (opcode === 1 || opcode === 2) && rsv >= 4;
	const problems: string[] = [];
	const need = (claim: boolean, what: string) => void (claim || problems.push(what));
	need(whole, 'not whole');
	need((rsv & 3) === 0, 'RSV2 or RSV3');
	need(rsv < 4 || (deflate && (opcode === 1 || opcode === 2)), 'RSV1');
	need([0, 1, 2, 8, 9, 10].includes(opcode), 'opcode');
	need(masked === (from === 'client'), 'mask');
	if (short === 126) need(length >= 126n, 'wide length');
	if (short === 127) need(length >= 65_536n && length < 2n ** 63n, 'wide length');
	if (control) {
		need(fin && length <= 125n, 'control frame');
		if (opcode === 8) need(!closed && open === null && (!whole || isCloseBody(payload)), 'Close');
	} else {
		need(!closed, 'data after Close');
		need(opcode === 0 ? open !== null : open === null || opcode > 2, 'place in a message');
	}
	if (from === 'client' && masked) {
		const last = before.findLast((frame) => all[frame.offset + 1]! >= 0x80);
		need(!head.key.equals(Buffer.alloc(4)) && !(last && keyOf(last, all).equals(head.key)), 'key');
	}
	const frame = { offset, opcode, fin, compressed, payload, problems, start };
	const message = [...messageOf(before, start), ...(control ? [] : [frame])];
	const bytes = Buffer.concat(message.map((one) => one.payload));
	if (!control) need(limit === null || bytes.length <= limit, 'limit');
	if (!control && !compressed && message[0]?.opcode === 1) {
		const earlier = bytes.subarray(0, bytes.length - payload.length);
		need(isUtf8Start(earlier) && isUtf8Start(bytes) && (!fin || !whole || isUtf8(bytes)), 'UTF-8');
	}
	return frame;
}

/** Returns the last fragment of the message that has begun and not ended. */
function openMessage(frames: readonly PlainFrame[]): PlainFrame | null {
	let open: PlainFrame | null = null;
	for (const [i, frame] of frames.entries()) {
		const fragment = frame.opcode <= 2 || (frame.opcode < 8 && frame.start === i);
		if (fragment) open = frame.fin ? null : frame;
	}
	return open;
}

function keyOf({ offset }: PlainFrame, all: Buffer): Buffer {
	return headAt(all, offset)!.key;
}

/** Returns the data frames of the message that began with frame `start`; all frames are complete. */
export function messageOf(frames: readonly PlainFrame[], start: number): readonly PlainFrame[] {
	return frames.filter(
		(frame, i) => frame.opcode < 8 && frame.start === start && (i === start || frame.opcode === 0),
	);
}

/** Whether the body of a Close frame is valid (§5.5.1, §7.4). */
export function isCloseBody(body: Buffer): boolean {
	if (body.length < 2) return body.length === 0;
	const code = body.readUInt16BE(0);
	const known = (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014);
	return (known || (code >= 3000 && code <= 4999)) && isUtf8(body.subarray(2));
}

export function isUtf8(bytes: Uint8Array): boolean {
	return decodes(bytes, false);
}

/** Whether a UTF-8 text can begin with these bytes, which may end inside a character. */
function isUtf8Start(bytes: Uint8Array): boolean {
	return decodes(bytes, true);
}

function decodes(bytes: Uint8Array, stream: boolean): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
		return true;
	} catch {
		return false;
	}
}
