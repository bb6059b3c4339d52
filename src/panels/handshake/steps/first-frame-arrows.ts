// Returns the arrows of the wire for the frames behind the two heads, and for the Close with which a receiver answers
// them.
import { decodeUtf8, hexText, NO_BYTES, type Bytes } from '../../../engine/bytes/index.ts';
import { OPCODE, opcodeOf, payloadOf } from '../../../engine/frame/index.ts';
import {
	listFirstFrames,
	type FirstFrame,
	type FirstFrames,
	type FirstFramesOfBoth,
} from '../../../engine/handshake/index.ts';
import { otherRole } from '../../../engine/role.ts';
import type { HandshakeWords } from '../strings/en.ts';

export interface FrameArrow {
	readonly id: string;
	/** Holds the step at which the frame crosses the wire. */
	readonly step: number;
	readonly from: 'client' | 'server';
	readonly title: string;
	readonly note: string;
	/** Holds the bytes that cross the wire, as far as they are known. */
	readonly bytes: Bytes;
	/** Says what the receiver does with the frame. */
	readonly fate: string;
	readonly fails: boolean;
	readonly address?: string;
}

/** Holds the greatest number of drawn frames of each side. A count stands for the rest. */
const DRAWN = 4;
/** Holds the number of bytes of a frame that its note shows. */
const SHOWN_BYTES = 12;
/** Holds the number of characters of a text message that its title shows. */
const SHOWN_CHARACTERS = 16;
/** Holds the length, in bytes, of the longest frames that an address to the Frame lab contains. */
const IN_ADDRESS = 2048;

/** Holds the step at which each side sends its frames: the client's follow its request, the server's its 101. */
const SENT_AT = { client: 3, server: 9 } as const;
const READ_AT = 9;

/** `step` is the step in front. The fate of a frame shows only from the step at which the frame is read. */
export function frameArrows(
	first: FirstFrames | null,
	step: number,
	words: HandshakeWords,
): readonly FrameArrow[] {
	if (first === null) return [];
	const { from, rows, bytes } = first;
	const read = step >= READ_AT;
	const arrows = listFirstFrames(first, DRAWN).map(({ frame, fate }, i): FrameArrow => {
		const shown = bytes.subarray(frame.offset, Math.min(frame.end, frame.offset + SHOWN_BYTES));
		return {
			id: `${from}-${i}`,
			step: SENT_AT[from],
			from,
			title: titleOf(first, frame, words),
			bytes: bytes.subarray(frame.offset, frame.end),
			note: hexText(shown) + (frame.end > frame.offset + SHOWN_BYTES ? ' …' : ''),
			fate: read ? fateWords(first, fate, words) : from === 'client' ? words.first.fates.early : '',
			fails: read && fate === 'fails',
			...(i === 0 ? { address: framesAddress(first) } : {}),
		};
	});
	if (rows.count > DRAWN) {
		const title = words.first.more(rows.count - DRAWN);
		const rest = { id: `${from}-more`, step: SENT_AT[from], from, title };
		arrows.push({ ...rest, bytes: NO_BYTES, note: '', fate: '', fails: false });
	}
	return arrows;
}

/** Returns the arrow of the Close from the side that reads these frames; null if that side sends none. */
export function closingArrow(
	{ client, server }: FirstFramesOfBoth,
	words: HandshakeWords,
): FrameArrow | null {
	const ending = [client, server].find(
		(one) => one?.end.type === 'failed' || one?.end.type === 'closed',
	);
	if (!ending) return null;
	const { end } = ending;
	if (end.type !== 'failed' && end.type !== 'closed') return null;
	return {
		id: 'close',
		step: READ_AT,
		from: otherRole(ending.from),
		title: words.first.close(end.code),
		note: '',
		bytes: NO_BYTES,
		fate: words.first.closeNote[end.type],
		fails: end.type === 'failed',
	};
}

function titleOf(first: FirstFrames, frame: FirstFrame['frame'], words: HandshakeWords): string {
	const { rows, bytes } = first;
	const { opcode, fin, complete, compressed, index, announcedLength } = frame;
	if (opcode === OPCODE.text && fin && complete && !compressed) {
		const { text, fault } = decodeUtf8(payloadOf(rows, bytes, index, 0, SHOWN_CHARACTERS * 4));
		const characters = Array.from(text);
		const cut = characters.length > SHOWN_CHARACTERS;
		if (fault === null || cut) {
			return words.wireText(characters.slice(0, SHOWN_CHARACTERS).join('') + (cut ? '…' : ''));
		}
	}
	const length =
		announcedLength === null ? words.first.unknownLength : words.bytes(Number(announcedLength));
	return words.first.frame(words.first.opcodes[opcodeOf(opcode).name], length);
}

function fateWords({ end }: FirstFrames, fate: FirstFrame['fate'], words: HandshakeWords): string {
	if (fate !== 'fails') return words.first.fates[fate];
	return end.type === 'failed' ? words.first.fates.fails(end.code) : '';
}

function framesAddress({ bytes, from, rows }: FirstFrames): string {
	const deflate = rows.context.deflate ? '&deflate=1' : '';
	return `/frame?hex=${hexText(bytes.subarray(0, IN_ADDRESS), '')}&from=${from}${deflate}`;
}
