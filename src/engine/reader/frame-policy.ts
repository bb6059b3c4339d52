// How a strict receiver reacts to each breach in a frame. The rules themselves are in report/frame-rules.ts.
// Most of them bind the sender, and the RFC often leaves the reaction open; this receiver takes the severe reading,
// as browsers do.
import type { FrameRuleCode } from '../report/rules.ts';

/**
 * Says what the receiver does. A number: it fails the connection with that code in its Close (§7.1.7). `wait`: it
 * waits, because more bytes may come. `tolerate`: it continues. `discard`: it ignores the frame (§1.4). `unseen`: it
 * does not look for the breach, because it only unmasks.
 */
export type FrameReaction = FailureCloseCode | 'wait' | 'tolerate' | 'discard' | 'unseen';
/** Lists the close codes with which a receiver fails the connection because of a frame. */
export type FailureCloseCode = 1002 | 1007 | 1009;

/** Gives the reaction of the strict receiver to a breach of each frame rule. */
export const STRICT_FRAME_POLICY: Readonly<Record<FrameRuleCode, FrameReaction>> = {
	'deflate-rsv1-first-frame': 1002,
	'deflate-rsv1-control': 1002,
	'frame-rsv1': 1002,
	'frame-rsv2': 1002,
	'frame-rsv3': 1002,
	'frame-opcode-reserved-data': 1002,
	'frame-opcode-reserved-control': 1002,
	'frame-incomplete': 'wait',
	'length-minimal-16': 1002,
	'length-minimal-64': 1002,
	'length-top-bit': 1002,
	// A receiver sees this breach as an incomplete frame, and `mask-index-per-frame` as invalid UTF-8 in a
	// text. The reactions are those to what it sees.
	'length-without-key': 'wait',
	'mask-index-per-frame': 1007,
	'length-limit': 1009,
	'length-representable': 1009,
	'mask-client': 1002,
	'mask-server': 1002,
	'mask-key-fresh': 'unseen',
	'mask-key-unpredictable': 'unseen',
	'control-unfragmented': 1002,
	'control-length': 1002,
	'fragment-start-missing': 1002,
	'fragment-interleaved': 1002,
	'utf8-lead-byte': 1007,
	'utf8-continuation': 1007,
	'utf8-stray-continuation': 1007,
	'utf8-overlong': 1007,
	'utf8-surrogate': 1007,
	'utf8-too-large': 1007,
	'utf8-truncated': 1007,
	'close-body-length': 1002,
	'close-code-reserved-local': 1002,
	'close-code-reserved-1004': 1002,
	'close-code-unassigned': 1002,
	'close-code-below-1000': 1002,
	'close-code-above-4999': 1002,
	'close-reason-utf8': 1007,
	'close-no-data-after': 'discard',
	'close-once': 'discard',
	'close-mid-message': 'tolerate',
};

/** Returns whether a strict receiver ends the connection at this breach. */
export function failsConnection(code: FrameRuleCode): boolean {
	return typeof STRICT_FRAME_POLICY[code] === 'number';
}
