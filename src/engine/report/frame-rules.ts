// The rules whose breach the bytes of frames can show, one per row. How a receiver reacts is in
// reader/frame-policy.ts; the words are in strings/.
import { defineRule } from './rule.ts';

export const FRAME_RULES = {
	'deflate-rsv1-first-frame': defineRule('deflate', 'RFC 7692 §6.1', 'MUST NOT', 'sender'),
	'deflate-rsv1-control': defineRule('deflate', 'RFC 7692 §6.1', 'MUST NOT', 'sender'),
	'frame-rsv1': defineRule('frame', 'RFC 6455 §5.2', 'MUST', 'sender'),
	'frame-rsv2': defineRule('frame', 'RFC 6455 §5.2', 'MUST', 'sender'),
	'frame-rsv3': defineRule('frame', 'RFC 6455 §5.2', 'MUST', 'sender'),
	'frame-opcode-reserved-data': defineRule('frame', 'RFC 6455 §5.2', 'defined', 'sender'),
	'frame-opcode-reserved-control': defineRule('frame', 'RFC 6455 §5.2', 'defined', 'sender'),
	'frame-incomplete': defineRule('frame', 'RFC 6455 §5.2', 'advice', 'receiver'),
	'length-minimal-16': defineRule('length', 'RFC 6455 §5.2', 'MUST', 'sender'),
	'length-minimal-64': defineRule('length', 'RFC 6455 §5.2', 'MUST', 'sender'),
	'length-top-bit': defineRule('length', 'RFC 6455 §5.2', 'MUST', 'sender'),
	'length-without-key': defineRule('length', 'RFC 6455 §5.3', 'defined', 'sender', [
		'frame-incomplete',
	]),
	'length-limit': defineRule('length', 'RFC 6455 §10.4', 'MUST', 'receiver'),
	'length-representable': defineRule('length', 'RFC 6455 §10.4', 'advice', 'receiver'),
	'mask-client': defineRule('masking', 'RFC 6455 §5.1', 'MUST', 'client'),
	'mask-server': defineRule('masking', 'RFC 6455 §5.1', 'MUST NOT', 'server'),
	'mask-key-fresh': defineRule('masking', 'RFC 6455 §5.3', 'MUST', 'client'),
	// Of predictable keys only zeros can be recognised in one frame.
	'mask-key-unpredictable': defineRule('masking', 'RFC 6455 §5.3', 'MUST', 'client'),
	'mask-index-per-frame': defineRule('masking', 'RFC 6455 §5.3', 'defined', 'client', [
		'utf8-continuation',
	]),
	'control-unfragmented': defineRule('control', 'RFC 6455 §5.5', 'MUST NOT', 'sender'),
	'control-length': defineRule('control', 'RFC 6455 §5.5', 'MUST', 'sender'),
	'fragment-start-missing': defineRule('fragmentation', 'RFC 6455 §5.4', 'defined', 'sender'),
	'fragment-interleaved': defineRule('fragmentation', 'RFC 6455 §5.4', 'MUST NOT', 'sender'),
	'utf8-lead-byte': defineRule('utf8', 'RFC 6455 §5.6', 'MUST', 'sender'),
	'utf8-continuation': defineRule('utf8', 'RFC 6455 §5.6', 'MUST', 'sender'),
	'utf8-stray-continuation': defineRule('utf8', 'RFC 6455 §5.6', 'MUST', 'sender'),
	'utf8-overlong': defineRule('utf8', 'RFC 6455 §5.6', 'MUST', 'sender'),
	'utf8-surrogate': defineRule('utf8', 'RFC 6455 §5.6', 'MUST', 'sender'),
	'utf8-too-large': defineRule('utf8', 'RFC 6455 §5.6', 'MUST', 'sender'),
	'utf8-truncated': defineRule('utf8', 'RFC 6455 §5.6', 'MUST', 'sender'),
	'close-body-length': defineRule('close', 'RFC 6455 §5.5.1', 'MUST', 'sender'),
	'close-code-reserved-local': defineRule('close', 'RFC 6455 §7.4.1', 'MUST NOT', 'sender'),
	'close-code-reserved-1004': defineRule('close', 'RFC 6455 §7.4.1', 'defined', 'sender'),
	'close-code-unassigned': defineRule('close', 'RFC 6455 §7.4.2', 'defined', 'sender'),
	'close-code-below-1000': defineRule('close', 'RFC 6455 §7.4.2', 'defined', 'sender'),
	'close-code-above-4999': defineRule('close', 'RFC 6455 §11.7', 'defined', 'sender'),
	'close-reason-utf8': defineRule('close', 'RFC 6455 §5.5.1', 'defined', 'sender'),
	'close-no-data-after': defineRule('close', 'RFC 6455 §5.5.1', 'MUST NOT', 'sender'),
	'close-once': defineRule('close', 'RFC 6455 §7.1.5', 'advice', 'sender'),
	'close-mid-message': defineRule('close', 'RFC 6455 §5.5.1', 'advice', 'sender'),
} as const;

export type FrameRuleCode = keyof typeof FRAME_RULES;
