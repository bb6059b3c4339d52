// Lists what servers in Python print of a WebSocket that they refuse or cannot pass on: Tornado, Jupyter, Daphne with
// Django Channels, gunicorn, python-engineio, websockify and Uvicorn.
import type { MessagePattern } from './message-pattern.ts';

const UVICORN =
	'uvicorn: uvicorn/protocols/http/httptools_impl.py, _unsupported_upgrade_warning, before 0.30.6 _should_upgrade_to_ws; github.com/fastapi/fastapi/issues/2209';

export const PYTHON_SERVERS: readonly MessagePattern[] = [
	{
		// Daphne gives a request with Upgrade to another program than an ordinary one, so this one came without.
		id: 'daphne-not-found',
		program: 'daphne',
		pattern:
			/\bdaphne(?:\[\d{1,8}\])?: [^\n]{0,60}\bNot Found:? \/\S{0,20}\b(?:ws|wss|socket|websocket)\b/,
		signs: ['request-not-websocket'],
		source:
			'django: django/utils/log.py, log_response; daphne: daphne/http_protocol.py, process; github.com/django/daphne/issues/217',
		example: 'daphne[812]: Not Found: /ws/room/7/',
	},
	{
		id: 'tornado-origin',
		program: 'tornado',
		pattern: /\bCross origin websockets not allowed\b/,
		signs: ['origin-not-allowed'],
		source: 'tornado: tornado/websocket.py, WebSocketHandler.get; github.com/qd-today/qd/pull/463',
		example:
			'2025-12-05 12:08:42,027 - tornado.general - DEBUG - Cross origin websockets not allowed',
	},
	{
		id: 'jupyter-origin',
		program: 'jupyter',
		pattern: /\bBlocking Cross Origin WebSocket Attempt\./,
		signs: ['origin-not-allowed'],
		source:
			'jupyter_server: jupyter_server/base/websocket.py, check_origin; github.com/jupyter/help/issues/413',
		example:
			'Blocking Cross Origin WebSocket Attempt.  Origin: https://chat.example, Host: 127.0.0.1:9999',
	},
	{
		id: 'jupyter-login',
		program: 'jupyter',
		pattern: /\bCouldn't authenticate WebSocket connection\b/,
		signs: ['credentials-refused'],
		source:
			'jupyter_server: jupyter_server/base/websocket.py, pre_get; github.com/brave/browser-laptop/issues/6444',
		example: "[W 17:33:44.375 NotebookApp] Couldn't authenticate WebSocket connection",
	},
	{
		id: 'gunicorn-timeout',
		program: 'gunicorn',
		pattern: /\bWORKER TIMEOUT \(pid:\d{1,10}\)/,
		signs: ['worker-timed-out'],
		source: 'gunicorn: gunicorn/arbiter.py, murder_workers',
		example: '[2023-01-01 10:00:00 +0000] [7] [CRITICAL] WORKER TIMEOUT (pid:9)',
	},
	{
		id: 'engineio-no-websocket',
		program: 'python-engineio',
		pattern: /\bThe WebSocket transport is not available, you must install a WebSocket server\b/,
		signs: ['websocket-server-missing'],
		source: 'python-engineio: src/engineio/server.py, _upgrades and _websocket_handler',
		example:
			'The WebSocket transport is not available, you must install a WebSocket server that is compatible with your async mode to enable it.',
	},
	{
		id: 'daphne-reject',
		program: 'daphne',
		pattern:
			/\bWebSocket REJECT \/\S{0,500} \[|failing WebSocket opening handshake \('Access denied'\)/,
		signs: ['refused-before-accept'],
		source:
			'daphne: daphne/management/commands/runserver.py, log_action; daphne/ws_protocol.py, serverReject; github.com/django/daphne/issues/114',
		example: 'WebSocket REJECT /ws/chat/ [127.0.0.1:56029]',
	},
	{
		id: 'channels-route',
		program: 'channels',
		pattern: /ValueError: No route found for path '/,
		signs: ['path-unknown'],
		source: 'channels: channels/routing.py, URLRouter',
		example: "ValueError: No route found for path 'ws/chat/'.",
	},
	{
		// websockify accepts the WebSocket first. Then it connects to the program behind it, for example a VNC server.
		id: 'websockify-target',
		program: 'websockify',
		pattern:
			/connecting to: [^\n]{1,200}\n[^\n]{0,120}?(?:[Hh]andler exception|Failed to connect to [^\s]{1,200}): \[(?:Errno (?:111|61|113|110|60)|WinError 1006[01])\][^\n]{0,120}/,
		signs: ['target-unreachable'],
		source:
			'websockify: websockify/websocketproxy.py, new_websocket_client; websockifyserver.py; github.com/novnc/noVNC/issues/493',
		example: 'connecting to: localhost:5900\nhandler exception: [Errno 111] Connection refused',
	},
	{
		// The reason of the Close frame that websockify sends in this case.
		id: 'websockify-close',
		program: 'websockify',
		pattern: /\(code: 1011, reason: Failed to connect to downstream server\)/,
		signs: ['target-unreachable'],
		source:
			'websockify: websockify/websocketproxy.py, new_websocket_client; noVNC: core/rfb.js, _socketClose; github.com/novnc/noVNC/issues/1270',
		example: 'Connection closed (code: 1011, reason: Failed to connect to downstream server)',
	},
	{
		id: 'uvicorn-403',
		program: 'uvicorn',
		pattern: /"WebSocket [^"\n]{1,300}" 403|connection rejected \(403 Forbidden\)/,
		signs: ['refused-before-accept'],
		source:
			'github.com/Kludex/uvicorn/pull/1252; github.com/fastapi/fastapi/issues/2444: an unknown path gives 403',
		example: 'INFO:     (\'127.0.0.1\', 52429) - "WebSocket /ws" 403',
	},
	{
		id: 'uvicorn-no-library',
		program: 'uvicorn',
		pattern: /No supported WebSocket library detected/,
		signs: ['websocket-library-missing'],
		source: UVICORN,
		example:
			"WARNING:  No supported WebSocket library detected. Please use \"pip install 'uvicorn[standard]'\", or install 'websockets' or 'wsproto' manually.",
	},
	{
		id: 'uvicorn-upgrade',
		program: 'uvicorn',
		// The next line of the log says it if a library is missing.
		pattern:
			/WARNING(?::|\]) +Unsupported upgrade request(?![\s\S]{0,200}?No supported WebSocket library detected)/,
		signs: ['upgrade-not-supported'],
		source: UVICORN,
		example: 'WARNING:  Unsupported upgrade request.',
	},
];
