// Holds the English words about the rules whose breach neither bytes nor a connection can show, and why.
import type { UnshownRuleCode } from '../../engine/report/index.ts';
import type { UnshownRuleWords } from '../rule-words.ts';

export const UNSHOWN_RULE_WORDS: Readonly<Record<UnshownRuleCode, UnshownRuleWords>> = {
	'subprotocol-registered': {
		title: 'A subprotocol name that is not registered',
		duty: 'RFC 6455 suggests registering subprotocol names with IANA, and recommends names that contain the owner’s domain, as in chat.example.com. Then two different protocols do not share a name.',
		remedy:
			'Look for a name in IANA’s WebSocket Subprotocol Name Registry, or put a domain of your own into the name.',
		reaction:
			'The handshake succeeds, because a server compares only the names. Later, two programs that mean different protocols by “json” misread each other’s messages.',
		unshown:
			'A registered name and an invented one look the same on the wire, because the registry is not part of the connection.',
	},
	'extension-order': {
		title: 'Extensions are applied in the wrong order',
		duty: 'If several extensions change the data, the sender applies them in the order of the server’s response. The receiver reverses these changes in the opposite order.',
		remedy: 'Apply the extensions in the order of the response.',
		reaction: 'The receiver reads wrong data, and usually fails the connection.',
		unshown:
			'A breach needs two extensions that change the data. IANA lists only one such extension, permessage-deflate, so there is no second one to put in the wrong order.',
	},
	'mask-frame-frozen': {
		title: 'The payload changes while its frame is sent',
		duty: 'Once the client has begun to send a frame, the application must not be able to change the frame’s payload. Otherwise an attacker who sees the first bytes learns the masking key and can choose the remaining bytes on the wire.',
		remedy:
			'Copy the data when the application passes it to the client. Send changed data in a new frame with a new masking key.',
		reaction:
			'There is no visible effect. An attacker can send chosen bytes, although masking is meant to prevent this attack.',
		unshown:
			'The frame is well-formed, whether the payload changed or not. The bytes do not show at what time the later part of the payload was written.',
	},
	'endpoint-tls': {
		title: 'The program does not support TLS',
		duty: 'Implementations must support TLS and should use it. Without TLS, anyone on the network path can read, change and insert frames. Masking is not encryption, because the masking key is in the frame.',
		remedy: 'Offer wss, and use wss for every connection except those on your own machine.',
		reaction:
			'Browsers block ws connections from a page that was loaded over https (mixed content). Addresses of the same machine may be an exception.',
		unshown:
			'TLS support is a property of the program. The bytes of one connection show only whether this connection used TLS.',
	},
	'transport-sni': {
		title: 'The TLS handshake does not name the server',
		duty: 'A client must name the host in its TLS handshake (Server Name Indication). One address can serve many host names, each with its own certificate.',
		remedy:
			'Keep the host name in the TLS settings. For an IP address, there is no host name to send.',
		reaction:
			'A server with several names cannot tell which certificate to use. It presents a default certificate, or ends the handshake.',
		unshown:
			'The name is sent in the TLS handshake, before the first byte of HTTP. A capture shows the name in the ClientHello; the examples here begin after the TLS handshake.',
	},
};
