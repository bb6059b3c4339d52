// Lists what a program prints when it sends on a WebSocket that is not open. Before the opening this is the whole
// reason for the error. After the end it says only that there was an end: not when, and not why. A text that a program
// prints in both states is not here.
import { PROGRAMS } from '../../engine/reader/index.ts';
import type { MessagePattern } from './message-pattern.ts';

const BLINK = 'chromium: third_party/blink/renderer/modules/websockets/dom_websocket.cc';
const WS = `ws ${PROGRAMS.ws.version}: lib/websocket.js`;

export const SEND_STATE: readonly MessagePattern[] = [
	{
		id: 'chromium-send-early',
		program: 'chromium',
		pattern: /Failed to execute 'send' on 'WebSocket': (?:Still|already) in CONNECTING state/,
		signs: ['sent-before-open'],
		source: `${BLINK}, SetInvalidStateErrorForSendMethod`,
		example:
			"Uncaught InvalidStateError: Failed to execute 'send' on 'WebSocket': Still in CONNECTING state.",
	},
	{
		id: 'chromium-send-late',
		program: 'chromium',
		pattern: /WebSocket is already in CLOSING or CLOSED state/,
		signs: ['sent-after-end'],
		source: `${BLINK}, UpdateBufferedAmountAfterClose`,
		example: 'socket.js:12 WebSocket is already in CLOSING or CLOSED state.',
	},
	{
		id: 'ws-send-early',
		program: 'ws',
		pattern: /WebSocket is not open: readyState 0 \(CONNECTING\)/,
		signs: ['sent-before-open'],
		source: WS,
		example: 'Error: WebSocket is not open: readyState 0 (CONNECTING)',
	},
	{
		id: 'ws-send-late',
		program: 'ws',
		pattern: /WebSocket is not open: readyState [23] \((?:CLOSING|CLOSED)\)/,
		signs: ['sent-after-end'],
		source: `${WS}, sendAfterClose`,
		example: 'Error: WebSocket is not open: readyState 3 (CLOSED)',
	},
	{
		id: 'undici-send-early',
		program: 'undici',
		pattern: /\bSent before connected\./,
		signs: ['sent-before-open'],
		source: 'undici 6.28: lib/web/websocket/websocket.js, send',
		example: 'DOMException [InvalidStateError]: Sent before connected.',
	},
	{
		id: 'starlette-send-late',
		program: 'starlette',
		pattern: /Cannot call \\?"send\\?" once a close message has been sent/,
		signs: ['sent-after-end'],
		source: 'starlette: starlette/websockets.py, send',
		example: 'RuntimeError: Cannot call "send" once a close message has been sent.',
	},
	{
		id: 'uvicorn-send-late',
		program: 'uvicorn',
		pattern: /Unexpected ASGI message 'websocket\.send', after sending 'websocket\.close'/,
		signs: ['sent-after-end'],
		source: 'uvicorn: uvicorn/protocols/websockets/websockets_impl.py, asgi_send',
		example:
			"RuntimeError: Unexpected ASGI message 'websocket.send', after sending 'websocket.close' or response already completed.",
	},
	{
		id: 'aiohttp-send-late',
		program: 'aiohttp',
		pattern: /\bCannot write to closing transport\b/,
		signs: ['sent-after-end'],
		source: 'aiohttp: aiohttp/_websocket/writer.py, send_frame',
		example:
			'aiohttp.client_exceptions.ClientConnectionResetError: Cannot write to closing transport',
	},
	{
		id: 'gorilla-send-late',
		program: 'gorilla',
		pattern: /\bwebsocket: close sent\b/,
		signs: ['sent-after-end'],
		source: 'gorilla/websocket: conn.go, ErrCloseSent',
		example: 'write failed: websocket: close sent',
	},
	{
		id: 'tungstenite-send-late',
		program: 'tungstenite',
		pattern: /\bSending after closing is not allowed\b/,
		signs: ['sent-after-end'],
		source: 'tungstenite: src/error.rs, SendAfterClosing',
		example: 'WebSocket protocol error: Sending after closing is not allowed',
	},
	// These valid states are those of SendAsync.
	{
		id: 'dotnet-send-late',
		program: 'dotnet',
		pattern:
			/The WebSocket is in an invalid state \('(?:Aborted|Closed|CloseSent)'\) for this operation\. Valid states are: 'Open, CloseReceived'/,
		signs: ['sent-after-end'],
		source:
			'dotnet/runtime: src/libraries/System.Net.WebSockets/src/Resources/Strings.resx, net_WebSockets_InvalidState; ManagedWebSocket.cs',
		example:
			"System.Net.WebSockets.WebSocketException (0x80004005): The WebSocket is in an invalid state ('Aborted') for this operation. Valid states are: 'Open, CloseReceived'",
	},
	{
		id: 'dart-send-late',
		program: 'dart',
		pattern: /\bCannot add event after closing\b/,
		signs: ['sent-after-end'],
		source:
			'dart: sdk/lib/async/stream_controller.dart, _badEventState; github.com/supabase/supabase-flutter/issues/1016',
		example: 'Bad state: Cannot add event after closing',
	},
];
