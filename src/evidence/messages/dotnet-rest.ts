// Lists the rest of what .NET, websocket-sharp and Fleck say of a handshake or of a frame.
import type { MessagePattern } from './message-pattern.ts';

export const DOTNET_REST: readonly MessagePattern[] = [
	{
		id: 'dotnet-masked',
		program: 'dotnet',
		pattern: /\bThe WebSocket server sent a masked frame\b|\bA frame from the server is masked\b/,
		signs: ['mask-unexpected'],
		source:
			'dotnet/runtime: src/libraries/System.Net.WebSockets/src/Resources/Strings.resx; websocket-sharp: websocket-sharp/WebSocket.cs',
		example: 'The WebSocket server sent a masked frame.',
	},
	{
		id: 'dotnet-unmasked',
		program: 'dotnet',
		pattern: /\bA frame from a client is not masked\b/,
		signs: ['mask-missing'],
		source: 'websocket-sharp: websocket-sharp/WebSocket.cs',
		example: 'A frame from a client is not masked.',
	},
	{
		id: 'dotnet-head',
		program: 'dotnet',
		pattern:
			/\bThe WebSocket received (?:compressed frame when compression is not enabled|a continuation frame with Per-Message Compressed flag set)\b|\bA frame is compressed without any agreement for it\b|\bThe RSV[23] of a frame is non-zero without any negotiation\b/,
		signs: ['frame-unreadable'],
		source:
			'dotnet/runtime: src/libraries/System.Net.WebSockets/src/Resources/Strings.resx; websocket-sharp: websocket-sharp/WebSocket.cs',
		example: 'The WebSocket received compressed frame when compression is not enabled.',
	},
	{
		id: 'dotnet-frame-rest',
		program: 'dotnet',
		pattern:
			/\bThe WebSocket received a continuation frame from a previous final message\b|\bThe WebSocket expected a continuation frame after having received a previous non-final frame\b|\bThe WebSocket received (?:an invalid control message|a frame with an (?:unknown opcode|invalid payload length))|\bA control frame is fragmented\.|\bA data frame was received while receiving continuation frames\b/,
		signs: ['frame-invalid'],
		source:
			'dotnet/runtime: src/libraries/System.Net.WebSockets/src/Resources/Strings.resx; websocket-sharp: websocket-sharp/WebSocket.cs',
		example: "The WebSocket received a frame with an unknown opcode: '0x3'.",
	},
	{
		id: 'dotnet-protocol-name',
		program: 'dotnet',
		pattern:
			/\bThe WebSocket protocol '[^'\n]{0,200}' is invalid because it contains the invalid character\b/,
		signs: ['subprotocol-name-invalid'],
		source: 'dotnet/runtime: src/libraries/System.Net.WebSockets/src/Resources/Strings.resx',
		example:
			"The WebSocket protocol 'my proto' is invalid because it contains the invalid character ' '.",
	},
	{
		id: 'dotnet-close-call',
		program: 'dotnet',
		pattern:
			/\bThe close status code '\d{1,5}' is reserved for system use only\b|\bThe close status description '[^'\n]{0,400}' is (?:too long|invalid)\b/,
		signs: ['close-call-refused'],
		source: 'dotnet/runtime: src/libraries/System.Net.WebSockets/src/Resources/Strings.resx',
		example:
			"The close status code '1006' is reserved for system use only and cannot be specified when calling this method.",
	},
	{
		id: 'dotnet-not-websocket',
		program: 'dotnet',
		pattern:
			/\bA WebSocket operation was called on a request or response that is not a WebSocket\b|\bCannot upgrade a non-upgradable request\b|^\W{0,3}Not a WebSocket (?:handshake )?request\.\W{0,3}$/m,
		signs: ['request-not-websocket'],
		source:
			'dotnet/runtime: src/libraries/System.Net.WebSockets/src/Resources/Strings.resx; aspnetcore: Microsoft.AspNetCore.WebSockets, Kestrel CoreStrings.resx; websocket-sharp: websocket-sharp/WebSocket.cs',
		example:
			'System.InvalidOperationException: Cannot upgrade a non-upgradable request. Check IHttpUpgradeFeature.IsUpgradableRequest to determine if a request can be upgraded.',
	},
	{
		id: 'dotnet-no-platform',
		program: 'dotnet',
		pattern: /\bThe WebSocket protocol is not supported on this platform\b/,
		signs: ['websockets-switched-off'],
		source:
			'dotnet/runtime: src/libraries/System.Net.WebSockets/src/Resources/Strings.resx; of Windows 7 and of IIS without the feature',
		example:
			'System.PlatformNotSupportedException: The WebSocket protocol is not supported on this platform.',
	},
	{
		id: 'websocket-sharp-fields',
		program: 'websocket-sharp',
		pattern: /\bThe Sec-WebSocket-(?:Key|Version) header is (?:non-existent|invalid)\b/,
		signs: ['handshake-fields-wrong'],
		source: 'websocket-sharp: websocket-sharp/WebSocket.cs, checkHandshakeRequest',
		example: 'The Sec-WebSocket-Version header is non-existent.',
	},
	{
		id: 'websocket-sharp-subprotocol',
		program: 'websocket-sharp',
		pattern: /\bThe Sec-WebSocket-Protocol header is (?:non-existent|invalid)\b/,
		signs: ['subprotocol-differs'],
		source: 'websocket-sharp: websocket-sharp/WebSocket.cs, checkHandshakeResponse',
		example: 'The Sec-WebSocket-Protocol header is invalid.',
	},
	{
		id: 'websocket-sharp-extensions',
		program: 'websocket-sharp',
		pattern: /\bThe Sec-WebSocket-Extensions header is invalid\b/,
		signs: ['extension-differs'],
		source: 'websocket-sharp: websocket-sharp/WebSocket.cs, checkHandshakeResponse',
		example: 'The Sec-WebSocket-Extensions header is invalid.',
	},
	{
		id: 'dotnet-tls-at-server',
		program: 'dotnet',
		// The same sentence of a client is about a port that answers without TLS.
		pattern:
			/\bFailed to Authenticate\b[^]{1,300}?\bhandshake failed due to an unexpected packet format\b|\bhandshake failed due to an unexpected packet format\b(?=[^]{1,2000}(?:\bAuthenticateAsServer\b|\bHttpsConnectionMiddleware\b))/,
		signs: ['plain-http-to-tls-port'],
		source:
			'dotnet: System.Net.Security, Strings.resx, net_ssl_io_frame; Fleck: SocketWrapper.cs, Authenticate; aspnetcore: HttpsConnectionMiddleware.cs',
		example:
			'[Warn] Failed to Authenticate System.AggregateException: One or more errors occurred. ---> System.IO.IOException: The handshake failed due to an unexpected packet format.',
	},
	{
		id: 'dotnet-tls-at-client',
		program: 'dotnet',
		pattern:
			/\bhandshake failed due to an unexpected packet format\b(?=[^]{1,2000}(?:\bClientWebSocket\b|\bAuthenticateAsClient\b))/,
		signs: ['tls-not-accepted'],
		source: 'dotnet: System.Net.Security, Strings.resx, net_ssl_io_frame',
		example:
			'System.IO.IOException: The handshake failed due to an unexpected packet format. at System.Net.Security.SslState.AuthenticateAsClient',
	},
	{
		id: 'fleck-subprotocol',
		program: 'fleck',
		pattern: /\bSubProtocolNegotiationFailureException\b/,
		signs: ['subprotocol-differs'],
		source: 'Fleck: src/Fleck/SubProtocolNegotiator.cs',
		example: 'Fleck.SubProtocolNegotiationFailureException: Unable to negotiate a subprotocol',
	},
];
