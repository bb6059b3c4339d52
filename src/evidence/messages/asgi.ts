// Lists what ASGI servers and frameworks of Python print of a WebSocket that the application does not handle, or handles in
// the wrong order: Django, Channels, Daphne, Uvicorn, Hypercorn and Starlette.
import { closeCodeValue, type MessagePattern } from './message-pattern.ts';

export const ASGI: readonly MessagePattern[] = [
	{
		id: 'django-http-only',
		program: 'django',
		pattern: /\bDjango can only handle ASGI\/HTTP connections, not websocket\b/,
		signs: ['websocket-not-handled'],
		source: 'django: django/core/handlers/asgi.py, ASGIHandler.__call__',
		example:
			'Exception inside application: Django can only handle ASGI/HTTP connections, not websocket.',
	},
	{
		// The second is what a consumer for HTTP prints, the third is Hypercorn with a WSGI application.
		id: 'channels-no-websocket',
		program: 'channels',
		pattern:
			/\bNo application configured for scope type ['"]websocket['"]|\bNo handler for message type websocket\.connect\b|\bUnknown scope type, websocket\b/,
		signs: ['websocket-not-handled'],
		source:
			'channels: channels/routing.py, ProtocolTypeRouter; channels/consumer.py, dispatch; hypercorn: src/hypercorn/app_wrappers.py, WSGIWrapper',
		example: "ValueError: No application configured for scope type 'websocket'",
	},
	{
		// StaticFiles serves HTTP alone. A mount of it at “/” takes each path that no route before it has.
		id: 'starlette-static',
		program: 'starlette',
		pattern:
			/\bstaticfiles\.py", line \d{1,5}, in __call__\s{1,9}assert scope\["type"\] == "http"(?:\s[\s^]{0,80})?AssertionError\b/,
		signs: ['websocket-not-handled'],
		source: 'starlette: starlette/staticfiles.py, StaticFiles.__call__',
		example:
			'  File "/app/.venv/lib/python3.12/site-packages/starlette/staticfiles.py", line 91, in __call__\n    assert scope["type"] == "http"\n           ^^^^^^^^^^^^^^^^^^^^^^^\nAssertionError',
	},
	{
		id: 'starlette-accept',
		program: 'starlette',
		pattern: /\bWebSocket is not connected\. Need to call "accept" first\./,
		signs: ['accept-not-called'],
		source: 'starlette: starlette/websockets.py, receive_text',
		example: 'RuntimeError: WebSocket is not connected. Need to call "accept" first.',
	},
	{
		// The application sent something else first, or the response of an HTTP handler.
		id: 'asgi-order',
		program: 'uvicorn',
		pattern:
			/\bExpected ASGI message ["']websocket\.accept["'],[^\n]{1,80}? but got ["']?[\w.]{1,40}|\bASGI callable returned without (?:sending|completing) handshake\b|\bUnexpected message type, (?:websocket\.send|http\.response\.start) given the state ASGIWebsocketState\.HANDSHAKE/,
		signs: ['accept-not-called'],
		source:
			'uvicorn: uvicorn/protocols/websockets/websockets_impl.py, wsproto_impl.py, asgi_send and run_asgi; starlette: starlette/websockets.py, send; hypercorn: src/hypercorn/protocol/ws_stream.py, app_send',
		example: 'ERROR:    ASGI callable returned without sending handshake.',
	},
	{
		id: 'starlette-disconnect',
		program: 'starlette',
		pattern:
			/\bWebSocketDisconnect(?:: \(?|\((?:code=)?)(?<code>1\d{3}|[34]\d{3})(?:\s*$|, ?(?:reason=)?['"N]|\))/m,
		signs: ['close-event'],
		values: closeCodeValue,
		source: 'starlette: starlette/websockets.py, WebSocketDisconnect',
		example: "starlette.websockets.WebSocketDisconnect: (1006, '')",
	},
	{
		id: 'daphne-killed',
		program: 'daphne',
		pattern:
			/\bApplication instance [^\n]{1,600}? for connection <WebSocketProtocol [^\n]{1,300}? took too long to shut down and was killed/,
		signs: ['handler-killed'],
		source: 'daphne: daphne/server.py, application_checker',
		example:
			"WARNING Application instance <Task pending name='Task-8' coro=<ASGIStaticFilesHandler.__call__() running at /x/handlers.py:27>> for connection <WebSocketProtocol client=['127.0.0.1', 52110] path=b'/ws/chat/'> took too long to shut down and was killed.",
	},
	{
		id: 'channels-no-layer',
		program: 'channels',
		pattern:
			/\bInvalidChannelLayerError: [^\n]{0,40}BACKEND is unconfigured|\bAttributeError: 'NoneType' object has no attribute 'group_(?:add|discard|send)'/,
		signs: ['server-error'],
		source:
			'channels: channels/generic/websocket.py, WebsocketConsumer.__init__; channels/layers.py, get_channel_layer',
		example:
			"channels.exceptions.InvalidChannelLayerError: BACKEND is unconfigured or doesn't support groups",
	},
];
