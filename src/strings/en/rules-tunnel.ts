// The English words about the rules for the path to a server: a proxy’s tunnel, and WebSocket over HTTP/2
// and HTTP/3.
import type { TunnelRuleCode } from '../../engine/index.ts';
import type { TaleWords } from '../rule-words.ts';

export const TUNNEL_RULE_WORDS: Readonly<Record<TunnelRuleCode, TaleWords>> = {
	'transport-connect-target': {
		title: 'CONNECT without host and port',
		duty: 'The target of CONNECT is host and port, with a colon between them and nothing else. There is no default port: a proxy cannot know which service is meant.',
		remedy: 'Write the port, also 80 and 443.',
		reaction: 'A proxy must reject an empty or invalid port, typically with 400.',
	},
	'transport-connect-no-length': {
		title: 'A length in the answer to CONNECT',
		duty: 'A 2xx answer to CONNECT has no content, so it carries neither Content-Length nor Transfer-Encoding: the tunnel begins right after the empty line.',
		remedy: 'Leave the field out.',
		reaction: 'The client must ignore the field and begin.',
	},
	'transport-h2-setting': {
		title: 'Extended CONNECT before the server allowed it (HTTP/2)',
		duty: 'A client uses :protocol only after the server has sent SETTINGS_ENABLE_CONNECT_PROTOCOL = 1. It changes what a request means, and a server that never heard of it cannot know.',
		remedy: 'Wait for the server’s SETTINGS; without the setting open a connection of HTTP/1.1.',
		reaction: 'To a server without the extension the request is malformed: a stream error.',
	},
	'transport-h2-setting-kept': {
		title: 'The setting taken back',
		duty: 'Whoever has sent SETTINGS_ENABLE_CONNECT_PROTOCOL = 1 must not send 0 later: requests may be on their way that rely on it.',
		remedy: 'Leave it at 1 as long as the connection lives; refuse single requests with a status.',
		reaction:
			'The text names none. A client that believed it would stop half way; streams that are open go on.',
	},
	'transport-h2-protocol': {
		title: 'A pseudo-header field of extended CONNECT is missing or wrong',
		duty: 'The request is :method CONNECT with :protocol websocket, and unlike an ordinary CONNECT it has :scheme and :path (§4) beside :authority. The scheme is that of HTTP: https for wss, http for ws.',
		remedy:
			'Send :method CONNECT, :protocol websocket, :scheme https (for ws: http), :path and :authority.',
		reaction:
			'The server sees a malformed request or an ordinary CONNECT: a stream error, or a refusal.',
	},
	'transport-h2-no-upgrade': {
		title: 'Connection or Upgrade in HTTP/2',
		duty: 'A stream is no connection: what Connection and Upgrade said in HTTP/1.1, :protocol says here, and neither field may be sent. Host is not needed; :authority carries it.',
		remedy: 'Leave both fields out.',
		reaction: 'The request is malformed: a stream error of type PROTOCOL_ERROR.',
	},
	'transport-h2-no-key': {
		title: 'A key or an accept value in HTTP/2',
		duty: 'Sec-WebSocket-Key and Sec-WebSocket-Accept are not processed here. They prove that the server knows WebSocket; the setting and :protocol prove it already.',
		remedy:
			'Leave both out, and never wait for an accept value; the other Sec-WebSocket fields stay.',
		reaction: 'The other side does not look at them.',
	},
	'transport-h2-status': {
		title: '101 in HTTP/2 or HTTP/3',
		duty: 'Neither has 101: nothing switches, the stream becomes the tunnel. Success is :status 200, and any 2xx opens.',
		remedy: 'Answer with :status 200.',
		reaction:
			'The client cannot open: it waits for an answer, or treats the response as malformed.',
	},
	'transport-h2-close': {
		title: 'The end of the stream is not END_STREAM',
		duty: 'END_STREAM stands for TCP’s FIN, and RST_STREAM with CANCEL for its RST; in HTTP/3 the FIN of the stream and H3_REQUEST_CANCELLED. An orderly end is no reset, and not the end of the connection: other streams live on it.',
		remedy:
			'After both Close frames set END_STREAM on the last DATA frame; reset with CANCEL only to break off.',
		reaction: 'A reset may overtake data: what was on its way, the Close included, may be lost.',
	},
	'transport-h3-setting': {
		title: 'Extended CONNECT before the server allowed it (HTTP/3)',
		duty: 'HTTP/3 has its own setting of that name and number (0x08), and the client waits for it there as well: what was said on a connection of HTTP/2 does not count.',
		remedy: 'Wait for the setting on the server’s control stream; without it use HTTP/1.1.',
		reaction: 'To a server without the extension the request is malformed: a stream error.',
	},
};
