// The English words about the rules for the path to a server: a proxy’s tunnel, and WebSocket over HTTP/2
// and HTTP/3.
import type { TunnelRuleCode } from '../../engine/index.ts';
import type { TaleWords } from '../rule-words.ts';

export const TUNNEL_RULE_WORDS: Readonly<Record<TunnelRuleCode, TaleWords>> = {
	'transport-connect-target': {
		title: 'CONNECT without host and port',
		duty: 'The target of CONNECT is host and port with a colon between them. The client must send the port, because there is no default.',
		remedy: 'Write the port, also 80 and 443.',
		reaction: 'A proxy must reject an empty or invalid port, typically with 400.',
	},
	'transport-connect-no-length': {
		title: 'A length in the response to CONNECT',
		duty: 'A 2xx response to CONNECT must not have Content-Length or Transfer-Encoding. The tunnel begins right after the empty line.',
		remedy: 'Leave out the field.',
		reaction: 'The client must ignore the field. It uses the tunnel.',
	},
	'transport-h2-setting': {
		title: 'Extended CONNECT before the server allowed it (HTTP/2)',
		duty: 'A client may use :protocol once it has received SETTINGS_ENABLE_CONNECT_PROTOCOL = 1 from the server. Without this setting the server may not support it.',
		remedy: 'Wait for the server’s SETTINGS. Without the setting open an HTTP/1.1 connection.',
		reaction: 'For a server without the extension the request is malformed: a stream error.',
	},
	'transport-h2-setting-kept': {
		title: 'The setting withdrawn',
		duty: 'After SETTINGS_ENABLE_CONNECT_PROTOCOL = 1 a sender must not send the value 0. Probably this is because requests that rely on it may be in transit.',
		remedy: 'Keep the value 1. Refuse single requests with a status.',
		reaction:
			'The RFC prescribes none. A client that obeys the 0 opens no new WebSockets; open streams continue.',
	},
	'transport-h2-protocol': {
		title: 'A pseudo-header field of extended CONNECT is missing or wrong',
		duty: 'The request must have :method CONNECT and :protocol websocket. Unlike an ordinary CONNECT it also has :scheme and :path (§4), beside :authority. The scheme must be https for wss and http for ws.',
		remedy:
			'Send :method CONNECT, :protocol websocket, :scheme https (for ws: http), :path and :authority.',
		reaction:
			'The server sees a malformed request or an ordinary CONNECT. It answers with a stream error or refuses.',
	},
	'transport-h2-no-upgrade': {
		title: 'Connection or Upgrade in HTTP/2',
		duty: 'The request must not contain Connection or Upgrade. HTTP/2 uses :protocol in their place, and :authority in place of Host.',
		remedy: 'Leave out both fields.',
		reaction: 'The request is malformed: a stream error of type PROTOCOL_ERROR.',
	},
	'transport-h2-no-key': {
		title: 'A key or an accept value in HTTP/2',
		duty: 'In HTTP/2 neither side processes Sec-WebSocket-Key and Sec-WebSocket-Accept. :protocol does their work.',
		remedy:
			'Leave out both fields and do not wait for an accept value. Keep the other Sec-WebSocket fields.',
		reaction: 'The other side does not read them.',
	},
	'transport-h2-status': {
		title: '101 in HTTP/2 or HTTP/3',
		duty: 'HTTP/2 and HTTP/3 do not support 101. The stream itself becomes the tunnel, and a 2xx such as :status 200 opens it.',
		remedy: 'Answer with :status 200.',
		reaction:
			'The client cannot open. It waits for a final response, or treats this one as malformed.',
	},
	'transport-h2-close': {
		title: 'The stream does not end with END_STREAM',
		duty: 'END_STREAM corresponds to TCP’s FIN, and RST_STREAM with CANCEL to its RST. In HTTP/3 these are the FIN of the stream and H3_REQUEST_CANCELLED. The connection stays open for other streams.',
		remedy:
			'After both Close frames set END_STREAM on the last DATA frame. Reset with CANCEL only to break off.',
		reaction:
			'A reset may arrive before earlier data. Data in transit, including the Close, may be lost.',
	},
	'transport-h3-setting': {
		title: 'Extended CONNECT before the server allowed it (HTTP/3)',
		duty: 'HTTP/3 has its own setting with the same name and number (0x08), and a client has to wait for it. A setting from an HTTP/2 connection does not count.',
		remedy: 'Wait for the setting on the server’s control stream. Without it use HTTP/1.1.',
		reaction: 'For a server without the extension the request is malformed: a stream error.',
	},
};
