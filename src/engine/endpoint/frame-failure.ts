// What an endpoint reports about the frame that fails its connection: the first breach to which its profile reacts, and
// the reaction. The range of the breach is given in bits among all bytes of the connection.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES } from '../bytes/bytes.ts';
import type { FrameDecoder } from '../frame/decode.ts';
import { describeFault, faultCodes } from '../frame/diagnoses.ts';
import { encodeFrame } from '../frame/encode.ts';
import type { FrameFaultCode } from '../frame/fault-bits.ts';
import { isHeaderFault } from '../frame/fault-bits.ts';
import type { Frame } from '../frame/frame.ts';
import { frameAt } from '../frame/frame.ts';
import type { FrameRows } from '../frame/rows.ts';
import type { ReaderPhase, ReaderReaction } from '../reader/differences.ts';
import type { Profile } from '../reader/profile.ts';
import { endsConnection } from '../reader/profile.ts';
import type { ReaderBreach } from '../reader/reader-breaches.ts';
import { phaseReached, readerBreaches } from '../reader/reader-breaches.ts';
import { bitRange, byteRange } from '../report/range.ts';
import type { EndpointFailure, FailureReaction } from './endpoint-events.ts';

/** Holds a breach for which the profile fails the connection. */
export interface FoundFailure {
	readonly failure: EndpointFailure;
	/** Says when: `now`, or `late`, at the end of the message. */
	readonly when: 'now' | 'late';
}

/**
 * Returns the first breach of the decoder's last frame, as far as it has been read, for which the profile fails the
 * connection now, or else one for which it does so at the end of the message; null without one.
 * @param payload the received part of the frame's payload, unmasked
 * @param offset the offset of the frame among all bytes that the peer sent
 */
export function frameFailure(
	decoder: FrameDecoder,
	payload: Bytes,
	offset: number,
	profile: Profile,
): FoundFailure | null {
	const rows = decoder.lastFrame();
	const frame = frameAt(rows, 0);
	const failing = failingBreaches(rows, frame, profile);
	const now = failing.find(({ phase }) => phaseReached(phase, frame));
	const breach = now ?? failing.find(({ phase }) => phase === 'message');
	if (breach === undefined) return null;
	const failure = failureOf(breach, rows, frame, bytesOf(decoder, frame, payload), offset);
	return { failure, when: now ? 'now' : 'late' };
}

/**
 * Returns the first breach of a header in the rest of a chunk that the profile checks in one of these phases, although it
 * does not read the frames; null without one.
 * @param headBytes the offset of the first frame among all bytes that the peer sent
 */
export function failureAhead(
	decoder: FrameDecoder,
	chunk: Bytes,
	from: number,
	headBytes: number,
	profile: Profile,
	phases: readonly ReaderPhase[],
): EndpointFailure | null {
	const ahead = decoder.fork();
	for (let at = from; at < chunk.length;) {
		at = ahead.step(chunk, at);
		if (!ahead.fails && !ahead.midHeader) continue;
		const rows = ahead.lastFrame();
		const frame = frameAt(rows, 0);
		const breach = failingBreaches(rows, frame, profile).find(
			({ rule, phase }) =>
				phases.includes(phase) && isHeaderFault(rule) && phaseReached(phase, frame),
		);
		if (breach === undefined) continue;
		const bytes = bytesOf(ahead, frame, NO_BYTES);
		return failureOf(breach, rows, frame, bytes, headBytes + ahead.frameOffset);
	}
	return null;
}

/**
 * Returns the failure of a profile that reads no frame after a Close.
 * @param headBytes the offset of the first frame among all bytes that the peer sent
 */
export function afterClose(decoder: FrameDecoder, headBytes: number): EndpointFailure {
	const rule = faultCodes(decoder.lastFrame(), 0).find((code) => AFTER_CLOSE.includes(code));
	const range = byteRange(headBytes + decoder.frameOffset, headBytes + decoder.received);
	const reaction = { type: 'fail' } as const;
	return { type: 'failed', rule: rule ?? null, check: 'after-close', range, data: {}, reaction };
}

const AFTER_CLOSE: readonly FrameFaultCode[] = ['close-no-data-after', 'close-once'];

function failingBreaches(rows: FrameRows, frame: Frame, profile: Profile): readonly ReaderBreach[] {
	return readerBreaches(rows, frame, profile).filter(({ reaction }) => endsConnection(reaction));
}

function failureOf(
	{ rule, reaction }: ReaderBreach,
	rows: FrameRows,
	frame: Frame,
	bytes: Bytes,
	offset: number,
): EndpointFailure {
	const { range, data } = describeFault(rule, frame, rows, bytes);
	return {
		type: 'failed',
		rule,
		check: null,
		range: bitRange(range.start + offset * 8, range.end + offset * 8),
		data,
		reaction: failureReaction(reaction),
	};
}

/** Returns the bytes of the frame, as far as it has been read. */
function bytesOf(decoder: FrameDecoder, frame: Frame, payload: Bytes): Bytes {
	const { fin, rsv1, rsv2, rsv3, opcode, key, lengthForm, announcedLength } = frame;
	if (!frame.headerComplete || announcedLength === null) return decoder.partialHeader;
	return encodeFrame({ fin, rsv1, rsv2, rsv3, opcode, key, lengthForm, announcedLength, payload });
}

/** Returns how the endpoint ends the connection for a reaction that ends it. */
export function failureReaction(does: ReaderReaction): FailureReaction {
	if (typeof does === 'number') return { type: 'close', code: does };
	return { type: does === 'drop' ? 'drop' : 'fail' };
}
