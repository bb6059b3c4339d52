// What a strict endpoint says about the frame that fails the connection: the first breach, its bits among all the bytes
// of the connection, and the code for its Close.
import type { Bytes } from '../bytes/bytes.ts';
import type { FrameDecoder } from '../frame/decode.ts';
import { diagnosesOf } from '../frame/diagnoses.ts';
import { encodeFrame } from '../frame/encode.ts';
import { frameAt } from '../frame/frame.ts';
import { STRICT_FRAME_POLICY } from '../report/policy-frame.ts';
import { bitRange } from '../report/range.ts';
import type { Failure } from './endpoint-events.ts';

/** `payload`: what came of this frame's, unmasked. `offset`: where the frame begins among all bytes. */
export function frameFailure(decoder: FrameDecoder, payload: Bytes, offset: number): Failure {
	const rows = decoder.lastFrame();
	const frame = frameAt(rows, 0);
	const { fin, rsv1, rsv2, rsv3, opcode, key, lengthForm } = frame;
	const announcedLength = frame.announcedLength!;
	const spec = { fin, rsv1, rsv2, rsv3, opcode, key, lengthForm, announcedLength, payload };
	const found = diagnosesOf(rows, encodeFrame(spec), 0);
	for (const { code: rule, range, data } of found) {
		const code = STRICT_FRAME_POLICY[rule];
		if (typeof code !== 'number') continue;
		const place = bitRange(range.start + offset * 8, range.end + offset * 8);
		const reaction = { type: 'close', code } as const;
		return { type: 'failed', rule, check: null, range: place, data, reaction };
	}
	throw new TypeError('no breach in this frame');
}
