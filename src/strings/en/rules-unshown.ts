import type { UnshownRuleCode } from '../../engine/index.ts';
import type { UnshownRuleWords } from '../rule-words.ts';

export const UNSHOWN_RULE_WORDS: Readonly<Record<UnshownRuleCode, UnshownRuleWords>> = {
	'endpoint-tls': {
		title: 'No TLS',
		duty: 'Implementations support TLS and should use it: without it anybody on the way reads, changes and injects frames. Masking is no encryption, its key travels in the frame.',
		remedy: 'Offer wss, and use it everywhere but on one’s own machine.',
		reaction: 'A page served over https cannot open ws at all: its browser blocks it.',
		unshown:
			'Whether a program can speak TLS is a property of the program. The bytes of one connection show only whether this one used it.',
	},
	'transport-sni': {
		title: 'TLS without the server’s name',
		duty: 'The TLS handshake names the host (SNI), for one address serves many names, each with its own certificate.',
		remedy: 'Leave the host name on in the TLS settings; an IP address has none to send.',
		reaction: 'The server shows the certificate of another name, or ends the handshake.',
		unshown:
			'The name travels in the TLS handshake, before the first byte of HTTP. A capture of TCP shows it in the ClientHello; this page begins after it.',
	},
};
