// The duties whose breach no byte and no connection can show. Their words say why.
import { rule } from './rule.ts';

export const UNSHOWN_RULES = {
	'subprotocol-registered': rule('subprotocol', 'RFC 6455 §1.9', 'advice', 'both'),
	'extension-order': rule('extension', 'RFC 6455 §9.1', 'defined', 'both'),
	'mask-frame-frozen': rule('masking', 'RFC 6455 §10.3', 'defined', 'client'),
	'endpoint-tls': rule('endpoint', 'RFC 6455 §10.6', 'MUST', 'both'),
	'transport-sni': rule('transport', 'RFC 6455 §4.1', 'MUST', 'client'),
} as const;
