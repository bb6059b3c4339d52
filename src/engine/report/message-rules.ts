// Lists the rules whose breach only whole messages show: frames joined, and inflated if they are compressed.
import { defineRule } from './rule.ts';

export const MESSAGE_RULES = {
	'deflate-data-valid': defineRule('deflate', 'RFC 7692 §7.2.2', 'defined', 'sender'),
	'deflate-tail-removed': defineRule('deflate', 'RFC 7692 §7.2.1', 'defined', 'sender'),
	'deflate-empty-message': defineRule('deflate', 'RFC 7692 §7.2.3.6', 'advice', 'sender'),
	'deflate-window-kept': defineRule('deflate', 'RFC 7692 §7.2.1', 'MUST NOT', 'sender'),
	'deflate-takeover-kept': defineRule('deflate', 'RFC 7692 §7.2.1', 'MUST', 'sender'),
	'deflate-length-compressed': defineRule('deflate', 'RFC 7692 §6.1', 'MUST', 'sender', [
		'frame-incomplete',
	]),
	'deflate-text-utf8': defineRule('deflate', 'RFC 6455 §5.6', 'MUST', 'sender'),
	'deflate-limit-inflated': defineRule('deflate', 'RFC 6455 §10.4', 'MUST', 'receiver'),
} as const;
