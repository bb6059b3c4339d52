// Lists the rest of what clients and servers on small devices say: ESP-IDF, arduinoWebSockets and Mongoose; and
// webpack-dev-server.
import { statusValue, type MessagePattern } from './message-pattern.ts';

export const DEVICES: readonly MessagePattern[] = [
	{
		id: 'esp-scheme',
		program: 'esp',
		pattern: /\bNot support this websocket scheme \w|\bwebsocket_client: Error parse uri\b/,
		signs: ['address-invalid'],
		source:
			'esp-protocols: components/esp_websocket_client/esp_websocket_client.c; esp-idf: components/tcp_transport/transport_ws.c',
		example:
			'E (1234) websocket_client: Not support this websocket scheme http, only support ws and wss',
	},
	{
		id: 'esp-not-connected',
		program: 'esp',
		pattern: /\bWebsocket client is not connected\b/,
		signs: ['sent-after-end'],
		source:
			'esp-protocols: components/esp_websocket_client/esp_websocket_client.c; esp-idf: components/tcp_transport/transport_ws.c, esp_websocket_client_send_with_opcode',
		example: 'W (1234) websocket_client: Websocket client is not connected',
	},
	{
		id: 'esp-key',
		program: 'esp',
		pattern: /\btransport_ws: Invalid websocket key\b/,
		signs: ['accept-differs'],
		source:
			'esp-protocols: components/esp_websocket_client/esp_websocket_client.c; esp-idf: components/tcp_transport/transport_ws.c, ws_connect',
		example: 'E (1234) transport_ws: Invalid websocket key',
	},
	{
		id: 'esp-no-response',
		program: 'esp',
		pattern: /\btransport_ws: Error read response for Upgrade header\b/,
		signs: ['ended-before-response'],
		source:
			'esp-protocols: components/esp_websocket_client/esp_websocket_client.c; esp-idf: components/tcp_transport/transport_ws.c, ws_connect',
		example: 'E (1234) transport_ws: Error read response for Upgrade header GET / HTTP/1.1',
	},
	{
		id: 'esp-name',
		program: 'esp',
		pattern: /\besp-tls: couldn't get hostname for\b/,
		signs: ['name-not-found'],
		source: 'esp-idf: components/esp-tls/esp_tls.c, esp_tls_hostname_to_fd',
		example:
			"E (1234) esp-tls: couldn't get hostname for :chat.example: getaddrinfo() returns 202, addrinfo=0x0",
	},
	{
		id: 'esp-select',
		program: 'esp',
		pattern: /\besp-tls: \[sock=\d{1,4}\] select\(\) timeout\b/,
		signs: ['tcp-no-answer'],
		source: 'esp-idf: components/esp-tls/esp_tls.c, tcp_connect',
		example: 'E (1234) esp-tls: [sock=54] select() timeout',
	},
	{
		id: 'esp-tls',
		program: 'esp',
		pattern:
			/\bmbedtls_ssl_handshake returned -0x2700\b|\bNo server verification option set in esp_tls_cfg_t structure\b/i,
		signs: ['tls-not-accepted'],
		source:
			'esp-idf: components/esp-tls/esp_tls_mbedtls.c; mbedtls: MBEDTLS_ERR_X509_CERT_VERIFY_FAILED',
		example: 'E (1234) esp-tls-mbedtls: mbedtls_ssl_handshake returned -0x2700',
	},
	{
		id: 'arduino-status',
		program: 'arduino',
		pattern: /\[handleHeader\] serverCode is not 101 \((?<status>[1-5]\d{2})\)/,
		signs: ['response'],
		values: statusValue,
		source: 'arduinoWebSockets: src/WebSocketsClient.cpp, WebSockets.cpp',
		example: '[WS-Client][handleHeader] serverCode is not 101 (403)',
	},
	{
		id: 'arduino-connect',
		program: 'arduino',
		pattern: /\[WS-Client\] connection to \S{1,200}:\d{1,5} Failed\b/,
		signs: ['tcp-failed'],
		source: 'arduinoWebSockets: src/WebSocketsClient.cpp, WebSockets.cpp',
		example: '[WS-Client] connection to 192.0.2.1:81 Failed',
	},
	{
		id: 'mongoose-opcode',
		program: 'mongoose',
		pattern: /\bunknown WS op \d{1,2}\b/,
		signs: ['frame-unreadable'],
		source: 'mongoose: src/ws.c, mg_ws_cb',
		example: 'mongoose.c:403:mg_error    1 unknown WS op 15',
	},
	{
		id: 'arduino-header-timeout',
		program: 'arduino',
		pattern: /\[handleClientData\] header response timeout\b/,
		signs: ['opening-timed-out'],
		source: 'arduinoWebSockets: src/WebSocketsClient.cpp, WebSockets.cpp',
		example: '[WS-Client][handleClientData] header response timeout.. disconnecting!',
	},
	{
		id: 'arduino-heartbeat',
		program: 'arduino',
		pattern: /\[HBtimeout\] pong TIMEOUT!/,
		signs: ['opened', 'ping-unanswered'],
		source: 'arduinoWebSockets: src/WebSocketsClient.cpp, WebSockets.cpp',
		example: '[HBtimeout] pong TIMEOUT! lp=1 millis=2 pi=3 count=1',
	},
	{
		id: 'arduino-too-big',
		program: 'arduino',
		pattern: /\[handleWebsocket\] payload too big! \(\d/,
		signs: ['message-too-big'],
		source: 'arduinoWebSockets: src/WebSocketsClient.cpp, WebSockets.cpp, WEBSOCKETS_MAX_DATA_SIZE',
		example: '[WS][0][handleWebsocket] payload too big! (20000)',
	},
	{
		id: 'arduino-full',
		program: 'arduino',
		pattern: /\[WS-Server\] no free space new client\b/,
		signs: ['connections-used-up'],
		source: 'arduinoWebSockets: src/WebSocketsServer.cpp, WEBSOCKETS_SERVER_CLIENT_MAX',
		example: '[WS-Server] no free space new client from 192.0.2.7',
	},
	{
		id: 'mongoose-upgrade',
		program: 'mongoose',
		pattern: /^\W{0,3}WS upgrade expected\W{0,3}$/m,
		signs: ['upgrade-header-wrong'],
		source: 'mongoose: src/ws.c, mg_ws_upgrade',
		example: 'WS upgrade expected',
	},
	{
		id: 'webpack-host',
		program: 'webpack-dev-server',
		pattern: /\bInvalid Host\/Origin header\b/,
		signs: ['origin-not-allowed'],
		// The line is the same for Host.
		values: () => ({ doubted: 1 }),
		source: 'webpack-dev-server: lib/Server.js, createWebSocketServer, allowedHosts',
		example: '[webpack-dev-server] Invalid Host/Origin header',
	},
];
