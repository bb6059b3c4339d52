// Holds the English words about the rules for the path to a server: a proxy’s tunnel, and WebSocket over HTTP/2 and
// HTTP/3.
import type { TunnelRuleCode } from '../../engine/report/index.ts';
import type { ReactionRuleWords } from '../rule-words.ts';

export const TUNNEL_RULE_WORDS: Readonly<Record<TunnelRuleCode, ReactionRuleWords>> = {
	'transport-connect-target': {
		title: 'CONNECT without host and port',
		duty: 'The target of CONNECT is host and port, with a colon between them. The client must send the port, because CONNECT does not have a default port.',
		remedy: 'Write the port, even if it is 80 or 443.',
		reaction: 'A proxy must reject an empty or invalid port, typically with 400.',
	},
	'transport-connect-no-length': {
		title: 'Content-Length or Transfer-Encoding in the response to CONNECT',
		duty: 'A 2xx response to CONNECT must not have Content-Length or Transfer-Encoding. The tunnel begins right after the empty line.',
		remedy: 'Leave out Content-Length and Transfer-Encoding.',
		reaction: 'The client must ignore the field, and it uses the tunnel as usual.',
	},
	'transport-h2-setting': {
		title: 'Extended CONNECT before the server allowed it (HTTP/2)',
		duty: 'A client may use :protocol only after it has received SETTINGS_ENABLE_CONNECT_PROTOCOL = 1 from the server. If this setting is missing, the server might not support :protocol.',
		remedy:
			'Wait for the server’s SETTINGS. If the setting is missing, open an HTTP/1.1 connection.',
		reaction:
			'A server without the extension treats the request as malformed, which is a stream error.',
	},
	'transport-h2-setting-kept': {
		title: 'The setting for extended CONNECT is withdrawn',
		duty: 'After a sender has sent SETTINGS_ENABLE_CONNECT_PROTOCOL = 1, it must not send the value 0. The reason is probably that requests that rely on the setting may be in transit.',
		remedy: 'Keep the value 1. Refuse individual requests with a status code.',
		reaction:
			'RFC 8441 does not prescribe a reaction. A client that obeys the value 0 opens no new WebSocket connections; open streams continue.',
	},
	'transport-h2-protocol': {
		title: 'A pseudo-header field of extended CONNECT is missing or wrong',
		duty: 'The request must have :method CONNECT and :protocol websocket. Unlike an ordinary CONNECT, this request has :scheme and :path (§4) in addition to :authority. The scheme must be https for wss and http for ws.',
		remedy:
			'Send :method CONNECT, :protocol websocket, :scheme https (http for ws), :path and :authority.',
		reaction:
			'The server treats the request as malformed or as an ordinary CONNECT. It reports a stream error or refuses the request.',
	},
	'transport-h2-no-upgrade': {
		title: 'Connection or Upgrade in HTTP/2',
		duty: 'An HTTP/2 request must not contain Connection or Upgrade. HTTP/2 uses :protocol instead of these two fields, and :authority instead of Host.',
		remedy: 'Leave out Connection and Upgrade.',
		reaction: 'The request is malformed, which is a stream error of type PROTOCOL_ERROR.',
	},
	'transport-h2-no-key': {
		title: 'Sec-WebSocket-Key or Sec-WebSocket-Accept in HTTP/2',
		duty: 'In HTTP/2, neither side processes Sec-WebSocket-Key or Sec-WebSocket-Accept. The pseudo-header field :protocol replaces both fields.',
		remedy:
			'Leave out both fields, and do not wait for an accept value. Keep the other Sec-WebSocket fields.',
		reaction: 'The other side does not process these fields.',
	},
	'transport-h2-status': {
		title: 'Status code 101 in HTTP/2 or HTTP/3',
		duty: 'HTTP/2 and HTTP/3 do not support 101. The stream itself becomes the tunnel, and a 2xx response such as :status 200 opens the tunnel.',
		remedy: 'Respond with :status 200.',
		reaction:
			'The client cannot open the connection. The client waits for a final response, or treats the 101 as malformed.',
	},
	'transport-h2-close': {
		title: 'The stream does not end with END_STREAM',
		duty: 'In HTTP/2, END_STREAM corresponds to the TCP FIN, and RST_STREAM with CANCEL corresponds to the TCP RST. In HTTP/3, the FIN of the stream and H3_REQUEST_CANCELLED have these roles. The HTTP connection stays open for other streams.',
		remedy:
			'After both Close frames, set END_STREAM on the last DATA frame. Reset the stream with CANCEL only to abort the connection.',
		reaction:
			'After a reset, the sender may drop data that it has not sent, and the receiver may drop data that it has not read. The Close may be lost in this way.',
	},
	'transport-h3-setting': {
		title: 'Extended CONNECT before the server allowed it (HTTP/3)',
		duty: 'HTTP/3 has its own setting with the same name and number (0x08), and a client has to wait for this setting. A setting from an HTTP/2 connection does not count for HTTP/3.',
		remedy:
			'Wait for the setting on the server’s control stream. If the setting is missing, use HTTP/1.1.',
		reaction:
			'A server without the extension treats the request as malformed, which is a stream error.',
	},
};
