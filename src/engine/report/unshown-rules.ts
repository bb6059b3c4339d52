// The rules whose breach neither bytes nor a connection can show. Their words say why.
import { defineRule } from './rule.ts';

export const UNSHOWN_RULES = {
	'subprotocol-registered': defineRule('subprotocol', 'RFC 6455 §1.9', 'advice', 'both'),
	'extension-order': defineRule('extension', 'RFC 6455 §9.1', 'defined', 'both'),
	'mask-frame-frozen': defineRule('masking', 'RFC 6455 §10.3', 'defined', 'client'),
	'endpoint-tls': defineRule('endpoint', 'RFC 6455 §10.6', 'MUST', 'both'),
	'transport-sni': defineRule('transport', 'RFC 6455 §4.1', 'MUST', 'client'),
} as const;
