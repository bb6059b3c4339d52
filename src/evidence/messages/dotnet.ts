// Lists errors of .NET.
import { statusValue, type MessagePattern } from './message-pattern.ts';

const DOTNET = 'dotnet/runtime: src/libraries/System.Net.WebSockets/src/Resources/Strings.resx';
const DOTNET_CLIENT =
	'dotnet/runtime: src/libraries/System.Net.WebSockets.Client/src/Resources/Strings.resx';

export const DOTNET_MESSAGES: readonly MessagePattern[] = [
	{
		id: 'dotnet-status',
		program: 'dotnet',
		pattern:
			/(?:The server returned status code|WebSocket upgrade request failed\. Received response status code) '(?<status>\d{3})(?: \([^)\n]{1,40}\))?'/,
		signs: ['response'],
		values: statusValue,
		source: DOTNET_CLIENT,
		example:
			"System.Net.WebSockets.WebSocketException: The server returned status code '403' when status code '101' was expected.",
	},
	{
		id: 'dotnet-no-close',
		program: 'dotnet',
		pattern:
			/The remote party closed the WebSocket connection without completing the close handshake/,
		signs: ['opened', 'ended-without-close'],
		source: DOTNET,
		example:
			'System.Net.WebSockets.WebSocketException (0x80004005): The remote party closed the WebSocket connection without completing the close handshake.',
	},
	{
		id: 'dotnet-unable',
		program: 'dotnet',
		pattern: /\bUnable to connect to the remote server\b/,
		signs: ['connect-failed'],
		source: DOTNET_CLIENT,
		example:
			'System.Net.WebSockets.WebSocketException (0x80004005): Unable to connect to the remote server',
	},
	{
		id: 'dotnet-tls',
		program: 'dotnet',
		pattern:
			/The SSL connection could not be established, see inner exception|The remote certificate is invalid (?:according to the validation procedure|because of errors in the certificate chain)/,
		signs: ['tls-not-accepted'],
		source:
			'dotnet/runtime: System.Net.Http and System.Net.Security, Strings.resx, net_http_ssl_connection_failed and net_ssl_io_cert_validation',
		example:
			'System.Net.Http.HttpRequestException: The SSL connection could not be established, see inner exception.',
	},
	{
		id: 'dotnet-refused',
		program: 'dotnet',
		pattern:
			/(?:HttpRequestException|SocketException \((?:111|61|0x[0-9A-Fa-f]{8})\)): Connection refused/,
		signs: ['tcp-refused'],
		source: 'dotnet/runtime: SocketException, the sentence of the system',
		example: 'System.Net.Sockets.SocketException (111): Connection refused',
	},
	{
		id: 'dotnet-name',
		program: 'dotnet',
		pattern: /\bNo such host is known\b|不知道这样的主机/,
		signs: ['name-not-found'],
		source: 'windows: WSAHOST_NOT_FOUND (11001)',
		example: 'System.Net.Sockets.SocketException (11001): No such host is known.',
	},
	{
		id: 'dotnet-accept',
		program: 'dotnet',
		pattern: /The 'Sec-WebSocket-Accept' header value '[^'\n]{0,100}' is invalid/,
		signs: ['accept-differs'],
		source: DOTNET_CLIENT,
		example:
			"System.Net.WebSockets.WebSocketException: The 'Sec-WebSocket-Accept' header value 'x' is invalid.",
	},
	{
		id: 'dotnet-accept-missing',
		program: 'dotnet',
		pattern: /The server's response was missing the required header 'Sec-WebSocket-Accept'/,
		signs: ['accept-missing'],
		source: `${DOTNET_CLIENT}; WebSocketHandle.Managed.cs, ValidateHeader`,
		example: "The server's response was missing the required header 'Sec-WebSocket-Accept'.",
	},
	{
		id: 'dotnet-upgrade',
		program: 'dotnet',
		pattern:
			/The '(?:Connection|Upgrade)' header value '[^'\n]{0,100}' is invalid|The server's response was missing the required header '(?:Connection|Upgrade)'/,
		signs: ['response-upgrade-wrong'],
		source: DOTNET_CLIENT,
		example: "The server's response was missing the required header 'Connection'.",
	},
	{
		id: 'dotnet-subprotocol',
		program: 'dotnet',
		pattern:
			/The WebSocket client request requested '[^'\n]{0,200}' protocol\(s\), but server is only accepting/,
		signs: ['subprotocol-differs'],
		source: DOTNET_CLIENT,
		example:
			"The WebSocket client request requested 'chat' protocol(s), but server is only accepting 'soap' protocol(s).",
	},
	{
		id: 'dotnet-mask',
		program: 'dotnet',
		pattern: /The WebSocket server sent a masked frame/,
		signs: ['mask-unexpected'],
		source: DOTNET,
		example: 'System.Net.WebSockets.WebSocketException: The WebSocket server sent a masked frame.',
	},
	{
		id: 'dotnet-frame-head',
		program: 'dotnet',
		pattern:
			/The WebSocket received a frame with one or more reserved bits set|The WebSocket received compressed frame when compression is not enabled|The WebSocket received an invalid control message/,
		signs: ['frame-unreadable'],
		source: DOTNET,
		example: 'The WebSocket received a frame with one or more reserved bits set.',
	},
	{
		id: 'dotnet-frame',
		program: 'dotnet',
		pattern:
			/The WebSocket received a frame with an (?:unknown opcode: '0x\w+'|invalid payload length)|The WebSocket (?:received a continuation frame from a previous final message|expected a continuation frame after having received a previous non-final frame)/,
		signs: ['frame-invalid'],
		source: DOTNET,
		example: "The WebSocket received a frame with an unknown opcode: '0x3'.",
	},
	{
		id: 'dotnet-reset-stream',
		program: 'dotnet',
		pattern: /The client reset the request stream\b/,
		signs: ['reset-by-peer'],
		source: 'dotnet/aspnetcore: Kestrel/Core/src/CoreStrings.resx, Http2StreamResetByClient',
		example:
			'Microsoft.AspNetCore.Connections.ConnectionResetException: The client reset the request stream.',
	},
	{
		id: 'dotnet-handler-returned',
		program: 'dotnet',
		pattern:
			/Object name: '(?:FrameResponseStream|FrameRequestStream|Http(?:Response|Request)(?:Stream|Pipe(?:Writer|Reader)))'|the response has completed\.\s{1,4}Object name/,
		signs: ['handler-returned'],
		source:
			'learn.microsoft.com/aspnet/core/fundamentals/websockets, “you must keep the middleware pipeline running for the duration of the connection”',
		example:
			"System.ObjectDisposedException: Cannot write to the response body, the response has completed.\nObject name: 'HttpResponseStream'.",
	},
	{
		id: 'dotnet-pong',
		program: 'dotnet',
		pattern:
			/The WebSocket didn't rec(?:ie|ei)ve a Pong frame in response to a Ping frame within the configured KeepAliveTimeout/,
		signs: ['opened', 'ping-unanswered'],
		source: DOTNET,
		example:
			"The WebSocket didn't recieve a Pong frame in response to a Ping frame within the configured KeepAliveTimeout.",
	},
];
