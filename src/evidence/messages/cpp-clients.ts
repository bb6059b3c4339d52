// Lists what libraries for C and C++ print of a WebSocket that fails: Boost.Beast, WebSocket++, and those for
// microcontrollers, which are ESP-IDF and arduinoWebSockets.
import { statusValue, type MessagePattern } from './message-pattern.ts';

const BEAST = 'boost: libs/beast/include/boost/beast/websocket/impl/error.ipp, message';
const BEAST_STREAM = `${BEAST}; stream_impl.hpp, on_response and build_response`;
const WEBSOCKETPP = 'websocketpp: websocketpp/impl/connection_impl.hpp';

export const CPP_CLIENTS: readonly MessagePattern[] = [
	{
		id: 'beast-declined',
		program: 'beast',
		pattern: /\bThe WebSocket handshake was declined by the remote peer\b/,
		signs: ['handshake-failed'],
		source: BEAST_STREAM,
		example: 'Error: The WebSocket handshake was declined by the remote peer',
	},
	{
		id: 'beast-upgrade',
		program: 'beast',
		pattern:
			/\bThe WebSocket handshake (?:Connection|Upgrade) field is missing(?: the (?:upgrade|websocket) token)?/,
		signs: ['upgrade-header-wrong'],
		source: BEAST_STREAM,
		example: 'The WebSocket handshake Connection field is missing the upgrade token',
	},
	{
		id: 'beast-fields',
		program: 'beast',
		pattern: /\bThe WebSocket handshake Sec-WebSocket-(?:Key|Version) field is (?:missing|invalid)/,
		signs: ['handshake-fields-wrong'],
		source: BEAST_STREAM,
		example: 'The WebSocket handshake Sec-WebSocket-Key field is missing',
	},
	{
		id: 'beast-accept',
		program: 'beast',
		pattern: /\bThe WebSocket handshake Sec-WebSocket-Accept field is invalid/,
		signs: ['accept-differs'],
		source: BEAST_STREAM,
		example: 'The WebSocket handshake Sec-WebSocket-Accept field is invalid',
	},
	{
		id: 'beast-accept-missing',
		program: 'beast',
		pattern: /\bThe WebSocket handshake Sec-WebSocket-Accept field is missing/,
		signs: ['accept-missing'],
		source: BEAST_STREAM,
		example: 'The WebSocket handshake Sec-WebSocket-Accept field is missing',
	},
	{
		id: 'websocketpp-status',
		program: 'websocketpp',
		pattern: /\bwebsocketpp\.processor:20\b|\bClient failed to connect: {1,3}Invalid HTTP status\./,
		signs: ['handshake-failed'],
		source:
			'websocketpp: websocketpp/processors/hybi13.hpp, validate_server_handshake_response; github.com/rstudio/websocket/issues/32',
		example:
			'[error] Server handshake response error: websocketpp.processor:20 (Invalid HTTP status.)',
	},
	{
		id: 'websocketpp-response',
		program: 'websocketpp',
		pattern: /\bhandle_read_http_response error: websocketpp\.transport:[27] /,
		signs: ['ended-before-response'],
		source: `${WEBSOCKETPP}, handle_read_http_response; github.com/zaphoyd/websocketpp/issues/1118`,
		example:
			'[error] handle_read_http_response error: websocketpp.transport:2 (Underlying Transport Error)',
	},
	{
		id: 'websocketpp-frame',
		program: 'websocketpp',
		pattern: /\bhandle_read_frame error: websocketpp\.transport:2 /,
		signs: ['opened', 'ended-without-close'],
		source: `${WEBSOCKETPP}, handle_read_frame; github.com/zaphoyd/websocketpp/issues/610`,
		example:
			'[error] handle_read_frame error: websocketpp.transport:2 (Underlying Transport Error)',
	},
	{
		// errno.h of Linux: 113 is EHOSTUNREACH and 101 ENETUNREACH.
		id: 'lws-unreachable',
		program: 'libwebsockets',
		pattern: /\b(?:[Cc]onnect failed|connect error) \(?errno=(?:113|101)\b/,
		signs: ['network-unreachable'],
		source: 'libwebsockets: lib/core-net/client/connect3.c, lws_client_connect_3_connect',
		example: 'NOTICE: Connect failed errno=113',
	},
	{
		id: 'esp-idf-status',
		program: 'esp-idf',
		pattern: /\besp_ws_handshake_status_code=(?!101)(?<status>[1-5]\d{2})\b/,
		signs: ['response'],
		values: statusValue,
		source:
			'esp-protocols: components/esp_websocket_client/esp_websocket_client.c, esp_websocket_client_task',
		example:
			'E (16491) websocket_client: esp_transport_connect() failed with -1, transport_error=ESP_OK, tls_error_code=0, tls_flags=0, esp_ws_handshake_status_code=404, errno=119',
	},
	{
		// The client does not look at the status first: any response without the field gives it.
		id: 'esp-idf-accept',
		program: 'esp-idf',
		pattern: /\btransport_ws: Sec-WebSocket-Accept not found\b/i,
		signs: ['handshake-failed'],
		source: 'esp-idf: components/tcp_transport/transport_ws.c, ws_connect',
		example: 'E (6344) TRANSPORT_WS: Sec-WebSocket-Accept not found',
	},
	{
		// A client of Socket.IO sends a plain request first, to which 200 is the right response.
		id: 'arduino-websockets-status',
		program: 'arduino-websockets',
		pattern: /\[WS-Client\]\[handleHeader\] RX: HTTP\/1\.[01] (?!200)(?<status>[1-5]\d{2})\b/,
		signs: ['response'],
		values: statusValue,
		source: 'arduinoWebSockets: src/WebSocketsClient.cpp, handleHeader',
		example:
			'[WS-Client][handleHeader] RX: HTTP/1.1 426 No Sec-WebSocket-Protocols requested supported',
	},
];
