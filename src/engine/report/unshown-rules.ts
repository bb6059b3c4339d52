// The duties whose breach no byte and no connection can show. Their words say why.
import { rule } from './rule.ts';

export const UNSHOWN_RULES = {
	'endpoint-tls': rule('endpoint', 'RFC 6455 §10.6', 'MUST', 'both'),
	'transport-sni': rule('transport', 'RFC 6455 §4.1', 'MUST', 'client'),
} as const;
