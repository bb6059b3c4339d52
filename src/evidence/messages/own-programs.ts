// Lists messages of whole programs, which people run and do not write: code-server, IIS, Mosquitto, and a server of a
// game’s plugin.
import type { MessagePattern } from './message-pattern.ts';

export const OWN_PROGRAMS: readonly MessagePattern[] = [
	{
		id: 'react-native-scheme',
		program: 'react-native',
		pattern: /\bUnable to get cookie from (?:the )?https?:\/\//,
		signs: ['address-invalid'],
		source:
			'react-native: modules/websocket/WebSocketModule.java, getCookie; github.com/facebook/react-native/issues/7816',
		example: 'Unable to get cookie from https://chat.example/websocket',
	},
	{
		id: 'code-server-origin',
		program: 'code-server',
		pattern: /\bhost "?[\w.:[\]-]{1,200}"? does not match origin "?[\w.:[\]-]{1,200}"?/,
		signs: ['origin-not-allowed'],
		source: 'code-server: src/node/http.ts, authenticateOrigin',
		example:
			'host "192.0.2.5:8080" does not match origin "code.example"; blocking request to /stable-1?reconnectionToken=2',
	},
	{
		id: 'code-server-no-host',
		program: 'code-server',
		pattern: /\bAre you behind a reverse proxy that does not forward the host\?/,
		signs: ['origin-not-allowed'],
		source: 'code-server: src/node/http.ts, authenticateOrigin',
		example: 'error Are you behind a reverse proxy that does not forward the host?',
	},
	{
		id: 'iis-websockets-off',
		program: 'iis',
		pattern: /\bWebSocket request made to a site where WebSockets are disabled\b/i,
		signs: ['websockets-switched-off'],
		source: 'Microsoft Learn: Azure App Service, the detailed error page of 503.0',
		example:
			'IIS Detailed Error - 503.0 - WebSocket request made to a site where WebSockets are disabled.',
	},
	{
		// Until version 2 it was a socket error. Later the reason stands in words.
		id: 'mosquitto-unreadable',
		program: 'mosquitto',
		pattern:
			/\bSocket error on client <unknown>, disconnecting\b|\bClient <unknown> (?:\[[\d.:a-f]{2,45}\] )?disconnected(?: due to|:) (?:protocol error|malformed packet)\b|\bBad socket read\/write on client <unknown>/,
		signs: ['mqtt-unreadable'],
		source: 'mosquitto: src/loop.c, do_disconnect',
		example: '1612345678: Socket error on client <unknown>, disconnecting.',
	},
	{
		id: 'fragments-not-read',
		program: 'server',
		pattern: /\bThis is not the final fragment in a message\b/,
		signs: ['fragments-not-read'],
		source:
			'the server of a plugin, in C: wsClientDataHandle, which ends the connection if FIN is 0',
		example: '[wsClientDataHandle] This is not the final fragment in a message',
	},
];
