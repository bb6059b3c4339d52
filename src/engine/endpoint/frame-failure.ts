// What an endpoint reports about the frame that fails its connection: the first breach to which the policy
// reacts, and the reaction. The range of the breach is given in bits among all bytes of the connection.
import type { Bytes } from '../bytes/bytes.ts';
import type { FrameDecoder } from '../frame/decode.ts';
import { diagnosesOf, faultCodes } from '../frame/diagnoses.ts';
import { encodeFrame } from '../frame/encode.ts';
import { frameAt } from '../frame/frame.ts';
import { bitRange } from '../report/range.ts';
import type { EndpointFailure, FailureReaction } from './endpoint-events.ts';
import type { EndpointPolicy } from './endpoint-settings.ts';

/**
 * Returns the failure. Returns null when the policy accepts all breaches of the frame, or reacts only when
 * the frame is complete.
 * @param payload the received part of the frame's payload, unmasked
 * @param offset the offset of the frame among all bytes that the peer sent
 */
export function frameFailure(
	decoder: FrameDecoder,
	payload: Bytes,
	offset: number,
	{ reactions, phases }: EndpointPolicy,
): EndpointFailure | null {
	const rows = decoder.lastFrame();
	const found = faultCodes(rows, 0);
	if (found.length === 0) throw new TypeError('no breach in this frame');
	const whole = decoder.payloadLeft === 0;
	const rule = found.find(
		(code) => reactionOf(reactions[code]) !== null && (whole || phases[code] !== 'frame'),
	);
	if (rule === undefined) return null;
	const frame = frameAt(rows, 0);
	const { fin, rsv1, rsv2, rsv3, opcode, key, lengthForm } = frame;
	const announcedLength = frame.announcedLength!;
	const spec = { fin, rsv1, rsv2, rsv3, opcode, key, lengthForm, announcedLength, payload };
	const { range, data } = diagnosesOf(rows, encodeFrame(spec), 0).find(
		({ code }) => code === rule,
	)!;
	const inConnection = bitRange(range.start + offset * 8, range.end + offset * 8);
	const reaction = reactionOf(reactions[rule])!;
	return { type: 'failed', rule, check: null, range: inConnection, data, reaction };
}

/** Returns how the endpoint ends the connection; null when it continues. */
function reactionOf(
	does: EndpointPolicy['reactions'][keyof EndpointPolicy['reactions']],
): FailureReaction | null {
	if (typeof does === 'number') return { type: 'close', code: does };
	return does === 'fail' || does === 'drop' ? { type: 'fail' } : null;
}
