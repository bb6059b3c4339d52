// The English words about the rules whose breach neither bytes nor a connection can show, and why.
import type { UnshownRuleCode } from '../../engine/index.ts';
import type { UnshownRuleWords } from '../rule-words.ts';

export const UNSHOWN_RULE_WORDS: Readonly<Record<UnshownRuleCode, UnshownRuleWords>> = {
	'subprotocol-registered': {
		title: 'A subprotocol name that is not registered',
		duty: 'RFC 6455 recommends to register subprotocol names with IANA, and to use a domain of the owner, as in chat.example.com. Then two different protocols do not share a name.',
		remedy:
			'Look for a name in IANA’s WebSocket Subprotocol Name Registry, or put a domain of your own into the name.',
		reaction:
			'Nothing during the handshake: a server compares only the names. Two programs that mean different protocols by “json” misread each other’s messages later.',
		unshown:
			'A registered name and an invented one look the same on the wire. The registry is outside the connection.',
	},
	'extension-order': {
		title: 'Extensions applied in the wrong order',
		duty: 'If several extensions change the data, the sender applies them in the order of the server’s response. The receiver undoes them in the reverse order.',
		remedy: 'Apply the extensions in the order of the response.',
		reaction: 'The receiver reads wrong data, and usually fails the connection.',
		unshown:
			'It takes two extensions that change the data. IANA lists one such extension, permessage-deflate, so there is no order to break.',
	},
	'mask-frame-frozen': {
		title: 'Payload that changes while its frame is sent',
		duty: 'Once the client has begun to send a frame, the application must not be able to change its payload. Otherwise an attacker who sees the first bytes learns the key and can choose the remaining bytes on the wire.',
		remedy:
			'Copy the data when the application hands it over. Send changed data in a new frame with a new key.',
		reaction: 'Nothing visible. An attacker can send chosen bytes, which masking should prevent.',
		unshown:
			'The frame is well-formed in both cases. The time at which its end was chosen is known only inside the sender.',
	},
	'endpoint-tls': {
		title: 'No TLS',
		duty: 'Implementations must support TLS and should use it. Without TLS anyone on the path can read, change and insert frames. Masking is not encryption: the key is in the frame.',
		remedy: 'Offer wss, and use it except on your own machine.',
		reaction:
			'Browsers block ws from a page loaded over https (mixed content), perhaps except for addresses of the own machine.',
		unshown:
			'TLS support is a property of the program. The bytes of one connection show only whether this connection used TLS.',
	},
	'transport-sni': {
		title: 'TLS without the server’s name',
		duty: 'A client must name the host in its TLS handshake (Server Name Indication). One address can serve many names, each with its own certificate.',
		remedy: 'Keep the host name in the TLS settings. For an IP address there is no name to send.',
		reaction: 'The server presents the certificate of another name, or ends the handshake.',
		unshown:
			'The name is sent in the TLS handshake, before the first byte of HTTP. A capture shows it in the ClientHello; the examples here begin after it.',
	},
};
