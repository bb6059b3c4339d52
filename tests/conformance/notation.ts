// How the cases are written down. A payload: parts with ` + ` between, each of them hex bytes, 'text', `code 1000`, or
// `65536 × part`. A frame: `FIN=0 RSV1 MASK=1 text of 20 in 16 bits: payload`, all but the name being left out where it
// is as it must be; `bytes: …` for what is no frame. An event: `text: payload`, `close 1000: reason`, `failed rule 1002`.
import { createHash } from 'node:crypto';
import type { Bytes } from '../../src/engine/bytes/index.ts';
import type { LengthForm } from '../../src/engine/frame/index.ts';
import type { Role } from '../../src/engine/role.ts';
import type { ProtocolEvent } from '../../src/engine/endpoint/endpoint-events.ts';
import { encodeUtf8, hexText, joinBytes } from '../../src/engine/bytes/index.ts';
import { OPCODE, encodeFrame } from '../../src/engine/frame/index.ts';
import { hex } from '../support/hex-bytes.ts';

/** Lists the keys that the peer’s frames have in turn. A frame unmasked with the key of another one is wrong. */
const PEER_KEYS = [hex`37 fa 21 3d`, hex`a5 00 ff 81`, hex`01 02 04 08`];

export function payloadOf(text: string): Uint8Array<ArrayBuffer> {
	return joinBytes(text.split(' + ').map(part));
}

function part(text: string): Uint8Array<ArrayBuffer> {
	const repeated = /^(\d+) × (.*)$/s.exec(text);
	if (repeated !== null) {
		const one = part(repeated[2]!);
		const all = new Uint8Array(Number(repeated[1]) * one.length);
		for (let at = 0; at < all.length; at += one.length) all.set(one, at);
		return all;
	}
	const quoted = /^'(.*)'$/s.exec(text);
	if (quoted !== null) return encodeUtf8(quoted[1]!);
	const code = /^code (\d+)$/.exec(text);
	if (code !== null) return Uint8Array.of(Number(code[1]) >> 8, Number(code[1]) & 0xff);
	return hex(text);
}

/** Holds a frame as it is on the wire. */
export interface WireFrame {
	readonly bytes: Bytes;
	readonly headerBytes: number;
}

const FRAME =
	/^(FIN=0 )?(RSV1 )?(RSV2 )?(RSV3 )?(MASK=[01] )?(\w+)( of \d+)?( in (?:7|16|64) bits)?(?:: (.*))?$/s;

/** Returns the frame that a line describes. It is the frame number `index` of `sender`, which chooses its key. */
export function frameOf(line: string, sender: Role, index: number): WireFrame {
	const raw = /^bytes: (.*)$/s.exec(line);
	if (raw !== null) return { bytes: payloadOf(raw[1]!), headerBytes: 0 };
	const found = FRAME.exec(line);
	if (found === null) throw new TypeError(`no frame: ${line}`);
	const [, fin, rsv1, rsv2, rsv3, mask, name, of, form, payloadText = ''] = found;
	const payload = payloadOf(payloadText);
	const masked = mask === undefined ? sender === 'client' : mask === 'MASK=1 ';
	const bytes = encodeFrame({
		fin: fin === undefined,
		rsv1: rsv1 !== undefined,
		rsv2: rsv2 !== undefined,
		rsv3: rsv3 !== undefined,
		opcode: opcodeOf(name!),
		key: masked ? PEER_KEYS[index % PEER_KEYS.length]! : null,
		payload,
		...(of === undefined ? {} : { announcedLength: BigInt(of.slice(4)) }),
		...(form === undefined ? {} : { lengthForm: parseInt(form.slice(4)) as LengthForm }),
	});
	return { bytes, headerBytes: bytes.length - payload.length };
}

function opcodeOf(name: string): number {
	const reserved = /^opcode(\d+)$/.exec(name);
	if (reserved !== null) return Number(reserved[1]);
	if (name in OPCODE) return OPCODE[name as keyof typeof OPCODE];
	throw new TypeError(`no opcode: ${name}`);
}

/** The event that a line tells of, as `eventLine` says it. */
export function expectedLine(line: string): string {
	const failed = /^failed ([\w-]+ \d+)$/.exec(line);
	if (failed !== null) return line;
	const close = /^close (\d+)(?:: (.*))?$/s.exec(line);
	if (close !== null) return `close ${close[1]}: ${shown(payloadOf(close[2] ?? ''))}`;
	const [, name, payload = ''] = /^(text|binary|ping|pong)(?:: (.*))?$/s.exec(line) ?? [];
	if (name === undefined) throw new TypeError(`no event: ${line}`);
	return `${name}: ${shown(payloadOf(payload))}`;
}

export function eventLine(event: ProtocolEvent): string {
	switch (event.type) {
		case 'message':
			return messageLine(event.kind, event.payload);
		case 'ping':
		case 'pong':
			return `${event.type}: ${shown(event.payload)}`;
		case 'closeReceived':
			return `close ${event.code}: ${shown(encodeUtf8(event.reason))}`;
		case 'failed': {
			const { rule, reaction } = event;
			return `failed ${rule ?? 'by no rule'} ${reaction.type === 'close' ? reaction.code : 'silently'}`;
		}
		default:
			return JSON.stringify(event);
	}
}

export function messageLine(kind: string, payload: Bytes): string {
	return `${kind}: ${shown(payload)}`;
}

/** Bytes so that a difference can be read, and 128 KiB of them compared at once. */
export function shown(bytes: Bytes): string {
	if (bytes.length <= 200) return hexText(bytes);
	return `${bytes.length} bytes, ${createHash('sha1')
		.update(joinBytes([bytes]))
		.digest('hex')}`;
}
