// The English words about the rules whose breach neither bytes nor a connection can show, and why.
import type { UnshownRuleCode } from '../../engine/index.ts';
import type { UnshownRuleWords } from '../rule-words.ts';

export const UNSHOWN_RULE_WORDS: Readonly<Record<UnshownRuleCode, UnshownRuleWords>> = {
	'subprotocol-registered': {
		title: 'A subprotocol name of one’s own making',
		duty: 'A public name is registered with IANA, or carries a domain of its owner as in chat.example.com, so that two inventions do not meet under one name.',
		remedy:
			'Look into IANA’s WebSocket Subprotocol Name Registry; else put a domain of your own into the name.',
		reaction:
			'None: a server compares names and knows nothing of their origin. Two programs that mean different things by “json” misunderstand each other later.',
		unshown:
			'A registered name and an invented one are the same bytes. Whether it is registered stands in a registry outside the connection, and whether it is public is known to its users.',
	},
	'extension-order': {
		title: 'Extensions applied in the wrong order',
		duty: 'Where several extensions change the data, the order in the server’s answer is the order in which they work on what is sent; the receiver undoes them from the last to the first.',
		remedy: 'Apply them in the order of the answer.',
		reaction:
			'The receiver reads garbled data, and fails the connection as the inner extension demands.',
		unshown:
			'It takes two extensions that change the data. Only one such is registered, permessage-deflate, so that no connection of today has an order to break.',
	},
	'mask-frame-frozen': {
		title: 'Payload that changes while its frame is sent',
		duty: 'Once a frame has begun to leave, the application must not be able to change its payload: whoever saw the first bytes knows the key, and could choose the bytes on the wire for the rest.',
		remedy:
			'Copy the data when it is handed over; put what changes into a new frame with a new key.',
		reaction: 'None. An attacker gains what masking is there to prevent.',
		unshown:
			'The frame is well-formed before and after. That its end was chosen after its beginning had been sent is known only inside the sender.',
	},
	'endpoint-tls': {
		title: 'No TLS',
		duty: 'Implementations support TLS and should use it: without it anybody on the way reads, changes and injects frames. Masking is no encryption, its key travels in the frame.',
		remedy: 'Offer wss, and use it everywhere but on one’s own machine.',
		reaction:
			'Browsers block ws from a page served over https as mixed content; an address of one’s own machine may be an exception.',
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
