// The duties that only whole messages show: frames joined, and inflated where they are compressed.
import { rule } from './rule.ts';

export const MESSAGE_RULES = {
	'deflate-data-valid': rule('deflate', 'RFC 7692 §7.2.2', 'defined', 'sender'),
	'deflate-tail-removed': rule('deflate', 'RFC 7692 §7.2.1', 'defined', 'sender'),
	'deflate-empty-message': rule('deflate', 'RFC 7692 §7.2.3.6', 'advice', 'sender'),
	'deflate-window-kept': rule('deflate', 'RFC 7692 §7.2.1', 'MUST NOT', 'sender'),
	'deflate-takeover-kept': rule('deflate', 'RFC 7692 §7.2.1', 'MUST', 'sender'),
	'deflate-length-compressed': rule('deflate', 'RFC 7692 §6.1', 'MUST', 'sender', [
		'frame-incomplete',
	]),
	'deflate-text-utf8': rule('deflate', 'RFC 6455 §5.6', 'MUST', 'sender'),
	'deflate-limit-inflated': rule('deflate', 'RFC 6455 §10.4', 'MUST', 'receiver'),
} as const;
